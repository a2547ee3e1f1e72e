import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Growth, growthSchema } from './growth.js';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./growth-child.js', import.meta.url));
/** The waits of a size fit in far less, in bytes. */
const LONGEST_OUTPUT = 2 ** 24;
/** Fuse.js compares a question with every text: beyond so many people, one would take many seconds. */
const MOST_FOR_FUSE = 2000;

/** Measures the engine at each size, in a process of its own, one after the other. */
export async function grow(
  sizes: readonly number[],
  fuseQuestions: number,
  say: (line: string) => void,
): Promise<readonly Growth[]> {
  const measured: Growth[] = [];
  for (const people of sizes) {
    say(`growth: ${people} people`);
    const asked = people <= MOST_FOR_FUSE ? fuseQuestions : 0;
    const { stdout } = await run(process.execPath, ['--expose-gc', CHILD, String(people), String(asked)], {
      maxBuffer: LONGEST_OUTPUT,
    });
    measured.push(growthSchema.parse(JSON.parse(stdout)));
  }
  return measured;
}

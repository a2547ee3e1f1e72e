import { parseArgs } from 'node:util';
import { z } from 'zod';

export const USAGE = `Measure the engine beside its peers, and how it grows: npm run bench -- [OPTIONS]
  --questions FILE  other questions, as in tests/questions; may be given several times
  --rounds N        how often each engine is built and asked (3); the slow ones, both of Fuse.js, once
  --every N         the slow engines are asked one in N of the questions (30)
  --people N,N      sizes of record (61,1715,20000,100000)
  --fuse N          questions by name to Fuse.js at the sizes that it can do (20)`;

const whole = (least: number) => {
  const error = `a whole number from ${least} up is needed`;
  return z.coerce.number<string>(error).int(error).min(least, error);
};
/** What a run is asked to measure. */
const planSchema = z.strictObject({
  questions: z.array(z.string()).optional(),
  rounds: whole(1).default(3),
  every: whole(1).default(30),
  people: z
    .string()
    .default('61,1715,20000,100000')
    .transform((sizes) => sizes.split(','))
    .pipe(z.array(whole(1))),
  fuse: whole(0).default(20),
});

const text = { type: 'string' } as const;
const options = {
  questions: { type: 'string', multiple: true },
  rounds: text,
  every: text,
  people: text,
  fuse: text,
} as const;

export type Plan = z.output<typeof planSchema>;

/** What the command line asks for; or, as a sentence, what is wrong with it. */
export function readPlan(args: readonly string[]): Plan | string {
  try {
    const parsed = planSchema.safeParse({ ...parseArgs({ args: [...args], options }).values });
    if (parsed.success) return parsed.data;
    return parsed.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}.`).join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

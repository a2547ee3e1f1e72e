import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import type { Gap, InsightStore, Reason } from '../insights/store.js';
import { giveOrder } from './control.js';

/** Done; not done, with the reason; the call is not one. */
export type ExitCode = 0 | 1 | 2;

/** Where the commands work and where they write to. */
export interface OperatorSurroundings {
  readonly config: Pick<Config, 'controlFolder' | 'insights'>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const COMMANDS = { reload, gaps, forget };

/** Whether the words after `npm run knowledge --` call a command about running bots and what they noted. */
export function isOperatorCommand([command = '']: readonly string[]): boolean {
  return Object.hasOwn(COMMANDS, command);
}

/** Runs such a command. */
export async function runOperatorCommand(
  [command, ...args]: readonly string[],
  around: OperatorSurroundings,
): Promise<ExitCode> {
  const run = Object.entries(COMMANDS).find(([name]) => name === command)?.[1];
  if (run === undefined) {
    around.err(`There is no command "${command}".`);
    return 2;
  }
  return run(args, around);
}

async function reload(args: readonly string[], { config, out, err }: OperatorSurroundings): Promise<ExitCode> {
  if (args.length > 0) return badCall('reload takes nothing more', err);
  const answers = await giveOrder(config.controlFolder, 'reload');
  if (answers.length === 0) {
    err(`No bot of yours runs on this machine (looked in ${config.controlFolder}). Elsewhere, send it SIGHUP.`);
    return 1;
  }
  for (const { process, done, message } of answers) (done ? out : err)(`Process ${process} ${message}`);
  return answers.every(({ done }) => done) ? 0 : 1;
}

const MOST_GAPS = 50;

async function gaps(args: readonly string[], { config, out, err }: OperatorSurroundings): Promise<ExitCode> {
  const limit = readLimit(args);
  if (limit === undefined) return badCall('gaps takes --limit with a number, such as --limit 20', err);
  return withStore(config, err, async (store) => {
    const found = await store.gaps(limit);
    if (found.length === 0) out('Nothing is noted. Questions without an answer are noted where INSIGHTS=on.');
    for (const line of gapLines(found)) out(line);
  });
}

function readLimit(args: readonly string[]): number | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { limit: { type: 'string' } } });
    const limit = Number(values.limit ?? MOST_GAPS);
    return Number.isSafeInteger(limit) && limit > 0 ? limit : undefined;
  } catch {
    return undefined;
  }
}

const REASONS = { unknown: 'not in the sources', unhelpful: 'called beside the point' } satisfies Record<
  Reason,
  string
>;

function gapLines(found: readonly Gap[]): string[] {
  const width = Math.max(...found.map(({ times }) => String(times).length));
  return found.map(
    ({ times, lastDay, reason, question }) =>
      `${String(times).padStart(width)} times, last on ${lastDay}, ${REASONS[reason]}: ${question}`,
  );
}

async function forget(args: readonly string[], { config, out, err }: OperatorSurroundings): Promise<ExitCode> {
  const [words, ...more] = args;
  if (words === undefined || more.length > 0) {
    return badCall('forget takes --all, or words in quotation marks: the questions that hold them are deleted', err);
  }
  return withStore(config, err, async (store) => {
    const count = await store.forget(words === '--all' ? undefined : words);
    out(count === 1 ? 'One entry was deleted.' : `${count} entries were deleted.`);
  });
}

function badCall(sentence: string, err: OperatorSurroundings['err']): ExitCode {
  err(`${sentence}.`);
  return 2;
}

async function withStore(
  { insights }: OperatorSurroundings['config'],
  err: OperatorSurroundings['err'],
  use: (store: InsightStore) => Promise<void>,
): Promise<ExitCode> {
  try {
    const { openInsightStore } = await import('../insights/store.js');
    const store = await openInsightStore(insights);
    await use(store).finally(() => store.close());
    return 0;
  } catch {
    err('The insights cannot be opened: check INSIGHTS_URL and INSIGHTS_AUTH_TOKEN.');
    return 1;
  }
}

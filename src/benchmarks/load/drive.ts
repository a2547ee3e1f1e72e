import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../local-discord/outcome.js';

/** Something one user does, by its number in the run; resolves to what the user then sees. */
export type Deed = (number: number) => Promise<Outcome>;

/** What the users saw and how long they waited, in ms. */
export interface Drive {
  readonly waits: readonly number[];
  readonly failed: number;
  readonly elapsedMs: number;
}

/** Users who each send their next command as soon as the last is answered. */
export async function driveUsers(deed: Deed, users: number, commands: number): Promise<Drive> {
  const record = createRecord(deed);
  let next = 0;
  const user = async () => {
    while (next < commands) {
      next += 1;
      await record.perform(next);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  return record.result();
}

/** How often commands that are due are sent. */
const TICK_MS = 2;

/**
 * Commands that arrive at a steady rate, whether or not earlier ones are answered. A wait counts from when the command
 * was due, so that a sender held up by its own machine does not hide a wait.
 */
export async function driveRate(deed: Deed, perSecond: number, seconds: number): Promise<Drive> {
  const record = createRecord(deed);
  const commands = Math.round(perSecond * seconds);
  const started = performance.now();
  const pending: Promise<void>[] = [];
  while (pending.length < commands) {
    const due = Math.min(commands, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
    while (pending.length < due) {
      const dueAt = started + (pending.length / perSecond) * 1000;
      pending.push(record.perform(pending.length + 1, dueAt));
    }
    await sleep(TICK_MS);
  }
  await Promise.all(pending);
  return record.result();
}

function createRecord(deed: Deed) {
  const started = performance.now();
  const waits: number[] = [];
  let failed = 0;
  return {
    async perform(number: number, since = performance.now()) {
      const outcome = await deed(number);
      waits.push(performance.now() - since);
      if (outcome.kind === 'failed') failed += 1;
    },
    result: (): Drive => ({ waits, failed, elapsedMs: performance.now() - started }),
  };
}

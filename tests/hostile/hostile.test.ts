import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Command } from '../../src/discord/command.js';
import { manualClock } from '../../src/local-discord/clock.js';
import type { Outcome } from '../../src/local-discord/outcome.js';
import { messageOf, openSession, realDesk, type Session } from '../discord/support/bot.js';
import { type Deed, hostileDeed } from './deeds.js';

/** How many in all: `npm run test:hostile` sets 100,000. */
const INPUTS = Number(process.env['HOSTILE_INPUTS'] ?? 2_000);
/** Inputs at a time; a failing one is found among them by fast-check's shrinking. */
const TOGETHER = 20;
/** The same inputs every time. */
const SEED = 20_160_330;

let session: Session;
let shown: string;
const rejected: unknown[] = [];
const ms: { readonly ms: number; readonly what: string }[] = [];

beforeAll(async () => {
  // Time stands still, so that a slow machine does not look like an answer that comes too late.
  const discord = { clock: manualClock(Date.UTC(2026, 0)) };
  session = await openSession({ commands: commands.map(timed) }, { discord, takesFeedback: true });
  // As the program does when it makes its desk: what is looked up but once is no input's time.
  realDesk().clerk.ask('who recieved clemancy');
  session.discord.events.subscribe((event) => {
    if (event.type === 'request-rejected') rejected.push(event);
  });
}, 120_000);

afterAll(async () => {
  await session.close();
  report();
});

/** The command, its time noted: what an input keeps the whole process busy for. */
function timed(command: Command): Command {
  if (!('execute' in command)) return command;
  const { execute, autocomplete } = command;
  return {
    ...command,
    execute: (interaction, desk) => clocked(`/${command.data.name}`, () => execute(interaction, desk)),
    ...(autocomplete === undefined
      ? {}
      : {
          autocomplete: (interaction, desk) =>
            clocked(`typing in /${command.data.name}`, () => autocomplete(interaction, desk)),
        }),
  };
}

/** Processor time, which other programs on the machine do not stretch. */
function clocked<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  try {
    return work();
  } finally {
    const { user, system } = process.cpuUsage(before);
    ms.push({ what, ms: (user + system) / 1000 });
  }
}

/** Times depend on the machine, so they are shown and not asserted. */
function report(): void {
  for (const what of new Set(ms.map((each) => each.what))) {
    const own = ms.flatMap((each) => (each.what === what ? [each.ms] : [])).sort((a, b) => a - b);
    const at = (share: number) => own[Math.floor(share * (own.length - 1))]?.toFixed(1);
    console.info(`${what}: ${own.length} inputs, CPU p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`);
  }
}

describe('hostile input', () => {
  it(
    `in every option, button, menu and message (${INPUTS} inputs) is answered: nothing throws, pings or breaks a limit`,
    async () => {
      const deeds = fc.array(hostileDeed, { minLength: TOGETHER, maxLength: TOGETHER });
      const property = fc.asyncProperty(deeds, async (together) => {
        shown = await showAnswer();
        const before = session.logged.length;
        const outcomes = await Promise.all(together.map(send));
        for (const outcome of outcomes) expectHarmless(outcome);
        expect(rejected).toEqual([]);
        expect(session.logged.slice(before).filter(({ level }) => Number(level) >= 40)).toEqual([]);
      });
      await fc.assert(property, { numRuns: Math.ceil(INPUTS / TOGETHER), seed: SEED, endOnFailure: false });
    },
    INPUTS * 50,
  );

  it('leaves the bot answering honest questions', async () => {
    const question = { question: 'how many were serving life sentences?' };
    const outcome = await session.discord.slash({ user: 'ben', command: 'ask', options: question });
    expect(messageOf(outcome).embeds[0]?.description).toContain('21');
  });
});

/** A fresh answer to press the buttons of: the embedded Discord forgets old messages. */
async function showAnswer(): Promise<string> {
  const question = { question: 'how many people were there?' };
  return messageOf(await session.discord.slash({ user: 'ada', command: 'ask', options: question })).id;
}

let sent = 0;

function send({ type, data, message }: Deed): Promise<Outcome> {
  sent += 1;
  const user = sent % 2 === 0 ? 'ada' : 'ben';
  return session.discord.deliver({ user, type, data, ...(message ? { message: shown } : {}) });
}

/** The user sees an answer, and nobody is notified by it. */
function expectHarmless(outcome: Outcome): void {
  if (outcome.kind === 'choices') return;
  const { mentions, mention_roles, mention_everyone, content } = messageOf(outcome);
  expect({ mentions, mention_roles, mention_everyone, content }).toEqual({
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    content: '',
  });
}

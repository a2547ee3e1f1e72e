import { setTimeout as sleep } from 'node:timers/promises';
import { manualClock, systemClock } from '../../src/local-discord/clock.js';
import type { Outcome } from '../../src/local-discord/outcome.js';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/start.js';
import { openSession } from '../discord/support/bot.js';
import { answered, fakeClerk } from '../discord/support/fake-clerk.js';

/** Something that goes wrong with Discord, and how to make it so. */
export interface Scenario {
  /** As the table in docs/reliability.md names it. */
  readonly fault: string;
  /** Makes it happen. Whoever awaits it may go on sending commands. */
  strike(discord: LocalDiscord): Promise<void> | void;
  /** Commands that nobody could answer, because Discord itself gives them up. */
  readonly lost?: number;
  readonly discord?: LocalDiscordOptions;
}

/** What became of the commands that were sent from the fault on. */
export interface Tally {
  readonly sent: number;
  readonly answered: number;
  readonly answeredTwice: number;
}

const SENT = 10;
const LATER = 5;

/** Strikes the bot while users go on, then once more asks when all is over. */
export async function tryScenario({ strike, lost = 0, discord: options = {} }: Scenario): Promise<Tally> {
  const clerk = fakeClerk((question) => answered(`You asked ${question}.`));
  // Where no command may be lost, time stands still: a slow machine must not look like a bot that answers too late.
  const clock = lost > 0 ? systemClock : manualClock(Date.UTC(2026, 0));
  const session = await openSession({ clerk }, { discord: { historyLimit: 1_000, clock, ...options } });
  try {
    const { discord } = session;
    const repeats = countAnswers(discord);
    await strike(discord);
    const during = await Promise.all(Array.from({ length: SENT }, (_, number) => use(discord, number)));
    discord.clearFaults();
    const later = await Promise.all(Array.from({ length: LATER }, (_, number) => use(discord, number)));
    // An answer too many would come a little after the first.
    await sleep(100);
    const all = [...during, ...later];
    return { sent: all.length, answered: all.filter(Boolean).length, answeredTwice: repeats() };
  } finally {
    await session.close();
  }
}

/** Uses the bot in one of the ways there are; whether the user got what they should. */
async function use(discord: LocalDiscord, number: number): Promise<boolean> {
  const user = number % 2 === 0 ? 'ada' : 'ben';
  if (number % 3 === 2) {
    const typed = { user, command: 'inmate', options: { name: 'web' }, focused: 'name' };
    const outcome = await discord.autocomplete(typed);
    return outcome.kind === 'choices' && outcome.choices.length === 1;
  }
  const question = `question ${number}`;
  const outcome = await discord.slash({ user, command: 'ask', options: { question } });
  return textOf(outcome).includes(`You asked ${question}.`);
}

function textOf(outcome: Outcome): string {
  return outcome.kind === 'message' ? (outcome.message.embeds[0]?.description ?? '') : '';
}

/** Counts, from now on, the interactions that brought their user more than one message. */
function countAnswers({ events }: LocalDiscord): () => number {
  const messages = new Map<string, number>();
  events.subscribe((event) => {
    if (event.type !== 'message-created') return;
    const id = event.message.interaction_metadata?.id;
    if (id !== undefined) messages.set(id, (messages.get(id) ?? 0) + 1);
  });
  return () => [...messages.values()].filter((count) => count > 1).length;
}

/** Resolves at the next such change of the gateway's connection. */
export function nextChange({ events }: LocalDiscord, change: 'identified' | 'resumed' | 'disconnected'): Promise<void> {
  return new Promise((resolve) => {
    const stop = events.subscribe((event) => {
      if (event.type !== 'gateway' || event.change !== change) return;
      stop();
      resolve();
    });
  });
}

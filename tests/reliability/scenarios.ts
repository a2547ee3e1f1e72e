import type { FaultInput } from '../../src/local-discord/faults.js';
import type { LocalDiscord } from '../../src/local-discord/start.js';
import { nextChange, type Scenario } from './trial.js';

const CALLBACK = '/callback';

/** Strikes at once, or arms what strikes at the next occasions. */
const inject =
  (...faults: readonly FaultInput[]) =>
  (discord: LocalDiscord) => {
    for (const fault of faults) discord.inject(fault);
  };

/** Strikes, and waits until the bot has a session again: what users do in between reaches no session, so nobody. */
const injectUntilIdentified =
  (...faults: readonly FaultInput[]) =>
  async (discord: LocalDiscord) => {
    const identified = nextChange(discord, 'identified');
    inject(...faults)(discord);
    await identified;
  };

const gateway: readonly Scenario[] = [
  { fault: 'The gateway connection breaks; the session is resumed', strike: inject({ kind: 'drop-connection' }) },
  {
    fault: 'It breaks three times in a row',
    async strike(discord) {
      for (const _ of [1, 2, 3]) {
        const resumed = nextChange(discord, 'resumed');
        discord.inject({ kind: 'drop-connection' });
        await resumed;
      }
    },
  },
  { fault: 'Discord asks to reconnect (opcode 7)', strike: inject({ kind: 'request-reconnect' }) },
  {
    fault: 'Invalid session, resumable (opcode 9)',
    strike: inject({ kind: 'invalidate-session', resumable: true }),
  },
  {
    fault: 'Invalid session, a new one needed (opcode 9)',
    strike: injectUntilIdentified({ kind: 'invalidate-session', resumable: false }),
  },
  {
    fault: 'The connection breaks and Discord refuses the resume',
    strike: injectUntilIdentified({ kind: 'refuse-resume' }, { kind: 'drop-connection' }),
  },
  {
    fault: 'Heartbeats go unanswered',
    discord: { heartbeatIntervalMs: 150 },
    async strike(discord) {
      const resumed = nextChange(discord, 'resumed');
      discord.inject({ kind: 'ignore-heartbeats', times: 2 });
      await resumed;
    },
  },
];

const rest: readonly Scenario[] = [
  {
    fault: 'REST 429 on the route',
    strike: inject({ kind: 'answer-status', status: 429, route: CALLBACK, times: 3, retryAfterMs: 200 }),
  },
  {
    fault: 'REST 429, global',
    strike: inject({ kind: 'answer-status', status: 429, route: CALLBACK, times: 3, retryAfterMs: 200, global: true }),
  },
  ...([500, 502, 503] as const).map((status) => ({
    fault: `REST ${status}, twice`,
    strike: inject({ kind: 'answer-status', status, route: CALLBACK, times: 2 }),
  })),
  { fault: 'REST takes a second', strike: inject({ kind: 'delay', route: CALLBACK, times: 10, ms: 1_000 }) },
  {
    fault: 'REST takes four seconds for one answer: Discord waits three',
    lost: 1,
    strike: inject({ kind: 'delay', route: CALLBACK, times: 1, ms: 4_000 }),
  },
];

const callbacks: readonly Scenario[] = [
  { fault: 'An answer is refused as unknown (10062)', lost: 1, strike: inject({ kind: 'unknown-interaction' }) },
  { fault: 'An answer is refused as given already (40060)', lost: 1, strike: inject({ kind: 'already-acknowledged' }) },
  {
    fault: 'The connection is cut before Discord reads the answer',
    strike: inject({ kind: 'cut', route: CALLBACK, when: 'before' }),
  },
  {
    fault: 'The connection is cut after Discord took the answer',
    strike: inject({ kind: 'cut', route: CALLBACK, when: 'after' }),
  },
  {
    fault: 'Every answer is cut once, before or after',
    strike: inject(
      { kind: 'cut', route: CALLBACK, when: 'before', times: 5 },
      { kind: 'cut', route: CALLBACK, when: 'after', times: 5 },
    ),
  },
];

const MALFORMED: readonly unknown[] = [
  null,
  5,
  'interaction',
  [],
  {},
  { type: 2 },
  { type: 2, data: null },
  { type: 2, data: { type: 1 } },
  { type: 2, data: { type: 1 }, user: {} },
  {
    type: 2,
    id: '1',
    token: 'x',
    data: { type: 1, name: 'ask', options: 'none' },
    user: { id: '5' },
    entitlements: [],
  },
  { type: 3, data: { component_type: 2 } },
  { type: 4, data: {}, user: { id: '5' } },
  { type: 5, data: {} },
];

const nonsense: readonly Scenario[] = [
  {
    fault: `Malformed interactions (${MALFORMED.length} kinds)`,
    strike: inject(...MALFORMED.map((data) => ({ kind: 'dispatch' as const, event: 'INTERACTION_CREATE', data }))),
  },
  {
    fault: 'Interactions and events of kinds that do not exist',
    strike: inject(
      { kind: 'dispatch', event: 'INTERACTION_CREATE', data: { type: 99, id: '1', token: 'x' } },
      { kind: 'dispatch', event: 'INTERACTION_CREATE', data: { type: 2, data: { type: 99 } } },
      { kind: 'dispatch', event: 'NO_SUCH_EVENT', data: { a: 1 } },
    ),
  },
  {
    fault: 'A command of an old registration',
    strike: (discord) => void deliver(discord, 2, { type: 1, id: '1', name: 'gone', options: [] }),
  },
  {
    fault: 'A button of an older version',
    async strike(discord) {
      const shown = await discord.slash({ user: 'ada', command: 'ask', options: { question: 'anything' } });
      const message = shown.kind === 'message' ? shown.message.id : '';
      await deliver(discord, 3, { component_type: 2, custom_id: '0:open:recipient:jesse-webster' }, message);
    },
  },
];

/** As only an outdated client would send it. @throws where the user got no word about it */
async function deliver(discord: LocalDiscord, type: number, data: object, message?: string): Promise<void> {
  const outcome = await discord.deliver({ user: 'ada', type, data, ...(message === undefined ? {} : { message }) });
  if (outcome.kind !== 'message') throw new Error(`The user got no word, but ${outcome.kind}.`);
}

export const scenarios: readonly Scenario[] = [...gateway, ...rest, ...callbacks, ...nonsense];

import type { Knowledge } from '../../knowledge/load.js';
import { median } from '../figures.js';
import { type ChildBot, startChildBot } from './child-bot.js';
import { type Deed, type Drive, driveRate, driveUsers } from './drive.js';
import { clerkTraffic, pingTraffic, USERS } from './traffic.js';
import type { Usage } from './usage.js';

/** How much is measured. */
export interface Plan {
  /** Starts of each bot; the median counts. */
  readonly starts: number;
  /** Users who send at the same time. */
  readonly users: number;
  /** Commands in a round, of each kind. */
  readonly commands: number;
  readonly rounds: number;
  /** Commands a second in the steady phase, and how long it lasts in each round. */
  readonly rate: number;
  readonly seconds: number;
  /** Commands to each bot in the memory phase. */
  readonly memory: number;
}

export interface KindFigures {
  readonly kind: string;
  /** Median over the rounds, in ms. */
  readonly cpuMs: number;
  /** Of all rounds together. */
  readonly crowd: Drive;
  /** Of each round; the median counts, for whatever else the machine does makes a few waits in a round long. */
  readonly steady: readonly Drive[];
}

export interface MemorySample {
  readonly commands: number;
  readonly bare: Usage;
  readonly clerk: Usage;
}

export interface Measured {
  readonly startMs: { readonly bare: number; readonly clerk: number };
  readonly yardstick: KindFigures;
  readonly kinds: readonly KindFigures[];
  readonly memory: readonly MemorySample[];
}

interface Subject {
  readonly kind: string;
  readonly bot: ChildBot;
  readonly deed: Deed;
}

const startBare = () => startChildBot({ name: 'bare discord.js', program: './bare-bot.js', users: USERS });

/** Rate limits stay on, as in production, but too high for a benchmark's users to meet. */
const UNREACHED_LIMITS = { RATE_LIMIT_PER_USER: '1000000', RATE_LIMIT_PER_GUILD: '1000000' };

const startClerk = () =>
  startChildBot({
    name: 'clemency-clerk',
    program: '../../bundled/main.js',
    // As `npm start` and the image run it.
    nodeOptions: ['--max-old-space-size=192', '--no-allocation-site-pretenuring'],
    users: USERS,
    environment: UNREACHED_LIMITS,
  });

/** Measures both bots in turns, so that whatever else the machine does meets both. */
export async function measure(plan: Plan, knowledge: Knowledge, say: (line: string) => void): Promise<Measured> {
  say(`starting each bot ${plan.starts} times`);
  const { bare, clerk, startMs } = await startBoth(plan.starts);
  try {
    const ping = { kind: '/ping (bare bot)', bot: bare, deed: pingTraffic(bare.discord) };
    const { ask, inmate, autocomplete } = clerkTraffic(clerk.discord, knowledge);
    const subjects: Subject[] = [
      { kind: '/inmate', bot: clerk, deed: inmate },
      { kind: '/ask', bot: clerk, deed: ask },
      { kind: 'autocomplete', bot: clerk, deed: autocomplete },
    ];
    const [yardstick, ...kinds] = await measureKinds(plan, [ping, ...subjects], say);
    if (yardstick === undefined) throw new RangeError('Nothing was measured.');
    const memory = await measureMemory(plan, ping, subjects, say);
    return { startMs, yardstick, kinds, memory };
  } finally {
    await Promise.all([bare.stop(), clerk.stop()]);
  }
}

/** Starts both bots in turns; the last pair stays up. */
async function startBoth(times: number) {
  const starts: { bare: number; clerk: number }[] = [];
  for (;;) {
    const bare = await startBare();
    const clerk = await startClerk();
    starts.push({ bare: bare.startMs, clerk: clerk.startMs });
    if (starts.length >= times) {
      const startMs = {
        bare: median(starts.map((each) => each.bare)),
        clerk: median(starts.map((each) => each.clerk)),
      };
      return { bare, clerk, startMs };
    }
    await Promise.all([bare.stop(), clerk.stop()]);
  }
}

async function measureKinds(plan: Plan, subjects: readonly Subject[], say: (line: string) => void) {
  say('warming up');
  for (const { deed } of subjects) await driveUsers(deed, plan.users, plan.commands);
  const crowds = await inRounds(plan, subjects, (subject, round) => {
    say(`round ${round} of ${plan.rounds}: ${plan.users} users, ${plan.commands} commands, ${subject.kind}`);
    return oneCrowd(subject, plan);
  });
  const steadies = await inRounds(plan, subjects, async ({ kind, deed }, round) => {
    say(`round ${round} of ${plan.rounds}: ${plan.rate} commands a second for ${plan.seconds} s, ${kind}`);
    await untilIdle(deed);
    return driveRate(deed, plan.rate, plan.seconds);
  });
  return subjects.map((subject): KindFigures => {
    const measured = crowds.get(subject) ?? [];
    return {
      kind: subject.kind,
      cpuMs: median(measured.map(({ cpuMs }) => cpuMs)),
      crowd: together(measured.map(({ drive }) => drive)),
      steady: steadies.get(subject) ?? [],
    };
  });
}

/** Measures all subjects in turns, round after round. */
async function inRounds<T>(
  { rounds }: Plan,
  subjects: readonly Subject[],
  measureOne: (subject: Subject, round: number) => Promise<T>,
): Promise<ReadonlyMap<Subject, readonly T[]>> {
  const measured = new Map(subjects.map((subject): [Subject, T[]] => [subject, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [subject, results] of measured) results.push(await measureOne(subject, round));
  }
  return measured;
}

/** A wait by which a bot that has nothing else to do surely answers. */
const IDLE_WAIT_MS = 250;

/** Waits until an overloaded bot has worked off what it was sent, so that the next phase begins with nothing owed. */
async function untilIdle(deed: Deed): Promise<void> {
  for (;;) {
    const { waits, failed } = await driveUsers(deed, 1, 1);
    if (failed === 0 && (waits[0] ?? 0) < IDLE_WAIT_MS) return;
  }
}

async function oneCrowd({ bot, deed }: Subject, { users, commands }: Plan) {
  const before = await bot.usage();
  const drive = await driveUsers(deed, users, commands);
  const after = await bot.usage();
  return { cpuMs: (after.cpuMs - before.cpuMs) / commands, drive };
}

function together(drives: readonly Drive[]): Drive {
  return {
    waits: drives.flatMap(({ waits }) => waits),
    failed: drives.reduce((sum, { failed }) => sum + failed, 0),
    elapsedMs: drives.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
  };
}

const MEMORY_SAMPLES = 10;

async function measureMemory(plan: Plan, ping: Subject, subjects: readonly Subject[], say: (line: string) => void) {
  const [clerk] = subjects;
  if (clerk === undefined) throw new RangeError('There is no bot to measure.');
  const mixed: Deed = (number) => (subjects[number % subjects.length] ?? clerk).deed(number);
  const step = Math.ceil(plan.memory / MEMORY_SAMPLES);
  const samples = [{ commands: 0, bare: await ping.bot.usage(), clerk: await clerk.bot.usage() }];
  for (let commands = step; commands <= plan.memory; commands += step) {
    say(`memory: ${commands} of ${plan.memory} commands to each bot`);
    await driveUsers(ping.deed, plan.users, step);
    await driveUsers(mixed, plan.users, step);
    samples.push({ commands, bare: await ping.bot.usage(), clerk: await clerk.bot.usage() });
  }
  return samples;
}

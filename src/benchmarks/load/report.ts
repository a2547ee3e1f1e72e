import { version } from 'discord.js';
import { figure, markdownTable, median, megabytes, percentile } from '../figures.js';
import { machine } from '../machine.js';
import type { Drive } from './drive.js';
import type { KindFigures, Measured, Plan } from './measure.js';

/** The measurements as Markdown. */
export function report(measured: Measured, plan: Plan): string {
  return [
    `${machine()} discord.js ${version}.`,
    `Median of ${plan.starts} starts; ${plan.rounds} rounds of ${plan.commands} commands of each kind from ${plan.users} users at a time; ${plan.rounds} rounds of ${plan.rate} commands a second for ${plan.seconds} s, of each kind; ${plan.memory} commands to each bot for memory. Both bots in one run, in turns.`,
    targetTable(measured),
    crowdTable(measured),
    steadyTable(measured, plan),
    memoryTable(measured),
  ].join('\n\n');
}

/** A figure beside the bare bot's, and how many times that it may be. */
interface Target {
  readonly what: string;
  readonly unit: string;
  readonly bare: number;
  readonly clerk: number;
  readonly most: number;
}

function targetTable({ startMs, yardstick, kinds, memory }: Measured): string {
  const of = (kind: string) => kinds.find((each) => each.kind === kind) ?? yardstick;
  const p99 = (each: KindFigures) => median(shares(each.steady, 0.99));
  const last = memory.at(-1);
  const targets: Target[] = [
    { what: 'Start to ready', unit: 'ms', bare: startMs.bare, clerk: startMs.clerk, most: 1.5 },
    { what: 'CPU per `/inmate`', unit: 'ms', bare: yardstick.cpuMs, clerk: of('/inmate').cpuMs, most: 2 },
    { what: 'CPU per `/ask`', unit: 'ms', bare: yardstick.cpuMs, clerk: of('/ask').cpuMs, most: 4 },
    ...kinds.map((kind) => ({
      what: `p99 of ${kind.kind} at a steady rate`,
      unit: 'ms',
      bare: p99(yardstick),
      clerk: p99(kind),
      most: 2,
    })),
    {
      what: 'Memory at the end',
      unit: 'MB',
      bare: (last?.bare.rssBytes ?? 0) / 1024 ** 2,
      clerk: (last?.clerk.rssBytes ?? 0) / 1024 ** 2,
      most: 1.5,
    },
  ];
  return markdownTable([
    ['', 'bare bot', 'this bot', 'times', 'target', ''],
    ...targets.map(({ what, unit, bare, clerk, most }) => {
      const times = clerk / bare;
      const met = times <= most ? 'met' : 'missed';
      return [what, `${figure(bare)} ${unit}`, `${figure(clerk)} ${unit}`, figure(times), `≤ ${most}`, met];
    }),
  ]);
}

function crowdTable({ yardstick, kinds }: Measured): string {
  return markdownTable([
    ['As fast as they can', 'commands/s', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms a command', 'failed'],
    ...[yardstick, ...kinds].map(({ kind, crowd, cpuMs }) => [
      kind,
      figure((crowd.waits.length / crowd.elapsedMs) * 1000),
      ...waits(crowd.waits),
      figure(cpuMs),
      String(crowd.failed),
    ]),
  ]);
}

function steadyTable({ yardstick, kinds }: Measured, { rate }: Plan): string {
  return markdownTable([
    [`At ${rate} a second`, 'p50 ms', 'p99 ms', 'p99 of each round', 'max ms', 'failed'],
    ...[yardstick, ...kinds].map(({ kind, steady }) => [
      kind,
      figure(median(shares(steady, 0.5))),
      figure(median(shares(steady, 0.99))),
      shares(steady, 0.99).map(figure).join(' · '),
      figure(Math.max(...shares(steady, 1))),
      String(steady.reduce((sum, { failed }) => sum + failed, 0)),
    ]),
  ]);
}

/** The same share of the waits in each drive. */
const shares = (drives: readonly Drive[], share: number) => drives.map(({ waits }) => percentile(waits, share));

const waits = (values: readonly number[]) => [0.5, 0.99, 1].map((share) => figure(percentile(values, share)));

function memoryTable({ memory }: Measured): string {
  return markdownTable([
    ['Memory after … commands', 'bare bot, MB', 'of it heap', 'this bot, MB', 'of it heap'],
    ...memory.map(({ commands, bare, clerk }) => [
      commands.toLocaleString('en-US'),
      megabytes(bare.rssBytes),
      megabytes(bare.heapBytes),
      megabytes(clerk.rssBytes),
      megabytes(clerk.heapBytes),
    ]),
  ]);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { z } from 'zod';
import { figure, markdownTable, megabytes, percentile } from '../figures.js';
import { machine } from '../machine.js';
import type { Compared, ComparisonPlan } from './compare.js';
import type { Growth } from './growth.js';
import { comparisonTargets, growthTargets, type Target } from './targets.js';

/** What a run measured, and how much of it. */
export interface Run {
  readonly questions: number;
  readonly plan: ComparisonPlan;
  readonly compared: readonly Compared[];
  readonly growth: readonly Growth[];
}

/** What the machine and the peers are. To be taken before a run, as it tells how busy the machine is. */
export function surroundings(): string {
  const busy = loadavg().slice(0, 2).map(figure).join(' and ');
  return `${machine()} ${peerVersions()}. Load average before the run, over one and five minutes: ${busy}.`;
}

/** The measurements as Markdown. */
export function report({ questions, plan, compared, growth }: Run, around: string): string {
  return [
    around,
    `${questions} questions. Fuse.js was asked one in ${plan.every} of them, once; the others all, ${times(plan.rounds)}.`,
    targetTable([...comparisonTargets(compared), ...growthTargets(growth)]),
    comparisonTable(compared),
    growthTable(growth),
  ].join('\n\n');
}

function peerVersions(): string {
  const pinned = z.record(z.string(), z.string());
  const { dependencies, devDependencies } = z
    .object({ dependencies: pinned, devDependencies: pinned })
    .parse(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('#package.json'), 'utf8')));
  const all = { ...dependencies, ...devDependencies };
  return ['fuse.js', 'minisearch', '@orama/orama'].map((name) => `${name} ${all[name] ?? ''}`).join(', ');
}

function targetTable(targets: readonly Target[]): string {
  return markdownTable([
    ['Target', 'measured', 'target', ''],
    ...targets.map(({ what, measured, target, met }) => [what, measured, target, met ? 'met' : 'missed']),
  ]);
}

const at = (waits: readonly number[], ...shares: readonly number[]) =>
  shares.map((share) => (waits.length === 0 ? '' : figure(percentile(waits, share))));

function comparisonTable(compared: readonly Compared[]): string {
  return markdownTable([
    ['Engine', 'set up', 'questions', 'p50 ms', 'p99 ms', 'max ms', 'build ms', 'right', 'confidently wrong'],
    ...compared.map(({ contestant: { name, setUp }, waits, buildMs, quality }) => [
      name,
      setUp,
      String(waits.size),
      ...at([...waits.values()], 0.5, 0.99, 1),
      figure(buildMs),
      percent(quality.right),
      percent(quality.confidentlyWrong),
    ]),
  ]);
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function growthTable(growth: readonly Growth[]): string {
  const waits = [
    'by name p50 ms',
    'p99',
    'general p50 ms',
    'p99',
    'autocomplete p50 ms',
    'p99',
    'Fuse.js p50 ms',
    'p99',
  ];
  return markdownTable([
    ['People', 'build ms', 'heap MB', 'RSS MB', ...waits],
    ...growth.map(({ people, buildMs, heapBytes, rssBytes, names, facts, completions, fuse }) => [
      people.toLocaleString('en-US'),
      figure(buildMs),
      megabytes(heapBytes),
      megabytes(rssBytes),
      ...[names, facts, completions, fuse].flatMap((values) => at(values, 0.5, 0.99)),
    ]),
  ]);
}

/** How often a question was asked, and which of its times counts. */
function times(rounds: number): string {
  return rounds === 1 ? 'once' : `${rounds} times, of which a question's median counts`;
}

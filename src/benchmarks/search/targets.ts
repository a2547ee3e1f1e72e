import { figure, percentile } from '../figures.js';
import type { Compared } from './compare.js';
import { CLERK, FUSE, MINISEARCH } from './contestants.js';
import type { Growth } from './growth.js';

/** A figure that was promised, with what this run measured. */
export interface Target {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
}

/** The size that the targets of growth are for. */
const MANY = 100_000;
/** What measuring memory twice can differ by. */
const LINEAR_WITHIN = 1.1;

/** The targets beside the peers. @throws RangeError where one of the engines that they name was not measured */
export function comparisonTargets(compared: readonly Compared[]): readonly Target[] {
  const clerk = measured(compared, CLERK);
  const fuse = measured(compared, FUSE);
  const p99 = (waits: Compared['waits']) => percentile([...waits.values()], 0.99);
  const slower = p99(clerk.waits) / p99(measured(compared, MINISEARCH).waits);
  const sample = [...fuse.waits.keys()].flatMap((at) => clerk.waits.get(at) ?? []);
  const faster = percentile([...fuse.waits.values()], 0.5) / percentile(sample, 0.5);
  return [
    {
      what: "p99 of a question, as a multiple of MiniSearch's",
      measured: figure(slower),
      target: '≤ 3',
      met: slower <= 3,
    },
    {
      what: "p50 of a question, times faster than Fuse.js's whole pattern on the same questions",
      measured: figure(faster),
      target: '≥ 10',
      met: faster >= 10,
    },
  ];
}

function measured(compared: readonly Compared[], name: string): Compared {
  const found = compared.find(({ contestant }) => contestant.name === name);
  if (found === undefined) throw new RangeError(`${name} was not measured.`);
  return found;
}

/** The targets at a hundred thousand people; none where a run leaves that size out. */
export function growthTargets(sizes: readonly Growth[]): readonly Target[] {
  const many = sizes.find(({ people }) => people === MANY);
  if (many === undefined) return [];
  const most = (what: string, value: number, limit: number, unit: string): Target => ({
    what: `${what} at ${MANY.toLocaleString('en-US')} people`,
    measured: `${figure(value)} ${unit}`,
    target: `≤ ${limit} ${unit}`,
    met: value <= limit,
  });
  return [
    most('p99 of autocomplete', percentile(many.completions, 0.99), 10, 'ms'),
    most('p99 of a question by name', percentile(many.names, 0.99), 50, 'ms'),
    most('Build', many.buildMs / 1000, 10, 's'),
    ...memoryTarget(sizes, many),
  ];
}

/** Memory grows no worse than linearly where one more person costs no more among many than among few. */
function memoryTarget(sizes: readonly Growth[], many: Growth): readonly Target[] {
  const [few, middle] = sizes
    .filter(({ people }) => people < MANY)
    .toSorted((a, b) => a.people - b.people)
    .slice(-2);
  if (few === undefined || middle === undefined) return [];
  const before = (middle.heapBytes - few.heapBytes) / (middle.people - few.people);
  const after = (many.heapBytes - middle.heapBytes) / (many.people - middle.people);
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    {
      what: `Heap for each person added, from ${count(middle.people)} on as a multiple of that up to there`,
      measured: figure(after / before),
      target: `≤ ${LINEAR_WITHIN}`,
      met: after / before <= LINEAR_WITHIN,
    },
  ];
}

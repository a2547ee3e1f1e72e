import { describe, expect, it } from 'vitest';
import type { Compared } from '../../../src/benchmarks/search/compare.js';
import { CLERK, FUSE, MINISEARCH } from '../../../src/benchmarks/search/contestants.js';
import type { Growth } from '../../../src/benchmarks/search/growth.js';
import { comparisonTargets, growthTargets } from '../../../src/benchmarks/search/targets.js';

function compared(name: string, waits: readonly (readonly [number, number])[]): Compared {
  return {
    contestant: { name, setUp: '', slow: false, build: () => () => undefined },
    buildMs: 1,
    waits: new Map(waits),
    quality: { right: 1, confidentlyWrong: 0, cutOff: 0 },
  };
}

const size = (people: number, heapBytes: number, ms: number): Growth => ({
  people,
  buildMs: ms,
  heapBytes,
  rssBytes: heapBytes,
  names: [ms],
  facts: [ms],
  completions: [ms],
  fuse: [],
});

describe('the targets beside the peers', () => {
  const peers = [compared(MINISEARCH, [[0, 1]]), compared(FUSE, [[1, 50]])];

  it("compare with Fuse.js on its own sample only, and with MiniSearch's slowest", () => {
    const targets = comparisonTargets([
      compared(CLERK, [
        [0, 3],
        [1, 2],
      ]),
      ...peers,
    ]);
    expect(targets.map(({ measured, met }) => [measured, met])).toEqual([
      ['3', true],
      ['25', true],
    ]);
  });

  it('are missed where they are missed', () => {
    const targets = comparisonTargets([
      compared(CLERK, [
        [0, 3.1],
        [1, 5.1],
      ]),
      ...peers,
    ]);
    expect(targets.map(({ met }) => met)).toEqual([false, false]);
  });
});

describe('the targets of growth', () => {
  it('are for a hundred thousand people, and silent where nobody measured that', () => {
    expect(growthTargets([size(61, 10, 1), size(1715, 20, 1)])).toEqual([]);
  });

  it('are met by a quick engine whose next person costs what the last one did', () => {
    const targets = growthTargets([size(1000, 2000, 1), size(20_000, 21_000, 1), size(100_000, 101_000, 10)]);
    expect(targets.map(({ met }) => met)).toEqual([true, true, true, true]);
  });

  it('are missed by a slow one whose memory grows faster than its record', () => {
    const targets = growthTargets([size(1000, 2000, 1), size(20_000, 21_000, 1), size(100_000, 201_000, 10_001)]);
    expect(targets.map(({ met }) => met)).toEqual([false, false, false, false]);
  });
});

/** Which of the bot's shards this process runs; discord.js's own options. */
export type Sharding =
  /** Discord says how many, and this process runs all. */
  { readonly shards: 'auto' } | { readonly shards: number[]; readonly shardCount: number };

/** The settings that say so, checked one by one. */
export interface ShardSettings {
  /** Of all processes together. */
  readonly count: number | 'auto';
  /** Of this process. */
  readonly own: readonly number[] | 'auto';
  /** The place of this process among its like, from 0: it then runs the shards that fall to this place. */
  readonly processIndex?: number;
  readonly perProcess: number;
}

/** @throws {RangeError} with a sentence for the operator where the settings do not go together */
export function shardingFor({ count, own, processIndex, perProcess }: ShardSettings): Sharding {
  if (own !== 'auto' && processIndex !== undefined) {
    throw new RangeError('SHARDS and PROCESS_INDEX both say which shards to run: set one of them');
  }
  const fixed = processIndex === undefined ? own : range(processIndex * perProcess, perProcess);
  if (count === 'auto') {
    if (fixed === 'auto') return { shards: 'auto' };
    throw new RangeError(
      'SHARD_COUNT must be a number where SHARDS or PROCESS_INDEX is set: every process must count alike',
    );
  }
  const shards = (fixed === 'auto' ? range(0, count) : fixed).filter(
    (shard) => processIndex === undefined || shard < count,
  );
  const beyond = shards.find((shard) => shard >= count);
  if (beyond !== undefined)
    throw new RangeError(`SHARDS names shard ${beyond}, but with SHARD_COUNT=${count} the last is ${count - 1}`);
  if (shards.length === 0) {
    throw new RangeError(
      `PROCESS_INDEX=${processIndex} is left without a shard: ${count} shards, ${perProcess} a process`,
    );
  }
  return { shards: [...shards], shardCount: count };
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => start + index);
}

/** "0", "0,2" or "0-15,20" as numbers in order; undefined where it is none of that. */
export function parseShardList(text: string): readonly number[] | undefined {
  const parts = text.split(',').map((part) => /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part));
  const shards = parts.flatMap((part) => {
    const first = Number(part?.[1]);
    const last = Number(part?.[2] ?? first);
    return last < first || Number.isNaN(first) ? [Number.NaN] : range(first, last - first + 1);
  });
  return shards.some(Number.isNaN) ? undefined : [...new Set(shards)].sort((a, b) => a - b);
}

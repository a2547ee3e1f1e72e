import { describe, expect, it } from 'vitest';
import { parseShardList, type ShardSettings, shardingFor } from '../../src/discord/shards.js';

const settings = (more: Partial<ShardSettings>): ShardSettings => ({
  count: 'auto',
  own: 'auto',
  perProcess: 1,
  ...more,
});

describe('the shards of a process', () => {
  it('are left to Discord where nothing is said: right for one process, however many servers it is in', () => {
    expect(shardingFor(settings({}))).toEqual({ shards: 'auto' });
  });

  it('are all of them where only their number is said', () => {
    expect(shardingFor(settings({ count: 3 }))).toEqual({ shards: [0, 1, 2], shardCount: 3 });
  });

  it('are those that are named', () => {
    expect(shardingFor(settings({ count: 4, own: [1, 3] }))).toEqual({ shards: [1, 3], shardCount: 4 });
  });

  it('follow from the place of the process among its like, so that all can have the same settings', () => {
    const place = (processIndex: number) => shardingFor(settings({ count: 40, perProcess: 16, processIndex }));
    expect(place(0)).toMatchObject({ shards: Array.from({ length: 16 }, (_, shard) => shard), shardCount: 40 });
    expect(place(2)).toMatchObject({ shards: [32, 33, 34, 35, 36, 37, 38, 39], shardCount: 40 });
  });

  it.each([
    [{ own: [0] }, /SHARD_COUNT must be a number/],
    [{ processIndex: 0 }, /SHARD_COUNT must be a number/],
    [{ count: 2, own: [0, 2] }, /SHARDS names shard 2, but with SHARD_COUNT=2 the last is 1/],
    [{ count: 2, processIndex: 2 }, /PROCESS_INDEX=2 is left without a shard: 2 shards, 1 a process/],
    [{ count: 2, own: [0], processIndex: 1 }, /set one of them/],
  ])('cannot be had from settings that contradict each other: %j', (more, reason) => {
    expect(() => shardingFor(settings(more))).toThrow(reason);
  });
});

describe('a list of shards', () => {
  it.each([
    ['0', [0]],
    ['0,2', [0, 2]],
    ['0-3', [0, 1, 2, 3]],
    ['8, 0-2 ,1', [0, 1, 2, 8]],
  ])('%j is read', (text, shards) => {
    expect(parseShardList(text)).toEqual(shards);
  });

  it.each(['', 'all', '0-', '3-1', '1,,2', '-1', '1.5', '0x1'])('%j is none', (text) => {
    expect(parseShardList(text)).toBeUndefined();
  });
});

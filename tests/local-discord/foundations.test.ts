import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../src/local-discord/clock.js';
import { createRateLimiter } from '../../src/local-discord/rest/rate-limits.js';
import { shardOf, snowflakeAt, snowflakeSource } from '../../src/local-discord/snowflake.js';
import { createWorld } from '../../src/local-discord/world.js';

describe('ids', () => {
  it('hold their time as Discord does: the example of its documentation', () => {
    const id = snowflakeAt(1_462_015_105_796);
    expect(BigInt(id) >> 22n).toBe(175_928_847_299_117_063n >> 22n);
  });

  it('always grow, also when the clock stands still or more are made than fit a millisecond', () => {
    const clock = manualClock(1_500_000_000_000);
    const next = snowflakeSource(clock);
    const ids = Array.from({ length: 10_000 }, () => BigInt(next()));
    expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? id))).toBe(true);
    clock.advance(-5_000);
    expect(BigInt(next())).toBeGreaterThan(ids.at(-1) ?? 0n);
  });

  it('send a guild to one shard, and no guild to shard 0', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 63n), fc.integer({ min: 1, max: 1000 }), (id, shards) => {
        expect(shardOf(String(id), shards)).toBe(Number((id >> 22n) % BigInt(shards)));
        expect(shardOf(undefined, shards)).toBe(0);
      }),
    );
  });
});

describe('the world', () => {
  const options = {
    applicationName: 'Bot',
    users: ['ada', 'ben'],
    guilds: Array.from({ length: 20 }, (_, i) => `${i}`),
  };

  it('has the same ids on every start', () => {
    expect(createWorld(options)).toEqual(createWorld(options));
  });

  it.each([1, 2, 3, 4, 5, 7, 8, 16])('puts server number i on shard i of %i', (shards) => {
    const found = createWorld(options).guilds.map(({ id }) => shardOf(id, shards));
    expect(found).toEqual(found.map((_, index) => index % shards));
  });

  it('gives nobody and nothing the same id', () => {
    const { application, users, guilds, channels } = createWorld(options);
    const ids = [application.id, ...users.map(({ api }) => api.id), ...[...guilds, ...channels].map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the manual clock', () => {
  it('runs what falls due in order of time, at that time, and not what was cancelled', () => {
    const clock = manualClock(0);
    const ran: string[] = [];
    clock.after(20, () => ran.push(`late at ${clock.now()}`));
    clock.after(10, () => {
      ran.push(`early at ${clock.now()}`);
      clock.after(5, () => ran.push(`nested at ${clock.now()}`));
    });
    clock.after(12, () => ran.push('cancelled'))();
    clock.advance(100);
    expect(ran).toEqual(['early at 10', 'nested at 15', 'late at 20']);
    expect(clock.now()).toBe(100);
  });
});

describe('rate limits', () => {
  it('count each token apart, and start afresh when the window is over', () => {
    let now = 0;
    const limiter = createRateLimiter(() => now);
    const take = (token: string) => limiter.take('PATCH', '/webhooks/:application/:token', token);
    const states = Array.from({ length: 6 }, () => take('a').isExceeded);
    expect(states).toEqual([false, false, false, false, false, true]);
    expect(take('b').isExceeded).toBe(false);
    now = 2_000;
    expect(take('a')).toMatchObject({ isExceeded: false, headers: { 'x-ratelimit-remaining': '4' } });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimits, type RateLimits } from '../../src/limits/rate-limits.js';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const ada = { userId: '1', guildId: '100' };
const ben = { userId: '2', guildId: '100' };
const cleo = { userId: '3', guildId: null };

/** How many of `count` deeds, one after another, are answered. */
async function answered(limits: RateLimits, asker: typeof ada | typeof cleo, count: number) {
  let taken = 0;
  for (let each = 0; each < count; each += 1) {
    if ((await limits.take(asker, 'command')) === undefined) taken += 1;
  }
  return taken;
}

describe('rate limits', () => {
  it('answer a user so many commands a minute, and say how long to wait for the next', async () => {
    const limits = createRateLimits({ perUser: 3, perGuild: 0 });
    vi.setSystemTime(0);
    expect(await answered(limits, ada, 5)).toBe(3);
    vi.setSystemTime(45_000);
    expect(await limits.take(ada, 'command')).toEqual({ whose: 'user', retryAfterMs: 15_000 });
  });

  it('begin anew after the minute, and nothing of the user is left then', async () => {
    const limits = createRateLimits({ perUser: 3, perGuild: 0 });
    expect(await answered(limits, ada, 5)).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(await answered(limits, ada, 5)).toBe(3);
  });

  it('count each user alone, wherever they ask', async () => {
    const limits = createRateLimits({ perUser: 2, perGuild: 0 });
    expect(await answered(limits, ada, 3)).toBe(2);
    expect(await answered(limits, ben, 3)).toBe(2);
    expect(await answered(limits, cleo, 3)).toBe(2);
  });

  it('count a server together, so that many users cannot do there what one may not', async () => {
    const limits = createRateLimits({ perUser: 0, perGuild: 3 });
    expect(await answered(limits, ada, 2)).toBe(2);
    expect(await answered(limits, ben, 2)).toBe(1);
    expect(await limits.take(ben, 'command')).toMatchObject({ whose: 'guild' });
    expect(await answered(limits, cleo, 5)).toBe(5);
  });

  it('let what is refused to one user cost their server nothing', async () => {
    const limits = createRateLimits({ perUser: 2, perGuild: 4 });
    expect(await answered(limits, ada, 20)).toBe(2);
    expect(await answered(limits, ben, 20)).toBe(2);
  });

  it('take ten suggestions while typing for one command', async () => {
    const limits = createRateLimits({ perUser: 1, perGuild: 0 });
    const refused = [];
    for (let each = 0; each < 11; each += 1) refused.push(await limits.take(ada, 'typing'));
    expect(refused.findIndex((refusal) => refusal !== undefined)).toBe(10);
  });

  it('of 0 are no limits', async () => {
    expect(await answered(createRateLimits({ perUser: 0, perGuild: 0 }), ada, 1000)).toBe(1000);
  });
});

import { createHash } from 'node:crypto';

/** Requests a bucket takes in a window; real time, because that is what the client waits in. */
interface Limit {
  readonly limit: number;
  readonly windowMs: number;
}

/** Five messages in two seconds for one webhook, as Discord's headers show; generous for the rest. */
const WEBHOOK: Limit = { limit: 5, windowMs: 2_000 };
const OTHER: Limit = { limit: 50, windowMs: 1_000 };
/** Windows remembered; finished ones are swept when there are more. */
const MAX_WINDOWS = 10_000;

export interface RateLimitState {
  readonly isExceeded: boolean;
  readonly retryAfterMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimiter {
  /** Counts one request to the route pattern; `major` tells apart what Discord limits separately (a token, an id). */
  take(method: string, pattern: string, major: string): RateLimitState;
}

export function createRateLimiter(now: () => number = Date.now): RateLimiter {
  const windows = new Map<string, { used: number; resetAt: number }>();
  const bucketNames = new Map<string, string>();
  const bucketName = (route: string) => {
    const known = bucketNames.get(route) ?? createHash('md5').update(route).digest('hex');
    bucketNames.set(route, known);
    return known;
  };
  return {
    take(method, pattern, major) {
      const { limit, windowMs } = pattern.startsWith('/webhooks/') ? WEBHOOK : OTHER;
      const time = now();
      const route = `${method} ${pattern}`;
      const key = `${route} ${major}`;
      const open = windows.get(key);
      const window = open === undefined || open.resetAt <= time ? { used: 0, resetAt: time + windowMs } : open;
      windows.set(key, window);
      if (windows.size > MAX_WINDOWS) sweep(windows, time);
      const isExceeded = window.used >= limit;
      if (!isExceeded) window.used += 1;
      const retryAfterMs = window.resetAt - time;
      return {
        isExceeded,
        retryAfterMs,
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(limit - window.used),
          'x-ratelimit-reset': (window.resetAt / 1000).toFixed(3),
          'x-ratelimit-reset-after': (retryAfterMs / 1000).toFixed(3),
          'x-ratelimit-bucket': bucketName(route),
        },
      };
    },
  };
}

function sweep(windows: Map<string, { resetAt: number }>, time: number): void {
  for (const [key, { resetAt }] of windows) if (resetAt <= time) windows.delete(key);
}

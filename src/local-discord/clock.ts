/**
 * Time as the embedded Discord sees it. Only what Discord measures on interactions (3 seconds to answer, 15 minutes of
 * token life) and what it stamps on ids and messages reads this clock; sockets and rate limits run on real time, because
 * the client on the other side does.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `task` once after `ms`; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's clock. Its timers never keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface ManualClock extends Clock {
  /** Moves time forward and runs, in order, every task that falls due on the way. */
  advance(ms: number): void;
}

/** A clock that stands still until `advance` is called, so that a late answer can be tried without waiting for it. */
export function manualClock(start: number): ManualClock {
  let now = start;
  let due: { at: number; task: () => void }[] = [];
  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((entry) => entry !== next);
        now = Math.max(now, next.at);
        next.task();
      }
      now = end;
    },
  };
}

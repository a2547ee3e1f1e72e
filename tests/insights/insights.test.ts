import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HandledOutcome } from '../../src/discord/watch.js';
import { createInsights, type Insights } from '../../src/insights/insights.js';
import type { InsightStore, Note } from '../../src/insights/store.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(add: InsightStore['add'] = async () => {}) {
  const written: Note[][] = [];
  const errors: string[] = [];
  const forgottenOn: string[] = [];
  const store: InsightStore = {
    async add(notes) {
      await add(notes);
      written.push([...notes]);
    },
    gaps: async () => [],
    async forgetOld(today) {
      forgottenOn.push(today);
      return 0;
    },
    forget: async () => 0,
    close: () => {},
  };
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) });
  const insights = createInsights(store, log, () => '2016-04-01');
  return { insights, written, errors, forgottenOn };
}

function handled(insights: Insights, outcome: HandledOutcome, typed: string | undefined) {
  insights.watch.handled?.({ command: 'ask', outcome, shard: 0, ms: 1 }, () => typed);
}

describe('the insights', () => {
  it('note what was unknown and what was called unhelpful, and nothing that was answered', async () => {
    const { insights, written } = open();
    handled(insights, 'answered', 'who was fined?');
    handled(insights, 'unknown', 'who paid?');
    handled(insights, 'noted', 'how many?');
    handled(insights, 'limited', 'how often?');
    handled(insights, 'unknown', undefined);
    await insights.close();
    const day = '2016-04-01';
    expect(written).toEqual([
      [
        { day, reason: 'unknown', question: 'who paid?', times: 1 },
        { day, reason: 'unhelpful', question: 'how many?', times: 1 },
      ],
    ]);
  });

  it('count one question once, however it is spaced and capitalised', async () => {
    const { insights, written } = open();
    for (const typed of ['Who paid?', ' who  paid? ', 'WHO PAID?\u0000']) handled(insights, 'unknown', typed);
    await insights.close();
    expect(written).toMatchObject([[{ question: 'who paid?', times: 3 }]]);
  });

  it('are written together every two seconds, not at each question', async () => {
    const { insights, written } = open();
    handled(insights, 'unknown', 'a?');
    handled(insights, 'unknown', 'b?');
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toHaveLength(1);
    await insights.close();
  });

  it('do not grow without bounds in a flood of different questions', async () => {
    const { insights, written } = open();
    for (let number = 0; number < 5_000; number += 1) handled(insights, 'unknown', `question ${number}`);
    await insights.close();
    expect(written[0]).toHaveLength(1_000);
  });

  it('forget what is too old at the start and every hour', async () => {
    const { insights, forgottenOn } = open();
    await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1_000);
    expect(forgottenOn).toHaveLength(3);
    await insights.close();
  });

  it('that cannot be written are a line in the log, not a failed answer', async () => {
    const { insights, errors } = open(async () => {
      throw new Error('the disk is full');
    });
    handled(insights, 'unknown', 'who paid?');
    await insights.close();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('the disk is full');
    expect(errors[0]).not.toContain('who paid');
  });
});

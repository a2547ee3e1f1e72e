import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InsightStore, type Note, openInsightStore } from '../../src/insights/store.js';

let folder: string;
let stores: InsightStore[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clerk-insights-'));
});
afterEach(() => {
  for (const store of stores) store.close();
  stores = [];
  rmSync(folder, { recursive: true });
});

async function open(retentionDays = 90): Promise<InsightStore> {
  const store = await openInsightStore({ url: `file:${join(folder, 'insights.db')}`, retentionDays });
  stores.push(store);
  return store;
}

const note = (question: string, more: Partial<Note> = {}): Note => ({
  day: '2016-04-01',
  reason: 'unknown',
  question,
  times: 1,
  ...more,
});

describe('the insights', () => {
  it('list what could not be answered by how often it was asked, over all days', async () => {
    const store = await open();
    await store.add([note('who paid?'), note('what did he eat?', { times: 2 })]);
    await store.add([note('who paid?', { day: '2016-04-02', times: 3 })]);
    expect(await store.gaps(10)).toEqual([
      { question: 'who paid?', reason: 'unknown', times: 4, lastDay: '2016-04-02' },
      { question: 'what did he eat?', reason: 'unknown', times: 2, lastDay: '2016-04-01' },
    ]);
    expect(await store.gaps(1)).toHaveLength(1);
  });

  it('tell apart what was unknown and what was answered amiss', async () => {
    const store = await open();
    await store.add([note('who paid?'), note('who paid?', { reason: 'unhelpful' })]);
    expect((await store.gaps(10)).map(({ reason }) => reason).sort()).toEqual(['unhelpful', 'unknown']);
  });

  it('stay in the file, also for another process', async () => {
    await (await open()).add([note('who paid?')]);
    expect(await (await open()).gaps(10)).toMatchObject([{ question: 'who paid?' }]);
  });

  it('are forgotten when the retention is over, and not a day before', async () => {
    const store = await open(30);
    await store.add([note('old', { day: '2016-04-01' }), note('young', { day: '2016-04-02' })]);
    expect(await store.forgetOld('2016-05-02')).toBe(1);
    expect((await store.gaps(10)).map(({ question }) => question)).toEqual(['young']);
  });

  it('can be deleted where they hold certain words, whatever their case, and altogether', async () => {
    const store = await open();
    await store.add([note('is jane doe free?'), note('who paid?'), note('100% of what?')]);
    expect(await store.forget('Jane Doe')).toBe(1);
    expect(await store.forget('%')).toBe(1);
    expect((await store.gaps(10)).map(({ question }) => question)).toEqual(['who paid?']);
    expect(await store.forget()).toBe(1);
    expect(await store.gaps(10)).toEqual([]);
  });

  it('keep a question as it is, whatever SQL it holds', async () => {
    const store = await open();
    const question = "'); drop table notes; --";
    await store.add([note(question)]);
    expect(await store.gaps(10)).toMatchObject([{ question }]);
  });
});

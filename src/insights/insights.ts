import type { Logger } from 'pino';
import type { Watch } from '../discord/watch.js';
import type { InsightStore, Note, Reason } from './store.js';

/** Collects what the bot could not answer, for whoever edits the knowledge. */
export interface Insights {
  readonly watch: Watch;
  /** Writes what is not written yet, and ends. */
  close(): Promise<void>;
}

/** Commands come faster than a file should be written, so notes are written together. */
const WRITE_EVERY_MS = 2_000;
const FORGET_EVERY_MS = 60 * 60 * 1_000;

/** More different questions than this between two writes are a flood, not curiosity: the rest of them is not noted. */
const MOST_WAITING = 1_000;

const REASONS: Readonly<Partial<Record<string, Reason>>> = { unknown: 'unknown', noted: 'unhelpful' };

/**
 * Notes questions and nothing about who asked them. A failing store costs the notes, never an answer.
 * @param today the day as `2016-03-30`
 */
export function createInsights(store: InsightStore, log: Logger, today: () => string): Insights {
  const waiting = new Map<string, Note>();
  const write = async () => {
    const notes = [...waiting.values()];
    waiting.clear();
    if (notes.length > 0) await orLog(store.add(notes), log);
  };
  const forgetOld = () => orLog(store.forgetOld(today()), log);
  void forgetOld();
  const timers = [setInterval(write, WRITE_EVERY_MS), setInterval(forgetOld, FORGET_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return {
    watch: {
      handled({ outcome }, typed) {
        const reason = REASONS[outcome];
        const question = reason && questionOf(typed());
        if (reason === undefined || question === undefined) return;
        const key = `${reason} ${question}`;
        const note = waiting.get(key);
        if (note === undefined && waiting.size >= MOST_WAITING) return;
        waiting.set(key, { day: today(), reason, question, times: (note?.times ?? 0) + 1 });
      },
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await write();
      store.close();
    },
  };
}

async function orLog(work: Promise<unknown>, log: Logger): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.error({ err: error }, 'the insights could not be written; check INSIGHTS_URL');
  }
}

/** As long as the longest question that a command takes. */
const LONGEST_QUESTION = 300;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** One form for a question, however it was spaced and capitalised; undefined where there are no words. */
function questionOf(typed: string | undefined): string | undefined {
  const question = typed?.replaceAll(UNPRINTABLE, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return question === undefined || question === '' ? undefined : question.slice(0, LONGEST_QUESTION);
}

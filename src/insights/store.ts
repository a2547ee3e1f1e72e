import { createClient } from '@libsql/client';
import { z } from 'zod';

/** `unknown`: the bot said that the sources don't say. `unhelpful`: somebody pressed "Not what I asked". */
export const REASONS = ['unknown', 'unhelpful'] as const;
export type Reason = (typeof REASONS)[number];

/** A question, how often it came on a day, and why it is noted. Who asked it, and where, is not known here. */
export interface Note {
  /** `2016-03-30` */
  readonly day: string;
  readonly reason: Reason;
  readonly question: string;
  readonly times: number;
}

/** A question over all days that are kept. */
export interface Gap {
  readonly question: string;
  readonly reason: Reason;
  readonly times: number;
  readonly lastDay: string;
}

export interface InsightStore {
  add(notes: readonly Note[]): Promise<void>;
  /** What could not be answered, the most frequent first. */
  gaps(limit: number): Promise<readonly Gap[]>;
  /** Deletes what is older than the retention, counted from that day; gives how many entries those were. */
  forgetOld(today: string): Promise<number>;
  /** Deletes all, or every question that holds the words; gives how many entries those were. */
  forget(words?: string): Promise<number>;
  close(): void;
}

export interface StoreSettings {
  /** `file:insights.db`, or a server's `libsql://...`. */
  readonly url: string;
  readonly authToken?: string;
  readonly retentionDays: number;
}

const TABLE = `CREATE TABLE IF NOT EXISTS notes (
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  question TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (day, reason, question)
) WITHOUT ROWID`;

const ADD = `INSERT INTO notes (day, reason, question, times) VALUES (?, ?, ?, ?)
  ON CONFLICT (day, reason, question) DO UPDATE SET times = times + excluded.times`;

const GAPS = `SELECT question, reason, SUM(times) AS times, MAX(day) AS lastDay FROM notes
  GROUP BY question, reason ORDER BY times DESC, lastDay DESC, question LIMIT ?`;

/** How long a process waits for another that is writing the same file. */
const LOCKED_MS = 5_000;

/** Opens the store, and makes its table the first time. Rejects where it cannot be reached. */
export async function openInsightStore({ url, authToken, retentionDays }: StoreSettings): Promise<InsightStore> {
  const client = createClient({ url, timeout: LOCKED_MS, ...(authToken === undefined ? {} : { authToken }) });
  // Readers of a file then do not wait for its writers. A server sees to that itself.
  if (url.startsWith('file:')) await client.execute('PRAGMA journal_mode = WAL');
  await client.execute(TABLE);
  return {
    async add(notes) {
      const rows = notes.map(({ day, reason, question, times }) => ({
        sql: ADD,
        args: [day, reason, question, times],
      }));
      await client.batch(rows, 'write');
    },
    async gaps(limit) {
      const { rows } = await client.execute({ sql: GAPS, args: [limit] });
      return rows.map((row) => gap.parse({ ...row }));
    },
    async forgetOld(today) {
      const sql = "DELETE FROM notes WHERE day < date(?, '-' || ? || ' days')";
      return (await client.execute({ sql, args: [today, retentionDays] })).rowsAffected;
    },
    async forget(words) {
      const sql = 'DELETE FROM notes WHERE ? IS NULL OR instr(question, ?) > 0';
      const held = words?.toLowerCase() ?? null;
      return (await client.execute({ sql, args: [held, held] })).rowsAffected;
    },
    close: () => client.close(),
  };
}

const gap = z.object({
  question: z.string(),
  reason: z.enum(REASONS),
  times: z.number(),
  lastDay: z.string(),
});

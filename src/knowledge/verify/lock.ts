import { createHash } from 'node:crypto';
import { z } from 'zod';
import { placedCitations } from '../citations.js';
import type { RecordLists } from '../lists.js';
import type { Located } from '../records.js';
import type { UnusedSentence } from '../schema/statements.js';
import type { Article } from './article.js';
import { foldText } from './text.js';

/** What is written into the knowledge folder when everything was proved. */
export const LOCK_FILE = 'citations.lock.json';

const hash = z.string().regex(/^[0-9a-f]{32}$/);
const hashes = z.record(z.string(), hash);

/**
 * What the last verification proved, as hashes only, so that a later change shows without the articles' text.
 * `articles`: their folded text, by source. `quotations`: source, paragraph and folded words, by id. `citations`: all
 * places in the articles that a record cites, with the folded quotes, by the record's id. `record`: all fields of an
 * entry, by the person's id. `unused`: the list of unused sentences.
 */
const lock = z.strictObject({
  articles: hashes,
  quotations: hashes,
  citations: hashes,
  record: hashes,
  unused: hash,
});

export type Lock = z.infer<typeof lock>;

/** The parts of the lock that the knowledge alone gives. */
export type KnowledgeLock = Omit<Lock, 'articles'>;

/** Half of a SHA-256 is short to read and still tells every change. */
const hashOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(inStableOrder(value)))
    .digest('hex')
    .slice(0, 32);

export function lockKnowledge(lists: RecordLists, unused: readonly Located<UnusedSentence>[]): KnowledgeLock {
  const quotations: [string, string][] = [];
  const byRecord = new Map<string, unknown[]>();
  for (const { recordId, citation, isQuotation } of placedCitations(lists)) {
    if (citation.source === 'doj') continue;
    const folded = { ...citation, ...(citation.quote === undefined ? {} : { quote: foldText(citation.quote) }) };
    if (isQuotation) quotations.push([recordId, hashOf(folded)]);
    else byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), folded]);
  }
  return {
    quotations: sorted(quotations),
    citations: sorted([...byRecord].map(([id, all]) => [id, hashOf(all)])),
    record: sorted(lists.recipients.records.map(({ value }) => [value.id, hashOf(value)])),
    unused: hashOf(unused.map(({ value }) => value)),
  };
}

export function lockArticles(articles: Iterable<Article>): Lock['articles'] {
  return sorted([...articles].map(({ id, passages }) => [id, hashOf([...passages])]));
}

/** Reads the lock's text. */
export function parseLock(text: string): Lock {
  return lock.parse(JSON.parse(text));
}

/** One sentence for each part of the knowledge that the lock does not vouch for, or that it vouches for and is gone. */
export function unlockedParts(locked: Lock, now: KnowledgeLock): string[] {
  return [
    ...changes('quotation', locked.quotations, now.quotations),
    ...changes('citations of', locked.citations, now.citations),
    ...changes('entry of', locked.record, now.record),
    ...(locked.unused === now.unused ? [] : ['the list of unused sentences has changed']),
  ];
}

function changes(what: string, locked: Lock['record'], now: Lock['record']): string[] {
  const ids = [...new Set([...Object.keys(locked), ...Object.keys(now)])].sort();
  return ids.flatMap((id) => {
    if (locked[id] === now[id]) return [];
    const change = locked[id] === undefined ? 'new' : now[id] === undefined ? 'gone' : 'changed';
    return [`${what} "${id}": ${change}`];
  });
}

const sorted = (entries: (readonly [string, string])[]): Lock['record'] =>
  Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));

/** Keys in alphabetical order at every depth, so that the order in a file does not matter. */
function inStableOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inStableOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inStableOrder(inner)]));
}

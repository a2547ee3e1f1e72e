import { type WordTable, wordTableOf } from './overlap.js';
import { type Postings, postingsOf } from './tally.js';

/** A way to ask for a document: the ids of its terms, and all its words. */
export interface DocumentAsk {
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

/** Something that can answer a question, by the ways to ask for it. */
export interface AskDocument {
  readonly asks: readonly DocumentAsk[];
  /** The ids of the terms of its own text, which count less than those of an ask. */
  readonly body: readonly string[];
}

/**
 * What an index of asks is made of: documents and their asks, all asks numbered in a row. Plain values, which can be
 * written down as JSON.
 */
export interface AskTables {
  /** The number of each document's first ask; behind the last document, that of all asks. */
  readonly first: readonly number[];
  /** The terms of each document: those of its asks and of its own text. */
  readonly documents: Postings;
  readonly asks: Postings;
  readonly words: WordTable;
}

export function tabulateAsks(documents: readonly AskDocument[]): AskTables {
  const asks = documents.flatMap((document) => document.asks);
  const first = [0];
  for (const document of documents) first.push((first.at(-1) ?? 0) + document.asks.length);
  return {
    first,
    documents: postingsOf(documents.map(({ asks: own, body }) => [...own.flatMap(({ terms }) => terms), ...body])),
    asks: postingsOf(asks.map(({ terms }) => terms)),
    words: wordTableOf(asks.map(({ words }) => words)),
  };
}

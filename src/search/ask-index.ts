import type { AskTables } from './ask-tables.js';
import { createOverlap } from './overlap.js';
import { askedFor, asksForAnother, QUESTION_WORDS } from './question-words.js';
import { createTally } from './tally.js';
import { NAME_TERM, type Term } from './terms.js';

/** A question: its terms, and all its words, which tell apart asks that mean nearly the same. */
export interface Ask {
  readonly terms: readonly Term[];
  readonly words: readonly string[];
}

/** Why a document was found. */
export interface Hit<T> {
  readonly value: T;
  /** 0 to 1: how well the best ask and the question cover each other. */
  readonly score: number;
  /** 0 to 1: how nearly the best ask and the question are the same, nothing else of the document counted. */
  readonly likeness: number;
  /** 0 to 1: the share of their words, function words and all, that the best ask and the question have in common. */
  readonly wording: number;
  /** 0 to 1: the share of the question's weight that the document speaks of. */
  readonly coverage: number;
  /** The terms of the question that the document does not speak of. */
  readonly missing: readonly Term[];
  /** The terms of the question that the best ask does not have, nor a term near them. */
  readonly unasked: readonly Term[];
  /** The ask that fitted best, by its place among the document's asks. */
  readonly ask: number;
  /** Whether that ask has a term, or one near it. */
  asks(term: string): boolean;
}

export interface AskIndex<T> {
  /** @param accept which documents may answer at all */
  search(question: Ask, accept: (value: T) => boolean, limit: number): readonly Hit<T>[];
  /** The weight of a term: the rarer among the documents, the more it tells. */
  weight(term: Term): number;
}

/** From this many words on, a message has words around its question that are no part of it. */
const CHATTY_WORDS = 9;
/** An unknown word of so few letters is a slip of a small word more often than a name. */
const SHORT_FOREIGN = 3;
const SHORT_FOREIGN_SHARE = 0.3;

/** How much of its weight a term counts, by its kind and by how much was said around it. */
function shareOf({ kind, text }: Term, words: number): number {
  if (kind === 'foreign' && text.length <= SHORT_FOREIGN) return SHORT_FOREIGN_SHARE;
  const chat = kind === 'outside' || kind === 'word' ? Math.min(1, CHATTY_WORDS / Math.max(words, 1)) : 1;
  return KIND_SHARE[kind] * chat;
}

const QUESTION_WORD_SHARE = 0.55;
/**
 * A concept is what a question is about; a plain word may be only the way somebody talks, and a word we do not know may
 * be a slip. They still count: what nobody can place must not be passed over.
 */
const KIND_SHARE: Readonly<Record<Term['kind'], number>> = {
  concept: 1,
  name: 1,
  number: 1,
  word: 0.65,
  outside: 0.65,
  foreign: 0.65,
};
/** What a wording is worth to a question that asks for something else about the same: when is not who, whether is not why. */
const ASKS_FOR_ANOTHER = 0.9;
/** A name is in most questions about people; it should hardly decide which attribute is asked for. */
const NAME_WEIGHT = 0.4;
/** What a question term earns when only another ask or the document's own text has it. */
const BODY_SHARE = 0.6;
/** What a question term earns through a neighbouring concept. */
const KIN_SHARE = 0.5;
/** What the very same words earn, function words and all: it decides between asks that mean the same. */
const WORDING_SHARE = 0.08;
/** How much the question's coverage counts in the score, against the ask's. */
const QUESTION_SHARE = 0.62;

/**
 * An index of asks. The score of a document is the weighted share of the question that its best ask covers, together
 * with the share of that ask that the question covers; weights are inverse document frequencies.
 * @param values what each document of the tables stands for
 * @param kin concepts near each other, each way
 */
export function createAskIndex<T>(
  values: readonly T[],
  tables: AskTables,
  kin: ReadonlyMap<string, ReadonlySet<string>>,
): AskIndex<T> {
  const ofDocuments = createTally(values.length, tables.documents, kin);
  const weightOf = (id: string): number => {
    if (id === NAME_TERM) return NAME_WEIGHT;
    // A term that no document has is the rarest.
    const weight = Math.log(1 + values.length / Math.max(ofDocuments.frequency(id), 1));
    return QUESTION_WORDS.has(id) ? weight * QUESTION_WORD_SHARE : weight;
  };
  const table = askTable(tables, weightOf);
  const ofAsks = createTally(table.weight.length, tables.asks, kin);
  const overlapsWith = createOverlap(tables.words);

  const search: AskIndex<T>['search'] = (question, accept, limit) => {
    const terms = distinct(question.terms);
    const ids = terms.map(({ id }) => id);
    const weights = terms.map((term) => weightOf(term.id) * shareOf(term, question.words.length));
    const match: Match = {
      spoken: ofDocuments.earn(ids, weights, KIN_SHARE),
      matched: ofAsks.earn(ids, weights, KIN_SHARE),
      total: sum(weights),
      overlap: overlapsWith(question.words),
      named: ids.includes(NAME_TERM),
      asksFor: askedFor(ids),
    };
    const accepts = (document: number) => {
      const value = values[document];
      return value !== undefined && accept(value);
    };
    return bestDocuments(table, match, accepts, limit).flatMap(({ document, ask, worded, wording, likeness }) => {
      const value = values[document];
      if (value === undefined) return [];
      const coverage = (match.spoken[document] ?? 0) / match.total;
      const missing = terms.filter(({ id }) => !ofDocuments.reaches(document, id));
      const unasked = terms.filter(({ id }) => !ofAsks.reaches(ask, id));
      const place = ask - (table.first[document] ?? 0);
      const asks = (term: string) => ofAsks.reaches(ask, term);
      return [{ value, score: worded, likeness, wording, coverage, missing, unasked, ask: place, asks }];
    });
  };
  return { search, weight: ({ id }) => weightOf(id) };
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}

/** The asks of all documents in a row, in flat lists that a search goes through without looking anything up. */
interface AskTable {
  readonly first: Uint32Array;
  /** The weight of all terms of an ask. */
  readonly weight: Float64Array;
  /** 1 for an ask that asks about somebody by name. */
  readonly named: Uint8Array;
  /** What each ask asks for, as bits. */
  readonly asksFor: Uint8Array;
}

function askTable({ first, asks }: AskTables, weightOf: (id: string) => number): AskTable {
  const count = first.at(-1) ?? 0;
  const weight = new Float64Array(count);
  const asksFor = new Uint8Array(count);
  for (const [term, having] of Object.entries(asks)) {
    const own = weightOf(term);
    const bits = askedFor([term]);
    for (const ask of having) {
      weight[ask] = (weight[ask] ?? 0) + own;
      asksFor[ask] = (asksFor[ask] ?? 0) | bits;
    }
  }
  const named = new Uint8Array(count);
  for (const ask of asks[NAME_TERM] ?? []) named[ask] = 1;
  return { first: Uint32Array.from(first), weight, named, asksFor };
}

/** A question as it is held against the asks. */
interface Match {
  /** What it earned of each document, and of each ask. */
  readonly spoken: Float64Array;
  readonly matched: Float64Array;
  /** Its whole weight. */
  readonly total: number;
  /** The share of words that it has in common with an ask. */
  readonly overlap: (ask: number) => number;
  readonly named: boolean;
  /** What it asks for, as bits. */
  readonly asksFor: number;
}

/** A document by the ask of it that fits best. */
interface BestAsk {
  readonly document: number;
  readonly ask: number;
  /** The score with what the very same words earn. */
  readonly worded: number;
  readonly wording: number;
  readonly likeness: number;
}

/** The documents that fit best, best first; of equals the one that comes first. */
function bestDocuments(
  table: AskTable,
  match: Match,
  accepts: (document: number) => boolean,
  limit: number,
): readonly BestAsk[] {
  const best: BestAsk[] = [];
  const { spoken, total } = match;
  spoken.forEach((earned, document) => {
    if (earned === 0) return;
    const least = best.length < limit ? 0 : (best.at(-1)?.worded ?? 0);
    const most = QUESTION_SHARE * (earned / total) + (1 - QUESTION_SHARE) + WORDING_SHARE;
    if (most <= least || !accepts(document)) return;
    const found = bestAsk(table, match, document, least);
    if (found === undefined) return;
    const place = best.findIndex(({ worded }) => worded < found.worded);
    best.splice(place < 0 ? best.length : place, 0, found);
    if (best.length > limit) best.pop();
  });
  return best;
}

/** The best of a document's asks, if it scores more than the least; of equals the first. */
function bestAsk(table: AskTable, match: Match, document: number, least: number): BestAsk | undefined {
  const { matched, total, overlap } = match;
  const earned = match.spoken[document] ?? 0;
  const end = table.first[document + 1] ?? 0;
  let bestScore = 0;
  let best: BestAsk | undefined;
  for (let ask = table.first[document] ?? 0; ask < end; ask += 1) {
    const own = matched[ask] ?? 0;
    // A wording that asks about somebody by name is no wording of a question that names nobody.
    if (own === 0 || (!match.named && table.named[ask] === 1)) continue;
    const covered = own + BODY_SHARE * Math.max(0, earned - own);
    const ofAsk = Math.min(1, own / (table.weight[ask] ?? 1));
    const sameMatter = asksForAnother(match.asksFor, table.asksFor[ask] ?? 0) ? ASKS_FOR_ANOTHER : 1;
    const score = sameMatter * (QUESTION_SHARE * (covered / total) + (1 - QUESTION_SHARE) * ofAsk);
    // Not even the very same words could make up for that.
    if (score < bestScore - WORDING_SHARE || score + WORDING_SHARE <= (best?.worded ?? least)) continue;
    const wording = overlap(ask);
    const worded = score + WORDING_SHARE * wording;
    if (worded <= (best?.worded ?? least)) continue;
    bestScore = score;
    best = { document, ask, worded, wording, likeness: (own / total) * ofAsk };
  }
  return best;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

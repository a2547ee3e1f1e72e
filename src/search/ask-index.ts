import { type AskWords, createAskWords } from './ask-words.js';
import { createTally, type Earned, type Tally } from './tally.js';
import { NAME_TERM, type Term } from './terms.js';

/** A way to ask: its terms, and all its words, which tell apart asks that mean nearly the same. */
export interface Ask {
  readonly terms: readonly Term[];
  readonly words: readonly string[];
}

/** Something that can answer a question, with the ways to ask for it as terms. */
export interface AskDocument<T> {
  readonly value: T;
  readonly asks: readonly Ask[];
  /** The terms of its own text, which count less than those of an ask. */
  readonly body: readonly Term[];
}

/** Why a document was found. */
export interface Hit<T> {
  readonly value: T;
  /** 0 to 1: how well the best ask and the question cover each other. */
  readonly score: number;
  /** 0 to 1: how nearly the best ask and the question are the same, nothing else of the document counted. */
  readonly likeness: number;
  /** 0 to 1: the share of the question's weight that the document speaks of. */
  readonly coverage: number;
  /** The terms of the question that the document does not speak of. */
  readonly missing: readonly Term[];
  /** The terms of the question that the best ask does not have, nor a term near them. */
  readonly unasked: readonly Term[];
  /** The ask that fitted best, by its place among the document's asks. */
  readonly ask: number;
}

export interface AskIndex<T> {
  /** @param accept which documents may answer at all */
  search(question: Ask, accept: (value: T) => boolean, limit: number): readonly Hit<T>[];
  /** The weight of a term: the rarer among the documents, the more it tells. */
  weight(term: Term): number;
}

/** From this many words on, a message has words around its question that are no part of it. */
const CHATTY_WORDS = 10;
/** An unknown word of so few letters is a slip of a small word more often than a name. */
const SHORT_FOREIGN = 3;
const SHORT_FOREIGN_SHARE = 0.3;

/** How much of its weight a term counts, by its kind and by how much was said around it. */
function shareOf({ kind, text }: Term, words: number): number {
  if (kind === 'foreign' && text.length <= SHORT_FOREIGN) return SHORT_FOREIGN_SHARE;
  const chat = kind === 'outside' || kind === 'word' ? Math.min(1, CHATTY_WORDS / Math.max(words, 1)) : 1;
  return KIND_SHARE[kind] * chat;
}

/** How a question asks matters less than what it asks about. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'how-many',
  'how-much',
  'how-long',
  'how-old',
  'who',
  'when',
  'where',
  'why',
]);
const QUESTION_WORD_SHARE = 0.55;
/**
 * A concept is what a question is about; a plain word may be only the way somebody talks, and a word we do not know may
 * be a slip. They still count: what nobody can place must not be passed over.
 */
const KIND_SHARE: Readonly<Record<Term['kind'], number>> = {
  concept: 1,
  name: 1,
  number: 1,
  word: 0.8,
  outside: 0.8,
  foreign: 0.8,
};
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

/** The asks of all documents, each in its place in parallel lists. */
interface AskTable {
  readonly tally: Tally;
  readonly words: AskWords;
  /** The document of an ask, and its place among the document's asks. */
  readonly documentOf: readonly number[];
  readonly placeOf: readonly number[];
  /** The weight of all its terms. */
  readonly weightOf: readonly number[];
}

/**
 * An index of asks. The score of a document is the weighted share of the question that its best ask covers, together
 * with the share of that ask that the question covers; weights are inverse document frequencies.
 * @param kin concepts near each other, each way
 */
export function createAskIndex<T>(
  documents: readonly AskDocument<T>[],
  kin: ReadonlyMap<string, ReadonlySet<string>>,
): AskIndex<T> {
  const tally = createTally(documents.map(allTerms), kin);
  const weightOf = (id: string): number => {
    if (id === NAME_TERM) return NAME_WEIGHT;
    // A term that no document has is the rarest.
    const weight = Math.log(1 + documents.length / Math.max(tally.frequency(id), 1));
    return QUESTION_WORDS.has(id) ? weight * QUESTION_WORD_SHARE : weight;
  };
  const asks = askTable(documents, kin, weightOf);

  const search: AskIndex<T>['search'] = (question, accept, limit) => {
    const terms = distinct(question.terms);
    const ids = terms.map(({ id }) => id);
    const weights = terms.map((term) => weightOf(term.id) * shareOf(term, question.words.length));
    const total = sum(weights);
    if (total === 0) return [];
    const spoken = tally.earn(ids, weights, KIN_SHARE).amounts;
    const matched = asks.tally.earn(ids, weights, KIN_SHARE);
    const accepts = remembered(documents, ({ value }) => accept(value));
    // A wording that asks about somebody by name is no wording of a question that names nobody.
    const named = ids.includes(NAME_TERM);
    const best = bestAsks(asks, { matched, spoken, total, named, words: question.words }, accepts);
    return best.slice(0, limit).flatMap(({ document, ask, worded, likeness }) => {
      const found = documents[document];
      if (found === undefined) return [];
      const coverage = (spoken[document] ?? 0) / total;
      const missing = terms.filter(({ id }) => !tally.reaches(document, id));
      const unasked = terms.filter(({ id }) => !asks.tally.reaches(ask, id));
      const place = asks.placeOf[ask] ?? 0;
      return [{ value: found.value, score: worded, likeness, coverage, missing, unasked, ask: place }];
    });
  };
  return { search, weight: ({ id }) => weightOf(id) };
}

function askTable<T>(
  documents: readonly AskDocument<T>[],
  kin: ReadonlyMap<string, ReadonlySet<string>>,
  weightOf: (id: string) => number,
): AskTable {
  const all = documents.flatMap(({ asks }, document) => asks.map((ask, place) => ({ ...ask, document, place })));
  const terms = all.map((ask) => new Set(ask.terms.map(({ id }) => id)));
  return {
    tally: createTally(terms, kin),
    words: createAskWords(all.map(({ words }) => words)),
    documentOf: all.map(({ document }) => document),
    placeOf: all.map(({ place }) => place),
    weightOf: terms.map((ids) => sum([...ids].map(weightOf))),
  };
}

/** What a question earned of each ask and of each document, of its whole weight, and its words. */
interface Match {
  readonly matched: Earned;
  readonly spoken: Float64Array;
  readonly total: number;
  readonly named: boolean;
  readonly words: readonly string[];
}

/** The ask of a document that fits best. */
interface BestAsk {
  readonly document: number;
  readonly ask: number;
  readonly score: number;
  /** The score with what the very same words earn. */
  readonly worded: number;
  readonly likeness: number;
}

/** The best ask of each document that may answer, best first; of equals the one found first. */
function bestAsks(
  { documentOf, weightOf, words, tally }: AskTable,
  { matched, spoken, total, named, words: said }: Match,
  accepts: (document: number) => boolean,
): readonly BestAsk[] {
  const best = new Map<number, BestAsk>();
  const overlapWith = words.overlaps(said);
  for (const ask of matched.items) {
    const document = documentOf[ask] ?? 0;
    if (!accepts(document) || (!named && tally.reaches(ask, NAME_TERM))) continue;
    const own = matched.amounts[ask] ?? 0;
    const covered = own + BODY_SHARE * Math.max(0, (spoken[document] ?? 0) - own);
    const ofAsk = Math.min(1, own / (weightOf[ask] ?? 1));
    const score = QUESTION_SHARE * (covered / total) + (1 - QUESTION_SHARE) * ofAsk;
    const known = best.get(document);
    // Not even the very same words could make up for that.
    if (known !== undefined && (score < known.score - WORDING_SHARE || score + WORDING_SHARE <= known.worded)) continue;
    const worded = score + WORDING_SHARE * overlapWith(ask);
    if (worded <= (known?.worded ?? 0)) continue;
    best.set(document, { document, ask, score, worded, likeness: (own / total) * ofAsk });
  }
  return [...best.values()].sort((a, b) => b.worded - a.worded);
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}

function allTerms<T>({ asks, body }: AskDocument<T>): ReadonlySet<string> {
  return new Set([...asks.flatMap(({ terms }) => terms), ...body].map(({ id }) => id));
}

/** Asks a question about each of some values once at the most, by their places. */
function remembered<T>(values: readonly T[], is: (value: T) => boolean): (place: number) => boolean {
  const answers = new Map<number, boolean>();
  return (place) => {
    const known = answers.get(place);
    if (known !== undefined) return known;
    const value = values[place];
    const answer = value !== undefined && is(value);
    answers.set(place, answer);
    return answer;
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

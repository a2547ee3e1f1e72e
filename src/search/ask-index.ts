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

/**
 * An index of asks. The score of a document is the weighted share of the question that its best ask covers, together
 * with the share of that ask that the question covers; weights are inverse document frequencies.
 * @param kin concepts near each other, each way
 */
export function createAskIndex<T>(
  documents: readonly AskDocument<T>[],
  kin: ReadonlyMap<string, ReadonlySet<string>>,
): AskIndex<T> {
  const frequency = documentFrequencies(documents);
  const unseen = Math.log(1 + documents.length);
  const weightOf = (id: string): number => {
    if (id === NAME_TERM) return NAME_WEIGHT;
    const rarity = Math.log(1 + documents.length / (frequency.get(id) ?? 1));
    const weight = frequency.has(id) ? rarity : unseen;
    return QUESTION_WORDS.has(id) ? weight * QUESTION_WORD_SHARE : weight;
  };
  const asks = documents.flatMap(({ asks: wordings }, document) =>
    wordings.map(({ terms, words }, place) => {
      const ids = new Set(terms.map(({ id }) => id));
      return { document, place, ids, words: new Set(words), weight: sum([...ids].map(weightOf)) };
    }),
  );
  const asksByTerm = postings(asks.map(({ ids }) => ids));
  const documentsByTerm = postings(documents.map(allTerms));

  const search: AskIndex<T>['search'] = (question, accept, limit) => {
    const terms = distinct(question.terms);
    const words = new Set(question.words);
    const weights = terms.map((term) => weightOf(term.id) * shareOf(term, question.words.length));
    const total = sum(weights);
    if (total === 0) return [];
    const inAsk = new Map<number, number>();
    const inDocument = new Map<number, Float64Array>();
    const credit = (document: number, term: number, share: number) => {
      let shares = inDocument.get(document);
      if (shares === undefined) {
        shares = new Float64Array(terms.length);
        inDocument.set(document, shares);
      }
      if ((shares[term] ?? 0) < share) shares[term] = share;
    };
    terms.forEach(({ id }, term) => {
      const weight = weights[term] ?? 0;
      const near = [...(kin.get(id) ?? [])].map((other): [string, number] => [other, KIN_SHARE]);
      const seen = new Map<number, number>();
      for (const [each, share] of [[id, 1] as [string, number], ...near]) {
        for (const ask of asksByTerm.get(each) ?? []) {
          if ((seen.get(ask) ?? 0) < share) seen.set(ask, share);
        }
        for (const document of documentsByTerm.get(each) ?? []) credit(document, term, share);
      }
      for (const [ask, share] of seen) inAsk.set(ask, (inAsk.get(ask) ?? 0) + weight * share);
    });
    return bestHits();

    function bestHits(): readonly Hit<T>[] {
      const best = new Map<number, { score: number; worded: number; likeness: number; ask: number }>();
      const bodies = new Map<number, number>();
      for (const [index, matched] of inAsk) {
        const ask = asks[index];
        const document = ask === undefined ? undefined : documents[ask.document];
        if (ask === undefined || document === undefined || !accept(document.value)) continue;
        let elsewhere = bodies.get(ask.document);
        if (elsewhere === undefined) {
          const shares = inDocument.get(ask.document);
          elsewhere = sum(weights.map((weight, term) => weight * (shares?.[term] ?? 0)));
          bodies.set(ask.document, elsewhere);
        }
        const covered = matched + BODY_SHARE * Math.max(0, elsewhere - matched);
        const score = QUESTION_SHARE * (covered / total) + (1 - QUESTION_SHARE) * Math.min(1, matched / ask.weight);
        const known = best.get(ask.document);
        if (score < (known?.score ?? 0) - WORDING_SHARE) continue;
        const worded = score + WORDING_SHARE * overlap(words, ask.words);
        if (worded <= (known?.worded ?? 0)) continue;
        const likeness = (matched / total) * Math.min(1, matched / ask.weight);
        best.set(ask.document, { score, worded, likeness, ask: ask.place });
      }
      return [...best]
        .sort(([, a], [, b]) => b.worded - a.worded)
        .slice(0, limit)
        .flatMap(([index, { worded, likeness, ask }]) => {
          const document = documents[index];
          if (document === undefined) return [];
          const shares = inDocument.get(index);
          const missing = terms.filter((_, term) => (shares?.[term] ?? 0) === 0);
          const coverage = (bodies.get(index) ?? 0) / total;
          const unasked = terms.filter(({ id }) => !hasTerm(document.asks[ask], id, kin));
          return [{ value: document.value, score: worded, likeness, coverage, missing, unasked, ask }];
        });
    }
  };
  return { search, weight: ({ id }) => weightOf(id) };
}

function hasTerm(ask: Ask | undefined, id: string, kin: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return ask?.terms.some((term) => term.id === id || kin.get(id)?.has(term.id)) === true;
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}

function allTerms<T>({ asks, body }: AskDocument<T>): ReadonlySet<string> {
  return new Set([...asks.flatMap(({ terms }) => terms), ...body].map(({ id }) => id));
}

function documentFrequencies<T>(documents: readonly AskDocument<T>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const id of allTerms(document)) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  }
  return frequency;
}

function postings(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  sets.forEach((ids, index) => {
    for (const id of ids) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [index]);
      else list.push(index);
    }
  });
  return lists;
}

/** The share of words that two texts have in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

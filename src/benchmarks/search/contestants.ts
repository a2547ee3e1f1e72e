import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Answer } from '../../answers/answer.js';
import { createClerk } from '../../answers/create-clerk.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { CorpusText } from './corpus.js';

/** What came of a question: the best answer, and how sure the engine is of it, more being surer. */
export interface Reply {
  readonly answer: Answer;
  readonly score: number;
}

/** Answers a question; `undefined` where it finds nothing. */
export type Ask = (question: string) => Reply | undefined;

/** An engine in the benchmark. */
export interface Contestant {
  readonly name: string;
  /** How it is set up, for the reader. */
  readonly setUp: string;
  /** It compares a question with every text, and is asked a sample of the questions only. */
  readonly slow: boolean;
  /** Builds its index from nothing. */
  build(): Ask;
}

export const CLERK = 'this engine';
export const FUSE = 'Fuse.js, whole pattern';
export const MINISEARCH = 'MiniSearch';

/**
 * This engine and its peers, each over the same texts; a peer's answer is that of the text it puts first. Each is set up
 * as its documentation shows, and of the options tried as makes most of its answers right: docs/benchmarks.md tells which.
 */
export function contestants(knowledge: Knowledge, corpus: readonly CorpusText[]): readonly Contestant[] {
  return [
    { name: CLERK, setUp: 'as the bot runs it', slow: false, build: () => clerk(knowledge) },
    { name: MINISEARCH, setUp: 'defaults', slow: false, build: () => miniSearch(corpus, {}) },
    {
      name: 'MiniSearch, fuzzy',
      setUp: '`fuzzy: 0.2`',
      slow: false,
      build: () => miniSearch(corpus, { fuzzy: 0.2 }),
    },
    { name: 'Orama', setUp: 'defaults', slow: false, build: () => orama(corpus) },
    {
      name: 'Fuse.js, token search',
      setUp: '`useTokenSearch`, `threshold: 0.3`',
      slow: true,
      build: () => fuse(corpus, { useTokenSearch: true, threshold: 0.3 }),
    },
    wholePatternFuse(corpus),
  ];
}

/** Fuse.js as it comes: the whole question is one pattern, held against every text. */
export function wholePatternFuse(corpus: readonly CorpusText[]): Contestant {
  return { name: FUSE, setUp: 'defaults', slow: true, build: () => fuse(corpus, {}) };
}

function clerk(knowledge: Knowledge): Ask {
  const { ask } = createClerk(knowledge);
  return (question) => ({ answer: ask(question), score: Number.POSITIVE_INFINITY });
}

function fuse(corpus: readonly CorpusText[], options: IFuseOptions<CorpusText>): Ask {
  const index = new Fuse(corpus, { includeScore: true, keys: ['asks', 'text'], ...options });
  return (question) => {
    const [best] = index.search(question, { limit: 1 });
    // Fuse's scores are distances: 0 is the very same.
    return best === undefined ? undefined : { answer: best.item.answer, score: 1 - (best.score ?? 0) };
  };
}

function miniSearch(corpus: readonly CorpusText[], searchOptions: SearchOptions): Ask {
  const index = new MiniSearch({ fields: ['asks', 'text'], searchOptions });
  index.addAll(indexed(corpus));
  return (question) => {
    const [best] = index.search(question);
    return best === undefined ? undefined : replyOf(corpus, Number(best.id), best.score);
  };
}

function orama(corpus: readonly CorpusText[]): Ask {
  const index = create({ schema: { asks: 'string', text: 'string' } });
  insertMultiple(
    index,
    indexed(corpus).map((document) => ({ ...document, id: String(document.id) })),
  );
  return (question) => {
    const found = searchOrama(index, { term: question, limit: 1 });
    if (found instanceof Promise) throw new TypeError('Orama answers at once where no plugin makes it wait.');
    const [best] = found.hits;
    return best === undefined ? undefined : replyOf(corpus, Number(best.id), best.score);
  };
}

const indexed = (corpus: readonly CorpusText[]) =>
  corpus.map(({ asks, text }, id) => ({ id, asks: asks.join('\n'), text }));

function replyOf(corpus: readonly CorpusText[], at: number, score: number): Reply | undefined {
  const text = corpus[at];
  return text === undefined ? undefined : { answer: text.answer, score };
}

import type { PlacedCitation } from '../citations.js';
import type { Problem } from '../problem.js';
import type { Located } from '../records.js';
import type { ArticleId, ArticlePlace, Citation } from '../schema/common.js';
import type { UnusedSentence } from '../schema/statements.js';
import { type Article, findQuote, type Passage } from './article.js';
import { foldText } from './text.js';

/** What the citations of the knowledge make of the articles. */
export interface Coverage {
  readonly articles: readonly ArticleCoverage[];
  /** Quotations of quotations.yaml, and quotes of citations, that were found where they are said to stand. */
  readonly quotationsProved: number;
  readonly problems: readonly Problem[];
}

export interface ArticleCoverage {
  readonly publisher: string;
  readonly sentences: number;
  readonly used: number;
  readonly listedUnused: number;
}

/** The sentences of each article that records use, by "article place sentence". */
type Used = ReadonlySet<string>;

const sentenceKey = (article: ArticleId, place: ArticlePlace, number: number) => `${article} ${place} ${number}`;

/**
 * Proves every quotation and finds out which sentences are used.
 *
 * A citation uses the sentences that its `sentences` number; without them those that its quote reaches into; without a
 * quote the only sentence of its paragraph. A paragraph of several sentences cited without saying which is a problem,
 * for otherwise one citation would seem to use up a paragraph it tells half of.
 */
export function coverArticles(
  articles: ReadonlyMap<ArticleId, Article>,
  citations: readonly PlacedCitation[],
  unusedList: readonly Located<UnusedSentence>[],
): Coverage {
  const checked = citations.flatMap((placed) => {
    const passage = passageOf(articles, placed.citation);
    return passage === undefined ? [] : [checkCitation(placed, passage)];
  });
  const used: Used = new Set(checked.flatMap(({ uses }) => uses));
  const listed = unusedList.map((entry) => checkUnused(entry, articles, used));
  const listedKeys: Used = new Set(listed.flatMap(({ key }) => (key === undefined ? [] : [key])));
  return {
    articles: [...articles.values()].map((article) => countSentences(article, used, listedKeys)),
    quotationsProved: checked.filter(({ proved }) => proved).length,
    problems: [
      ...checked.flatMap(({ problems }) => problems),
      ...listed.flatMap(({ problems }) => problems),
      ...[...articles.values()].flatMap((article) => unusedProblems(article, used, listedKeys)),
    ],
  };
}

function passageOf(articles: ReadonlyMap<ArticleId, Article>, citation: Citation): Passage | undefined {
  return citation.source === 'doj' ? undefined : articles.get(citation.source)?.passages.get(citation.paragraph);
}

interface CheckedCitation {
  readonly uses: readonly string[];
  readonly proved: boolean;
  readonly problems: readonly Problem[];
}

function checkCitation(placed: PlacedCitation, passage: Passage): CheckedCitation {
  const { citation, problem } = placed;
  if (citation.source === 'doj') return { uses: [], proved: false, problems: [] };
  const { source, paragraph, quote } = citation;
  const places = quote === undefined ? undefined : findQuote(passage, quote);
  if (places?.length === 0) {
    const reason = `these words do not stand in ${placeName(paragraph)} of ${source}`;
    return { uses: [], proved: false, problems: [problem('quote', reason)] };
  }
  const { numbers, problems } = usedSentences(placed, citation.sentences, places, passage);
  const uses = numbers.map((number) => sentenceKey(source, paragraph, number));
  return { uses, proved: places !== undefined, problems };
}

interface UsedSentences {
  readonly numbers: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * The sentences that a citation uses.
 * @param named the citation's `sentences`
 * @param places where its quote stands: the sentences reached, for each place
 */
function usedSentences(
  { problem }: PlacedCitation,
  named: readonly number[] | undefined,
  places: readonly (readonly number[])[] | undefined,
  passage: Passage,
): UsedSentences {
  const faulty = (key: 'sentences' | undefined, reason: string) => ({ numbers: [], problems: [problem(key, reason)] });
  const count = `the paragraph has ${passage.length} sentences`;
  if (named !== undefined) {
    if (named.some((number) => number > passage.length)) return faulty('sentences', count);
    const within = places?.some((reached) => reached.every((number) => named.includes(number))) ?? true;
    if (within) return { numbers: named, problems: [] };
    return faulty('sentences', `the quote stands elsewhere: ${describePlaces(places ?? [])}`);
  }
  if (places === undefined) {
    return passage.length === 1 ? { numbers: [1], problems: [] } : faulty(undefined, `${count}: ${SAY_WHICH}`);
  }
  const [only, another] = places;
  return only !== undefined && another === undefined
    ? { numbers: only, problems: [] }
    : faulty(undefined, `the quote stands in ${describePlaces(places)}: ${SAY_WHICH}`);
}

const SAY_WHICH = 'say which is meant with `sentences: [...]`';

const describePlaces = (places: readonly (readonly number[])[]) =>
  places.map((reached) => `sentence ${reached.join(' and ')}`).join(', or ');

const placeName = (place: ArticlePlace) => (typeof place === 'number' ? `paragraph ${place}` : `the ${place}`);

/** An entry of the list of unused sentences must open exactly one sentence, one that no record uses. */
function checkUnused(
  { value, problemAt }: Located<UnusedSentence>,
  articles: ReadonlyMap<ArticleId, Article>,
  used: Used,
): { readonly key?: string; readonly problems: readonly Problem[] } {
  const { source, paragraph, opening } = value;
  const passage = articles.get(source)?.passages.get(paragraph) ?? [];
  const opened = passage.flatMap((sentence, index) => (sentence.startsWith(foldText(opening)) ? [index + 1] : []));
  const [number] = opened;
  if (number === undefined || opened.length > 1) {
    const count = opened.length === 0 ? 'no sentence' : `${opened.length} sentences`;
    return { problems: [problemAt(['opening'], `${count} of ${placeName(paragraph)} of ${source} opens so`)] };
  }
  const key = sentenceKey(source, paragraph, number);
  return used.has(key)
    ? { key, problems: [problemAt([], 'a record uses this sentence: take it off the list')] }
    : { key, problems: [] };
}

function keysOf(article: Article): { key: string; place: ArticlePlace; number: number; sentence: string }[] {
  return [...article.passages].flatMap(([place, passage]) =>
    passage.map((sentence, index) => ({
      key: sentenceKey(article.id, place, index + 1),
      place,
      number: index + 1,
      sentence,
    })),
  );
}

function countSentences(article: Article, used: Used, listed: Used): ArticleCoverage {
  const keys = keysOf(article).map(({ key }) => key);
  return {
    publisher: article.publisher,
    sentences: keys.length,
    used: keys.filter((key) => used.has(key)).length,
    listedUnused: keys.filter((key) => listed.has(key) && !used.has(key)).length,
  };
}

function unusedProblems(article: Article, used: Used, listed: Used): Problem[] {
  return keysOf(article)
    .filter(({ key }) => !used.has(key) && !listed.has(key))
    .map(({ place, number, sentence }) => ({
      file: `${article.id}.txt`,
      place: `${placeName(place)}, sentence ${number}`,
      reason: `no record uses "${openingOf(sentence)} ..."; cite it, or list it in unused-sentences.yaml with the reason`,
    }));
}

const openingOf = (sentence: string) => sentence.split(' ').slice(0, 6).join(' ');

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placedCitations } from '../citations.js';
import { readList } from '../lists.js';
import { loadWithPlaces } from '../load.js';
import { KnowledgeError, type Problem } from '../problem.js';
import type { Located } from '../records.js';
import type { ArticleId } from '../schema/common.js';
import { type Source, type UnusedSentence, unusedSentence } from '../schema/statements.js';
import { type Article, readArticle } from './article.js';
import { type ArticleCoverage, coverArticles } from './coverage.js';
import { LOCK_FILE, type Lock, lockArticles, lockKnowledge, parseLock, unlockedParts } from './lock.js';
import { compareRecord } from './record/compare.js';
import { totalsProblems } from './record/totals.js';

/** The sources' own texts, which are not part of the project. */
export interface SourceTexts {
  readonly articles: ReadonlyMap<ArticleId, string>;
  /** The record's table, as CSV. */
  readonly record: string;
}

/** What was proved, and what was not. The knowledge is sound where there are no problems. */
export interface Verification {
  readonly articles: readonly ArticleCoverage[];
  readonly quotationsProved: number;
  readonly rows: number;
  readonly rowsProved: number;
  readonly problems: readonly Problem[];
  /** What to write down for later checks without the texts, if there are no problems. */
  readonly lock: Lock;
}

/**
 * Proves the knowledge against the sources' texts: every quotation, every sentence of the articles, every row of the
 * record and its totals.
 * @throws {KnowledgeError} where the knowledge does not even load
 */
export function verifyKnowledge(folder: string, texts: SourceTexts): Verification {
  const { knowledge, lists } = loadWithPlaces(folder);
  const unused = readUnusedSentences(folder);
  const sources = lists.sources.records;
  const articles = new Map([...texts.articles].flatMap(([id, text]) => articleOf(sources, id, text)));
  const coverage = coverArticles(articles, placedCitations(lists), unused);
  const record = compareRecord(texts.record, lists.recipients.records);
  return {
    articles: coverage.articles,
    quotationsProved: coverage.quotationsProved,
    rows: record.rows,
    rowsProved: record.proved,
    problems: [
      ...sources.flatMap((source) => paragraphProblems(source, articles)),
      ...coverage.problems,
      ...record.problems,
      ...sources.flatMap((source) => totalsProblems(source, knowledge.recipients)),
    ],
    lock: { articles: lockArticles(articles.values()), ...lockKnowledge(lists, unused) },
  };
}

/**
 * The sentences of the articles that no record uses, each with its reason.
 * @throws {KnowledgeError} where the list is missing or faulty
 */
export function readUnusedSentences(folder: string): readonly Located<UnusedSentence>[] {
  const list = readList(folder, 'unused-sentences.yaml', unusedSentence);
  if (list.problems.length > 0) throw new KnowledgeError(list.problems);
  return list.records;
}

/**
 * What has changed in the knowledge since it was last verified, a line each; needs no source text.
 * @throws {KnowledgeError} where the knowledge does not load
 */
export function unverifiedParts(folder: string): string[] {
  const now = lockKnowledge(loadWithPlaces(folder).lists, readUnusedSentences(folder));
  return unlockedParts(parseLock(readFileSync(join(folder, LOCK_FILE), 'utf8')), now);
}

function articleOf(sources: readonly Located<Source>[], id: ArticleId, text: string): [ArticleId, Article][] {
  const source = sources.find(({ value }) => value.id === id);
  return source === undefined ? [] : [[id, readArticle(id, source.value, text)]];
}

/** The number of paragraphs that a source is said to have, against its text. */
function paragraphProblems(
  { value, problemAt }: Located<Source>,
  articles: ReadonlyMap<ArticleId, Article>,
): Problem[] {
  const article = value.id === 'doj' ? undefined : articles.get(value.id);
  if (article === undefined || article.paragraphs === value.paragraphs) return [];
  return [problemAt(['paragraphs'], `the text has ${article.paragraphs} paragraphs`)];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleId, articleId } from '../schema/common.js';
import type { SourceTexts } from './verify.js';

/** A text to verify against that is not where it was said to be; the message says how to name the right place. */
export class MissingText extends Error {
  override readonly name = 'MissingText';
}

const textFile = (id: ArticleId) => `${id}.txt`;
const ARTICLE_FILES = articleId.options.map(textFile).join(' and ');

/** Where the record's table stands beside the folder of the articles, unless it is named. */
export const recordBeside = (articlesFolder: string) =>
  join(articlesFolder, '..', 'data', 'doj-commutations-2016-03-30.csv');

/**
 * Reads the sources' texts: an article is ID.txt in the folder of the articles.
 * @throws {MissingText} where one of them is not there
 */
export function readSourceTexts(articlesFolder: string, recordFile: string): SourceTexts {
  const articles = new Map<ArticleId, string>();
  for (const id of articleId.options) {
    const file = join(articlesFolder, textFile(id));
    articles.set(id, readText(file, `Name the folder that holds ${ARTICLE_FILES} with --articles DIR.`));
  }
  return { articles, record: readText(recordFile, "Name the record's CSV file with --record FILE.") };
}

function readText(file: string, whatToDo: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new MissingText(`There is no readable file ${file}. ${whatToDo}`);
  }
}

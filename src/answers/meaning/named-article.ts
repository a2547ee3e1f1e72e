import type { Entry } from './entry.js';
import type { Question } from './understand.js';

/** The articles by the concept that names each. */
const ARTICLES = ['the-hill', 'daily-signal'] as const;

/**
 * Whether a question asks of one article by name, and a record tells what only the other one says. A claim about the wrong
 * article is put right by whoever the record names.
 */
export function isOfAnotherArticle({ terms, yesNo }: Question, entry: Entry): boolean {
  const named = ARTICLES.filter((article) => terms.some(({ id }) => id === article));
  const [only, second] = named;
  if (yesNo || only === undefined || second !== undefined || entry.kind !== 'statement') return false;
  const cited = new Set(entry.record.citations.map(({ source }) => source));
  return cited.size === 1 && !cited.has(only) && !cited.has('doj');
}

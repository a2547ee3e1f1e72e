import { textOfWords } from '../../search/fold.js';
import type { Worded } from './read-terms.js';
import { readPart } from './read-versus.js';
import type { RecipientTest } from './tests.js';

/** Of whom something is to be confirmed, and what. */
export interface AllReading {
  readonly of: readonly RecipientTest[];
  readonly tests: readonly RecipientTest[];
}

/** What is said by the same verb belongs to one side: "did every Georgian get life and a fine". */
const JOINS = /\b(?:and|or|plus)\b/u;

/**
 * Parts the people of a question from what it says of them all: in "did everyone with a gun get life" the lifers are not
 * counted among the 61, but among those with a gun. What is said stands last.
 * @param whole the conditions of the whole question, none of which may read otherwise in its part
 */
export function readAll(question: Worded, whole: readonly RecipientTest[]): AllReading | undefined {
  const { words, terms } = question;
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (terms.some(({ from, to }) => from < at && at < to)) continue;
    const left = readPart({ words: words.slice(0, at), terms: terms.filter(({ to }) => to <= at) }, 0);
    const right = readPart({ words: words.slice(at), terms: terms.filter(({ from }) => from >= at) }, at);
    if (left.tests.length === 0 || right.tests.length === 0) continue;
    const lastOfLeft = Math.max(...[...left.used].map(({ to }) => to));
    const firstOfRight = Math.min(...[...right.used].map(({ from }) => from));
    if (JOINS.test(textOfWords(words.slice(lastOfLeft, firstOfRight)))) continue;
    if (areTheSame([...left.tests, ...right.tests], whole)) return { of: left.tests, tests: right.tests };
  }
  return undefined;
}

function areTheSame(parts: readonly RecipientTest[], whole: readonly RecipientTest[]): boolean {
  const said = new Set(whole.map(({ words }) => words));
  return parts.length === whole.length && parts.every(({ words }) => said.has(words));
}

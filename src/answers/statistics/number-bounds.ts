import type { Term } from '../../search/terms.js';
import type { Bound } from './tests.js';

/** The words of a question that a number stands at. */
export type Place = Pick<Term, 'from' | 'to'>;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(no more than|not more than|at most|up to|within|or less|maximum of)( of)?$/u, 'at most'],
  [/(at least|no less than|not less than|no fewer than|minimum of)$/u, 'at least'],
  [
    /(more than|longer than|greater than|over|above|exceeding|beyond|bigger than|higher than|upwards of)( a)?$/u,
    'more than',
  ],
  [/(less than|fewer than|shorter than|under|below|smaller than|lower than)( a)?$/u, 'less than'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(or more|or longer|plus|and up|and over|or over|or greater|minimum)/u, 'at least'],
  [/^(or less|or fewer|or under|or shorter|and under|max)/u, 'at most'],
];

/**
 * How a number is bounded by the words around it: "more than 20 years", "10 years or more", "between 20 and 30 years".
 * @param after the place behind the number and its unit
 */
export function numberBound(words: readonly string[], place: Place, after: number): Bound {
  if (isLow(words, place)) return 'at least';
  if (isHigh(words, place)) return 'at most';
  const before = words.slice(Math.max(0, place.from - 4), place.from).join(' ');
  const behind = words.slice(after, after + 3).join(' ');
  return (BEFORE.find(([form]) => form.test(before)) ?? AFTER.find(([form]) => form.test(behind)))?.[1] ?? 'exactly';
}

const NUMBER = /^\d+$/u;
/** "Between 20 and 30", "from 20 to 30". */
const SPANS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['between', new Set(['and', 'to'])],
  ['from', new Set(['to', 'through'])],
]);

/** The lower number of "between 20 and 30"; a thousand may be written "1 k". */
export function isLow(words: readonly string[], { from, to }: Place): boolean {
  return SPANS.get(words[from - 1] ?? '')?.has(words[to] ?? '') === true && NUMBER.test(words[to + 1] ?? '');
}

/** The higher one: shortly before it stands the word that begins the span, and a number right behind that. */
function isHigh(words: readonly string[], { from }: Place): boolean {
  const joint = words[from - 1] ?? '';
  return [3, 4, 5].some(
    (back) => SPANS.get(words[from - back] ?? '')?.has(joint) === true && NUMBER.test(words[from - back + 1] ?? ''),
  );
}

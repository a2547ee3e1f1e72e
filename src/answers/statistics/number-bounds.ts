import type { Term } from '../../search/terms.js';
import type { Bound } from './tests.js';

/** The words of a question that a number stands at. */
export type Place = Pick<Term, 'from' | 'to'>;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /((no|not) (more|higher|greater|bigger|longer|larger|over|above)( than)?|at most|up to|within( the)?|or less|maximum of)( of)?$/u,
    'at most',
  ],
  [/(at least|(no|not) (less|fewer|lower|shorter|smaller|under|below)( than)?|minimum of)$/u, 'at least'],
  [
    // "Convicted over four drugs" bounds nothing.
    /(more than|longer than|greater than|(?<!convicted )over|above|exceed(s|ed|ing)?|beyond|bigger than|higher than|upwards of)( a)?$/u,
    'more than',
  ],
  [/(less than|fewer than|shorter than|under|below|smaller than|lower than)( a)?$/u, 'less than'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^((or|and) (more|longer|over|greater|higher|above|bigger|larger|upwards?|up)|plus|upwards?|minimum)/u, 'at least'],
  [/^((or|and) (less|fewer|under|shorter|lower|below|smaller)|max)/u, 'at most'],
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

import type { Term } from '../../search/terms.js';
import type { Question } from '../understand.js';
import type { RecipientTest } from './tests.js';

/** As much of a question as conditions are read from. */
export type Worded = Pick<Question, 'words' | 'terms'>;

/** The conditions of a question, with the terms that name them. */
export interface ReadTests {
  readonly tests: readonly RecipientTest[];
  readonly used: ReadonlySet<Term>;
}

const NEGATIONS = new Set([
  'no',
  'not',
  'without',
  'never',
  'nobody',
  'none',
  'didnt',
  'dont',
  'doesnt',
  'wont',
  'cant',
  'wasnt',
  'werent',
  'isnt',
  'arent',
  'non',
  'other',
  'lacking',
  'zero',
  'neither',
  'except',
  'excluding',
  'besides',
  'minus',
  'leaving',
]);
/** A negation counts for what follows within this many words. */
const NEGATION_REACH = 4;

export const NOTHING: ReadTests = { tests: [], used: new Set() };
export const some = (tests: readonly RecipientTest[], used: readonly Term[]): ReadTests => ({
  tests,
  used: new Set(used),
});
export const termsOf = ({ terms }: Worded, ...ids: readonly string[]): readonly Term[] =>
  terms.filter(({ id }) => ids.includes(id));

/** Whether a negation stands shortly before a term. */
export function negated({ words }: Worded, { from }: Term): boolean {
  const before = words.slice(Math.max(0, from - NEGATION_REACH), from);
  return before.some(({ text }) => NEGATIONS.has(text));
}

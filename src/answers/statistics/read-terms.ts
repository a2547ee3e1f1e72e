import { textOfWords } from '../../search/fold.js';
import type { Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
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
  'nothing',
  'free',
  'instead',
  'rather',
  'other',
  'apart',
  'aside',
  'lacking',
  'zero',
  'neither',
  'except',
  'excluding',
  'besides',
  'minus',
  'leaving',
  'strip',
  'remove',
  'removing',
  'subtract',
  'subtracting',
  'ignoring',
  'excludes',
  'lack',
  'lacks',
  'lacked',
  'nor',
  'ignore',
  'disregard',
  'disregarding',
  'discount',
  'discounting',
  'forget',
  'forgetting',
  'omit',
  'omitting',
]);
/** Whether a word turns what follows into its opposite. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word);

/** "A phone or other facility" rules nothing out, nor does "held apart". */
const FOLLOWERS: ReadonlyMap<string, RegExp> = new Map([
  ['other', /^than$/u],
  ['apart', /^from$/u],
  ['aside', /^from$/u],
  // "Nothing but crack" rules it in.
  ['nothing', /^(?:to|about|involving|like|related)$/u],
  ['free', /^of$/u],
  ['instead', /^of$/u],
  ['rather', /^than$/u],
]);

/** "Setting aside the lifers" rules them out as "aside from" does. */
const SETTING = new Set(['set', 'setting', 'put', 'putting', 'leave', 'leaving']);

/** A negation counts for what follows within this many words. */
const NEGATION_REACH = 4;

export const NOTHING: ReadTests = { tests: [], used: new Set() };
export const some = (tests: readonly RecipientTest[], used: readonly Term[]): ReadTests => ({
  tests,
  used: new Set(used),
});
export const termsOf = ({ terms }: Worded, ...ids: readonly string[]): readonly Term[] =>
  terms.filter(({ id }) => ids.includes(id));

/**
 * Whether a negation stands shortly before a term.
 * @param apart words (by index) that negate something else
 */
export function negated({ words }: Worded, { from }: Term, apart: ReadonlySet<number> = new Set()): boolean {
  const start = Math.max(0, from - NEGATION_REACH);
  return words.slice(start, from).some(({ text }, offset) => {
    const at = start + offset;
    const follower = FOLLOWERS.get(text);
    const follows =
      follower?.test(words[at + 1]?.text ?? '') || (text === 'aside' && SETTING.has(words[at - 1]?.text ?? ''));
    const rulesOut = NEGATIONS.has(text) && (follower === undefined || follows);
    return rulesOut && !apart.has(at);
  });
}

/** The words (by index) where a question says something that is not one term. */
export function findPhrase(
  words: Worded['words'],
  form: RegExp,
): { readonly from: number; readonly to: number } | undefined {
  const found = form.exec(textOfWords(words));
  if (found === null) return undefined;
  const start = found.input.slice(0, found.index).split(' ').length - 1;
  return { from: start, to: start + found[0].trim().split(' ').length };
}

/** "The most of the 61" are the most of all. */
export function isAll({ kind, id }: Term): boolean {
  return kind === 'number' && id === '61';
}

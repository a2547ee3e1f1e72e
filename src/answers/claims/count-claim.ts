import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import type { Question } from '../meaning/understand.js';
import { unaccounted } from '../statistics/neutral-terms.js';
import { readTests } from '../statistics/read-tests.js';
import { type Bound, within } from '../statistics/tests.js';
import { listed } from '../wording.js';
import type { Checked } from './person-claim.js';

/** The words of a bound are no condition. */
const BOUNDING = new Set(['more', 'fewer', 'less', 'over', 'under', 'above', 'below', 'least', 'most']);

/** How many a claim speaks of: "ten of them", "all", "none", "most". */
type Quantifier = (count: number, all: number) => boolean;

const QUANTIFIERS: ReadonlyMap<string, Quantifier> = new Map<string, Quantifier>([
  ['all', (count, all) => count === all],
  ['everyone', (count, all) => count === all],
  ['everybody', (count, all) => count === all],
  ['each', (count, all) => count === all],
  ['none', (count) => count === 0],
  ['nobody', (count) => count === 0],
  ['most', (count, all) => count > all / 2],
  ['majority', (count, all) => count > all / 2],
  ['half', (count, all) => Math.abs(count - all / 2) < 1],
  ['some', (count) => count > 0],
  ['several', (count) => count > 2],
]);
/** The quantifier stands at the beginning of its claim, among its first words. */
const BEGINNING = 4;

/**
 * Checks a claim about how many of the 61 pass conditions that the fields can tell.
 * @returns nothing where the claim names no number of people, or says more than the fields can
 */
export function checkCount(question: Question, recipients: readonly Recipient[]): Checked | undefined {
  const quantified = quantifierOf(question);
  if (quantified === undefined) return undefined;
  const { at, holds } = quantified;
  const rest: Question = {
    ...question,
    terms: question.terms.filter(({ from, id, text }) => from !== at && id !== '61' && !BOUNDING.has(text)),
    words: withoutQuantifier(question),
  };
  const read = readTests(rest);
  if (read.tests.length === 0 || unaccounted(rest.terms, read.used).length > 0) return undefined;
  const count = recipients.filter((recipient) => read.tests.every((test) => test.holds(recipient))).length;
  const says = `${count === 0 ? 'None' : count} of the ${recipients.length} people ${count === 1 ? 'was' : 'were'} ${listed(read.tests.map(({ words }) => words))}.`;
  return { holds: holds(count, recipients.length), says };
}

function quantifierOf({ terms, words }: Question): { at: number; holds: Quantifier } | undefined {
  const at = words.findIndex(
    ({ text }, place) => place < BEGINNING && QUANTIFIERS.has(text) && words[place - 1]?.text !== 'the',
  );
  const word = words[at]?.text ?? '';
  const bound = boundBefore(words, at);
  // "More than half" is no half.
  if (word === 'half' && bound !== undefined) return { at, holds: (count, all) => within(count, bound, all / 2) };
  const holds = QUANTIFIERS.get(word);
  if (holds !== undefined) return { at, holds };
  const number = terms.find(
    ({ kind, id, from }) => kind === 'number' && from < BEGINNING && /^\d{1,2}$/u.test(id) && id !== '61',
  );
  if (number === undefined) return undefined;
  const least = boundBefore(words, number.from) ?? 'exactly';
  return { at: number.from, holds: (count) => within(count, least, Number(number.id)) };
}

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no more than|at most|up to)$/u, 'at most'],
  [/\b(?:at least|no fewer than|no less than)$/u, 'at least'],
  [/\b(?:more than|over|above)$/u, 'more than'],
  [/\b(?:fewer than|less than|under|below)$/u, 'less than'],
];

function boundBefore(words: Question['words'], at: number): Bound | undefined {
  const before = textOfWords(words.slice(Math.max(0, at - 3), Math.max(0, at)));
  return BOUNDS.find(([form]) => form.test(before))?.[1];
}

/** "None of them had guns": the "none" counts people; it does not negate the guns. */
function withoutQuantifier({ words }: Question): Question['words'] {
  return words.map((word, at) => (at < BEGINNING && QUANTIFIERS.has(word.text) ? { ...word, text: '' } : word));
}

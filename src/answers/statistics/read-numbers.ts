import type { Term } from '../../search/terms.js';
import type { ReadTests, Worded } from './read-terms.js';
import { type Bound, fineOfDollars, prisonMonths, type RecipientTest, releaseMonths } from './tests.js';

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(no more than|at most|up to|or less|maximum of)( of)?$/u, 'at most'],
  [/(at least|no less than|minimum of)$/u, 'at least'],
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

/** Conditions on lengths and amounts: "more than 20 years", "300 months", "10 years of supervised release", "a $10,000 fine". */
export function readNumberTests(question: Worded): ReadTests {
  const used = new Set<Term>();
  const tests: RecipientTest[] = [];
  for (const term of question.terms) {
    if (term.kind !== 'number' || !/^\d+$/u.test(term.id)) continue;
    const found = numberTest(question, term);
    if (found === undefined) continue;
    used.add(term);
    tests.push(found);
  }
  return { tests, used };
}

function numberTest(question: Worded, term: Term): RecipientTest | undefined {
  const words = question.words.map(({ text }) => text);
  const value = Number(term.id);
  const unit = unitOf(words, term);
  if (unit === undefined) {
    return question.terms.some(({ id }) => id === 'fine') && value >= 500 && !(value >= 1985 && value <= 2017)
      ? fineOfDollars(boundOf(words, term, term.to), value)
      : undefined;
  }
  const months = value * unit;
  const bound = isLow(words, term) ? 'at least' : isHigh(words, term) ? 'at most' : boundOf(words, term, term.to + 1);
  return timedRelease(question) === term ? releaseMonths(bound, months) : prisonMonths(bound, months);
}

const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/^decades?$/u, 120],
  [/^years?$/u, 12],
  [/^months?$/u, 1],
];

/** The months of the unit that a number is given in, which the lower of two leaves to the higher: "20 to 30 years". */
function unitOf(words: readonly string[], term: Term): number | undefined {
  const unit = words[isLow(words, term) ? term.to + 2 : term.to] ?? '';
  return MONTHS_OF.find(([form]) => form.test(unit))?.[1];
}

/** The lower number of "between 20 and 30". */
function isLow(words: readonly string[], { from, to }: Term): boolean {
  return words[from - 1] === 'between' && words[to] === 'and' && /^\d+$/u.test(words[to + 1] ?? '');
}

function isHigh(words: readonly string[], { from }: Term): boolean {
  return words[from - 1] === 'and' && words[from - 3] === 'between';
}

/** The length that supervised release is given, and not the prison term: the one that is nearest to it. */
export function timedRelease(question: Worded): Term | undefined {
  const [release] = question.terms.filter(({ id }) => id === 'supervised-release');
  if (release === undefined) return undefined;
  const words = question.words.map(({ text }) => text);
  const far = ({ from, to }: Term) => (from < release.from ? release.from - to : from - release.to);
  return question.terms
    .filter((term) => term.kind === 'number' && unitOf(words, term) !== undefined)
    .toSorted((a, b) => far(a) - far(b))[0];
}

function boundOf(words: readonly string[], { from }: Term, after: number): Bound {
  const before = words.slice(Math.max(0, from - 4), from).join(' ');
  const behind = words.slice(after, after + 3).join(' ');
  return (BEFORE.find(([form]) => form.test(before)) ?? AFTER.find(([form]) => form.test(behind)))?.[1] ?? 'exactly';
}

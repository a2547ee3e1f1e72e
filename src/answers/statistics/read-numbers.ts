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
const UNIT = /^(years?|months?|decades?)$/u;

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
  const unit = words[term.to];
  const about = new Set(question.terms.map(({ id }) => id));
  if (unit === undefined || !UNIT.test(unit)) {
    return about.has('fine') && value >= 500 && !(value >= 1985 && value <= 2017)
      ? fineOfDollars(boundOf(words, term, term.to), value)
      : undefined;
  }
  const months = value * (unit.startsWith('d') ? 120 : unit.startsWith('y') ? 12 : 1);
  const bound = boundOf(words, term, term.to + 1);
  return about.has('supervised-release') ? releaseMonths(bound, months) : prisonMonths(bound, months);
}

function boundOf(words: readonly string[], { from }: Term, after: number): Bound {
  const before = words.slice(Math.max(0, from - 4), from).join(' ');
  const behind = words.slice(after, after + 3).join(' ');
  return (BEFORE.find(([form]) => form.test(before)) ?? AFTER.find(([form]) => form.test(behind)))?.[1] ?? 'exactly';
}

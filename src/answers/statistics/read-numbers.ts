import type { Term } from '../../search/terms.js';
import { isLow, numberBound } from './number-bounds.js';
import type { ReadTests, Worded } from './read-terms.js';
import { prisonMonths, type RecipientTest, releaseMonths } from './tests.js';

/** Conditions on lengths of time: "more than 20 years", "300 months", "10 years of supervised release". */
export function readNumberTests(question: Worded): ReadTests {
  const used = new Set<Term>();
  const tests: RecipientTest[] = [];
  for (const term of question.terms) {
    if (term.kind !== 'number' || !/^\d+$/u.test(term.id)) continue;
    const found = lengthTest(question, term);
    if (found === undefined) continue;
    used.add(term);
    tests.push(found);
  }
  return { tests, used };
}

function lengthTest(question: Worded, term: Term): RecipientTest | undefined {
  const words = question.words.map(({ text }) => text);
  const unit = unitOf(words, term);
  if (unit === undefined) return undefined;
  const months = Number(term.id) * unit;
  const bound = numberBound(words, term, term.to + 1);
  return timedRelease(question) === term ? releaseMonths(bound, months) : prisonMonths(bound, months);
}

const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/^decades?$/u, 120],
  [/^years?$/u, 12],
  [/^months?$/u, 1],
];

/** The months of the unit that a number is given in, which the lower of two leaves to the higher: "20 to 30 years". */
export function unitOf(words: readonly string[], term: Term): number | undefined {
  const unit = words[isLow(words, term) ? term.to + 2 : term.to] ?? '';
  return MONTHS_OF.find(([form]) => form.test(unit))?.[1];
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

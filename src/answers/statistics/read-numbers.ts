import type { Term } from '../../search/terms.js';
import { isLow, numberBound } from './number-bounds.js';
import { findPhrase, NOTHING, type ReadTests, some, type Worded } from './read-terms.js';
import { prisonMonths, type RecipientTest, releaseMonths } from './tests.js';

/** Conditions on lengths of time: "more than 20 years", "300 months", "10 years of supervised release". */
export function readNumberTests(question: Worded): ReadTests {
  const used = new Set<Term>();
  const tests: RecipientTest[] = [];
  for (const term of question.terms) {
    if (term.kind !== 'number' || !/^\d+$/u.test(term.id) || used.has(term)) continue;
    const months = monthsBehind(question, term);
    const found = lengthTest(question, term, Number(months?.id ?? 0));
    if (found === undefined) continue;
    used.add(term);
    if (months !== undefined) used.add(months);
    tests.push(found);
  }
  const spoken = spokenLength(question);
  return { tests: [...tests, ...spoken.tests], used: new Set([...used, ...spoken.used]) };
}

/** Lengths in words, where there is no number to read. */
const IN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bhalf (?:of )?a century\b/u, 600],
  [/\b(?:a )?quarter (?:of (?:a )?)?century\b/u, 300],
  [/\ba decade and a half\b/u, 180],
  [/\ba decade\b(?! and)/u, 120],
];

/** Whether a length is given in such words: "a decade of supervised release". */
export const saysLength = ({ words }: Worded): boolean =>
  IN_WORDS.some(([form]) => findPhrase(words, form) !== undefined);

function spokenLength({ words, terms }: Worded): ReadTests {
  const texts = words.map(({ text }) => text);
  for (const [form, months] of IN_WORDS) {
    const place = findPhrase(words, form);
    if (place === undefined) continue;
    const named = terms.filter(({ from, to }) => from < place.to && place.from < to);
    const ofRelease = terms.some(({ id }) => id === 'supervised-release');
    const length = ofRelease ? releaseMonths : prisonMonths;
    return some([length(numberBound(texts, place, place.to), months)], named);
  }
  return NOTHING;
}

/** From this many months on they are no rest of a year: "15 years (180 months)" says the same twice. */
const MONTHS_OF_A_YEAR = 12;

/** The months of "21 years and 10 months". */
function monthsBehind({ words, terms }: Worded, { to }: Term): Term | undefined {
  if (!/^years?$/u.test(words[to]?.text ?? '')) return undefined;
  const at = words[to + 1]?.text === 'and' ? to + 2 : to + 1;
  return terms.find(
    ({ id, kind, from, to: end }) =>
      kind === 'number' && Number(id) < MONTHS_OF_A_YEAR && from === at && /^months?$/u.test(words[end]?.text ?? ''),
  );
}

/** @param more months that stand behind its years */
function lengthTest(question: Worded, term: Term, more: number): RecipientTest | undefined {
  const words = question.words.map(({ text }) => text);
  const unit = unitOf(words, term);
  if (unit === undefined || isAge(words, term)) return undefined;
  const months = Number(term.id) * unit + more;
  const bound = numberBound(words, term, behindUnit(words, term));
  return timedRelease(question) === term ? releaseMonths(bound, months) : prisonMonths(bound, months);
}

/** "The 41 year old that got life": how old somebody is, and no term of prison. */
function isAge(words: readonly string[], { to }: Term): boolean {
  return /^years?$/u.test(words[to] ?? '') && /^olds?$/u.test(words[to + 1] ?? '');
}

/** The place where a bound may stand: behind the unit, or between the number and it. */
export function behindUnit(words: readonly string[], { to }: Term): number {
  return words[to] === 'or' ? to : to + 1;
}

const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/^decades?$/u, 120],
  [/^years?$/u, 12],
  [/^months?$/u, 1],
];

/** The months of the unit that a number is given in, which the lower of two leaves to the higher: "20 to 30 years". */
export function unitOf(words: readonly string[], term: Term): number | undefined {
  const unit = words[unitPlace(words, term)] ?? '';
  return MONTHS_OF.find(([form]) => form.test(unit))?.[1];
}

/** "20 to 30 years", "8 or more years": a unit may stand a little behind its number. */
function unitPlace(words: readonly string[], term: Term): number {
  return isLow(words, term) || OR_MORE.has(words[term.to + 1] ?? '') ? term.to + 2 : term.to;
}

const OR_MORE = new Set(['more', 'fewer', 'less', 'longer', 'over', 'under']);

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

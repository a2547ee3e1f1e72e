import { textOfWords } from '../../search/fold.js';
import { stateOf, type Term } from '../../search/terms.js';
import { readConduct, readDrugs, readStatutes, readWeapons } from './read-convictions.js';
import { readNumberTests, timedRelease } from './read-numbers.js';
import { readPeriods } from './read-periods.js';
import { NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import {
  aliased,
  amended,
  concurrent,
  fined,
  fineKept,
  fineRemitted,
  inDistrict,
  inState,
  noSupervisedRelease,
  notFined,
  type RecipientTest,
  releaseShortened,
  restitution,
  servingLife,
  servingMonths,
  twoJudgments,
  withSupervisedRelease,
} from './tests.js';

type TermReader = (question: Worded) => ReadTests;

/** Everything the fields can be asked for; each reader takes the terms it understands. */
const READERS: readonly TermReader[] = [
  readPlaces,
  readDrugs,
  readLife,
  readWeapons,
  readConduct,
  readRelease,
  readFines,
  readPlainConditions,
  readStatutes,
  readPeriods,
];

/** The conditions that a question names. */
export function readTests(question: Worded): ReadTests {
  const parts = [...READERS.map((read) => read(question)), readNumberTests(question)];
  const tests = parts.flatMap((part) => part.tests);
  // An amount says that there was a fine.
  const amount = tests.some((test) => test !== fined && test.about === fined.about && test.words.startsWith('fined '));
  return {
    tests: amount ? tests.filter((test) => test !== fined) : tests,
    used: new Set(parts.flatMap(({ used }) => [...used])),
  };
}

const DIVISIONS = new Set(['northern', 'southern', 'eastern', 'western', 'middle', 'central']);

function readPlaces(question: Worded): ReadTests {
  const all = question.terms.filter((term) => stateOf(term) !== undefined);
  // "Virginia, not counting West Virginia": a state that is ruled out does not count.
  const places = all.length > 1 ? all.filter((term) => !negated(question, term)) : all;
  const states = places.flatMap((term) => stateOf(term) ?? []);
  const divisionTerm = question.terms.find(({ text }) => DIVISIONS.has(text));
  const [state] = states;
  if (divisionTerm !== undefined && (state !== undefined || question.terms.some(({ id }) => id === 'district'))) {
    const division = divisionTerm.text.charAt(0).toUpperCase() + divisionTerm.text.slice(1);
    return some([inDistrict(division, state)], [divisionTerm, ...places]);
  }
  const carolina = question.words.some(({ text }) => text === 'carolinas' || text === 'carolina') && states.length < 2;
  if (carolina && (state === undefined || state.endsWith('Carolina'))) {
    const both = state === undefined || question.words.some(({ text }) => text === 'both' || text === 'and');
    const terms = [
      ...places,
      ...question.terms.filter(({ text }) => text.startsWith('carolina') || text === 'north' || text === 'south'),
    ];
    return some([inState(both ? ['North Carolina', 'South Carolina'] : [state])], terms);
  }
  return states.length === 0 ? NOTHING : some([inState([...new Set(states)])], all);
}

function readLife(question: Worded): ReadTests {
  const terms = termsOf(question, 'life-sentence');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  return some([negated(question, term) || isLessThan(question, term) ? servingMonths : servingLife], terms);
}

/** "A sentence shorter than life". */
function isLessThan({ words }: Worded, { from }: Term): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  return /\b(shorter|less|lower|lighter) than\b|\b(below|under|short of)\b/u.test(before.join(' '));
}

function readRelease(question: Worded): ReadTests {
  const terms = termsOf(question, 'supervised-release');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  const shortened = termsOf(question, 'shorten', 'amended');
  if (shortened.length > 0) return some([releaseShortened], [...terms, ...shortened]);
  if (
    timedRelease(question) !== undefined ||
    question.terms.some(({ id }) => ['longest', 'shortest', 'average'].includes(id))
  )
    return some([], terms);
  return some([negated(question, term) ? noSupervisedRelease : withSupervisedRelease], terms);
}

/** A fine that somebody still has to pay was not remitted. */
const STILL_OWED = /\bstill (?:\w+ )?(?:has|have|owes?|must|due)\b|\bstill (?:\w+ )?pay/u;

function readFines(question: Worded): ReadTests {
  const terms = termsOf(question, 'fine');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  // "Ordered to pay restitution" speaks of no fine.
  if (termsOf(question, 'restitution').length > 0 && terms.every(({ text }) => !text.startsWith('fine')))
    return some([], terms);
  const remitted = termsOf(question, 'remitted', 'expunge');
  const kept = termsOf(question, 'keep');
  const [remission] = remitted;
  if (kept.length > 0 || STILL_OWED.test(textOfWords(question.words)))
    return some([fineKept], [...terms, ...remitted, ...kept]);
  if (remission !== undefined)
    return some([negated(question, remission) ? fineKept : fineRemitted], [...terms, ...remitted]);
  return some([negated(question, term) ? notFined : fined], terms);
}

const PLAIN: ReadonlyMap<string, RecipientTest> = new Map([
  ['restitution', restitution],
  ['alias', aliased],
  ['amended', amended],
  ['two-judgments', twoJudgments],
  ['concurrent', concurrent],
]);

function readPlainConditions(question: Worded): ReadTests {
  if (question.terms.some(({ id }) => id === 'supervised-release')) return NOTHING;
  const terms = question.terms.filter(({ id }) => PLAIN.has(id));
  return some(
    [...new Set(terms.map(({ id }) => id))].flatMap((id) => PLAIN.get(id) ?? []),
    terms,
  );
}

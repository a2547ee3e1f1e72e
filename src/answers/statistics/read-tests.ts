import type { Term } from '../../search/terms.js';
import { readConduct, readStatutes, readWeapons } from './read-convictions.js';
import { readDrugs } from './read-drugs.js';
import { readFines } from './read-fines.js';
import { readNames } from './read-names.js';
import { readNumberTests } from './read-numbers.js';
import { readPeriods } from './read-periods.js';
import { readPlaces } from './read-places.js';
import { readQuantities } from './read-quantities.js';
import { readRelease } from './read-release.js';
import { readSpans } from './read-spans.js';
import { NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import {
  aliased,
  amended,
  concurrent,
  type RecipientTest,
  restitution,
  servingLife,
  servingMonths,
  twoJudgments,
} from './tests.js';

type TermReader = (question: Worded) => ReadTests;

/** Everything the fields can be asked for; each reader takes the terms it understands. */
const READERS: readonly TermReader[] = [
  readPlaces,
  readNames,
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
  const spans = readSpans(question);
  const weights = readQuantities(question);
  const rest = without(question, new Set([...spans.used, ...weights.used]));
  const parts = READERS.map((read) => read(rest));
  // A number that another reader took is no length of a prison term.
  const lengths = readNumberTests(without(rest, new Set(parts.flatMap(({ used }) => [...used].filter(isNumber)))));
  const all = [spans, weights, ...parts, lengths];
  return {
    // "15 years (180 months)" says one condition twice.
    tests: [...new Map(all.flatMap(({ tests }) => tests).map((test) => [test.words, test])).values()],
    used: new Set(all.flatMap(({ used }) => [...used])),
  };
}

const isNumber = ({ kind }: Term): boolean => kind === 'number';

function without({ words, terms }: Worded, used: ReadonlySet<Term>): Worded {
  return used.size === 0 ? { words, terms } : { words, terms: terms.filter((term) => !used.has(term)) };
}

function readLife(question: Worded): ReadTests {
  const terms = termsOf(question, 'life-sentence');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  const isLess = isLessThan(question, term);
  const bounding = isLess ? termsOf(question, 'shorten') : [];
  return some([negated(question, term) || isLess ? servingMonths : servingLife], [...terms, ...bounding]);
}

/** "A sentence shorter than life". */
function isLessThan({ words }: Worded, { from }: Term): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  return /\b(shorter|less|lower|lighter) than\b|\b(below|under|short of)\b/u.test(before.join(' '));
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

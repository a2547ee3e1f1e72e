import type { Conduct } from '../../knowledge/schema/recipients.js';
import { stateOf, type Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/confirm.js';
import type { Question } from '../understand.js';
import { listed } from '../wording.js';
import { findPeriod } from './periods.js';
import { readNumberTests } from './read-numbers.js';
import {
  aliased,
  amended,
  armed,
  concurrent,
  convictedOf,
  expiringIn,
  fined,
  fineKept,
  fineRemitted,
  inDistrict,
  inState,
  noSupervisedRelease,
  not,
  notFined,
  overDrug,
  type RecipientTest,
  releaseShortened,
  restitution,
  sentencedIn,
  servingLife,
  servingMonths,
  twoJudgments,
  unarmed,
  underStatute,
  withAmmunition,
  withSupervisedRelease,
} from './tests.js';

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

type TermReader = (question: Question) => ReadTests;

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

export function readTests(question: Question): ReadTests {
  const parts = [...READERS.map((read) => read(question)), readNumberTests(question)];
  return { tests: parts.flatMap(({ tests }) => tests), used: new Set(parts.flatMap(({ used }) => [...used])) };
}

const NOTHING: ReadTests = { tests: [], used: new Set() };
const some = (tests: readonly RecipientTest[], used: readonly Term[]): ReadTests => ({ tests, used: new Set(used) });
const termsOf = ({ terms }: Question, ...ids: readonly string[]): readonly Term[] =>
  terms.filter(({ id }) => ids.includes(id));

/** Whether a negation stands shortly before a term. */
function negated({ words }: Question, { from }: Term): boolean {
  const before = words.slice(Math.max(0, from - NEGATION_REACH), from);
  return before.some(({ text }) => NEGATIONS.has(text));
}

const DIVISIONS = new Set(['northern', 'southern', 'eastern', 'western', 'middle', 'central']);

function readPlaces(question: Question): ReadTests {
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

const DRUG_WORDS: Readonly<Record<string, string>> = {
  cocaine: 'cocaine (not as cocaine base)',
  crack: 'cocaine base (crack)',
  pcp: 'phencyclidine (PCP)',
};

function readDrugs(question: Question): ReadTests {
  const unlisted = termsOf(question, 'other-drug');
  if (unlisted.length > 0)
    return some(
      unlisted.map(({ text }) => overDrug(text, [])),
      unlisted,
    );
  const terms = question.terms.filter(({ id }) => DRUG_CONCEPTS.has(id));
  if (terms.length === 0) return NOTHING;
  const concepts = [...new Set(terms.map(({ id }) => id))];
  const words = question.words.map(({ text }) => text);
  const tests = concepts.map((concept) => overDrug(DRUG_WORDS[concept] ?? concept, DRUG_CONCEPTS.get(concept) ?? []));
  if (tests.length > 1 && words.includes('or')) {
    return some(
      [
        overDrug(
          listed(
            concepts.map((each) => DRUG_WORDS[each] ?? each),
            'or',
          ),
          concepts.flatMap((each) => DRUG_CONCEPTS.get(each) ?? []),
        ),
      ],
      terms,
    );
  }
  const [first] = terms;
  if (first !== undefined && tests.length === 1 && negated(question, first)) {
    return some(tests.map(not), terms);
  }
  return some(tests, terms);
}

function readLife(question: Question): ReadTests {
  const terms = termsOf(question, 'life-sentence');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  return some([negated(question, term) || isLessThan(question, term) ? servingMonths : servingLife], terms);
}

/** "A sentence shorter than life". */
function isLessThan({ words }: Question, { from }: Term): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  return /\b(shorter|less|lower|lighter) than\b|\b(below|under|short of)\b/u.test(before.join(' '));
}

function readWeapons(question: Question): ReadTests {
  const felon = termsOf(question, 'felon-in-possession');
  if (felon.length > 0)
    return some([convictedOf('convicted as a felon in possession', ['felon in possession'])], felon);
  const terms = termsOf(question, 'firearm');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  if (negated(question, term)) return some([unarmed], terms);
  const onlyAmmunition = terms.every(({ text }) => text.startsWith('ammo') || text.startsWith('ammunition'));
  return some([onlyAmmunition ? withAmmunition : armed], terms);
}

const CONDUCT: ReadonlyMap<string, readonly [string, readonly Conduct[]]> = new Map<
  string,
  readonly [string, readonly Conduct[]]
>([
  ['conspiracy', ['convicted of conspiracy', ['conspiracy']]],
  ['importation', ['convicted of importation', ['importation']]],
  ['manufacture', ['convicted over the manufacture of drugs', ['manufacture']]],
  ['attempt', ['convicted of an attempt', ['attempt']]],
  ['aiding', ['convicted of aiding and abetting', ['aiding and abetting']]],
  ['school', ['convicted of an offence near a school', ['near a school']]],
  ['travel', ['convicted of interstate travel in aid of drug dealing or racketeering', ['interstate travel']]],
  [
    'communication-facility',
    ['convicted of using a communication facility for a drug offence', ['communication facility']],
  ],
  ['premises', ['convicted of maintaining drug premises', ['drug premises']]],
  ['tax', ['convicted of filing false tax returns', ['false tax return']]],
  ['concealing', ['convicted of concealing a person from arrest', ['concealing a person from arrest']]],
  ['release-violation', ['sentenced for a supervised release violation', ['supervised release violation']]],
]);

function readConduct(question: Question): ReadTests {
  const terms = question.terms.filter(({ id }) => CONDUCT.has(id));
  const tests = [...new Set(terms.map(({ id }) => id))].flatMap((id) => {
    const known = CONDUCT.get(id);
    return known === undefined ? [] : [convictedOf(known[0], known[1])];
  });
  return some(tests, terms);
}

function readRelease(question: Question): ReadTests {
  const terms = termsOf(question, 'supervised-release');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  const shortened = termsOf(question, 'shorten', 'amended');
  if (shortened.length > 0) return some([releaseShortened], [...terms, ...shortened]);
  if (
    question.terms.some(({ kind }) => kind === 'number') ||
    question.terms.some(({ id }) => ['longest', 'shortest', 'average'].includes(id))
  )
    return some([], terms);
  return some([negated(question, term) ? noSupervisedRelease : withSupervisedRelease], terms);
}

function readFines(question: Question): ReadTests {
  const terms = termsOf(question, 'fine');
  const [term] = terms;
  if (term === undefined) return NOTHING;
  const remitted = termsOf(question, 'remitted', 'expunge');
  const [remission] = remitted;
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

function readPlainConditions(question: Question): ReadTests {
  if (question.terms.some(({ id }) => id === 'supervised-release')) return NOTHING;
  const terms = question.terms.filter(({ id }) => PLAIN.has(id));
  return some(
    [...new Set(terms.map(({ id }) => id))].flatMap((id) => PLAIN.get(id) ?? []),
    terms,
  );
}

/** A section of the U.S. Code by its number: "924(c)", "section 841". */
function readStatutes(question: Question): ReadTests {
  const terms = question.terms.filter(
    ({ kind, id }) => kind === 'number' && (/^\d{3,4}\(/u.test(id) || SECTIONS.has(id)),
  );
  if (terms.length === 0) return NOTHING;
  const title = termsOf(question, 'statute');
  return some(
    terms.map(({ id }) => underStatute(id)),
    [...terms, ...title, ...question.terms.filter(({ id }) => id === '21' || id === '18' || id === '26')],
  );
}

/** Section numbers that no year and no term of months could be taken for. */
const SECTIONS = new Set([
  '841',
  '843',
  '844',
  '846',
  '851',
  '856',
  '860',
  '922',
  '924',
  '952',
  '963',
  '1071',
  '1952',
  '7206',
]);

function readPeriods(question: Question): ReadTests {
  const found = findPeriod(question.words);
  // What Obama commuted in a month or year is told by the day of the grant, which is the same for all of the record.
  const says = (id: string) => termsOf(question, id).length > 0;
  const ofGrants = says('obama') && says('commutation') && !says('sentence') && !says('expire');
  if (found === undefined || ofGrants) return NOTHING;
  const { period, words, year } = found;
  const used = question.terms.filter(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (words.has(at)) return true;
    return false;
  });
  const ends = termsOf(question, 'expire', 'release').length > 0;
  const late = year !== undefined && year >= 2016;
  const test = late || (ends && year === undefined) ? expiringIn(period) : sentencedIn(period);
  const [first] = used;
  return some([first !== undefined && negated(question, first) ? not(test) : test], used);
}

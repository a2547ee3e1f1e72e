import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Term } from '../../search/terms.js';
import { type FoundPeriod, findPeriod, findPeriods } from './periods.js';
import { amendedIn, datesAmendment } from './read-amendments.js';
import { NOTHING, negated, type ReadTests, some, termsOf, type Worded } from './read-terms.js';
import { expiringIn, falls, not, type RecipientTest, sentencedIn } from './tests.js';

/** From this year on a date is one of the commuted sentences' ends. */
const FIRST_EXPIRY_YEAR = 2016;
/** After this year nobody of the record was sentenced. */
const LAST_SENTENCING_YEAR = 2009;
const SENTENCING = /^(?:sentenc\w*|convict\w*|judgments?|imprisoned|jailed)$/u;
/** Who does these is not out yet. */
const STAYING = new Set([
  'still',
  'remain',
  'remains',
  'stay',
  'stays',
  'remaining',
  'left',
  'past',
  'beyond',
  'inside',
]);
const HELD = ['prison', 'serve'];

/** When somebody was sentenced, or when the sentence ends, or both. */
export function readPeriods(question: Worded): ReadTests {
  // What was commuted in a month or year is told by the day of the grant, which is the same for all of the record.
  const says = (id: string) => termsOf(question, id).length > 0;
  const ofGrants = says('obama') && says('commutation') && !says('sentence') && !says('expire');
  // When somebody was arrested is told of nobody.
  const ofArrests = says('arrest') && !says('sentence') && !says('expire') && !says('release');
  if (ofGrants || ofArrests) return NOTHING;
  const found = findPeriods(question.words).filter((each) => !meansGrantDay(question, each));
  const parts = found.map((each) => {
    const named = question.terms.filter(({ from, to }) => {
      for (let at = from; at < to; at += 1) if (each.words.has(at)) return true;
      return false;
    });
    if (datesAmendment(question)) return dated(question, each, amendedIn(each.period), named);
    if (!tellsOfEnd(question, each, found.length > 1))
      return asksOfOtherYear(question, each) ? NOTHING : dated(question, each, sentencedIn(each.period), named);
    return dated(question, each, ending(question, each), [...named, ...staying(question)]);
  });
  return { tests: parts.flatMap(({ tests }) => tests), used: new Set(parts.flatMap(({ used }) => [...used])) };
}

/** What happened in a year between the last sentencing and the first release is no sentencing, unless a question says so. */
function asksOfOtherYear(question: Worded, { year }: FoundPeriod): boolean {
  if (year === undefined || year <= LAST_SENTENCING_YEAR) return false;
  return !question.words.some(({ text }) => SENTENCING.test(text));
}

/**
 * Whether a date is that of the grant. No sentence ends on that day or in that month: who names it means the grant, unless
 * they ask for an end; and so does who speaks of the grant on that day of no year.
 */
function meansGrantDay(question: Worded, { named }: FoundPeriod): boolean {
  const says = (...ids: readonly string[]) => termsOf(question, ...ids).length > 0;
  if (says('expire', 'release')) return false;
  if (named.from === GRANT_DAY && named.to === GRANT_DAY) return true;
  const month = GRANT_DAY.slice(0, 'YYYY-MM'.length);
  if (named.from.startsWith(month) && named.to.startsWith(month)) return true;
  const ofAnyYear = named.month !== undefined && named.day !== undefined && falls(GRANT_DAY, named);
  return ofAnyYear && says('commutation', 'clemency') && question.words.some(({ text }) => text === 'on');
}

/** Whose sentence ends at the time that a question names, if it names one. */
export function endingThen(question: Worded): RecipientTest | undefined {
  const found = findPeriod(question.words);
  return found === undefined ? undefined : ending(question, found);
}

/** Whether a question names a time, and one of a sentence's end: "still in prison after July 28". */
export function namesTimeOfEnd(question: Worded): boolean {
  const found = findPeriod(question.words);
  return found !== undefined && tellsOfEnd(question, found);
}

function ending(question: Worded, { bound, named, later, period }: FoundPeriod): RecipientTest {
  // A sentence that runs until a day ends on it.
  if (bound === 'until') return expiringIn(named);
  // Still in prison after July 28, on August 1, in 2017.
  return expiringIn(staying(question).length > 0 ? later : period);
}

/** The terms that tell that somebody is not out yet. */
function staying(question: Worded): readonly Term[] {
  if (termsOf(question, ...HELD).length === 0) return [];
  return question.terms.filter(({ text, id }) => STAYING.has(text) || id === 'keep');
}

/**
 * Whether a date is one of a sentence's end, and not of a sentencing.
 * @param oneOfTwo where two dates are named, each is told by its year alone
 */
function tellsOfEnd(question: Worded, { year }: FoundPeriod, oneOfTwo = false): boolean {
  const late = year === undefined || year >= FIRST_EXPIRY_YEAR;
  if (oneOfTwo || termsOf(question, 'expire', 'release').length > 0) return late;
  if (question.words.some(({ text }) => text === 'sentenced')) return false;
  return late && (year !== undefined || termsOf(question, 'sentence').length === 0);
}

function dated(question: Worded, { words, bound }: FoundPeriod, test: RecipientTest, used: readonly Term[]): ReadTests {
  const [first] = used;
  // Who does not get out until a day gets out on it.
  const turned = bound !== 'until' && first !== undefined && negated(question, first, words);
  // "Before 1996" asks of all, whoever's year is told of.
  const asked = bound === undefined ? test : { ...test, bounded: true as const };
  return some([turned ? not(test) : asked], used);
}

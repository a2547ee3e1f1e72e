import { textOfWords, type Word } from '../../search/fold.js';
import { type CalendarDay, findNamedDays, isoDay, monthName, monthOf } from './days.js';
import { bounded, boundOf, FIRST_DAY, LAST_DAY, type PeriodBound, wordsOf } from './period-bounds.js';
import type { Period } from './tests.js';

const MONTH_FORM =
  /^(january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)$/u;
const DECADES: Readonly<Record<string, string>> = {
  nineties: '1990s',
  '90s': '1990s',
  eighties: '1980s',
  '80s': '1980s',
};
/** A period found in a question, with the words that name it. */
export interface FoundPeriod {
  readonly period: Period;
  /** The same without its bound: the very day, month or year that is named. */
  readonly named: Period;
  readonly bound?: PeriodBound;
  /** What is left to come at that time. */
  readonly later: Period;
  readonly words: ReadonlySet<number>;
  /** The year that is named, or that must be meant: the grants' sentences end from July 2016 to March 2017. */
  readonly year?: number;
}

interface DatedYear {
  readonly year: number;
  readonly at: number;
}

/** Reads the date of a question: "in 2003", "before 1995", "the 1990s", "July 28", "March 2017", "between 1990 and 1995". */
export function findPeriod(words: readonly Word[]): FoundPeriod | undefined {
  return findPeriods(words)[0];
}

/** Reads all dates of a question, which may be one of a sentencing and one of a sentence's end. */
export function findPeriods(words: readonly Word[]): readonly FoundPeriod[] {
  const years = words.flatMap(({ text, amount }, at) =>
    /^(19[89]\d|20[01]\d)$/u.test(text) && amount !== true && !isOfMoney(words, at) ? [{ year: Number(text), at }] : [],
  );
  const decades = words.flatMap(({ text }, at) =>
    /^(19|20)\d0s$/u.test(DECADES[text] ?? text) ? [decade(words, at)] : [],
  );
  const monthAt = words.findIndex(({ text }, at) => MONTH_FORM.test(text) && isMonthName(words, at));
  const ofMonth = years.find(({ at }) => monthAt >= 0 && at > monthAt - YEAR_REACH && at <= monthAt + YEAR_REACH);
  const month = monthAt < 0 ? namedDay(words, years[0]) : [monthPeriod(words, monthAt, ofMonth)];
  const rest = years.filter((each) => each !== ofMonth && !month.some((day) => day.words.has(each.at)));
  return [
    ...month,
    ...dayOfAnyMonth(words),
    ...decades,
    ...century(words),
    ...yearPeriods(words, rest),
    ...nextYear(words),
  ];
}

/** "2000 dollars", "between 2000 and 6000 dollars": a number of dollars is no year. */
function isOfMoney(words: readonly Word[], at: number): boolean {
  return /^(?:(?:and|to) \d+ )?(?:dollars?|bucks?|usd)\b/u.test(textOfWords(words.slice(at + 1, at + 4)));
}

/** "Next year" is the one after the grants. */
function nextYear(words: readonly Word[]): readonly FoundPeriod[] {
  const at = words.findIndex(
    ({ text }, place) => text === 'year' && /^(next|following)$/u.test(words[place - 1]?.text ?? ''),
  );
  return at < 0 ? [] : [yearPeriod(words, { year: GRANT_YEAR + 1, at })];
}

/** So many words after a month its year may stand. */
const YEAR_REACH = 3;

function yearPeriods(words: readonly Word[], [first, second]: readonly DatedYear[]): readonly FoundPeriod[] {
  if (first === undefined) return [];
  if (second === undefined) return [yearPeriod(words, first)];
  // "Sentenced in 1999 and released in 2017" are two dates, and "between 1995 and 1998" one.
  const together = first.year < GRANT_YEAR === second.year < GRANT_YEAR;
  // "1995-1999"
  const adjacent = Math.abs(first.at - second.at) === 1;
  if (!together || !(adjacent || words.some(({ text }) => JOINING_YEARS.has(text))))
    return [yearPeriod(words, first), yearPeriod(words, second)];
  const [low, high] = first.year <= second.year ? [first, second] : [second, first];
  const span = { words: `${low.year} to ${high.year}`, from: `${low.year}-01-01`, to: `${high.year}-12-31` };
  return [found(words, [low.at, high.at], span, low.year, 'from')];
}

const JOINING_YEARS = new Set(['between', 'from', 'and', 'to', 'through', 'or']);
const GRANT_YEAR = 2016;

/** Behind these "may" is a month. */
const BEFORE_MAY = /(?:^| )(?:in|during|every|each|month of)$/u;

/** "may" and "mar" are months only beside a day or a year. */
function isMonthName(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (text !== 'may' && text !== 'mar') return true;
  return (
    [words[at - 1], words[at + 1]].some((word) => word !== undefined && /^\d/u.test(word.text)) ||
    BEFORE_MAY.test(textOfWords(words.slice(Math.max(0, at - 2), at)))
  );
}

function decade(words: readonly Word[], at: number): FoundPeriod {
  const written = words[at]?.text ?? '';
  const start = Number((DECADES[written] ?? written).slice(0, 4));
  const places = words[at - 1]?.text === '19' ? [at - 1, at] : [at];
  const half = halfOf(words, at);
  const from = half === 'second' ? start + 5 : start;
  const to = half === 'first' ? start + 4 : start + 9;
  const name = half === undefined ? `the ${start}s` : `the ${half} half of the ${start}s`;
  return found(words, places, { words: name, from: `${from}-01-01`, to: `${to}-12-31` }, start);
}

const CENTURY = /^(20|21)(?:th|st)$/u;

/** "The 20th century", to its last day, the end of 2000. */
function century(words: readonly Word[]): readonly FoundPeriod[] {
  const at = words.findIndex(({ text }) => text === 'century');
  const [, number] = CENTURY.exec(words[at - 1]?.text ?? '') ?? [];
  if (number === undefined) return [];
  const start = (Number(number) - 1) * 100 + 1;
  const span = {
    words: `the ${number}th century (${start} to ${start + 99})`,
    from: `${start}-01-01`,
    to: `${start + 99}-12-31`,
  };
  return [found(words, [at - 1, at], span, start)];
}

function monthPeriod(words: readonly Word[], at: number, year: DatedYear | undefined): FoundPeriod {
  const dayAt = [at + 1, at - 1, at - 2].find((index) => isDayOfMonth(words[index]?.text));
  const day = dayAt === undefined ? undefined : Number.parseInt(words[dayAt]?.text ?? '', 10);
  const places = [at, ...(dayAt === undefined ? [] : [dayAt])];
  return calendarPeriod(words, { month: monthOf(words[at]?.text ?? ''), day, places }, year);
}

/** "Out before Christmas": a bound of no year is told of an end only where a question speaks of one. */
const OF_ENDS = /\b(?:out|free|freed|releas\w+|home|ends?|expires?|prison)\b/u;

/** "Christmas Eve": a day of the year that has a name. */
function namedDay(words: readonly Word[], year: DatedYear | undefined): readonly FoundPeriod[] {
  const meant = findNamedDays(words).filter(
    ({ places }) => year !== undefined || boundOf(words, places) === undefined || OF_ENDS.test(textOfWords(words)),
  );
  return meant.map((named) => calendarPeriod(words, named, year));
}

/** A day of a month, or a whole month, of one year or of any. */
function calendarPeriod(
  words: readonly Word[],
  { month, day, places }: CalendarDay,
  year: DatedYear | undefined,
): FoundPeriod {
  const used = [...places, ...(year === undefined ? [] : [year.at])];
  const meant = year?.year ?? (boundOf(words, used) === undefined ? undefined : yearOfExpiry(month));
  const name = `${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
  if (meant === undefined) {
    const ofAnyYear = { words: `${day === undefined ? 'in' : 'on'} ${name}`, from: FIRST_DAY, to: LAST_DAY, month };
    return ofNoYear(words, used, day === undefined ? ofAnyYear : { ...ofAnyYear, day });
  }
  const written = day === undefined ? `${name} ${meant}` : `${name}, ${meant}`;
  const from = isoDay(meant, month, day ?? 1);
  const to = day === undefined ? isoDay(meant, month + 1, 0) : from;
  return found(words, used, { words: written, from, to }, meant, day === undefined ? 'in' : 'on');
}

/** "The first of a month": only the day of the month counts. */
function dayOfAnyMonth(words: readonly Word[]): readonly FoundPeriod[] {
  const at = words.findIndex(
    ({ text }, place) =>
      OF_ANY_MONTH.test(textOfWords(words.slice(place + 1, place + 5))) && dayNumber(text) !== undefined,
  );
  const day = dayNumber(words[at]?.text ?? '');
  if (day === undefined) return [];
  const places = words.flatMap(({ text }, place) => (place > at && place < at + 5 && text === 'month' ? [place] : []));
  const period = { words: `on day ${day} of a month`, from: FIRST_DAY, to: LAST_DAY, day };
  return [ofNoYear(words, [at, ...places], period)];
}

const OF_ANY_MONTH = /^(?:day )?(?:of|in) (?:a|the|any|their|some|whichever|every) month\b/u;
const NAMED_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
]);

function dayNumber(text: string): number | undefined {
  return NAMED_ORDINALS.get(text) ?? (isDayOfMonth(text) ? Number.parseInt(text, 10) : undefined);
}

const ofNoYear = (words: readonly Word[], at: readonly number[], period: Period): FoundPeriod => ({
  period,
  named: period,
  later: period,
  words: wordsOf(words, at),
});

/** A month without a year, bounded, is told of the end of a sentence: "after July 28", "by March". */
function yearOfExpiry(month: number): number {
  return month <= LAST_MONTH_OF_EXPIRY ? 2017 : 2016;
}

const LAST_MONTH_OF_EXPIRY = 3;

const HALF_OF = /\b(first|last|second) half of(?: the(?: year)?)?$/u;
const REACH_OF_HALF = 6;

/** "The first half of 2004", "the last half of the nineties". */
function halfOf(words: readonly Word[], at: number): 'first' | 'second' | undefined {
  const [, half] = HALF_OF.exec(textOfWords(words.slice(Math.max(0, at - REACH_OF_HALF), at))) ?? [];
  return half === undefined ? undefined : half === 'first' ? 'first' : 'second';
}

function yearPeriod(words: readonly Word[], { year, at }: DatedYear): FoundPeriod {
  const half = halfOf(words, at);
  const from = half === 'second' ? `${year}-07-01` : `${year}-01-01`;
  const to = half === 'first' ? `${year}-06-30` : `${year}-12-31`;
  const name = half === undefined ? String(year) : `the ${half} half of ${year}`;
  return found(words, [at, ...(half === undefined ? [] : [at - 2])], { words: name, from, to }, year);
}

const orLater = ({ words, from }: Period): Period => ({ words: `in ${words} or later`, from, to: LAST_DAY });

/** @param date the day, month, year or decade by itself, in its bare words */
function found(
  words: readonly Word[],
  at: readonly number[],
  date: Period,
  year: number,
  within: 'in' | 'on' | 'from' = 'in',
): FoundPeriod {
  const bound = within === 'from' ? undefined : boundOf(words, at);
  const named = { ...date, words: `${within} ${date.words}` };
  return {
    period: bound === undefined ? named : bounded(date, bound),
    named,
    later: bound === 'after' || date.from === date.to ? bounded(date, 'after') : orLater(date),
    words: wordsOf(words, at),
    year,
    ...(bound === undefined ? {} : { bound }),
  };
}

const isDayOfMonth = (text: string | undefined): boolean =>
  text !== undefined && /^([12]?\d|3[01])(st|nd|rd|th)?$/u.test(text);

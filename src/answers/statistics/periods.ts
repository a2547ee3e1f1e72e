import type { Word } from '../../search/fold.js';
import type { Period } from './tests.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_FORM =
  /^(january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)$/u;
const DECADES: Readonly<Record<string, string>> = {
  nineties: '1990s',
  '90s': '1990s',
  eighties: '1980s',
  '80s': '1980s',
};
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';

/** How a question bounds a period: "before 1995", "by August". */
export type PeriodBound = 'before' | 'after' | 'since' | 'until' | 'by';

/** What may stand between a bound and its date. */
const BETWEEN = '(?: (?:the|year|end|of|early|late|start|beginning))*$';
const BOUNDS_BEFORE: readonly (readonly [RegExp, PeriodBound])[] = [
  [new RegExp(`\\b(?:before|prior to|earlier than|ahead of)${BETWEEN}`, 'u'), 'before'],
  [new RegExp(`\\b(?:after|past|beyond|following|later than|longer than)${BETWEEN}`, 'u'), 'after'],
  [new RegExp(`\\bsince${BETWEEN}`, 'u'), 'since'],
  [new RegExp(`\\b(?:until|till|til|through)${BETWEEN}`, 'u'), 'until'],
  [new RegExp(`\\b(?:by|no later than)${BETWEEN}`, 'u'), 'by'],
];
const BOUNDS_AFTER: readonly (readonly [RegExp, PeriodBound])[] = [
  [/^(?:or|and) (?:earlier|before|prior)\b/u, 'by'],
  [/^(?:(?:or|and) (?:later|after|afterwards|since|onwards?|beyond)|onwards?)\b/u, 'since'],
];
/** So many words around a date may bound it. */
const REACH = 5;

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
  const years = words.flatMap(({ text }, at) =>
    /^(19[89]\d|20[01]\d)$/u.test(text) ? [{ year: Number(text), at }] : [],
  );
  const decades = words.flatMap(({ text }, at) =>
    /^(19|20)\d0s$/u.test(DECADES[text] ?? text) ? [decade(words, at)] : [],
  );
  const monthAt = words.findIndex(({ text }, at) => MONTH_FORM.test(text) && isMonthName(words, at));
  const ofMonth = years.find(({ at }) => monthAt >= 0 && at > monthAt - YEAR_REACH && at <= monthAt + YEAR_REACH);
  const month = monthAt < 0 ? [] : [monthPeriod(words, monthAt, ofMonth)];
  const rest = years.filter((each) => each !== ofMonth);
  return [...month, ...decades, ...yearPeriods(words, rest), ...nextYear(words)];
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
  if (!together || !words.some(({ text }) => JOINING_YEARS.has(text)))
    return [yearPeriod(words, first), yearPeriod(words, second)];
  const [low, high] = first.year <= second.year ? [first, second] : [second, first];
  const span = { words: `${low.year} to ${high.year}`, from: `${low.year}-01-01`, to: `${high.year}-12-31` };
  return [found(words, [low.at, high.at], span, low.year, 'from')];
}

const JOINING_YEARS = new Set(['between', 'from', 'and', 'to', 'through', 'or']);
const GRANT_YEAR = 2016;

/** "may" and "mar" are months only beside a day or a year. */
function isMonthName(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (text !== 'may' && text !== 'mar') return true;
  return (
    [words[at - 1], words[at + 1]].some((word) => word !== undefined && /^\d/u.test(word.text)) ||
    words[at - 1]?.text === 'in'
  );
}

function decade(words: readonly Word[], at: number): FoundPeriod {
  const written = words[at]?.text ?? '';
  const start = Number((DECADES[written] ?? written).slice(0, 4));
  return found(words, [at], { words: `the ${start}s`, from: `${start}-01-01`, to: `${start + 9}-12-31` }, start);
}

function monthPeriod(words: readonly Word[], at: number, year: DatedYear | undefined): FoundPeriod {
  const month = MONTHS.findIndex((name) => name.startsWith((words[at]?.text ?? '').slice(0, 3))) + 1;
  const dayAt = [at + 1, at - 1, at - 2].find(
    (index) => isDayOfMonth(words[index]?.text) && (index > at || index < at),
  );
  const day = dayAt === undefined ? undefined : Number.parseInt(words[dayAt]?.text ?? '', 10);
  const used = [at, ...(dayAt === undefined ? [] : [dayAt]), ...(year === undefined ? [] : [year.at])];
  const meant = year?.year ?? (boundOf(words, used) === undefined ? undefined : yearOfExpiry(month));
  const name = `${capitalisedMonth(month)}${day === undefined ? '' : ` ${day}`}`;
  if (meant === undefined) {
    const ofAnyYear = { words: `${day === undefined ? 'in' : 'on'} ${name}`, from: FIRST_DAY, to: LAST_DAY, month };
    const period = day === undefined ? ofAnyYear : { ...ofAnyYear, day };
    return { period, named: period, later: period, words: wordsOf(words, used) };
  }
  const written = day === undefined ? `${name} ${meant}` : `${name}, ${meant}`;
  const from = isoDay(meant, month, day ?? 1);
  const to = day === undefined ? isoDay(meant, month + 1, 0) : from;
  return found(words, used, { words: written, from, to }, meant, day === undefined ? 'in' : 'on');
}

/** A month without a year, bounded, is told of the end of a sentence: "after July 28", "by March". */
function yearOfExpiry(month: number): number {
  return month <= LAST_MONTH_OF_EXPIRY ? 2017 : 2016;
}

const LAST_MONTH_OF_EXPIRY = 3;

/** @param day 0 for the last day of the month before */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function shifted(day: string, days: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)) + days);
}

function yearPeriod(words: readonly Word[], { year, at }: DatedYear): FoundPeriod {
  return found(words, [at], { words: String(year), from: `${year}-01-01`, to: `${year}-12-31` }, year);
}

/** What bounds the date that these words name, if anything. */
function boundOf(words: readonly Word[], at: readonly number[]): PeriodBound | undefined {
  const first = Math.min(...at);
  const last = Math.max(...at) + 1;
  const textOf = (part: readonly Word[]) => part.map(({ text }) => text).join(' ');
  const before = textOf(words.slice(Math.max(0, first - REACH), first));
  const behind = textOf(words.slice(last, last + REACH));
  const found = BOUNDS_BEFORE.find(([form]) => form.test(before)) ?? BOUNDS_AFTER.find(([form]) => form.test(behind));
  return found?.[1];
}

function bounded({ words, from, to }: Period, bound: PeriodBound): Period {
  switch (bound) {
    case 'before':
      return { words: `before ${words}`, from: FIRST_DAY, to: shifted(from, -1) };
    case 'after':
      return { words: `after ${words}`, from: shifted(to, 1), to: LAST_DAY };
    case 'since':
      return { words: `since ${words}`, from, to: LAST_DAY };
    case 'until':
    case 'by':
      return { words: `${bound} ${words}`, from: FIRST_DAY, to };
  }
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

const BOUNDING = new Set('before after since until between earlier later prior past beyond by till longer'.split(' '));

function wordsOf(words: readonly Word[], at: readonly number[]): ReadonlySet<number> {
  return new Set([...at, ...words.flatMap(({ text }, index) => (BOUNDING.has(text) ? [index] : []))]);
}

const isDayOfMonth = (text: string | undefined): boolean =>
  text !== undefined && /^([12]?\d|3[01])(st|nd|rd|th)?$/u.test(text);

function capitalisedMonth(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

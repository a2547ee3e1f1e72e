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

/** A period found in a question, with the words that name it. */
export interface FoundPeriod {
  readonly period: Period;
  readonly words: ReadonlySet<number>;
  /** Whether a year or decade was named: a sentencing is told by its year, an expiry often by its day alone. */
  readonly year?: number;
}

/** Reads the dates of a question: "in 2003", "before 1995", "the 1990s", "July 28", "March 2017", "between 1990 and 1995". */
export function findPeriod(words: readonly Word[]): FoundPeriod | undefined {
  const years = words.flatMap(({ text }, at) =>
    /^(19[89]\d|20[01]\d)$/u.test(text) ? [{ year: Number(text), at }] : [],
  );
  const decadeAt = words.findIndex(({ text }) => /^(19|20)\d0s$/u.test(DECADES[text] ?? text));
  if (decadeAt >= 0) return decade(words, decadeAt);
  const monthAt = words.findIndex(({ text }, at) => MONTH_FORM.test(text) && isMonthName(words, at));
  const [first, second] = years;
  if (monthAt >= 0) return monthPeriod(words, monthAt, first);
  if (first === undefined) return undefined;
  if (
    second !== undefined &&
    words.some(({ text }) => ['between', 'from', 'and', 'to', 'through', 'or'].includes(text))
  ) {
    const [low, high] = first.year <= second.year ? [first, second] : [second, first];
    return found(
      words,
      [low.at, high.at],
      { words: `from ${low.year} to ${high.year}`, from: `${low.year}-01-01`, to: `${high.year}-12-31` },
      low.year,
    );
  }
  return yearPeriod(words, first);
}

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
  return found(words, [at], { words: `in the ${start}s`, from: `${start}-01-01`, to: `${start + 9}-12-31` }, start);
}

function monthPeriod(words: readonly Word[], at: number, year: { year: number; at: number } | undefined): FoundPeriod {
  const month = MONTHS.findIndex((name) => name.startsWith((words[at]?.text ?? '').slice(0, 3))) + 1;
  const two = String(month).padStart(2, '0');
  const name = capitalisedMonth(month);
  const dayAt = [at + 1, at - 1, at - 2].find(
    (index) => isDayOfMonth(words[index]?.text) && (index > at || index < at),
  );
  const day = dayAt === undefined ? undefined : Number.parseInt(words[dayAt]?.text ?? '', 10);
  const used = [at, ...(dayAt === undefined ? [] : [dayAt]), ...(year === undefined ? [] : [year.at])];
  if (year === undefined) {
    const period = {
      words: day === undefined ? `in ${name}` : `on ${name} ${day}`,
      from: FIRST_DAY,
      to: LAST_DAY,
      month,
    };
    return found(words, used, period, undefined, day);
  }
  if (day === undefined)
    return found(
      words,
      used,
      { words: `in ${name} ${year.year}`, from: `${year.year}-${two}-01`, to: `${year.year}-${two}-31` },
      year.year,
    );
  const date = `${year.year}-${two}-${String(day).padStart(2, '0')}`;
  return found(words, used, { words: `on ${name} ${day}, ${year.year}`, from: date, to: date }, year.year);
}

function yearPeriod(words: readonly Word[], { year, at }: { year: number; at: number }): FoundPeriod {
  const before = words.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  const says = (...any: readonly string[]) => before.some((word) => any.includes(word));
  if (says('before', 'prior'))
    return found(words, [at], { words: `before ${year}`, from: FIRST_DAY, to: `${year - 1}-12-31` }, year);
  if (says('after'))
    return found(words, [at], { words: `after ${year}`, from: `${year + 1}-01-01`, to: LAST_DAY }, year);
  if (says('since')) return found(words, [at], { words: `since ${year}`, from: `${year}-01-01`, to: LAST_DAY }, year);
  if (says('until', 'by'))
    return found(words, [at], { words: `until ${year}`, from: FIRST_DAY, to: `${year}-12-31` }, year);
  return found(words, [at], { words: `in ${year}`, from: `${year}-01-01`, to: `${year}-12-31` }, year);
}

function found(
  words: readonly Word[],
  at: readonly number[],
  period: Period,
  year?: number,
  day?: number,
): FoundPeriod {
  const bounds = new Set(['before', 'after', 'since', 'until', 'between', 'earlier', 'later', 'prior']);
  const near = words.flatMap(({ text }, index) => (bounds.has(text) ? [index] : []));
  const exact = day === undefined ? period : { ...period, day };
  return { period: exact, words: new Set([...at, ...near]), ...(year === undefined ? {} : { year }) };
}

const isDayOfMonth = (text: string | undefined): boolean =>
  text !== undefined && /^([12]?\d|3[01])(st|nd|rd|th)?$/u.test(text);

function capitalisedMonth(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

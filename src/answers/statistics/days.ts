import type { Word } from '../../search/fold.js';

/** The months of the year, in lower case. */
export const MONTHS = [
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

/** The number of the month that a word or its short form names, from 1. */
export const monthOf = (word: string): number => MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;

/** "March" for 3. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * A day as YYYY-MM-DD.
 * @param day 0 for the last day of the month before
 */
export function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The day so many days later. */
export function shifted(day: string, days: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)) + days);
}

/** The same day of the month so many years earlier. */
export function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

/** A day of a month, or the whole month, with the words of a question that name it. */
export interface CalendarDay {
  readonly month: number;
  readonly day: number | undefined;
  readonly places: readonly number[];
}

/** Days that have a name and the same date every year. A longer name stands before one that it contains. */
const NAMED_DAYS: readonly (readonly [string, number, number])[] = [
  ['day before christmas', 12, 24],
  ['night before christmas', 12, 24],
  ['christmas eve', 12, 24],
  ['xmas eve', 12, 24],
  ['boxing day', 12, 26],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['xmas', 12, 25],
  ['new years eve', 12, 31],
  ['new years day', 1, 1],
  ['new years', 1, 1],
  ['valentines day', 2, 14],
  ['valentine day', 2, 14],
  ['valentines', 2, 14],
  ['st patricks day', 3, 17],
  ['pi day', 3, 14],
  ['april fools day', 4, 1],
  ['april fools', 4, 1],
  ['may day', 5, 1],
  ['cinco de mayo', 5, 5],
  ['fourth of july', 7, 4],
  ['4th of july', 7, 4],
  ['independence day', 7, 4],
  ['halloween', 10, 31],
  ['veterans day', 11, 11],
];

/** The first named day that a question speaks of. */
export function findNamedDays(words: readonly Word[]): readonly CalendarDay[] {
  // "New Year's Eve" may be written with or without its apostrophe.
  const plain = words.map(({ text, possessive }) => (possessive && !text.endsWith('s') ? `${text}s` : text));
  const said = ` ${plain.join(' ')} `;
  for (const [name, month, day] of NAMED_DAYS) {
    const at = said.indexOf(` ${name} `);
    if (at < 0) continue;
    const from = said.slice(0, at).split(' ').length - 1;
    return [{ month, day, places: name.split(' ').map((_, offset) => from + offset) }];
  }
  return [];
}

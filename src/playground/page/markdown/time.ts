import type { TimeStyle } from './syntax.js';

const STYLES: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/**
 * An instant in words, as Discord writes its timestamps.
 * @param seconds since the Unix epoch, as is `now`
 * @param timeZone the reader's own when left out
 */
export function timeInWords(seconds: number, style: TimeStyle, locale: string, now: number, timeZone?: string): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '?';
  if (style === 'R') return relative(seconds - now, locale);
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], ...zone }).format(date);
}

function relative(distance: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(distance / size), unit);
}

/** When a message was written: only the time on the same day. */
export function messageTime(timestamp: string, locale: string, now: Date): string {
  const date = new Date(timestamp);
  const isToday = date.toDateString() === now.toDateString();
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'short', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, style).format(date);
}

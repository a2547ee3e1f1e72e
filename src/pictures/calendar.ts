/** Calendar arithmetic on days written YYYY-MM-DD. */

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day so many months later; the last day of the month where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return written({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** How many whole months lie between two days; the earlier one first. */
export function wholeMonthsBetween(from: string, to: string): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** How many days lie between two days; the earlier one first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The year of a day. */
export function yearOf(date: string): number {
  return partsOf(date).year;
}

function partsOf(date: string): YearMonthDay {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written({ year, month, day }: YearMonthDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

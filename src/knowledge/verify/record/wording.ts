/** A part of a row that is not worded as the record words such parts. */
export class UnreadableText extends Error {
  constructor(what: string, text: string) {
    super(`this is not ${what} as the record writes one: "${text.replace(/\s+/g, ' ').trim()}"`);
    this.name = 'UnreadableText';
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "July 28, 2016" as 2016-07-28. */
export function readDay(text: string): string {
  const [, month = '', day = '', year = ''] = /^(\w+) (\d{1,2}), (\d{4})$/.exec(text.trim()) ?? [];
  const monthNumber = MONTHS.indexOf(month) + 1;
  if (monthNumber === 0) throw new UnreadableText('a day', text);
  return `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in figures ("25,000", "1.062") or, up to ten, in words. */
export function readNumber(text: string): number {
  const word = NUMERALS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  if (!/^\d[\d,]*(\.\d+)?$/.test(text)) throw new UnreadableText('a number', text);
  return Number(text.replaceAll(',', ''));
}

/** A record of two judgments numbers its parts "1. ... 2. ..."; any other is one part. */
export function readParts(text: string): readonly string[] {
  const [, first, second] = /^1\. (.*?);? 2\. (.*)$/.exec(text.trim()) ?? [];
  return first === undefined || second === undefined ? [text.trim()] : [first, second];
}

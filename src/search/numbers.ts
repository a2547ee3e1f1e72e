import type { Word } from './fold.js';

const ONES = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
);

const YEAR = /^(?:19|20)\d\d$/u;

/** Whether a word in digits is a year of the two centuries that the sources speak of. */
export function isYear(word: string): boolean {
  return YEAR.test(word);
}

/** Writes number words as digits ("thirty five" as "35", "dozen" as "12", "10k" as "10000"), so that all forms match. */
export function digitsForNumberWords(words: readonly Word[]): readonly Word[] {
  const plain: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const read = yearAt(words, at) ?? shortYearAt(words, at) ?? thousandsAt(words, at) ?? smallAt(words, at);
    plain.push(read === undefined ? word : { ...word, text: read.text });
    if (read !== undefined) at += read.length - 1;
  }
  return plain;
}

/** A number that begins at a word: in digits, and the count of words that it takes. */
interface Digits {
  readonly text: string;
  readonly length: number;
}

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** "Nineteen ninety four", "nineteen nineties", "two thousands". */
function yearAt(words: readonly Word[], at: number): Digits | undefined {
  if (textAt(words, at) === 'two' && textAt(words, at + 1) === 'thousands') return { text: '2000s', length: 2 };
  if (textAt(words, at) !== 'nineteen') return undefined;
  const next = textAt(words, at + 1);
  const tens = TENS.get(next);
  if (tens === undefined) return DECADES.has(next) ? { text: `19${DECADES.get(next)}0s`, length: 2 } : undefined;
  const ones = onesOf(textAt(words, at + 2));
  return { text: String(1900 + tens + (ones ?? 0)), length: ones === undefined ? 2 : 3 };
}

/** "Back in 94", "since 03": behind such words, and with no unit behind them, two digits are a year. */
function shortYearAt(words: readonly Word[], at: number): Digits | undefined {
  const digits = textAt(words, at);
  if (!/^(?:9\d|0\d)$/u.test(digits) || !BEFORE_SHORT_YEAR.has(textAt(words, at - 1))) return undefined;
  if (UNITS.test(textAt(words, at + 1))) return undefined;
  return { text: `${digits.startsWith('9') ? '19' : '20'}${digits}`, length: 1 };
}

const BEFORE_SHORT_YEAR = new Set(['in', 'since', 'before', 'after', 'until', 'from']);
const UNITS =
  /^(?:months?|years?|people|persons?|cases?|percent|days?|of|grams?|kilos?|kilograms?|minutes?|hours?|weeks?)$/u;

const DECADES = new Map([
  ['nineties', 9],
  ['eighties', 8],
]);

/** "Twenty thousand", "20 grand", "two thousand eight"; a "k" behind a number of two digits, as fewer may be kilograms. */
function thousandsAt(words: readonly Word[], at: number): Digits | undefined {
  const written = textAt(words, at);
  const small = /^\d+$/u.test(written) ? { text: written, length: 1 } : smallAt(words, at);
  if (small === undefined) return undefined;
  const unit = textAt(words, at + small.length);
  const many = Number(small.text);
  if (!THOUSANDS.has(unit) || (unit === 'k' && many < FEWEST_THOUSANDS)) return undefined;
  const value = many * 1000;
  const rest = many === 2 ? restOfYear(words, at + small.length + 1) : undefined;
  return { text: String(value + (rest?.value ?? 0)), length: small.length + 1 + (rest?.length ?? 0) };
}

const THOUSANDS = new Set(['thousand', 'grand', 'k']);
/** From this many on, a "k" behind a number counts thousands: below, it may well mean kilograms. */
const FEWEST_THOUSANDS = 10;

/** "Eight" of "two thousand eight" or "two thousand and eight". */
function restOfYear(words: readonly Word[], at: number): { value: number; length: number } | undefined {
  const skipped = textAt(words, at) === 'and' ? 1 : 0;
  const value = ONES.get(textAt(words, at + skipped)) ?? onesOf(textAt(words, at + skipped));
  return value === undefined ? undefined : { value, length: skipped + 1 };
}

/** "Seven", "forty", "thirty five", "three hundred", "dozen". */
function smallAt(words: readonly Word[], at: number): Digits | undefined {
  const first = textAt(words, at);
  const second = textAt(words, at + 1);
  const hundreds = second === 'hundred' ? ONES.get(first) : undefined;
  if (hundreds !== undefined) return { text: String(hundreds * 100), length: 2 };
  const tens = TENS.get(first);
  const ones = onesOf(second);
  if (tens !== undefined && ones !== undefined) return { text: String(tens + ones), length: 2 };
  const alone = ALONE.get(first) ?? tens ?? ONES.get(first);
  return alone === undefined ? undefined : { text: String(alone), length: 1 };
}

/** Numbers that are said without another before them: "over a thousand". */
const ALONE = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);

/** One to nine, behind a number of tens. */
function onesOf(word: string): number | undefined {
  const ones = word === 'one' ? 1 : ONES.get(word);
  return ones !== undefined && ones < 10 ? ones : undefined;
}

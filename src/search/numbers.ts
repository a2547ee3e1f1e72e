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
    const pair = valueOfPair(word.text, words[at + 1]?.text);
    const value = pair ?? numberOf(word.text);
    plain.push(value === undefined ? word : { ...word, text: String(value) });
    if (pair !== undefined) at += 1;
  }
  return plain;
}

function numberOf(word: string): number | undefined {
  if (word === 'dozen') return 12;
  return word === 'hundred' ? 100 : (TENS.get(word) ?? ONES.get(word));
}

/** From this many on, a "k" behind a number counts thousands: below, it may well mean kilograms. */
const FEWEST_THOUSANDS = 10;

/** "thirty five", "three hundred", "10k". */
function valueOfPair(first: string, second: string | undefined): number | undefined {
  if (second === undefined) return undefined;
  if (second === 'k' && /^\d+$/u.test(first) && Number(first) >= FEWEST_THOUSANDS) return Number(first) * 1000;
  const hundreds = second === 'hundred' ? ONES.get(first) : undefined;
  if (hundreds !== undefined) return hundreds * 100;
  const tens = TENS.get(first);
  const ones = second === 'one' ? 1 : ONES.get(second);
  return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : undefined;
}

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

/** Writes number words as digits ("thirty five" as "35", "dozen" as "12"), so that both forms match. */
export function digitsForNumberWords(words: readonly Word[]): readonly Word[] {
  const plain: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1];
    const tens = TENS.get(word.text);
    const ones = next === undefined ? undefined : (ONES.get(next.text) ?? (next.text === 'one' ? 1 : undefined));
    if (tens !== undefined && ones !== undefined && ones < 10) {
      plain.push({ ...word, text: String(tens + ones) });
      at += 1;
    } else {
      const value =
        tens ?? ONES.get(word.text) ?? (word.text === 'dozen' ? 12 : word.text === 'hundred' ? 100 : undefined);
      plain.push(value === undefined ? word : { ...word, text: String(value) });
    }
  }
  return plain;
}

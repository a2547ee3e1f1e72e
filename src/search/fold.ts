/**
 * Brings text to one form for comparison: compatibility characters unified, combining marks and invisible
 * format characters removed, lower case, straight quotes.
 * @param text any string, also one with lone surrogates
 */
export function fold(text: string): string {
  return legible(text).toLowerCase();
}

/** Most text is ASCII, where there is nothing to unify; looking first spares the work. */
const ASCII = /^[ -_a-~\t\n]*$/u;

function legible(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'");
}

/** Words: letters, a number with its commas, decimals and bracketed subsections ("924(c)(1)"), or the name placeholder of an ask. */
const WORD =
  /\{name\}|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\([a-z0-9]{1,4}\))*(?:st|nd|rd|th|s)?(?![\p{L}\d])|\d+|[\p{L}'][\p{L}\d']*/giu;

/** A word of a text: folded, and what tells a name from an ordinary word. */
export interface Word {
  readonly text: string;
  /** Written with a capital first letter where not everything is. */
  readonly capital: boolean;
  /** Followed by a possessive 's. */
  readonly possessive: boolean;
  /** Punctuation stands between this word and the one before. */
  readonly afterBreak: boolean;
  /** Written as an amount, behind a dollar sign or with a comma for its thousands: no year is. */
  readonly amount?: true;
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const BREAK = /[,;:.!?()\n]/u;

/** Markup is not a question: tags are taken out before anything is read. */
const TAG = /<\/?[a-z][^<>]{0,200}>/giu;

/** "Sooo", "whaaat": no English word has the same letter three times in a row; "III" is a number. */
const DRAWN_OUT = /(?<=[a-z])([a-z])\1{2,}|^([a-z])\2{2,}(?=[a-z])/gu;

const PERCENT = /(?<=\d|\s)%(?=\s|[?.,;:!]|$)/gu;

/**
 * Splits text into words.
 * @param limit how many words are read at the most; what follows is ignored, so that no input takes long
 */
export function readWords(text: string, limit = 400): readonly Word[] {
  const found: Word[] = [];
  const written = text.includes('%') ? text.replace(PERCENT, ' percent ') : text;
  const clean = legible(written.includes('<') ? written.replace(TAG, ' . ') : written);
  let end = 0;
  for (const match of clean.matchAll(WORD)) {
    if (found.length >= limit) break;
    const letters = match[0];
    const between = clean.slice(end, match.index);
    end = match.index + letters.length;
    const lower = letters.toLowerCase();
    const possessive = lower.endsWith("'s");
    const plain = (possessive ? lower.slice(0, -2) : lower).replaceAll("'", '').replaceAll(',', '');
    const word = plain.replace(DRAWN_OUT, '$1$2');
    if (word === '') continue;
    const read = { text: word, possessive, capital: CAPITAL.test(letters), afterBreak: BREAK.test(between) };
    found.push(isAmount(letters, between) ? { ...read, amount: true } : read);
  }
  return found;
}

/** "$500", "2,000": what no year could be meant by. */
function isAmount(letters: string, before: string): boolean {
  return /^\d/u.test(letters) && (before.endsWith('$') || letters.includes(','));
}

/** Most phrases of the vocabulary are as they would be folded, and need no reading. */
const FOLDED = /^[a-z]+(?: [a-z]+)*$/u;

/** The folded words of a phrase, where only the letters count. */
export function phraseWords(phrase: string): readonly string[] {
  if (FOLDED.test(phrase)) return phrase.split(' ');
  return readWords(phrase).map(({ text }) => text);
}

/** What was said, word by word, as one text. */
export function textOfWords(words: readonly Pick<Word, 'text'>[]): string {
  return words.map(({ text }) => text).join(' ');
}

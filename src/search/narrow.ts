import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import { remembered } from './remembered.js';

/** How many words that share letters with the one typed are worth a fuzzy comparison. */
const COMPARED = 40;
/** How many of those are worth returning. */
const RETURNED = 12;
/** Fuse's share of letters that may differ; chosen so that two slips in six letters still count. */
const FUZZINESS = 0.45;
/** A slip changes at most so many of a word's letter triples. */
const TRIPLES_A_SLIP = 3;

/** A word like the one looked up, and how many letters it is away. */
export interface NearWord {
  readonly word: string;
  readonly slips: number;
}

export interface Narrower {
  /** Words few enough slips away from the one given, likeliest first. */
  near(word: string): readonly NearWord[];
}

/**
 * Fuzzy look-up in a list of words. Fuse compares a pattern with every entry, which is too slow for a large list, so
 * an index of letter triples first picks the words that share most of them and are few enough slips away; Fuse then
 * ranks these. Most words that people type are near none, and need no ranking at all.
 * @param slipsAllowed how many letters may differ, by the length of the word looked up
 */
export function createNarrower(words: readonly string[], slipsAllowed: (length: number) => number): Narrower {
  const byTriple = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const triple of triples(word)) {
      const postings = byTriple.get(triple);
      if (postings === undefined) byTriple.set(triple, [index]);
      else postings.push(index);
    }
  });
  // All zero between look-ups: a fresh array for each would cost more than the look-up.
  const shared = new Uint8Array(words.length);

  const sharing = (word: string, slips: number): readonly NearWord[] => {
    const own = triples(word);
    const touched: number[] = [];
    for (const triple of own) {
      for (const index of byTriple.get(triple) ?? []) {
        const count = shared[index] ?? 0;
        if (count === 0) touched.push(index);
        shared[index] = count + 1;
      }
    }
    const fewest = own.size - TRIPLES_A_SLIP * slips;
    const alike: { word: string; likeness: number }[] = [];
    for (const index of touched) {
      const count = shared[index] ?? 0;
      shared[index] = 0;
      const other = words[index] ?? '';
      if (count < fewest || Math.abs(other.length - word.length) > slips) continue;
      alike.push({ word: other, likeness: (2 * count) / (other.length + word.length + 4) });
    }
    return alike
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, COMPARED)
      .map((entry) => ({ word: entry.word, slips: distance(word, entry.word) }))
      .filter((entry) => entry.slips <= slips);
  };

  const ranked = (word: string, slips: number): readonly NearWord[] => {
    const candidates = sharing(word, slips);
    if (candidates.length === 0) return candidates;
    const fuse = new Fuse(
      candidates.map((candidate) => candidate.word),
      { threshold: FUZZINESS, distance: 10 },
    );
    return fuse.search(word, { limit: RETURNED }).flatMap(({ refIndex }) => candidates[refIndex] ?? []);
  };

  return { near: remembered((word) => ranked(word, slipsAllowed(word.length))) };
}

/** The triples of a word with marked edges: "^^a", "^ab", "abc", "bc$". */
function triples(word: string): Set<string> {
  const padded = `^^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

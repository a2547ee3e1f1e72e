import Fuse from 'fuse.js';

/** How many words that share letters with the one typed are worth a fuzzy comparison. */
const COMPARED = 40;
/** How many of those are worth returning. */
const RETURNED = 12;
/** Fuse's share of letters that may differ; chosen so that two slips in six letters still count. */
const FUZZINESS = 0.45;

export interface Narrower {
  /** Words like the one given, likeliest first. */
  near(word: string): readonly string[];
}

/**
 * Fuzzy look-up in a list of words. Fuse compares a pattern with every entry, which is too slow for a large list, so
 * an index of letter triples first picks the words that share most of them; Fuse then ranks these.
 */
export function createNarrower(words: readonly string[]): Narrower {
  const byTriple = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const triple of triples(word)) {
      const postings = byTriple.get(triple);
      if (postings === undefined) byTriple.set(triple, [index]);
      else postings.push(index);
    }
  });

  const sharing = (word: string): string[] => {
    const shared = new Map<number, number>();
    for (const triple of triples(word)) {
      for (const index of byTriple.get(triple) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .map(([index, count]) => ({ word: words[index] ?? '', count }))
      .filter((entry) => Math.abs(entry.word.length - word.length) <= 3)
      .map((entry) => ({ ...entry, likeness: (2 * entry.count) / (entry.word.length + word.length + 4) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, COMPARED)
      .map((entry) => entry.word);
  };

  return {
    near(word) {
      const candidates = sharing(word);
      if (candidates.length === 0) return [];
      const fuse = new Fuse(candidates, { threshold: FUZZINESS, distance: 10, includeScore: true });
      return fuse.search(word, { limit: RETURNED }).map(({ item }) => item);
    },
  };
}

/** The triples of a word with marked edges: "^^a", "^ab", "abc", "bc$". */
function triples(word: string): Set<string> {
  const padded = `^^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

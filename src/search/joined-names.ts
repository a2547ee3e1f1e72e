import type { Word } from './fold.js';
import type { NameIndex } from './names.js';

/** What a surname may begin with, and people write apart: "La Platney", "Mc Dade". */
const PARTICLES = new Set(['la', 'le', 'de', 'mc', 'mac', 'van', 'vander', 'ex']);
const SHORTEST = 5;

/** Writes a name as one word that was typed as two: "la plateny", "ex donovan". */
export function joinNames(words: readonly Word[], names: NameIndex): readonly Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined) break;
    const name = next === undefined ? undefined : nameOf(word, next, names);
    if (name !== undefined) at += 1;
    joined.push(name ?? word);
  }
  return joined;
}

function nameOf(word: Word, next: Word, names: NameIndex): Word | undefined {
  const text = word.text + next.text;
  if (next.afterBreak || word.possessive || text.length < SHORTEST) return undefined;
  if (names.words.has(word.text) || names.words.has(next.text)) return undefined;
  const isName = names.words.has(text) || (PARTICLES.has(word.text) && names.near(text).length > 0);
  return isName ? { ...word, text, possessive: next.possessive } : undefined;
}

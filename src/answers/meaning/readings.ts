import type { Knowledge } from '../../knowledge/load.js';
import { type ReadPhrase, readPhrases } from '../../search/terms.js';
import { type EntryReadings, readEntries } from './entries.js';
import { createUnderstanding, fieldWordsOf } from './understand.js';

/**
 * What the texts of the knowledge were read as. Reading them takes most of a start, and gives the same every time: so
 * it can be done ahead. Plain values, which can be written down as JSON.
 */
export interface Readings {
  /** Every word that the knowledge uses. */
  readonly fieldWords: readonly string[];
  /** The vocabulary's phrases. */
  readonly phrases: readonly ReadPhrase[];
  readonly entries: EntryReadings;
}

export function readKnowledge(knowledge: Knowledge): Readings {
  const fieldWords = [...fieldWordsOf(knowledge)];
  const phrases = readPhrases(knowledge.vocabulary);
  const understanding = createUnderstanding(knowledge, { fieldWords, phrases });
  return { fieldWords, phrases, entries: readEntries(knowledge, understanding) };
}

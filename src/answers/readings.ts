import type { Knowledge } from '../knowledge/load.js';
import { type AskReading, createEntryIndex } from './entries.js';
import { createUnderstanding, fieldWordsOf, type Understanding } from './understand.js';

/**
 * What the texts of the knowledge were read as. Reading them takes most of a start, and gives the same every time: so
 * it can be done ahead. Plain values, which can be written down as JSON.
 */
export interface Readings {
  readonly fieldWords: readonly string[];
  readonly byText: Readonly<Record<string, AskReading>>;
}

/** Reads every text that the index of entries is made of. */
export function readKnowledge(knowledge: Knowledge): Readings {
  const fieldWords = [...fieldWordsOf(knowledge)];
  const read = askReader(createUnderstanding(knowledge, fieldWords));
  const byText = new Map<string, AskReading>();
  createEntryIndex(knowledge, (text) => {
    const reading = read(text);
    byText.set(text, reading);
    return reading;
  });
  return { fieldWords, byText: Object.fromEntries(byText) };
}

/** Reads a text of the knowledge, or looks up what it was read as before. */
export function askReader(understanding: Understanding, readings?: Readings): (text: string) => AskReading {
  const before = new Map(Object.entries(readings?.byText ?? {}));
  return (text) => {
    const known = before.get(text);
    if (known !== undefined) return known;
    const { terms, words, recipients } = understanding.readAsk(text);
    return { terms: terms.map(({ id }) => id), words, recipients };
  };
}

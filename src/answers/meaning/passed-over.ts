import type { Hit } from '../../search/ask-index.js';
import type { AskTables } from '../../search/ask-tables.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import { remembered } from '../../search/remembered.js';
import { type Entry, isMissing } from './entry.js';

/** A term that so many wordings ask for what is missing by, and that many times as many as ask for what is known. */
const WORDINGS_OF_GAPS = 3;
const TIMES_MORE = 4;
/** Which one of many is asked for tells nothing of the matter. */
const RANKING = new Set(['most-common', 'largest', 'smallest', 'longest', 'shortest', 'earliest', 'latest']);
/** A record this like the question was written for it, whatever one word says. */
const SURELY = 0.85;

/**
 * Finds the terms by which people ask for what no source tells: "relapse", "street value", "testify".
 * @param values what the wordings of the tables ask for, by their numbers
 * @returns whether a fact that fits but for such a term is another fact than the one asked for
 */
export function createPassedOver(values: readonly Entry[], { first, asks }: AskTables): (hit: Hit<Entry>) => boolean {
  const missing = new Uint8Array(first.at(-1) ?? 0);
  values.forEach((value, document) => {
    if (isMissing(value)) missing.fill(1, first[document], first[document + 1]);
  });
  const isOfGaps = remembered((term) => {
    const wordings = asks[term] ?? [];
    const ofGaps = wordings.reduce((sum, ask) => sum + (missing[ask] ?? 0), 0);
    return ofGaps >= WORDINGS_OF_GAPS && ofGaps >= TIMES_MORE * (wordings.length - ofGaps);
  });
  return ({ value, unasked, likeness }) =>
    !isMissing(value) &&
    value.kind !== 'speaker' &&
    value.kind !== 'quotation' &&
    likeness < SURELY &&
    unasked.some(
      ({ id, kind }) =>
        (kind === 'concept' || kind === 'word') && !QUESTION_WORDS.has(id) && !RANKING.has(id) && isOfGaps(id),
    );
}

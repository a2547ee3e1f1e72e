import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { AskIndex } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { asConcept, NAME_TERM, type Term } from '../../search/terms.js';
import type { Entry } from './entry.js';
import type { Question } from './understand.js';

/** "What did he do", "what on earth had he done", "what was it about". */
const OF_DEED =
  /\bwhat ?(?:on earth |exactly |all |else )*(?:did|had|has|have|was|were|is|s|d)\b.*(?:\bdo|\bdone|\babout|\bwas it for .*)$|\bwhat (?:exactly )?was it (?:all )?(?:about|for)\b/u;

/** "What did he get for it". */
const OF_WHAT_WAS_GOT =
  /\bwhat (?:did|has|had) .*\b(?:get|got|gotten|receive|received)(?: (?:for|over|out of) (?:it|that|this))?$/u;

/**
 * "What did he do" says nothing but whom it is about: of somebody of whom no story is told, it asks for the offences.
 * @returns the terms as they were, where something else is asked
 */
export function withDeed(
  { words }: Question,
  terms: readonly Term[],
  index: AskIndex<Entry>,
  recipient: Recipient,
): readonly Term[] {
  const saysOnlyWhom = terms.every(({ id }) => id === NAME_TERM || id === 'case');
  if (saysOnlyWhom && OF_WHAT_WAS_GOT.test(textOfWords(words))) return withConcept(terms, 'sentence');
  if (!saysOnlyWhom || !OF_DEED.test(textOfWords(words)) || hasStory(index, terms, recipient)) return terms;
  return withConcept(terms, 'offense');
}

function withConcept(terms: readonly Term[], id: string): readonly Term[] {
  return terms.flatMap((term): readonly Term[] => (term.id === NAME_TERM ? [term, asConcept(term, id)] : []));
}

function hasStory(index: AskIndex<Entry>, terms: readonly Term[], { id }: Recipient): boolean {
  const ofOne = ({ kind, people }: Entry) => kind === 'statement' && people.size === 1 && people.has(id);
  return index.search({ terms, words: [] }, ofOne, 1).length > 0;
}

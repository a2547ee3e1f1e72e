import type { Recipient } from '../knowledge/schema/recipients.js';
import { textOfWords } from '../search/fold.js';
import { NAME_TERM } from '../search/terms.js';
import type { Question } from './understand.js';

/** Words that hold two people against each other. */
const HOLDS_AGAINST =
  /\b(compare[ds]?|comparing|comparison|vs|versus|against|differences?|differ|same|longer|shorter|harsher|lighter|bigger|smaller|more|less|first|earlier|later|sooner|than)\b/u;

/** What two people are compared in where nothing else is named: the sentence, and when it ends. */
const OF_THE_SENTENCE: ReadonlySet<string> = new Set([
  NAME_TERM,
  'compare',
  'earliest',
  'enhanced',
  'expire',
  'how-long',
  'latest',
  'longer',
  'longest',
  'month=',
  'prison',
  'prison-term',
  'release',
  'same',
  'sentence',
  'serve',
  'shortest',
  'time=',
  'when',
  'who',
  'year=',
]);

/**
 * The two people whom a question compares: "which is longer, Parker's sentence or Milton's", "Harvey vs Webster".
 * @returns nothing where it asks for one thing of both that is not the sentence, such as their fines
 */
export function comparedPeople({ people, terms, words }: Question): readonly [Recipient, Recipient] | undefined {
  const [one, other, ...more] = people;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  if (one.recipients.length > 1 || other.recipients.length > 1) return undefined;
  const ofTheSentence = terms.every(({ id, text }) => OF_THE_SENTENCE.has(id) || OF_THE_SENTENCE.has(text));
  return ofTheSentence && HOLDS_AGAINST.test(textOfWords(words)) ? [one.recipients[0], other.recipients[0]] : undefined;
}

import type { Question } from '../meaning/understand.js';
import { findPhrase } from './read-terms.js';

/** "None of them", "not a single one", "zero people": nobody is claimed to pass. */
const NOBODY =
  /\b(?:none|nobody|no (?:1|one|body|person|people|inmate|inmates|prisoner|prisoners|recipient|recipients)|not (?:a single|even 1|even one|1|one|any)|zero)\b(?: (?:of|person|people|1|one|inmates?|prisoners?|recipients?)\b)*/u;
/** Who is claimed to be nobody stands among the first words of a claim; further on, a "none" is of something they had. */
const BEGINNING = 5;

/**
 * The words of a claim about nobody without the words that say so, which count people and do not negate what is said of
 * them: "none of them had guns".
 * @returns nothing where a question claims nothing of the kind
 */
export function withoutNobody({ words, yesNo }: Question): Question['words'] | undefined {
  const found = yesNo ? findPhrase(words, NOBODY) : undefined;
  if (found === undefined || found.from >= BEGINNING) return undefined;
  return words.map((word, at) => (found.from <= at && at < found.to ? { ...word, text: '' } : word));
}

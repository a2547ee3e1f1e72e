import { SPEAKERS } from './point.js';
import type { Question } from './understand.js';

/**
 * A question that offers two speakers and then says which one it means by his office, without the other: "Eggleston or
 * Earnest, which of them is the press secretary" asks about the press secretary.
 */
export function settled(question: Question): Question {
  const { words, terms } = question;
  const speakers = terms.filter(({ id }) => SPEAKERS.has(id));
  const [first, second, office] = speakers;
  if (first === undefined || second === undefined || office === undefined || first.id === second.id) return question;
  const offered = second.from === first.to + 1 && words[first.to]?.text === 'or';
  if (!offered || speakers.length > OFFERED_AND_MEANT || ![first.id, second.id].includes(office.id)) return question;
  return { ...question, terms: terms.filter(({ id }) => !SPEAKERS.has(id) || id === office.id) };
}

/** The two who are offered, and the office that means one of them. */
const OFFERED_AND_MEANT = 3;

import { type Answer, answerText } from '../../src/answers/answer.js';
import { createClerk } from '../../src/answers/create-clerk.js';
import { loadKnowledge } from '../../src/knowledge/load.js';

/** The project's own knowledge and the clerk over it: what a member of a server really talks to. */
export const knowledge = loadKnowledge();
export const clerk = createClerk(knowledge);

/** The text a question gets, with the status in front where it is no answer. */
export function reply(question: string): string {
  const answer = clerk.ask(question);
  return answer.status === 'answered' ? answerText(answer) : `${answer.status}: ${answerText(answer)}`;
}

/** The sources an answer cites. */
export function cited(answer: Answer): readonly string[] {
  return answer.status === 'answered' ? [...new Set(answer.citations.map(({ source }) => source))] : [];
}

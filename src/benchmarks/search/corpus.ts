import type { Answer } from '../../answers/answer.js';
import { answerText } from '../../answers/answer.js';
import { createCite } from '../../answers/citing.js';
import type { Clerk } from '../../answers/clerk.js';
import { createEntryAnswers } from '../../answers/entry-answers.js';
import { fullName } from '../../answers/wording.js';
import type { Knowledge } from '../../knowledge/load.js';

/** A text to find: a record of the knowledge, how people ask for it, and the answer that the clerk gives from it. */
export interface CorpusText {
  readonly asks: readonly string[];
  readonly text: string;
  readonly answer: Answer;
}

/**
 * The knowledge as texts, for engines that search texts: every record that can answer, with its asks and the whole text
 * of its answer. A person's text is the profile, which holds all that the record says of them; people ask for it by name.
 */
export function corpusOf(knowledge: Knowledge, clerk: Clerk): readonly CorpusText[] {
  const { recipients, statements, quotations, speakers, differences, criteria, gaps } = knowledge;
  const { gap: answerGap } = createEntryAnswers(knowledge, createCite(knowledge));
  const opened = (kind: Parameters<Clerk['open']>[0]['kind'], id: string, asks: readonly string[]) => {
    const answer = clerk.open({ kind, id });
    return answer === undefined ? [] : [corpusText(asks, answer)];
  };
  return [
    ...recipients.flatMap(({ id, name, aliases }) => opened('recipient', id, [name, ...aliases].map(fullName))),
    ...statements.flatMap(({ id, asks }) => opened('statement', id, asks)),
    ...quotations.flatMap(({ id, asks }) => opened('quotation', id, asks)),
    ...speakers.flatMap(({ id, asks }) => opened('speaker', id, asks)),
    ...differences.flatMap(({ id, asks }) => opened('difference', id, asks)),
    ...criteria.flatMap(({ id, asks }) => opened('criterion', id, asks)),
    ...gaps.map((gap) => corpusText(gap.asks, answerGap(gap))),
  ];
}

function corpusText(asks: readonly string[], answer: Answer): CorpusText {
  return { asks, answer, text: answerText(answer) };
}

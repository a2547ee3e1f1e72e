import type { Knowledge } from '../knowledge/load.js';
import type { Answer } from './answer.js';
import { createCite } from './citing.js';
import { createClaimCheck } from './claims/check-claims.js';
import type { Clerk } from './clerk.js';
import { compose, entryAnswer, type Parts } from './compose.js';
import { createEntryAnswers } from './entry-answers.js';
import { createFigures } from './figures.js';
import { createEntryIndex, readEntries, withoutGaps } from './meaning/entries.js';
import { createInterpreter } from './meaning/interpret.js';
import type { Reading } from './meaning/meaning.js';
import type { Readings } from './meaning/readings.js';
import { createUnderstanding } from './meaning/understand.js';
import { createOpenRecord } from './open-record.js';
import { createPersonAnswers } from './person/person-answers.js';
import { createRecipientCompletion } from './recipient-completion.js';
import { createRecordQueryAnswers } from './statistics/record-query-answers.js';

/** The clerk with the reading behind an answer, for `npm run ask -- --explain`. */
export interface ExplainingClerk extends Clerk {
  read(question: string): Reading;
}

/** @param readings what the knowledge's texts were read as, where they were read before */
export function createClerk(knowledge: Knowledge, readings?: Readings): ExplainingClerk {
  const understanding = createUnderstanding(knowledge, readings);
  const index = createEntryIndex(knowledge, readings?.entries ?? readEntries(knowledge, understanding));
  const read = createInterpreter(understanding, index);
  const parts = createParts(knowledge);
  const { entries, people, query, cite } = parts;
  const figures = createFigures(knowledge, entries, query);

  const ask = (question: string): Answer => compose(parts, read(question));
  return {
    read,
    ask,
    checkClaims: createClaimCheck({
      // What the sources leave out neither supports nor contradicts a claim.
      read: createInterpreter(understanding, withoutGaps(index)),
      answer: (entry) => entryAnswer(parts, entry),
      query,
      cite,
      terms: (text) => understanding.readAsk(text).terms,
      recipients: knowledge.recipients,
    }),
    open: createOpenRecord(knowledge, parts, figures),
    recipient: (name) => {
      const question = understanding.read(name);
      const named = question.people.length === 1 ? question.people[0]?.recipients : undefined;
      const [only, second] = named ?? [];
      return only !== undefined && second === undefined && question.stranger === undefined
        ? people.profile(only)
        : ask(name);
    },
    completeRecipient: createRecipientCompletion(knowledge, understanding.names),
    figure: (topic) => {
      const answer = ask(topic);
      if (answer.status === 'answered') return answer;
      const [likeliest] = figures.complete(topic, 1);
      return (likeliest && figures.open(likeliest.to.id)) ?? answer;
    },
    completeFigure: figures.complete,
  };
}

function createParts(knowledge: Knowledge): Parts {
  const cite = createCite(knowledge);
  const entries = createEntryAnswers(knowledge, cite);
  const people = createPersonAnswers(knowledge, cite, entries);
  return { entries, people, query: createRecordQueryAnswers(knowledge, cite), cite };
}

import type { Knowledge } from '../knowledge/load.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Answer, Answered, Link, Reference, Unknown } from './answer.js';
import { createCite, extended } from './citing.js';
import { createClaimCheck } from './claims/check-claims.js';
import type { Clerk } from './clerk.js';
import { compare } from './comparison.js';
import { createEntryIndex, type Entry, readEntries, withoutGaps } from './entries.js';
import { createEntryAnswers } from './entry-answers.js';
import { createFigures } from './figures.js';
import { createInterpreter } from './interpret.js';
import type { AttributeMeaning, EntryMeaning, Reading } from './meaning.js';
import { createPersonAnswers } from './person/person-answers.js';
import type { Readings } from './readings.js';
import { createRecipientCompletion } from './recipient-completion.js';
import { recipientLink } from './recipient-links.js';
import { createRecordQueryAnswers } from './statistics/record-query-answers.js';
import { TOLD_WITH } from './thresholds.js';
import { toldOneAfterTheOther } from './two-questions.js';
import { createUnderstanding } from './understand.js';
import { capitalised, shortName } from './wording.js';
import { answering, withoutVerdict } from './yes-no.js';

/** The clerk with the reading behind an answer, for `npm run ask -- --explain`. */
export interface ExplainingClerk extends Clerk {
  read(question: string): Reading;
}

/** @param readings what the knowledge's texts were read as, where they were read before */
export function createClerk(knowledge: Knowledge, readings?: Readings): ExplainingClerk {
  const understanding = createUnderstanding(knowledge, readings?.fieldWords);
  const index = createEntryIndex(knowledge, readings?.entries ?? readEntries(knowledge, understanding));
  const read = createInterpreter(understanding, index);
  const cite = createCite(knowledge);
  const entries = createEntryAnswers(knowledge, cite);
  const answerQuery = createRecordQueryAnswers(knowledge, cite);
  const people = createPersonAnswers(knowledge, cite, entries);

  const entryAnswer = (entry: Entry): Answer => {
    switch (entry.kind) {
      case 'statement':
        return entries.statement(entry.record);
      case 'quotation':
        return entries.quotation(entry.record);
      case 'speaker':
        return entries.speaker(entry.record);
      case 'difference':
        return entries.difference(entry.record);
      case 'criterion':
        return entries.criterion(entry.record);
      case 'gap':
        return entries.gap(entry.record);
      case 'attribute':
        return nothing([]);
    }
  };
  const nothing = (near: readonly Link[]): Unknown => ({ status: 'unknown', lead: NOT_COVERED, near });

  const compose = ({ question, meaning }: Reading): Answer => {
    switch (meaning.kind) {
      case 'noise':
        return { status: 'unknown', lead: NOISE[meaning.why], near: [] };
      case 'stranger':
        return strangerAnswer(meaning.name, meaning.alike);
      case 'ambiguous': {
        const [first, second, ...rest] = meaning.recipients;
        return {
          status: 'unclear',
          lead: WHICH,
          candidates: [recipientLink(first), recipientLink(second), ...rest.map(recipientLink)],
        };
      }
      case 'profile':
        return people.profile(meaning.recipient);
      case 'attribute':
        return attributeAnswer(meaning, question);
      case 'comparison':
        return compare(...meaning.recipients, cite);
      case 'story':
        return people.story(meaning.recipient, meaning.statement, meaning.also, question);
      case 'not said':
        return people.notSaid(meaning.recipient);
      case 'entry':
        return toldTogether(meaning, question);
      case 'query':
        return withMore(answerQuery(meaning.reading.query), meaning.beside === undefined ? [] : [meaning.beside.value]);
      case 'nothing':
        return nothing(meaning.near.flatMap(({ value }) => entries.link(value) ?? []));
    }
  };

  /** An answer with what other records say on the same. */
  const withMore = (answer: Answered, more: readonly Entry[]): Answered => {
    const others = more.map(entryAnswer).filter((each) => each.status === 'answered');
    if (others.length === 0) return answer;
    return {
      ...answer,
      details: [...answer.details, ...others.map(({ lead }) => withoutVerdict(lead))],
      citations: extended(
        answer.citations,
        others.flatMap(({ citations }) => citations),
      ),
    };
  };
  /** Of one person the sources may tell more than one thing differently. */
  const withDifferences = (answer: Answered, { people }: Entry, hits: EntryMeaning['runnersUp']): Answered => {
    const others = hits.flatMap(({ value }) =>
      people.size === 1 && value.kind === 'difference' ? [entries.difference(value.record)] : [],
    );
    return {
      ...answer,
      details: [...answer.details, ...others.map(({ lead, details }) => [lead, ...details].join('\n'))],
      citations: extended(
        answer.citations,
        others.flatMap(({ citations }) => citations),
      ),
    };
  };
  const toldTogether = ({ entry, hit, runnersUp }: EntryMeaning, question: Reading['question']): Answer => {
    const found = entryAnswer(entry);
    if (found.status !== 'answered') return found;
    const answer = { ...found, lead: answering(question, found.lead) };
    if (entry.kind === 'difference') return withDifferences(answer, entry, runnersUp);
    const alike = runnersUp.filter(
      ({ value, score }) =>
        hit.score - score <= TOLD_WITH && (value.kind === 'statement' || value.kind === 'quotation'),
    );
    return withMore(
      answer,
      alike.slice(0, 2).map(({ value }) => value),
    );
  };

  const attributeAnswer = (meaning: AttributeMeaning, asked: Reading['question']): Answer => {
    const { attribute, recipients, told, second } = meaning;
    const [first, ...others] = recipients.map((recipient) => people.attribute(recipient, attribute, asked, told));
    if (first === undefined) return nothing([]);
    const [recipient] = recipients;
    const also = others.length > 0 || second === undefined ? others : [people.attribute(recipient, second, asked)];
    // A yes or no can decide both alike.
    const extra = also.filter((answer) => answer.status === 'answered').filter(({ lead }) => lead !== first.lead);
    if (first.status !== 'answered' || extra.length === 0) return first;
    return {
      ...first,
      details: [
        ...extra.map(({ lead }) => lead),
        ...first.details.filter((detail) => !extra.some(({ lead }) => lead === detail)),
      ],
      citations: extended(
        first.citations,
        extra.flatMap(({ citations }) => citations),
      ),
    };
  };

  const figures = createFigures(knowledge, entries, answerQuery);
  const byId = recordsById(knowledge);
  const openEntry = ({ kind, id }: Reference): Answered | undefined => {
    switch (kind) {
      case 'recipient': {
        const recipient = byId.recipients.get(id);
        return recipient && people.profile(recipient);
      }
      case 'statement': {
        const statement = byId.statements.get(id);
        return statement && entries.statement(statement);
      }
      case 'quotation': {
        const quote = byId.quotations.get(id);
        return quote && entries.quotation(quote);
      }
      case 'speaker': {
        const speaker = byId.speakers.get(id);
        return speaker && entries.speaker(speaker);
      }
      case 'difference': {
        const difference = byId.differences.get(id);
        return difference && entries.difference(difference);
      }
      case 'criterion': {
        const criterion = byId.criteria.get(id);
        return criterion && entries.criterion(criterion);
      }
      case 'figure':
        return figures.open(id);
    }
  };

  const answerTo = (reading: Reading): Answer => {
    const both = reading.parts && toldOneAfterTheOther(compose(reading.parts[0]), compose(reading.parts[1]));
    return both ?? compose(reading);
  };
  const ask = (question: string): Answer => answerTo(read(question));
  return {
    read,
    ask,
    checkClaims: createClaimCheck({
      // What the sources leave out neither supports nor contradicts a claim.
      read: createInterpreter(understanding, withoutGaps(index)),
      answer: entryAnswer,
      query: answerQuery,
      cite,
      terms: (text) => understanding.readAsk(text).terms,
      recipients: knowledge.recipients,
    }),
    open: openEntry,
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

function recordsById(knowledge: Knowledge) {
  const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
    new Map(records.map((record) => [record.id, record]));
  return {
    recipients: byId(knowledge.recipients),
    statements: byId(knowledge.statements),
    quotations: byId(knowledge.quotations),
    speakers: byId(knowledge.speakers),
    differences: byId(knowledge.differences),
    criteria: byId(knowledge.criteria),
  };
}

const WHICH = 'More than one person on the list fits. Whom do you mean?';
const NOT_COVERED =
  "The sources don't say. They cover the 61 commutations of March 30, 2016: the people, the figures, who said what, and how clemency works.";
const NOISE = {
  empty:
    'There is no question in that. Ask in English about the 61 commutations of March 30, 2016, a person, a figure or a statement.',
  repetition:
    'There is no question in that. Ask in English about the 61 commutations of March 30, 2016, a person, a figure or a statement.',
  'not English':
    'That could not be read as an English question. Ask in English about the 61 commutations of March 30, 2016, a person, a figure or a statement.',
} as const;

function strangerAnswer(name: string, alike: readonly Recipient[]): Unknown {
  const written = name.split(' ').map(capitalised).join(' ');
  return {
    status: 'unknown',
    lead: `Nobody by the name of ${written} is on the list of 61, so the sources don't say.`,
    near: alike
      .slice(0, 4)
      .map((recipient) => ({ to: { kind: 'recipient', id: recipient.id }, label: `Who is ${shortName(recipient)}?` })),
  };
}

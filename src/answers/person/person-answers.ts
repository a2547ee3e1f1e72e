import type { Knowledge, TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';
import type { Answer, Answered, Link, Unknown } from '../answer.js';
import { type Cite, extended } from '../citing.js';
import { type EntryAnswers, RELATED } from '../entry-answers.js';
import type { Question } from '../meaning/understand.js';
import { profileLink } from '../recipient-links.js';
import { capitalised, ended, shortName } from '../wording.js';
import { confirm, decidingBeside } from './confirm.js';
import { weighsOtherDrug } from './offense-facts.js';
import { recordedAs, recordFact, toldAs } from './record-answers.js';
import { recordLine } from './sentence-facts.js';

/** What is asked about a person, for a direct yes or no. */
export type Asked = Pick<Question, 'words' | 'terms' | 'yesNo'>;

/** Composes answers about one recipient. */
export interface PersonAnswers {
  profile(recipient: Recipient): Answered;
  /** @param told the person's own statement that fits the question too, if any */
  attribute(recipient: Recipient, attribute: Attribute, asked: Asked, told?: TopicStatement): Answer;
  /** A statement about the person, with the record's line under it. */
  story(recipient: Recipient, statement: TopicStatement, also: readonly TopicStatement[], asked: Asked): Answered;
  notSaid(recipient: Recipient, names?: string): Unknown;
}

export function createPersonAnswers(knowledge: Knowledge, cite: Cite, entries: EntryAnswers): PersonAnswers {
  const storiesById = byPerson(
    knowledge,
    knowledge.statements.filter(
      ({ people: [id, ...others], topic }) => others.length === 0 && topic === `people-${id}`,
    ),
  );
  const differencesById = byPerson(knowledge, knowledge.differences);
  const statementsOf = ({ id }: Recipient) => storiesById.get(id) ?? [];
  const differencesOf = ({ id }: Recipient) => differencesById.get(id) ?? [];
  const storyLinks = (recipient: Recipient): readonly Link[] =>
    statementsOf(recipient).map(({ id, title }) => ({ to: { kind: 'statement', id }, label: title }));
  const links = (recipient: Recipient): readonly Link[] =>
    [profileLink(recipient), ...storyLinks(recipient)].slice(0, RELATED);

  const notSaid = (recipient: Recipient, names?: string): Unknown => ({
    status: 'unknown',
    lead:
      names === undefined
        ? ended(`The sources don't say that about ${shortName(recipient)}`)
        : `The sources don't give ${shortName(recipient)}'s ${names}.`,
    near: links(recipient),
  });

  /** What the articles tell differently on the same attribute: both sides belong into the answer. */
  const differing = (recipient: Recipient, attributeId: string): readonly Answered[] => {
    const told = toldAs(attributeId);
    return differencesOf(recipient)
      .filter(({ attributes }) => attributes.some((each) => told.includes(each)))
      .map(entries.difference);
  };

  const fromRecord = (recipient: Recipient, attribute: Attribute, asked: Asked, told?: TopicStatement): Answer => {
    const other = asked.yesNo ? decidingBeside(attribute.id, recipient, asked) : undefined;
    const deciding = knowledge.attributes.find(({ id }) => id === other);
    return deciding === undefined ? recorded(recipient, attribute, asked, told) : recorded(recipient, deciding, asked);
  };

  const recorded = (recipient: Recipient, attribute: Attribute, asked: Asked, told?: TopicStatement): Answer => {
    const fact = recordFact(attribute.id, recipient);
    if (attribute.id === 'quantity' && weighsOtherDrug(recipient, asked.terms))
      return notSaid(recipient, attribute.names);
    if (fact === undefined) return told === undefined ? notSaid(recipient, attribute.names) : entries.statement(told);
    const differences = differing(recipient, attribute.id);
    const line = recordLine(recipient);
    const details = [
      ...fact.details,
      ...(told === undefined ? [] : [told.answer]),
      ...differences.map(({ lead, details: sides }) => [lead, ...sides].join('\n')),
      ...(fact.lead.includes('expire') || fact.details.includes(line) ? [] : [line]),
    ];
    const more = [
      ...(told === undefined ? [] : entries.statement(told).citations),
      ...differences.flatMap(({ citations }) => citations),
    ];
    return {
      status: 'answered',
      lead: withYesOrNo(fact.lead, asked, confirm(attribute.id, recipient, asked)),
      details,
      citations: extended([cite({ source: 'doj', record: recipient.id })], more),
      related: links(recipient),
    };
  };

  const namingSources = (recipient: Recipient): Answered => {
    const stories = statementsOf(recipient);
    const first = stories[0];
    const name = shortName(recipient);
    return {
      status: 'answered',
      lead:
        first === undefined
          ? `${name} is named in the Justice Department's record only; neither article names ${name}.`
          : `${name} is named in the Justice Department's record and in The Daily Signal.`,
      details: [],
      citations: extended(
        [cite({ source: 'doj', record: recipient.id })],
        first === undefined ? [] : entries.statement(first).citations,
      ),
      related: links(recipient),
    };
  };

  return {
    notSaid,
    profile: (recipient) => {
      const fact = recordFact('profile', recipient);
      const stories = statementsOf(recipient);
      const [story] = stories;
      const differences = differencesOf(recipient);
      return {
        status: 'answered',
        lead: fact?.lead ?? shortName(recipient),
        details: [
          ...(fact?.details ?? []),
          ...(story === undefined ? [] : [story.answer]),
          ...(differences.length === 0
            ? []
            : [ended(`The sources differ on ${differences.map(({ title }) => title).join('; ')}`)]),
        ],
        citations: extended(
          [cite({ source: 'doj', record: recipient.id })],
          story === undefined ? [] : entries.statement(story).citations,
        ),
        related: [
          ...differences.map(({ id, title }): Link => ({ to: { kind: 'difference', id }, label: title })),
          ...storyLinks(recipient).slice(1),
        ].slice(0, RELATED),
      };
    },
    attribute: (recipient, attribute, asked, told) => {
      if (attribute.id === 'sources') return namingSources(recipient);
      switch (attribute.from) {
        case 'record':
          return fromRecord(recipient, attribute, asked, told);
        case 'story': {
          const tells = (each: TopicStatement | undefined) => each?.attributes.includes(attribute.tells) === true;
          const statement = tells(told) ? told : (statementsOf(recipient).find(tells) ?? told);
          return statement === undefined ? notSaid(recipient, attribute.names) : entries.statement(statement);
        }
        case 'nowhere':
          return notSaid(recipient, attribute.names);
      }
    },
    story: (recipient, statement, also, asked) => {
      const answer = entries.statement(statement);
      const checks = recordedAs(statement.attributes).map((id) => confirm(id, recipient, asked));
      return {
        ...answer,
        lead: withYesOrNo(
          answer.lead,
          asked,
          checks.find((check) => check !== undefined),
        ),
        details: [...answer.details, ...also.map((each) => each.answer), recordLine(recipient)],
        citations: extended(answer.citations, [
          ...also.flatMap((each) => entries.statement(each).citations),
          cite({ source: 'doj', record: recipient.id }),
        ]),
        related: answer.related.length > 0 ? answer.related : links(recipient),
      };
    },
  };
}

/** The records about each recipient, by the recipient's id. */
function byPerson<T extends { readonly people: readonly string[] }>(
  { recipients }: Knowledge,
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(recipients.map(({ id }) => [id, records.filter(({ people }) => people.includes(id))]));
}

/** "Yes: " or "No: " before a fact that is mostly asked for so. */
const VERDICT = /^(?:Yes|No): /u;

/** Puts the yes or no first that a yes/no question waits for, where the record settles it, and no other question. */
function withYesOrNo(lead: string, { yesNo }: Asked, confirmed: boolean | undefined): string {
  const bare = lead.replace(VERDICT, '');
  if (!yesNo) return capitalised(bare);
  if (confirmed === undefined || /^(?:Yes|No),/u.test(lead)) return lead;
  return `${confirmed ? 'Yes' : 'No'}: ${bare.replace(/^The record/u, 'the record')}`;
}

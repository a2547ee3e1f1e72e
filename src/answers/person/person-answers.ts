import type { Knowledge, TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';
import type { Answer, Answered, Link, Unknown } from '../answer.js';
import { type Cite, extended } from '../citing.js';
import { type EntryAnswers, RELATED } from '../entry-answers.js';
import { ended, shortName } from '../wording.js';
import { confirm } from './confirm.js';
import { notSaid } from './not-said.js';
import type { Asked, AttributeQuestion, PersonParts } from './person-parts.js';
import { createPersonStories } from './person-stories.js';
import { recordedAs, recordFact } from './record-answers.js';
import { recordedAnswer } from './recorded-answer.js';
import { recordLine } from './sentence-facts.js';
import { withYesOrNo } from './verdict.js';

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
  const parts = { knowledge, cite, entries, stories: createPersonStories(knowledge) };
  return {
    notSaid: (recipient, names) => notSaid(parts.stories, recipient, names),
    profile: (recipient) => profile(parts, recipient),
    attribute: (recipient, attribute, asked, told) => attributeAnswer(parts, { recipient, attribute, asked, told }),
    story: (...told) => storyAnswer(parts, ...told),
  };
}

function profile({ cite, entries, stories }: PersonParts, recipient: Recipient): Answered {
  const fact = recordFact('profile', recipient);
  const [story] = stories.statementsOf(recipient);
  const differences = stories.differencesOf(recipient);
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
      ...stories.storyLinks(recipient).slice(1),
    ].slice(0, RELATED),
  };
}

function attributeAnswer(parts: PersonParts, question: AttributeQuestion): Answer {
  const { recipient, attribute, told } = question;
  if (attribute.id === 'sources') return namingSources(parts, recipient);
  switch (attribute.from) {
    case 'record':
      return recordedAnswer(parts, question);
    case 'story': {
      const tells = (each: TopicStatement | undefined) => each?.attributes.includes(attribute.tells) === true;
      const statement = tells(told) ? told : (parts.stories.statementsOf(recipient).find(tells) ?? told);
      return statement === undefined
        ? notSaid(parts.stories, recipient, attribute.names)
        : parts.entries.statement(statement);
    }
    case 'nowhere':
      return notSaid(parts.stories, recipient, attribute.names);
  }
}

function namingSources({ cite, entries, stories }: PersonParts, recipient: Recipient): Answered {
  const [first] = stories.statementsOf(recipient);
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
    related: stories.links(recipient),
  };
}

function storyAnswer(
  { cite, entries, stories }: PersonParts,
  recipient: Recipient,
  statement: TopicStatement,
  also: readonly TopicStatement[],
  asked: Asked,
): Answered {
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
    related: answer.related.length > 0 ? answer.related : stories.links(recipient),
  };
}

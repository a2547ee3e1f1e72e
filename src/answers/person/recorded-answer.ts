import type { TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Answer, Answered } from '../answer.js';
import { extended } from '../citing.js';
import { confirm, decidingBeside, offersChoice } from './confirm.js';
import { notSaid } from './not-said.js';
import { weighsOtherDrug } from './offense-facts.js';
import type { AttributeQuestion, PersonParts } from './person-parts.js';
import { recordFact, toldAs } from './record-answers.js';
import { recordLine } from './sentence-facts.js';
import { withYesOrNo } from './verdict.js';

/** Answers from a field of the record, with what the articles tell differently of it. */
export function recordedAnswer(parts: PersonParts, question: AttributeQuestion): Answer {
  const { recipient, attribute, asked, told } = question;
  const other = asked.yesNo ? decidingBeside(attribute.id, recipient, asked) : undefined;
  const deciding = parts.knowledge.attributes.find(({ id }) => id === other);
  return deciding === undefined
    ? fromField(parts, { ...question, told: told ?? homeToldWith(parts, question) })
    : fromField(parts, { recipient, attribute: deciding, asked, told: undefined });
}

/** "Is he from New York": the court's district answers with what an article tells of where somebody is from. */
function homeToldWith(
  { stories }: PersonParts,
  { recipient, attribute, asked }: AttributeQuestion,
): TopicStatement | undefined {
  if (attribute.id !== 'district' || !asked.words.some(({ text }) => text === 'from')) return undefined;
  return stories.statementsOf(recipient).find(({ attributes }) => attributes.includes('home'));
}

function fromField(parts: PersonParts, { recipient, attribute, asked, told }: AttributeQuestion): Answer {
  const { cite, entries, stories } = parts;
  const fact = recordFact(attribute.id, recipient);
  if (attribute.id === 'quantity' && weighsOtherDrug(recipient, asked.terms))
    return notSaid(stories, recipient, attribute.names);
  if (fact === undefined)
    return told === undefined ? notSaid(stories, recipient, attribute.names) : entries.statement(told);
  const differences = differing(parts, recipient, attribute.id);
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
    lead: withYesOrNo(
      fact.lead,
      { ...asked, yesNo: asked.yesNo && !offersChoice(asked) },
      confirm(attribute.id, recipient, asked),
    ),
    details,
    citations: extended([cite({ source: 'doj', record: recipient.id })], more),
    related: stories.links(recipient),
  };
}

/** What the articles tell differently on the same attribute: both sides belong into the answer. */
function differing({ stories, entries }: PersonParts, recipient: Recipient, attributeId: string): readonly Answered[] {
  const told = toldAs(attributeId);
  return stories
    .differencesOf(recipient)
    .filter(({ attributes }) => attributes.some((each) => told.includes(each)))
    .map(entries.difference);
}

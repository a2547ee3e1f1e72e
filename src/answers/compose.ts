import type { Answer, Answered, Link, Unknown } from './answer.js';
import { type Cite, extended } from './citing.js';
import { compare } from './comparison.js';
import type { EntryAnswers } from './entry-answers.js';
import type { Entry } from './meaning/entry.js';
import type { AttributeMeaning, EntryMeaning, Interpretation, Reading } from './meaning/meaning.js';
import { TOLD_WITH } from './meaning/thresholds.js';
import { toldOneAfterTheOther } from './meaning/two-questions.js';
import { answering, withoutVerdict } from './meaning/yes-no.js';
import type { PersonAnswers } from './person/person-answers.js';
import { profileLink, recipientLink } from './recipient-links.js';
import type { RecordQueryAnswers } from './statistics/record-query-answers.js';
import { capitalised } from './wording.js';

/** What answers are composed of. */
export interface Parts {
  readonly entries: EntryAnswers;
  readonly people: PersonAnswers;
  readonly query: RecordQueryAnswers;
  readonly cite: Cite;
}

type Asked = Reading['question'];
type Meaning<Kind extends Interpretation['kind']> = Extract<Interpretation, { kind: Kind }>;

/** Puts a reading's meaning into words, both meanings of a message that asks two things. */
export function compose(parts: Parts, reading: Reading): Answer {
  const { parts: two } = reading;
  const both = two && toldOneAfterTheOther(composeOne(parts, two[0]), composeOne(parts, two[1]));
  return both ?? composeOne(parts, reading);
}

function composeOne(parts: Parts, { question, meaning }: Reading): Answer {
  switch (meaning.kind) {
    case 'noise':
      return { status: 'unknown', lead: NOISE[meaning.why], near: [] };
    case 'stranger':
      return strangerAnswer(meaning);
    case 'ambiguous':
      return whichOfThem(meaning);
    case 'profile':
      return parts.people.profile(meaning.recipient);
    case 'attribute':
      return attributeAnswer(parts, meaning, question);
    case 'comparison':
      return compare(meaning.compared, parts.cite);
    case 'story':
      return parts.people.story(meaning.recipient, meaning.statement, meaning.also, question);
    case 'not said':
      return parts.people.notSaid(meaning.recipient);
    case 'entry':
      return toldTogether(parts, meaning, question);
    case 'query':
      return queryAnswer(parts, meaning);
    case 'nothing':
      return notCovered(meaning.near.flatMap(({ value }) => parts.entries.link(value) ?? []));
  }
}

/** The answer that one record of the knowledge gives; an attribute of nobody gives none. */
export function entryAnswer({ entries }: Pick<Parts, 'entries'>, entry: Entry): Answer {
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
      return notCovered([]);
  }
}

function queryAnswer(parts: Parts, { reading, beside }: Meaning<'query'>): Answered {
  const answer = parts.query(reading.query);
  return beside === undefined ? answer : withLeads(answer, answersOf(parts, [beside.value]));
}

/** A record's answer, with what fits the question nearly as well. */
function toldTogether(parts: Parts, { entry, hit, runnersUp }: EntryMeaning, question: Asked): Answer {
  const found = entryAnswer(parts, entry);
  if (found.status !== 'answered') return found;
  const answer = { ...found, lead: answering(question, found.lead) };
  if (entry.kind === 'difference') return withDifferences(parts, answer, entry, runnersUp);
  const alike = runnersUp.filter(
    ({ value, score }) => hit.score - score <= TOLD_WITH && (value.kind === 'statement' || value.kind === 'quotation'),
  );
  const told = alike.slice(0, 2).map(({ value }) => value);
  return withLeads(answer, answersOf(parts, told));
}

/** Of one person the sources may tell more than one thing differently. */
function withDifferences(
  { entries }: Parts,
  answer: Answered,
  { people }: Entry,
  hits: EntryMeaning['runnersUp'],
): Answered {
  const others = hits.flatMap(({ value }) =>
    people.size === 1 && value.kind === 'difference' ? [entries.difference(value.record)] : [],
  );
  return withMore(
    answer,
    others.map(({ lead, details }) => [lead, ...details].join('\n')),
    others,
  );
}

/** An attribute of one person, or of several, or two attributes of one. */
function attributeAnswer({ people }: Parts, meaning: AttributeMeaning, asked: Asked): Answer {
  const { attribute, recipients, told, second } = meaning;
  const [first, ...others] = recipients.map((recipient) => people.attribute(recipient, attribute, asked, told));
  if (first === undefined) return notCovered([]);
  const [recipient] = recipients;
  const also = others.length > 0 || second === undefined ? others : [people.attribute(recipient, second, asked)];
  // A yes or no can decide both alike.
  const extra = also.filter((answer) => answer.status === 'answered').filter(({ lead }) => lead !== first.lead);
  if (first.status !== 'answered' || extra.length === 0) return first;
  const leads = extra.map(({ lead }) => lead);
  const rest = first.details.filter((detail) => !leads.includes(detail));
  return withMore({ ...first, details: [] }, [...leads, ...rest], extra);
}

function answersOf(parts: Parts, entries: readonly Entry[]): readonly Answered[] {
  return entries.map((entry) => entryAnswer(parts, entry)).filter((each) => each.status === 'answered');
}

/** An answer with what other records say on the same. */
function withLeads(answer: Answered, others: readonly Answered[]): Answered {
  return withMore(
    answer,
    others.map(({ lead }) => withoutVerdict(lead)),
    others,
  );
}

function withMore(answer: Answered, more: readonly string[], citing: readonly Answered[]): Answered {
  const citations = citing.flatMap((each) => each.citations);
  return { ...answer, details: [...answer.details, ...more], citations: extended(answer.citations, citations) };
}

const WHICH = 'More than one person on the list fits. Whom do you mean?';
const NOT_COVERED =
  "The sources don't say. They cover the 61 commutations of March 30, 2016: the people, the figures, who said what, and how clemency works.";
const NO_QUESTION =
  'There is no question in that. Ask in English about the 61 commutations of March 30, 2016, a person, a figure or a statement.';
const NOISE = {
  empty: NO_QUESTION,
  repetition: NO_QUESTION,
  'not English':
    'That could not be read as an English question. Ask in English about the 61 commutations of March 30, 2016, a person, a figure or a statement.',
} as const;

const notCovered = (near: readonly Link[]): Unknown => ({ status: 'unknown', lead: NOT_COVERED, near });

function whichOfThem({ recipients }: Meaning<'ambiguous'>): Answer {
  const [first, second, ...rest] = recipients;
  const candidates = [recipientLink(first), recipientLink(second), ...rest.map(recipientLink)] as const;
  return { status: 'unclear', lead: WHICH, candidates };
}

function strangerAnswer({ name, alike }: Meaning<'stranger'>): Unknown {
  const written = name.split(' ').map(capitalised).join(' ');
  return {
    status: 'unknown',
    lead: `Nobody by the name of ${written} is on the list of 61, so the sources don't say.`,
    near: alike.slice(0, 4).map(profileLink),
  };
}

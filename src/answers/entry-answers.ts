import type { Knowledge } from '../knowledge/load.js';
import type { Criterion, Difference, Gap, Quote, Speaker, Statement } from '../knowledge/schema/statements.js';
import type { Answered, CitedSource, Link, Unknown } from './answer.js';
import { type Cite, citeAll, extended } from './citing.js';
import type { Entry } from './meaning/entry.js';
import { ended } from './wording.js';

/** Composes an answer from one record of the knowledge. */
export interface EntryAnswers {
  statement(record: Statement): Answered;
  quotation(record: Quote): Answered;
  speaker(record: Speaker): Answered;
  difference(record: Difference): Answered;
  criterion(record: Criterion): Answered;
  gap(record: Gap): Unknown;
  /** A link to whatever a question was matched with; nothing for a gap or an attribute, which open nothing. */
  link(entry: Entry): Link | undefined;
}

export function createEntryAnswers(knowledge: Knowledge, cite: Cite): EntryAnswers {
  const quotes = new Map(knowledge.quotations.map((quote) => [quote.id, quote]));
  const statements = new Map(knowledge.statements.map((statement) => [statement.id, statement]));
  const speakers = new Map(knowledge.speakers.map((speaker) => [speaker.id, speaker]));

  const statementLinks = (ids: readonly string[]): readonly Link[] =>
    ids.flatMap((id) => {
      const statement = statements.get(id);
      return statement === undefined ? [] : [linkTo('statement', id, statement.title)];
    });

  const quotation = (quote: Quote): Answered => ({
    status: 'answered',
    lead: `${introduction(quote)}: “${quote.text}”`,
    details: [],
    citations: [quoteCitation(quote)],
    related: alsoBy(quote),
  });
  const introduction = ({ speaker, occasion }: Quote): string => {
    const who = speakers.get(speaker);
    return `${who === undefined ? 'The article' : `${who.name}, ${who.role},`} ${occasion}`;
  };
  const quoteCitation = ({ source, paragraph, text }: Quote): CitedSource => cite({ source, paragraph, quote: text });
  const alsoBy = (quote: Quote): readonly Link[] =>
    knowledge.quotations
      .filter(({ speaker, id }) => speaker === quote.speaker && id !== quote.id)
      .map(({ id, about }) => linkTo('quotation', id, `${speakers.get(quote.speaker)?.name ?? 'They'} on ${about}`))
      .slice(0, RELATED);

  return {
    statement: (statement) => {
      const quoted = statement.quotes.flatMap((id) => quotes.get(id) ?? []);
      return {
        status: 'answered',
        lead: statement.answer,
        details: [
          ...(statement.details === undefined ? [] : [statement.details]),
          ...quoted.map((quote) => `${introduction(quote)}: “${quote.text}”`),
        ],
        citations: extended(citeAll(cite, statement.citations), quoted.map(quoteCitation)),
        related: statementLinks(statement.related).slice(0, RELATED),
      };
    },
    quotation,
    speaker: (speaker) => {
      const own = knowledge.quotations.filter((quote) => quote.speaker === speaker.id);
      return {
        status: 'answered',
        lead: `${speaker.name} is ${speaker.role}${organisationOf(speaker)}.`,
        details: own.slice(0, 1).map((quote) => `${introduction(quote)}: “${quote.text}”`),
        citations: extended(citeAll(cite, speaker.citations), own.slice(0, 1).map(quoteCitation)),
        related: own
          .slice(1, 1 + RELATED)
          .map(({ id, about }) => linkTo('quotation', id, `${speaker.name} on ${about}`)),
      };
    },
    difference: (difference) => {
      const [first, ...others] = difference.claims;
      return {
        status: 'answered',
        lead: ended(`The sources differ on ${difference.title}`),
        details: [...difference.claims.map(({ says }) => `- ${says}`), difference.weighing],
        citations: extended(
          citeAll(cite, first.citations),
          others.flatMap((claim) => citeAll(cite, claim.citations)),
        ),
        related: statementLinks(difference.related).slice(0, RELATED),
      };
    },
    criterion: (criterion) => ({
      status: 'answered',
      lead: criterion.requires,
      details: [criterion.recordExplanation],
      citations: citeAll(cite, criterion.citations),
      related: knowledge.criteria
        .filter(({ id }) => id !== criterion.id)
        .map(({ id, title }) => linkTo('criterion', id, title))
        .slice(0, RELATED),
    }),
    gap: ({ missing }) => ({ status: 'unknown', lead: missing, near: [] }),
    link: (entry) => linkOf(entry, speakers),
  };
}

/** How many further links an answer offers; more than a row of buttons would be noise. */
export const RELATED = 4;

function linkOf(entry: Entry, speakers: ReadonlyMap<string, Speaker>): Link | undefined {
  switch (entry.kind) {
    case 'statement':
    case 'difference':
    case 'criterion':
      return linkTo(entry.kind, entry.record.id, entry.record.title);
    case 'quotation': {
      const speaker = speakers.get(entry.record.speaker)?.name ?? 'A quotation';
      return linkTo('quotation', entry.record.id, `${speaker} on ${entry.record.about}`);
    }
    case 'speaker':
      return linkTo('speaker', entry.record.id, `Who is ${entry.record.name}?`);
    case 'gap':
    case 'attribute':
      return undefined;
  }
}

function linkTo(kind: Link['to']['kind'], id: string, label: string): Link {
  return { to: { kind, id }, label };
}

function organisationOf({ organisation, role }: Speaker): string {
  return organisation === undefined || role.includes(organisation) ? '' : `, ${organisation}`;
}

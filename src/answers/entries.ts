import type { Knowledge, TopicStatement } from '../knowledge/load.js';
import type { Criterion, Difference, Gap, Quote, Speaker } from '../knowledge/schema/statements.js';
import type { Attribute } from '../knowledge/schema/vocabulary.js';
import { type AskDocument, type AskIndex, createAskIndex, type DocumentAsk } from '../search/ask-index.js';

/** Whatever a question can be matched with. */
export type Entry =
  | { readonly kind: 'statement'; readonly record: TopicStatement; readonly people: ReadonlySet<string> }
  | { readonly kind: 'quotation'; readonly record: Quote; readonly people: ReadonlySet<string> }
  | { readonly kind: 'speaker'; readonly record: Speaker; readonly people: ReadonlySet<string> }
  | { readonly kind: 'difference'; readonly record: Difference; readonly people: ReadonlySet<string> }
  | { readonly kind: 'gap'; readonly record: Gap; readonly people: ReadonlySet<string> }
  | { readonly kind: 'criterion'; readonly record: Criterion; readonly people: ReadonlySet<string> }
  | { readonly kind: 'attribute'; readonly record: Attribute; readonly people: ReadonlySet<string> };

/** An ask, or another text of the knowledge, as it was read; with the ids of the recipients it names. */
export interface AskReading extends DocumentAsk {
  readonly recipients: readonly string[];
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Builds the one index over everything that carries asks.
 * @param readAsk reads an ask, or a text of the knowledge
 */
export function createEntryIndex(knowledge: Knowledge, readAsk: (text: string) => AskReading): AskIndex<Entry> {
  const document = (value: Entry, body: string): AskDocument<Entry> => ({
    value,
    asks: value.record.asks.map((ask) => readAsk(ask)),
    body: readAsk(affirmed(body)).terms,
  });
  /** A gap is about those it lists, or those its asks name. */
  const gapDocument = (record: Gap): AskDocument<Entry> => {
    const asks = record.asks.map((ask) => readAsk(ask));
    const people = record.people.length > 0 ? record.people : asks.flatMap(({ recipients }) => recipients);
    return { value: { kind: 'gap', record, people: new Set(people) }, asks, body: [] };
  };

  const documents: AskDocument<Entry>[] = [
    ...knowledge.statements.map((record) =>
      document(
        { kind: 'statement', record, people: new Set(record.people) },
        `${record.title} ${record.answer} ${record.details ?? ''}`,
      ),
    ),
    ...knowledge.quotations.map((record) =>
      document(
        { kind: 'quotation', record, people: new Set(record.people) },
        `${speakerNames(knowledge, record.speaker)} ${record.occasion} ${record.about} ${record.text}`,
      ),
    ),
    ...knowledge.speakers.map((record) =>
      document(
        { kind: 'speaker', record, people: NOBODY },
        [record.name, record.role, record.organisation ?? '', ...record.aliases].join(' '),
      ),
    ),
    ...knowledge.differences.map((record) =>
      document(
        { kind: 'difference', record, people: new Set(record.people) },
        [record.title, record.weighing, ...record.claims.map(({ says }) => says)].join(' '),
      ),
    ),
    ...knowledge.gaps.map(gapDocument),
    ...knowledge.criteria.map((record) =>
      document({ kind: 'criterion', record, people: NOBODY }, `${record.title} ${record.requires}`),
    ),
    ...knowledge.attributes.map((record) => document({ kind: 'attribute', record, people: NOBODY }, '')),
  ];
  return createAskIndex(documents, kinOf(knowledge.vocabulary.kin));
}

/** A text without the sentences that only say what is missing: they must not make a record match what it lacks. */
function affirmed(text: string): string {
  return text
    .split(/(?<=[.;!?])\s+/u)
    .filter((sentence) => !/\b(no|not|nor|neither|without|nobody|none)\b|n't\b/iu.test(sentence))
    .join(' ');
}

function speakerNames({ speakers }: Knowledge, id: string): string {
  const speaker = speakers.find((each) => each.id === id);
  return speaker === undefined ? '' : `${speaker.name} ${speaker.role}`;
}

function kinOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const concept of group) {
      const near = kin.get(concept) ?? new Set();
      for (const other of group) if (other !== concept) near.add(other);
      kin.set(concept, near);
    }
  }
  return kin;
}

import type { Knowledge } from '../../knowledge/load.js';
import type { Gap } from '../../knowledge/schema/statements.js';
import { type AskIndex, createAskIndex } from '../../search/ask-index.js';
import { type AskTables, tabulateAsks } from '../../search/ask-tables.js';
import { type Entry, isMissing } from './entry.js';
import { createPassedOver } from './passed-over.js';
import type { Understanding } from './understand.js';

const NOBODY: ReadonlySet<string> = new Set();

/** What the entries' asks and texts were read as. Plain values, which can be written down as JSON. */
export interface EntryReadings {
  readonly tables: AskTables;
  /** The ids of the recipients that the asks of each gap name. */
  readonly gapPeople: Readonly<Record<string, readonly string[]>>;
}

/** An entry, and what it says. */
interface Told {
  readonly entry: Entry;
  readonly body: string;
}

/** Builds the one index over everything that carries asks. */
export function createEntryIndex(knowledge: Knowledge, { tables, gapPeople }: EntryReadings): AskIndex<Entry> {
  const values = entriesOf(knowledge, gapPeople).map(({ entry }) => entry);
  const index = createAskIndex(values, tables, kinOf(knowledge.vocabulary.kin));
  const isPassedOver = createPassedOver(values, tables);
  return { ...index, search: (...wanted) => index.search(...wanted).filter((hit) => !isPassedOver(hit)) };
}

/** Reads every ask and text of the entries. */
export function readEntries(knowledge: Knowledge, { readAsk }: Understanding): EntryReadings {
  const read = (text: string) => {
    const { terms, words, recipients } = readAsk(text);
    return { terms: terms.map(({ id }) => id), words, recipients };
  };
  const documents = entriesOf(knowledge, {}).map(({ entry, body }) => ({
    entry,
    asks: entry.record.asks.map(read),
    body: read(affirmed(body)).terms,
  }));
  const gapPeople = documents.flatMap(({ entry, asks }): readonly [string, readonly string[]][] =>
    entry.kind === 'gap' ? [[entry.record.id, asks.flatMap(({ recipients }) => recipients)]] : [],
  );
  return { tables: tabulateAsks(documents), gapPeople: Object.fromEntries(gapPeople) };
}

/** The entries in the order of their numbers in the index. */
function entriesOf(knowledge: Knowledge, gapPeople: EntryReadings['gapPeople']): readonly Told[] {
  /** A gap is about those it lists, or those its asks name. */
  const aboutWhom = ({ id, people }: Gap) => new Set(people.length > 0 ? people : (gapPeople[id] ?? []));
  return [
    ...knowledge.statements.map((record) => ({
      entry: { kind: 'statement' as const, record, people: new Set(record.people) },
      body: `${record.title} ${record.answer} ${record.details ?? ''}`,
    })),
    ...knowledge.quotations.map((record) => ({
      entry: { kind: 'quotation' as const, record, people: new Set(record.people) },
      body: `${speakerNames(knowledge, record.speaker)} ${record.occasion} ${record.about} ${record.text}`,
    })),
    ...knowledge.speakers.map((record) => ({
      entry: { kind: 'speaker' as const, record, people: NOBODY },
      body: [record.name, record.role, record.organisation ?? '', ...record.aliases].join(' '),
    })),
    ...knowledge.differences.map((record) => ({
      entry: { kind: 'difference' as const, record, people: new Set(record.people) },
      body: [record.title, record.weighing, ...record.claims.map(({ says }) => says)].join(' '),
    })),
    ...knowledge.gaps.map((record) => ({
      entry: { kind: 'gap' as const, record, people: aboutWhom(record) },
      body: '',
    })),
    ...knowledge.criteria.map((record) => ({
      entry: { kind: 'criterion' as const, record, people: NOBODY },
      body: `${record.title} ${record.requires}`,
    })),
    ...knowledge.attributes.map((record) => ({
      entry: { kind: 'attribute' as const, record, people: NOBODY },
      body: '',
    })),
  ];
}

/** The same index, as if nothing was known to be missing. */
export function withoutGaps(index: AskIndex<Entry>): AskIndex<Entry> {
  return {
    ...index,
    search: (question, accept, limit) =>
      index.search(question, (entry) => entry.kind !== 'gap' && accept(entry), limit),
  };
}

/** The same index, as if nothing was known but what is missing. */
export function onlyMissing(index: AskIndex<Entry>): AskIndex<Entry> {
  return {
    ...index,
    search: (question, accept, limit) => index.search(question, (entry) => isMissing(entry) && accept(entry), limit),
  };
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

import type { Path } from './document.js';
import type { Problem } from './problem.js';
import type { Located, RecordList, SingleValue } from './records.js';
import type { Citation } from './schema/common.js';
import type { Recipient } from './schema/recipients.js';
import type {
  Criterion,
  Difference,
  Gap,
  Quote,
  Source,
  Speaker,
  Statement,
  TimelineEvent,
} from './schema/statements.js';
import type { Vocabulary } from './schema/vocabulary.js';

/** The record files as they were read, each record with its place. */
export interface RecordLists {
  readonly sources: RecordList<Source>;
  readonly recipients: RecordList<Recipient>;
  readonly speakers: RecordList<Speaker>;
  readonly quotations: RecordList<Quote>;
  readonly statements: RecordList<Statement>;
  readonly differences: RecordList<Difference>;
  readonly gaps: RecordList<Gap>;
  readonly criteria: RecordList<Criterion>;
  readonly timeline: RecordList<TimelineEvent>;
}

/** An id that stands in a record and must be the id of another record. */
interface Reference {
  readonly to: keyof RecordLists;
  readonly id: string;
  readonly path: Path;
}

/** A citation with its place in its record. */
interface PlacedCitation {
  readonly citation: Citation;
  readonly path: Path;
}

/** Every reference that leads nowhere: unknown people, speakers, quotations, statements, records and places in articles. */
export function referenceProblems(lists: RecordLists): Problem[] {
  const { quotations, statements, differences, gaps, criteria, timeline, speakers } = lists;
  const sourceById = new Map(lists.sources.records.map(({ value }) => [value.id, value]));
  const check = <T>(
    list: RecordList<T>,
    references: (value: T) => Reference[],
    citations: (value: T) => PlacedCitation[],
  ): Problem[] =>
    list.records.flatMap((record) => [
      ...references(record.value).flatMap((reference) => unknownId(lists, record, reference)),
      ...citations(record.value).flatMap((placed) => [
        ...citedRecords(placed).flatMap((reference) => unknownId(lists, record, reference)),
        ...articlePlaceProblems(sourceById, record, placed),
      ]),
    ]);

  return [
    ...check(speakers, () => [], cited),
    ...check(
      quotations,
      (quote) => [...people(quote), { to: 'speakers', id: quote.speaker, path: ['speaker'] }],
      quoted,
    ),
    ...check(statements, statementReferences, cited),
    ...check(differences, (difference) => [...people(difference), ...related(difference)], claimed),
    ...check(gaps, people, () => []),
    ...check(criteria, () => [], cited),
    ...check(timeline, people, cited),
  ];
}

/** Ids that more than one record of these lists carries. */
export function duplicateIdProblems(lists: readonly RecordList<unknown>[]): Problem[] {
  const seen = new Map<string, Problem>();
  return lists
    .flatMap(({ ids }) => ids)
    .flatMap(({ id, problem }) => {
      const first = seen.get(id);
      if (first !== undefined)
        return [problem(`the id "${id}" is taken already, at ${first.file}:${first.line ?? '?'}`)];
      seen.set(id, problem(''));
      return [];
    });
}

/** Nearness is told between concepts that are there. */
export function vocabularyProblems({ record }: SingleValue<Vocabulary>): Problem[] {
  if (record === undefined) return [];
  const { value, problemAt } = record;
  return value.kin.flatMap((group, index) =>
    group.flatMap((id, position) =>
      Object.hasOwn(value.concepts, id) ? [] : [problemAt(['kin', index, position], `there is no concept "${id}"`)],
    ),
  );
}

const idsAt = (to: keyof RecordLists, key: string, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => ({ to, id, path: [key, index] }));

const people = (value: { readonly people: readonly string[] }) => idsAt('recipients', 'people', value.people);
const related = (value: { readonly related: readonly string[] }) => idsAt('statements', 'related', value.related);

const statementReferences = (statement: Statement) => [
  ...people(statement),
  ...related(statement),
  ...idsAt('speakers', 'speakers', statement.speakers),
  ...idsAt('quotations', 'quotes', statement.quotes),
];

const citationsAt = (path: Path, citations: readonly Citation[]): PlacedCitation[] =>
  citations.map((citation, index) => ({ citation, path: [...path, 'citations', index] }));

const cited = (value: { readonly citations: readonly Citation[] }) => citationsAt([], value.citations);
const claimed = ({ claims }: Difference) =>
  claims.flatMap(({ citations }, index) => citationsAt(['claims', index], citations));
const quoted = ({ source, paragraph }: Quote): PlacedCitation[] => [{ citation: { source, paragraph }, path: [] }];

function citedRecords({ citation, path }: PlacedCitation): Reference[] {
  if (citation.source !== 'doj' || citation.record === 'all') return [];
  return [{ to: 'recipients', id: citation.record, path: [...path, 'record'] }];
}

function unknownId(lists: RecordLists, record: Located<unknown>, { to, id, path }: Reference): Problem[] {
  const { readable, ids } = lists[to];
  if (!readable || ids.some((known) => known.id === id)) return [];
  return [record.problemAt(path, `there is no "${id}" among the ${to}`)];
}

/** A citation must name a source that is described, and a paragraph or line that its text has. */
function articlePlaceProblems(
  sourceById: ReadonlyMap<string, Source>,
  record: Located<unknown>,
  { citation, path }: PlacedCitation,
): Problem[] {
  const source = sourceById.get(citation.source);
  if (source === undefined) return [];
  if (citation.source === 'doj') return [];
  const { paragraph } = citation;
  if (typeof paragraph === 'number') {
    const last = source.paragraphs;
    if (last === undefined || paragraph <= last) return [];
    return [record.problemAt([...path, 'paragraph'], `${source.publisher} has ${last} paragraphs`)];
  }
  const exists = paragraph === 'update-line' ? source.endsWithUpdateLine : source.linesBeforeBody.includes(paragraph);
  return exists ? [] : [record.problemAt([...path, 'paragraph'], `${source.publisher} has no ${paragraph}`)];
}

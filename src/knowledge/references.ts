import { type PlacedCitation, placedCitations } from './citations.js';
import type { RecordLists, TopicStatement } from './lists.js';
import type { Problem } from './problem.js';
import type { LocatedId, RecordList, SingleValue } from './records.js';
import type { Source } from './schema/statements.js';
import type { Vocabulary } from './schema/vocabulary.js';
import type { Path } from './yaml-lines.js';

/** Every reference that leads nowhere: unknown people, speakers, quotations, statements, records and places in articles. */
export function referenceProblems(lists: RecordLists): Problem[] {
  const { quotations, statements, differences, gaps, timeline } = lists;
  return [
    ...unknownIds(lists, quotations, (quote) => [
      ...people(quote),
      { to: 'speakers', id: quote.speaker, path: ['speaker'] },
    ]),
    ...unknownIds(lists, statements, statementReferences),
    ...unknownIds(lists, differences, (difference) => [...people(difference), ...related(difference)]),
    ...unknownIds(lists, gaps, people),
    ...unknownIds(lists, timeline, people),
    ...citationProblems(lists),
  ];
}

/** Ids that more than one record of these lists carries. */
export function duplicateIdProblems(lists: readonly RecordList<unknown>[]): Problem[] {
  const first = new Map<string, LocatedId>();
  return lists
    .flatMap(({ ids }) => ids)
    .flatMap((located) => {
      const { id, problem } = located;
      const taken = first.get(id)?.problem('');
      if (taken !== undefined)
        return [problem(`the id "${id}" is taken already, at ${taken.file}:${taken.line ?? '?'}`)];
      first.set(id, located);
      return [];
    });
}

/** Nearness is told between concepts that are there, and a description belongs to a recipient. */
export function vocabularyProblems({ record }: SingleValue<Vocabulary>, { recipients }: RecordLists): Problem[] {
  if (record === undefined) return [];
  const { value, problemAt } = record;
  const known = new Set(recipients.ids.map(({ id }) => id));
  return [
    ...value.kin.flatMap((group, index) =>
      group.flatMap((id, position) =>
        Object.hasOwn(value.concepts, id) ? [] : [problemAt(['kin', index, position], `there is no concept "${id}"`)],
      ),
    ),
    ...Object.keys(value.described).flatMap((id) =>
      known.has(id) || !recipients.readable ? [] : [problemAt(['described', id], `there is no recipient "${id}"`)],
    ),
  ];
}

/** An id that stands in a record and must be the id of another record. */
interface Reference {
  readonly to: keyof RecordLists;
  readonly id: string;
  readonly path: Path;
}

const idsAt = (to: keyof RecordLists, key: string, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => ({ to, id, path: [key, index] }));

const people = (value: { readonly people: readonly string[] }) => idsAt('recipients', 'people', value.people);
const related = (value: { readonly related: readonly string[] }) => idsAt('statements', 'related', value.related);

const statementReferences = (statement: TopicStatement) => [
  ...people(statement),
  ...related(statement),
  ...idsAt('speakers', 'speakers', statement.speakers),
  ...idsAt('quotations', 'quotes', statement.quotes),
];

function unknownIds<T>(lists: RecordLists, list: RecordList<T>, referencesIn: (value: T) => Reference[]): Problem[] {
  return list.records.flatMap(({ value, problemAt }) =>
    referencesIn(value).flatMap(({ to, id, path }) =>
      mayExist(lists[to], id) ? [] : [problemAt(path, `there is no "${id}" among the ${to}`)],
    ),
  );
}

/** Where a file cannot be read, its ids are not known: the file is the problem, not what refers to it. */
const mayExist = ({ readable, ids }: RecordList<unknown>, id: string) =>
  !readable || ids.some((known) => known.id === id);

function citationProblems(lists: RecordLists): Problem[] {
  const sourceById = new Map(lists.sources.records.map(({ value }) => [value.id, value]));
  return placedCitations(lists).flatMap((placed) => {
    const { citation, problem } = placed;
    if (citation.source !== 'doj') return articlePlaceProblems(sourceById.get(citation.source), placed);
    if (citation.record === 'all' || mayExist(lists.recipients, citation.record)) return [];
    return [problem('record', `there is no "${citation.record}" among the recipients`)];
  });
}

/** A paragraph or a line that the article does not have. */
function articlePlaceProblems(source: Source | undefined, { citation, problem }: PlacedCitation): Problem[] {
  if (source === undefined || citation.source === 'doj') return [];
  const { paragraph } = citation;
  if (typeof paragraph === 'number') {
    const last = source.paragraphs;
    if (last === undefined || paragraph <= last) return [];
    return [problem('paragraph', `${source.publisher} has ${last} paragraphs`)];
  }
  const exists = paragraph === 'update-line' ? source.endsWithUpdateLine : source.linesBeforeBody.includes(paragraph);
  return exists ? [] : [problem('paragraph', `${source.publisher} has no ${paragraph}`)];
}

import type { RecordLists } from './lists.js';
import type { Problem } from './problem.js';
import type { Located, RecordList } from './records.js';
import type { Citation } from './schema/common.js';
import type { Difference, Quote } from './schema/statements.js';
import type { Path } from './yaml-lines.js';

/** A citation with the record that makes it and a way to say where a part of it stands. */
export interface PlacedCitation {
  readonly recordId: string;
  readonly citation: Citation;
  /** A quotation cites the place where it stands; its words are the quote of that citation. */
  readonly isQuotation: boolean;
  /** A problem with one key of the citation, or with the whole of it. */
  readonly problem: (
    key: 'source' | 'paragraph' | 'sentences' | 'quote' | 'record' | undefined,
    reason: string,
  ) => Problem;
}

/** Every citation of every record, in the files' order; quotations cite the place where they stand. */
export function placedCitations(lists: RecordLists): PlacedCitation[] {
  const { speakers, quotations, statements, differences, criteria, timeline } = lists;
  return [
    ...citationsOf(speakers, cited),
    ...quotations.records.map(quoted),
    ...citationsOf(statements, cited),
    ...citationsOf(differences, claimed),
    ...citationsOf(criteria, cited),
    ...citationsOf(timeline, cited),
  ];
}

type CitationAt = readonly [Citation, Path];

const citationsAt = (path: Path, citations: readonly Citation[]): CitationAt[] =>
  citations.map((citation, index) => [citation, [...path, 'citations', index]]);

const cited = ({ citations }: { readonly citations: readonly Citation[] }) => citationsAt([], citations);

const claimed = ({ claims }: Difference) =>
  claims.flatMap(({ citations }, index) => citationsAt(['claims', index], citations));

function citationsOf<T extends { readonly id: string }>(
  list: RecordList<T>,
  citationsIn: (value: T) => CitationAt[],
): PlacedCitation[] {
  return list.records.flatMap(({ value, problemAt }) =>
    citationsIn(value).map(([citation, path]) => ({
      recordId: value.id,
      citation,
      isQuotation: false,
      problem: (key, reason) => problemAt(key === undefined ? path : [...path, key], reason),
    })),
  );
}

function quoted({ value, problemAt }: Located<Quote>): PlacedCitation {
  const { id, source, paragraph, text } = value;
  return {
    recordId: id,
    citation: { source, paragraph, quote: text },
    isQuotation: true,
    problem: (key, reason) => problemAt(key === undefined ? [] : [key === 'quote' ? 'text' : key], reason),
  };
}

import { z } from 'zod';
import type { DocumentReading, KnowledgeDocument, Path } from './document.js';
import type { Problem } from './problem.js';

/** A record of a knowledge file with a way to say where one of its parts stands. */
export interface Located<T> {
  readonly value: T;
  readonly problemAt: (path: Path, reason: string) => Problem;
}

/** An id as it stands in a file, also of a record that has other faults. */
export interface LocatedId {
  readonly id: string;
  readonly problem: (reason: string) => Problem;
}

/** What a file of records gave: the sound ones, the ids of all, and what is wrong with the others. */
export interface RecordList<T> {
  /** False where the file as a whole could not be read, so that nothing can be said about references into it. */
  readonly readable: boolean;
  readonly records: readonly Located<T>[];
  readonly ids: readonly LocatedId[];
  readonly problems: readonly Problem[];
}

/** Checks each record of a document against the schema, apart from the others, so that one fault hides no other. */
export function parseRecords<T>(reading: DocumentReading, schema: z.ZodType<T>): RecordList<T> {
  if (reading.document === undefined) return { readable: false, records: [], ids: [], problems: reading.problems };
  const { document } = reading;
  if (!Array.isArray(document.value)) {
    const problem = {
      file: document.file,
      place: '',
      reason: 'the file must be a list of records, each beginning with "- "',
    };
    return { readable: false, records: [], ids: [], problems: [problem] };
  }
  const entries = document.value.map((raw: unknown, index) => parseRecord(document, raw, index, schema));
  return {
    readable: true,
    records: entries.flatMap(({ record }) => (record === undefined ? [] : [record])),
    ids: entries.flatMap(({ id }) => (id === undefined ? [] : [id])),
    problems: entries.flatMap(({ problems }) => problems),
  };
}

/** Puts the lists of several files of one kind together. */
export function joinLists<T>(lists: readonly RecordList<T>[]): RecordList<T> {
  return {
    readable: lists.every(({ readable }) => readable),
    records: lists.flatMap(({ records }) => records),
    ids: lists.flatMap(({ ids }) => ids),
    problems: lists.flatMap(({ problems }) => problems),
  };
}

function parseRecord<T>(document: KnowledgeDocument, raw: unknown, index: number, schema: z.ZodType<T>) {
  const id = idOf(raw);
  const problemAt = (path: Path, reason: string): Problem => {
    const line = document.lineAt([index, ...path]);
    const place = placeOf(index, id, path);
    return line === undefined ? { file: document.file, place, reason } : { file: document.file, line, place, reason };
  };
  const located = id === undefined ? undefined : { id, problem: (reason: string) => problemAt(['id'], reason) };
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { id: located, record: { value: parsed.data, problemAt }, problems: [] }
    : { id: located, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, problemAt)) };
}

/** An unknown key is a problem of its own at the place where it stands. */
function problemsOf(issue: z.core.$ZodIssue, problemAt: (path: Path, reason: string) => Problem): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'this key is not known here'));
  }
  return [problemAt(issue.path, issue.message)];
}

function idOf(raw: unknown): string | undefined {
  const parsed = z.looseObject({ id: z.string() }).safeParse(raw);
  return parsed.success ? parsed.data.id : undefined;
}

/** `[3 "some-id"].citations[0].paragraph`; the position counts from 1, as a person counts. */
function placeOf(index: number, id: string | undefined, path: Path): string {
  const record = id === undefined ? `[${index + 1}]` : `[${index + 1} "${id}"]`;
  return record + path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('');
}

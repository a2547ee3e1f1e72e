import { z } from 'zod';
import type { DocumentReading, KnowledgeDocument } from './document.js';
import type { Problem } from './problem.js';
import type { Path } from './yaml-lines.js';

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

/** A file that holds one value instead of a list of records. */
export interface SingleValue<T> {
  /** Absent where the file is missing or faulty. */
  readonly record?: Located<T>;
  readonly problems: readonly Problem[];
}

/** Checks a document that holds one value against the schema. */
export function parseValue<T>(reading: DocumentReading, schema: z.ZodType<T>): SingleValue<T> {
  const { document } = reading;
  if (document === undefined) return { problems: reading.problems };
  return parseAt(schema, document.value, placement(document, [], ''));
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
  const problemAt = placement(document, [index], id === undefined ? `[${index + 1}]` : `[${index + 1} "${id}"]`);
  const located = id === undefined ? undefined : { id, problem: (reason: string) => problemAt(['id'], reason) };
  return { id: located, ...parseAt(schema, raw, problemAt) };
}

type ProblemAt = Located<unknown>['problemAt'];

function parseAt<T>(schema: z.ZodType<T>, raw: unknown, problemAt: ProblemAt): SingleValue<T> {
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { record: { value: parsed.data, problemAt }, problems: [] }
    : { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, problemAt)) };
}

/** Says where a part of a value stands: the value itself is at `root` in the document, and named `name` there. */
const placement =
  (document: KnowledgeDocument, root: Path, name: string): ProblemAt =>
  (path, reason) => {
    const line = document.lineAt([...root, ...path]);
    const place = placeOf(name, path);
    return { file: document.file, ...(line === undefined ? {} : { line }), place, reason };
  };

/** An unknown key is a problem of its own at the place where it stands. */
function problemsOf(issue: z.core.$ZodIssue, problemAt: ProblemAt): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'this key is not known here'));
  }
  return [problemAt(issue.path, issue.message)];
}

function idOf(raw: unknown): string | undefined {
  const parsed = z.looseObject({ id: z.string() }).safeParse(raw);
  return parsed.success ? parsed.data.id : undefined;
}

/** `[3 "some-id"].citations[1].paragraph`; positions count from 1, as a person counts. */
function placeOf(name: string, path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return (name + steps.join('')).replace(/^\./, '');
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readDocument } from './document.js';
import type { Problem } from './problem.js';
import { joinLists, type Located, parseRecords, type RecordList } from './records.js';
import { recordId } from './schema/common.js';
import { recipient } from './schema/recipients.js';
import {
  criterion,
  difference,
  event,
  gap,
  quote,
  type Source,
  type Statement,
  source,
  speaker,
  statement,
} from './schema/statements.js';

/** A statement as loaded: `topic` is the name of the file it stands in, without `.yaml`. */
export interface TopicStatement extends Statement {
  readonly topic: string;
}

/** The files of records whose ids other records and the bot's links refer to, each record with its place. */
export type RecordLists = ReturnType<typeof readLists>;

/** Reads the files of records; faults stay in the lists. */
export function readLists(folder: string) {
  return {
    sources: addProblems(readList(folder, 'sources.yaml', source), sourceProblems),
    recipients: readList(folder, 'recipients.yaml', recipient),
    speakers: readList(folder, 'speakers.yaml', speaker),
    quotations: readList(folder, 'quotations.yaml', quote),
    statements: readTopics(folder),
    differences: readList(folder, 'differences.yaml', difference),
    gaps: readList(folder, 'gaps.yaml', gap),
    criteria: readList(folder, 'criteria.yaml', criterion),
    timeline: readList(folder, 'timeline.yaml', event),
  };
}

/** Reads one file of records. */
export function readList<T>(folder: string, file: string, schema: z.ZodType<T>): RecordList<T> {
  return parseRecords(readDocument(folder, file), schema);
}

function addProblems<T>(list: RecordList<T>, find: (list: RecordList<T>) => Problem[]): RecordList<T> {
  return list.readable ? { ...list, problems: [...list.problems, ...find(list)] } : list;
}

/**
 * All three sources must be described; an article with its number of paragraphs, against which citations are checked,
 * and the record with the figures that it must add up to.
 */
function sourceProblems(sources: RecordList<Source>): Problem[] {
  const missing = source.shape.id.options.filter((id) => !sources.ids.some((known) => known.id === id));
  return [
    ...missing.map((id) => ({ file: 'sources.yaml', place: '', reason: `the source "${id}" is missing` })),
    ...sources.records.flatMap(({ value, problemAt }) => {
      if (value.id === 'doj') return value.totals === undefined ? [problemAt([], 'the record needs `totals`')] : [];
      if (value.paragraphs !== undefined) return [];
      return [problemAt([], 'an article needs `paragraphs`, the number of paragraphs of its body')];
    }),
  ];
}

/** The statements of every file in `statements/`, in the files' alphabetical order. */
function readTopics(folder: string): RecordList<TopicStatement> {
  const names = visibleFiles(join(folder, 'statements'));
  if (names.length === 0) return unreadable('statements', 'the folder has no statement file');
  return joinLists(names.map((name) => readTopic(folder, `statements/${name}`, topicOf(name))));
}

function readTopic(folder: string, file: string, topic: string | undefined): RecordList<TopicStatement> {
  if (topic === undefined) {
    return unreadable(
      file,
      'a statement file is named after its topic: lower-case words joined by hyphens, then ".yaml"',
    );
  }
  const list = readList(folder, file, statement);
  const withTopic = ({ value, problemAt }: Located<Statement>) => ({ value: { ...value, topic }, problemAt });
  return { ...list, records: list.records.map(withTopic) };
}

function topicOf(fileName: string): string | undefined {
  const topic = /^(.+)\.yaml$/.exec(fileName)?.[1];
  return recordId.safeParse(topic).data;
}

/** Hidden files are an editor's own business; a missing folder has none. */
function visibleFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

function unreadable(file: string, reason: string): RecordList<never> {
  return { readable: false, records: [], ids: [], problems: [{ file, place: '', reason }] };
}

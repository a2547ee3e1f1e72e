import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readDocument } from './document.js';
import { KnowledgeError, type Problem } from './problem.js';
import { knowledgeFolder } from './project.js';
import { joinLists, type Located, parseRecords, parseValue, type RecordList } from './records.js';
import { duplicateIdProblems, type RecordLists, referenceProblems, vocabularyProblems } from './references.js';
import { recordId } from './schema/common.js';
import { type Recipient, recipient } from './schema/recipients.js';
import {
  type Criterion,
  criterion,
  type Difference,
  difference,
  event,
  type Gap,
  gap,
  type Quote,
  quote,
  type Source,
  type Speaker,
  type Statement,
  source,
  speaker,
  statement,
  type TimelineEvent,
} from './schema/statements.js';
import { type Attribute, attribute, type Vocabulary, vocabulary } from './schema/vocabulary.js';

/** A statement as loaded: `topic` is the name of the file it stands in, without `.yaml`. */
export interface TopicStatement extends Statement {
  readonly topic: string;
}

/** Everything the bot knows, checked: every id in it leads to a record that is there. */
export interface Knowledge {
  readonly sources: readonly Source[];
  readonly recipients: readonly Recipient[];
  readonly speakers: readonly Speaker[];
  readonly quotations: readonly Quote[];
  readonly statements: readonly TopicStatement[];
  readonly differences: readonly Difference[];
  readonly gaps: readonly Gap[];
  readonly criteria: readonly Criterion[];
  readonly timeline: readonly TimelineEvent[];
  readonly attributes: readonly Attribute[];
  readonly vocabulary: Vocabulary;
}

/**
 * Reads and checks the knowledge.
 * @param folder the folder with the YAML files; the project's own when left out
 * @throws {KnowledgeError} with all problems at once, each with file, place and reason
 */
export function loadKnowledge(folder: string = knowledgeFolder): Knowledge {
  const list = <T>(file: string, schema: z.ZodType<T>) => parseRecords(readDocument(folder, file), schema);
  const topics = readTopics(folder);
  const lists = {
    sources: list('sources.yaml', source),
    recipients: list('recipients.yaml', recipient),
    speakers: list('speakers.yaml', speaker),
    quotations: list('quotations.yaml', quote),
    statements: joinLists(topics.lists),
    differences: list('differences.yaml', difference),
    gaps: list('gaps.yaml', gap),
    criteria: list('criteria.yaml', criterion),
    timeline: list('timeline.yaml', event),
  } satisfies RecordLists;
  const attributes = list('attributes.yaml', attribute);
  const words = parseValue(readDocument(folder, 'vocabulary.yaml'), vocabulary);

  const problems = [
    ...topics.problems,
    ...Object.values(lists).flatMap((each: RecordList<unknown>) => each.problems),
    ...sourceProblems(lists.sources),
    // An id on a button or in a link must mean one thing; attributes are never linked to.
    ...duplicateIdProblems(Object.values(lists)),
    ...referenceProblems(lists),
    ...attributes.problems,
    ...duplicateIdProblems([attributes]),
    ...words.problems,
    ...vocabularyProblems(words),
  ];
  if (problems.length > 0 || words.record === undefined) throw new KnowledgeError(problems);

  return {
    sources: values(lists.sources),
    recipients: values(lists.recipients),
    speakers: values(lists.speakers),
    quotations: values(lists.quotations),
    statements: values(lists.statements),
    differences: values(lists.differences),
    gaps: values(lists.gaps),
    criteria: values(lists.criteria),
    timeline: values(lists.timeline),
    attributes: values(attributes),
    vocabulary: words.record.value,
  };
}

const values = <T>({ records }: RecordList<T>): readonly T[] => records.map(({ value }) => value);

/** The statements of every file in `statements/`, in the files' alphabetical order. */
function readTopics(folder: string): { lists: RecordList<TopicStatement>[]; problems: Problem[] } {
  const names = visibleFiles(join(folder, 'statements'));
  if (names.length === 0) {
    return { lists: [], problems: [{ file: 'statements', place: '', reason: 'the folder has no statement file' }] };
  }
  const misnamed = names.filter((name) => topicOf(name) === undefined);
  return {
    lists: names.flatMap((name) => {
      const topic = topicOf(name);
      return topic === undefined ? [] : [readTopic(folder, name, topic)];
    }),
    problems: misnamed.map((name) => ({
      file: `statements/${name}`,
      place: '',
      reason: 'a statement file is named after its topic: lower-case words joined by hyphens, then ".yaml"',
    })),
  };
}

function readTopic(folder: string, name: string, topic: string): RecordList<TopicStatement> {
  const list = parseRecords(readDocument(folder, `statements/${name}`), statement);
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

/** All three sources must be described, and an article with its number of paragraphs: citations are checked against it. */
function sourceProblems(sources: RecordList<Source>): Problem[] {
  if (!sources.readable) return [];
  const missing = source.shape.id.options.filter((id) => !sources.ids.some((known) => known.id === id));
  return [
    ...missing.map((id) => ({ file: 'sources.yaml', place: '', reason: `the source "${id}" is missing` })),
    ...sources.records.flatMap(({ value, problemAt }) =>
      value.id === 'doj' || value.paragraphs !== undefined
        ? []
        : [problemAt([], 'an article needs `paragraphs`, the number of paragraphs of its body')],
    ),
  ];
}

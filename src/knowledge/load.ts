import { readDocument } from './document.js';
import { type RecordLists, readList, readLists, type TopicStatement } from './lists.js';
import { KnowledgeError } from './problem.js';
import { knowledgeFolder } from './project.js';
import { parseValue, type RecordList } from './records.js';
import { duplicateIdProblems, referenceProblems, vocabularyProblems } from './references.js';
import type { Recipient } from './schema/recipients.js';
import type { Criterion, Difference, Gap, Quote, Source, Speaker, TimelineEvent } from './schema/statements.js';
import { type Attribute, attribute, type Vocabulary, vocabulary } from './schema/vocabulary.js';

export type { TopicStatement } from './lists.js';

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
  return loadWithPlaces(folder).knowledge;
}

/**
 * The knowledge together with the place of every record, for what goes on to check it.
 * @throws {KnowledgeError} as `loadKnowledge`
 */
export function loadWithPlaces(folder: string): { readonly knowledge: Knowledge; readonly lists: RecordLists } {
  const lists = readLists(folder);
  const attributes = readList(folder, 'attributes.yaml', attribute);
  const words = parseValue(readDocument(folder, 'vocabulary.yaml'), vocabulary);
  const problems = [
    ...Object.values(lists).flatMap((list: RecordList<unknown>) => list.problems),
    // An id on a button or in a link must mean one thing; attributes are never linked to.
    ...duplicateIdProblems(Object.values(lists)),
    ...referenceProblems(lists),
    ...attributes.problems,
    ...duplicateIdProblems([attributes]),
    ...words.problems,
    ...vocabularyProblems(words, lists),
  ];
  if (problems.length > 0 || words.record === undefined) throw new KnowledgeError(problems);
  return { knowledge: knowledgeOf(lists, attributes, words.record.value), lists };
}

function knowledgeOf(lists: RecordLists, attributes: RecordList<Attribute>, words: Vocabulary): Knowledge {
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
    vocabulary: words,
  };
}

const values = <T>({ records }: RecordList<T>): readonly T[] => records.map(({ value }) => value);

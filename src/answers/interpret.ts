import type { TopicStatement } from '../knowledge/load.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Attribute } from '../knowledge/schema/vocabulary.js';
import type { AskIndex, Hit } from '../search/ask-index.js';
import { NAME_TERM } from '../search/terms.js';
import type { Entry } from './entries.js';
import { type QueryReading, readQuery } from './statistics/read-query.js';
import type { NamedPeople, Question, Understanding } from './understand.js';

/** What the engine takes a question to mean, and why. */
export type Interpretation =
  | { readonly kind: 'noise'; readonly why: NonNullable<Question['noise']> }
  | { readonly kind: 'stranger'; readonly name: string; readonly alike: readonly Recipient[] }
  | { readonly kind: 'ambiguous'; readonly recipients: readonly [Recipient, Recipient, ...Recipient[]] }
  | { readonly kind: 'profile'; readonly recipient: Recipient }
  | {
      readonly kind: 'attribute';
      readonly recipients: readonly [Recipient, ...Recipient[]];
      readonly attribute: Attribute;
      /** The person's own statement that fits nearly as well. */
      readonly told?: TopicStatement;
      /** A second attribute the question asks for as well. */
      readonly second?: Attribute;
      readonly hit: Hit<Entry>;
    }
  | {
      readonly kind: 'story';
      readonly recipient: Recipient;
      readonly statement: TopicStatement;
      readonly hit: Hit<Entry>;
    }
  | { readonly kind: 'not said'; readonly recipient: Recipient }
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      readonly hit: Hit<Entry>;
      readonly runnersUp: readonly Hit<Entry>[];
    }
  | { readonly kind: 'query'; readonly reading: QueryReading; readonly beside?: Hit<Entry> }
  | { readonly kind: 'nothing'; readonly near: readonly Hit<Entry>[] };

/** A question with the interpretation, for `--explain`. */
export interface Reading {
  readonly question: Question;
  readonly meaning: Interpretation;
}

/** From this score on a record answers a question about a person; measured with `npm run eval`. */
const PERSON_SCORE = 0.5;
/** From this score on a record answers a question that names nobody. */
const ENTRY_SCORE = 0.6;
/** At least this share of the question's weight must be spoken of. */
const COVERAGE = 0.6;
/** Hits this much below the best still say something of the same. */
const CLOSE = 0.12;
/** An ordinary word is taken for a name only when the question fits that much better so. */
const UNSURE_NAME = 0.1;
const LOOKED_AT = 8;
const NEAR_SCORE = 0.3;

/** At least this share of a question must be conditions, operations and neutral words for the fields to answer it. */
const QUERY_COVERAGE = 0.75;
/** From this coverage on, a query accounts for the whole question. */
const WHOLE = 0.95;
/** From this likeness on, a statement was written for the question and tells more than a count. */
const LIKE_QUESTION = 0.75;
/** From this likeness on, a gap was written for the very question. */
const SAME_QUESTION = 0.95;

export interface Interpreter {
  interpret(text: string): Reading;
}

export function createInterpreter(understanding: Understanding, index: AskIndex<Entry>): Interpreter {
  const interpret = (text: string): Reading => {
    const question = understanding.read(text);
    if (question.noise !== undefined) return { question, meaning: { kind: 'noise', why: question.noise } };
    const unsure = question.people.some(({ mention }) => !mention.sure);
    if (unsure && question.terms.some(({ id }) => id !== NAME_TERM)) {
      const plain = understanding.readWithoutUnsureNames(text);
      const asName = meaningOf(question, index);
      const asWord = meaningOf(plain, index);
      return scoreOf(asName) > scoreOf(asWord) + UNSURE_NAME
        ? { question, meaning: asName }
        : { question: plain, meaning: asWord };
    }
    return { question, meaning: meaningOf(question, index) };
  };
  return { interpret };
}

function meaningOf(question: Question, index: AskIndex<Entry>): Interpretation {
  if (question.stranger !== undefined) {
    return {
      kind: 'stranger',
      name: question.stranger,
      alike: question.people.flatMap(({ recipients }) => recipients),
    };
  }
  const [first, ...others] = question.people;
  if (first !== undefined) return personMeaning(question, index, [first, ...others]);
  return entryMeaning(question, index);
}

function scoreOf(meaning: Interpretation): number {
  return 'hit' in meaning ? meaning.hit.score : 0;
}

function personMeaning(
  question: Question,
  index: AskIndex<Entry>,
  people: readonly [NamedPeople, ...NamedPeople[]],
): Interpretation {
  const chosen = people.map((named) => narrowed(named, question));
  const [unclear] = chosen.filter((recipients) => recipients.length > 1);
  if (unclear !== undefined) {
    const [first, second, ...rest] = unclear;
    if (first !== undefined && second !== undefined) return { kind: 'ambiguous', recipients: [first, second, ...rest] };
  }
  const [recipient, ...more] = chosen.flatMap(([one]) => (one === undefined ? [] : [one]));
  if (recipient === undefined) return { kind: 'nothing', near: [] };
  if (question.terms.every(({ id }) => id === NAME_TERM)) {
    const [attribute] = more;
    if (attribute === undefined) return { kind: 'profile', recipient };
  }
  const ids = new Set([recipient, ...more].map(({ id }) => id));
  const hits = index.search(question.terms, (entry) => concerns(entry, ids), LOOKED_AT);
  const [best] = hits;
  if (best === undefined || best.score < PERSON_SCORE) {
    const general = entryMeaning(question, index);
    return general.kind === 'entry' && general.hit.score > (best?.score ?? 0)
      ? general
      : { kind: 'not said', recipient };
  }
  return personHit(best, hits, [recipient, ...more]);
}

function personHit(
  best: Hit<Entry>,
  hits: readonly Hit<Entry>[],
  recipients: readonly [Recipient, ...Recipient[]],
): Interpretation {
  const entry = best.value;
  const close = hits.filter((hit) => hit !== best && best.score - hit.score <= CLOSE).map(({ value }) => value);
  const [recipient] = recipients;
  if (entry.kind === 'attribute') {
    if (entry.record.id === 'profile' && recipients.length === 1) return { kind: 'profile', recipient };
    const told =
      recipients.length === 1
        ? close.flatMap((each) => (each.kind === 'statement' ? [each.record] : []))[0]
        : undefined;
    const second = close.flatMap((each) =>
      each.kind === 'attribute' && each.record.from === 'record' ? [each.record] : [],
    )[0];
    return {
      kind: 'attribute',
      recipients,
      attribute: entry.record,
      hit: best,
      ...(told === undefined ? {} : { told }),
      ...(second === undefined || entry.record.from !== 'record' ? {} : { second }),
    };
  }
  if (entry.kind === 'statement' && entry.people.size === 1)
    return { kind: 'story', recipient, statement: entry.record, hit: best };
  return { kind: 'entry', entry, hit: best, runnersUp: [] };
}

/** Attributes concern anybody; a record of the knowledge concerns those it is about. */
function concerns(entry: Entry, ids: ReadonlySet<string>): boolean {
  if (entry.kind === 'attribute') return true;
  return [...entry.people].some((id) => ids.has(id)) || (entry.kind === 'gap' && entry.people.size === 0);
}

/** Of people whom a name fits equally, those that the rest of the question fits: "the harris from alabama". */
function narrowed({ recipients }: NamedPeople, question: Question): readonly Recipient[] {
  if (recipients.length === 1) return recipients;
  const states = new Set(question.terms.map(({ id }) => id));
  const fitting = recipients.filter(({ district }) => states.has(`state:${district.state}`));
  return fitting.length > 0 ? fitting : recipients;
}

function entryMeaning(question: Question, index: AskIndex<Entry>): Interpretation {
  const hits = index.search(question.terms, (entry) => entry.kind !== 'attribute', LOOKED_AT);
  const [best] = hits;
  const reading = readQuery(question, index.weight);
  if (reading !== undefined && reading.coverage >= QUERY_COVERAGE && queryWins(reading, best)) {
    return { kind: 'query', reading, ...(best === undefined ? {} : { beside: best }) };
  }
  if (best !== undefined && best.score >= ENTRY_SCORE && best.coverage >= COVERAGE) {
    const runnersUp = hits.slice(1).filter(({ score }) => best.score - score <= CLOSE);
    return { kind: 'entry', entry: best.value, hit: best, runnersUp };
  }
  return { kind: 'nothing', near: hits.filter(({ score }) => score >= NEAR_SCORE).slice(0, 4) };
}

/** The fields answer what they account for, unless something was written for that very question. */
function queryWins({ coverage, query }: QueryReading, best: Hit<Entry> | undefined): boolean {
  if (best === undefined || best.score < ENTRY_SCORE) return true;
  const { value, likeness, score } = best;
  if (coverage < WHOLE) return coverage > score;
  if (value.kind === 'gap') return likeness < SAME_QUESTION;
  return likeness < LIKE_QUESTION || value.people.size === 1 || query.tests.length > 1;
}

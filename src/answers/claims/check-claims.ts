import type { TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import { type Answer, type Answered, answerText } from '../answer.js';
import type { Cite } from '../citing.js';
import type { CheckClaims, ClaimVerdict } from '../claim-check.js';
import type { Entry } from '../meaning/entry.js';
import type { Interpretation, Reading } from '../meaning/meaning.js';
import type { Operation, RecordQuery } from '../statistics/query.js';
import { checkCount } from './count-claim.js';
import { type Figure, figuresIn, givesAll, haveSameUnits } from './figures-of.js';
import { checkPersonClaim } from './person-claim.js';

/** So many sentences of a message are checked; the limits of one reply hold no more. */
const CHECKED = 8;
/** A sentence of fewer words claims nothing. */
const FEWEST_WORDS = 3;
/** A record speaks of a claim when it covers this share of it. */
const COVERED = 0.7;

/** What the check needs of the engine. */
export interface ClaimReader {
  read(text: string): Reading;
  /** The answer that a record of the knowledge gives. */
  answer(entry: Entry): Answer;
  /** The answer to a query over the record's fields. */
  query(query: RecordQuery): Answered;
  /** The terms of a text of our own. */
  terms(text: string): readonly Term[];
  readonly recipients: readonly Recipient[];
  readonly cite: Cite;
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Checks each sentence of a message against the record and the articles. */
export function createClaimCheck(reader: ClaimReader): CheckClaims {
  return (text) => {
    const sentences = [...SENTENCES.segment(text)].map(({ segment }) => segment.trim());
    const claims = sentences.filter(
      (sentence) => !sentence.endsWith('?') && sentence.split(/\s+/u).length >= FEWEST_WORDS,
    );
    return { verdicts: claims.slice(0, CHECKED).flatMap((claim) => verdictOn(claim, reader)) };
  };
}

function verdictOn(claim: string, reader: ClaimReader): readonly ClaimVerdict[] {
  const reading = reader.read(claim);
  if (reading.meaning.kind === 'noise') return [];
  const recipient = onlyPerson(reading.question);
  if (recipient !== undefined) return [personVerdict(claim, recipient, reading, reader)];
  const counted = checkCount(reading.question, reader.recipients);
  if (counted !== undefined) {
    const { holds, says } = counted;
    return [
      {
        claim,
        verdict: holds ? 'supported' : 'contradicted',
        says,
        citations: [reader.cite({ source: 'doj', record: 'all' })],
      },
    ];
  }
  return [statedVerdict(claim, reading, reader)];
}

/** The one person whom a claim names, by whichever of the names on record. */
function onlyPerson({ people, stranger }: Reading['question']): Recipient | undefined {
  const named = people.flatMap(({ recipients }) => recipients);
  const [recipient] = named;
  return stranger === undefined && named.every((each) => each === recipient) ? recipient : undefined;
}

/** What an article tells of a person decides on the person's story, the record's fields on all else. */
function personVerdict(claim: string, recipient: Recipient, reading: Reading, reader: ClaimReader): ClaimVerdict {
  const ofStory = tellsStory(reading.meaning, recipient.id);
  const stated = statedVerdict(claim, reading, reader, recipient.id);
  const values = checkPersonClaim(recipient, reading.question, ofStory);
  const wrong = values.find(({ holds }) => !holds);
  if (ofStory && wrong === undefined && stated.verdict !== 'not covered') return stated;
  const decisive = wrong ?? values[0];
  // "Ten firearms" is not proved by a firearm: each figure must have been checked or stand in what the record says.
  const said = values.map(({ says }) => says).join(' ');
  const checked = new Set(values.flatMap(({ figures = [] }) => figures));
  const open = figuresIn(claim).filter(({ value }) => !checked.has(value));
  if (decisive === undefined || (wrong === undefined && !givesAll(said, open))) return stated;
  const citations = [reader.cite({ source: 'doj', record: recipient.id })];
  return { claim, verdict: wrong === undefined ? 'supported' : 'contradicted', says: decisive.says, citations };
}

/** Whether a meaning is of somebody's story, also of what the story leaves out, and not of the record's fields. */
function tellsStory(meaning: Interpretation, id: string): boolean {
  if (meaning.kind === 'story') return true;
  return meaning.kind === 'entry' && meaning.entry.kind === 'gap' && meaning.entry.people.has(id);
}

/** What a claim's figures are, asked for: "9,115 petitions were pending" is held against how many were. */
function matterOf(claim: string, reading: Reading, reader: ClaimReader): readonly Reading[] {
  if (figuresIn(claim).length === 0) return [reading];
  const asked = ASKED.reduce((text, [figure, question]) => text.replace(figure, question), claim);
  return [reader.read(asked), reader.read(claim.replace(/\d[\d,.]*/gu, ' ')), reading];
}

const NUMBER = '\\d[\\d,.]*';
const ASKED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(is|was|aged) ${NUMBER}(?: years old)?\\s*$`, 'iu'), '$1 how old'],
  [new RegExp(`\\$${NUMBER}(?: (?:million|thousand))?`, 'u'), 'how much'],
  [new RegExp(`${NUMBER}[\\s-](?:pounds?|kilograms?|kilos?|grams?)\\b`, 'iu'), 'how much'],
  [new RegExp(`${NUMBER}[\\s-](?:years?|months?|days?|weeks?)\\b`, 'iu'), 'how long'],
  [new RegExp(NUMBER, 'u'), 'how many '],
];

/** An extreme, a mean or a total of the record, which a claim gives a figure of: "the biggest fine was $250,000". */
function queriedVerdict(claim: string, readings: readonly Reading[], reader: ClaimReader): ClaimVerdict | undefined {
  const claimed = figuresIn(claim);
  const query = readings.flatMap(({ meaning }) => (meaning.kind === 'query' ? [meaning.reading.query] : []))[0];
  if (claimed.length === 0 || query === undefined || !MEASURING.has(query.operation.kind)) return undefined;
  const answer = reader.query(query);
  return verdict(claim, givesAll(answer.lead, claimed) ? 'supported' : 'contradicted', answer);
}

const MEASURING: ReadonlySet<Operation['kind']> = new Set<Operation['kind']>(['extreme', 'average', 'total']);

/** The records that speak of a claim, best first, whether read with its figures or without. */
function toldBy(readings: readonly Reading[]): readonly Entry[] {
  return readings
    .flatMap(({ meaning }) => toldIn(meaning))
    .filter(({ kind }) => kind !== 'gap' && kind !== 'attribute');
}

function toldIn(meaning: Interpretation): readonly Entry[] {
  switch (meaning.kind) {
    case 'story':
      return [meaning.statement, ...meaning.also].map(statementEntry);
    case 'attribute':
      return meaning.told === undefined ? [] : [statementEntry(meaning.told)];
    case 'entry':
      return [meaning.hit, ...meaning.runnersUp]
        .filter(({ coverage }) => coverage >= COVERED)
        .map(({ value }) => value);
    case 'query':
      return meaning.beside === undefined ? [] : [meaning.beside.value];
    default:
      return [];
  }
}

function statementEntry(record: TopicStatement): Entry {
  return { kind: 'statement', record, people: new Set(record.people) };
}

/**
 * A record of the articles: its yes or no counts, then its figures, then whether it says all that the claim says.
 * @param about the one person the claim is about: what is told of several at once proves nothing of one
 */
function statedVerdict(claim: string, reading: Reading, reader: ClaimReader, about?: string): ClaimVerdict {
  const readings = matterOf(claim, reading, reader);
  const queried = about === undefined ? queriedVerdict(claim, readings, reader) : undefined;
  if (queried !== undefined) return queried;
  const told = toldBy(readings)
    .filter(({ people }) => about === undefined || (people.size === 1 && people.has(about)))
    .flatMap((entry) => {
      const answer = reader.answer(entry);
      return answer.status === 'answered' ? [answer] : [];
    });
  const [first] = told;
  if (first === undefined) return notCovered(claim);
  const saying = told.filter((answer) => saysAll(claim, reading.question.terms, answer, reader));
  const claimed = figuresIn(claim);
  if (claimed.length > 0)
    return figuresVerdict(
      claim,
      claimed,
      first,
      [first, ...saying].filter((answer) => tellsOfThat(answerText(answer), claimed, reading.question.terms, reader)),
    );
  if (DENIAL.test(first.lead)) return verdict(claim, denies(claim) ? 'supported' : 'contradicted', first);
  const [proof] = saying.filter(({ lead }) => denies(claim) === denies(mainClause(lead)));
  return proof === undefined ? notCovered(claim) : verdict(claim, 'supported', proof);
}

/** The figures of a claim stand in a record that says the rest of it, or another figure does. */
function figuresVerdict(
  claim: string,
  claimed: readonly Figure[],
  first: Answered,
  saying: readonly Answered[],
): ClaimVerdict {
  const giving = saying.find((answer) => !DENIAL.test(answer.lead) && gives(answer, claimed));
  if (giving !== undefined) return verdict(claim, 'supported', giving);
  if (DENIAL.test(first.lead)) return denies(claim) ? notCovered(claim) : verdict(claim, 'contradicted', first);
  return figuresIn(first.lead).length > 0 ? verdict(claim, 'contradicted', first) : notCovered(claim);
}

const CLAUSES = /[,;:.]\s(?!\d)|\band\b/u;

/** Of "commuted 248 sentences and pardoned 70 people", a claim about pardons is told by the clause that speaks of them. */
function tellsOfThat(text: string, claimed: readonly Figure[], terms: readonly Term[], reader: ClaimReader): boolean {
  const clauses = text.split(CLAUSES).filter((clause) => figuresIn(clause).length > 0);
  const ofPardons = terms.some(({ id }) => id === 'pardon');
  const shared = clauses.map((clause) => {
    const said = new Set(reader.terms(clause).map(({ id }) => id));
    if (ofPardons && !said.has('pardon')) return -1;
    return terms.filter(({ id, kind }) => kind === 'concept' && said.has(id)).length;
  });
  const most = Math.max(0, ...shared);
  return clauses.some((clause, at) => shared[at] === most && claimed.some((figure) => givesAll(clause, [figure])));
}

/** The first sentence decides where it has figures of the kind that is claimed; else the rest of the answer may. */
function gives(answer: Answered, claimed: readonly Figure[]): boolean {
  return givesAll(haveSameUnits(figuresIn(answer.lead), claimed) ? answer.lead : answerText(answer), claimed);
}

/** An answer that begins so denies what it is asked. */
const DENIAL = /^(Mostly )?no\b/iu;

function verdict(claim: string, verdict: 'supported' | 'contradicted', { lead, citations }: Answered): ClaimVerdict {
  return { claim, verdict, says: lead, citations };
}

/** How a claim says it, and not what it says. */
const RELATIONS: ReadonlySet<string> = new Set(['profession', 'role', 'quote', 'speak', 'describe', 'write', 'who']);
/** Small words that say more than the rest of a claim does. */
const ABSOLUTE =
  /\b(only|just|solely|all|every|everyone|everybody|always|same|identical|alone|entirely|completely)\b/giu;

/**
 * Whether every concept and word of a claim stands in the text of the record, not only in the ways to ask for it. Of a
 * claim with figures the concepts are enough: its figures are compared as well.
 */
function saysAll(claim: string, claimed: readonly Term[], answer: Answered, reader: ClaimReader): boolean {
  const text = answerText(answer);
  const known = new Set(reader.terms(text).map(({ id }) => id));
  const figured = figuresIn(claim).length > 0;
  const said = claimed.every(
    ({ id, kind }) =>
      kind === 'name' || kind === 'number' || RELATIONS.has(id) || known.has(id) || (figured && kind !== 'concept'),
  );
  const absolute = figured ? [] : [...claim.toLowerCase().matchAll(ABSOLUTE)].map(([word]) => word);
  return said && absolute.every((word) => new RegExp(`\\b${word}\\b`, 'iu').test(text));
}

/** "She is a Texas native; no town is given" denies nothing. */
const mainClause = (lead: string): string => lead.split(/[;.]\s/u)[0] ?? lead;

const denies = (text: string): boolean =>
  /\b(no|not|never|none|nobody|without|declined|refused)\b|n['’]t\b/iu.test(text);

function notCovered(claim: string): ClaimVerdict {
  return { claim, verdict: 'not covered', citations: [] };
}

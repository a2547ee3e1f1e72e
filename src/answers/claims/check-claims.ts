import type { TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import { type Answer, type Answered, answerText } from '../answer.js';
import type { Cite } from '../citing.js';
import type { CheckClaims, ClaimVerdict } from '../claim-check.js';
import type { Entry } from '../entries.js';
import type { Interpretation, Reading } from '../meaning.js';
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
  const [named, another] = reading.question.people;
  const [recipient, second] = named?.recipients ?? [];
  if (
    recipient !== undefined &&
    second === undefined &&
    another === undefined &&
    reading.question.stranger === undefined
  ) {
    return [personVerdict(claim, recipient, reading, reader)];
  }
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

/** What an article tells of a person decides on the person's story, the record's fields on all else. */
function personVerdict(claim: string, recipient: Recipient, reading: Reading, reader: ClaimReader): ClaimVerdict {
  const ofStory = tellsStory(reading.meaning, recipient.id);
  const stated = statedVerdict(claim, reading, reader, recipient.id);
  if (ofStory && stated.verdict !== 'not covered') return stated;
  const values = checkPersonClaim(recipient, reading.question, ofStory);
  const wrong = values.find(({ holds }) => !holds);
  const decisive = wrong ?? values[0];
  // "Ten firearms" is not proved by a firearm: each figure must stand in what the record says.
  const said = values.map(({ says }) => says).join(' ');
  if (decisive === undefined || (wrong === undefined && !givesAll(said, figuresIn(claim)))) return stated;
  const citations = [reader.cite({ source: 'doj', record: recipient.id })];
  return { claim, verdict: wrong === undefined ? 'supported' : 'contradicted', says: decisive.says, citations };
}

/** Whether a meaning is of somebody's story, also of what the story leaves out, and not of the record's fields. */
function tellsStory(meaning: Interpretation, id: string): boolean {
  if (meaning.kind === 'story') return true;
  return meaning.kind === 'entry' && meaning.entry.kind === 'gap' && meaning.entry.people.has(id);
}

/** What the matter of a claim is, its figures left aside: they are what is checked. */
function matterOf(claim: string, reading: Reading, reader: ClaimReader): Reading {
  return figuresIn(claim).length === 0 ? reading : reader.read(claim.replace(/\d[\d,.]*/gu, ' '));
}

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
  const matter = matterOf(claim, reading, reader);
  const told = toldBy([matter, reading])
    .filter(({ people }) => about === undefined || (people.size === 1 && people.has(about)))
    .flatMap((entry) => {
      const answer = reader.answer(entry);
      return answer.status === 'answered' ? [answer] : [];
    });
  const [first] = told;
  if (first === undefined) return notCovered(claim);
  const saying = told.filter((answer) => saysAll(claim, matter.question.terms, answer, reader));
  const claimed = figuresIn(claim);
  if (claimed.length > 0) return figuresVerdict(claim, claimed, first, saying);
  if (DENIAL.test(first.lead)) return verdict(claim, denies(claim) ? 'supported' : 'contradicted', first);
  const [proof] = saying.filter(({ lead }) => denies(claim) === denies(lead));
  return proof === undefined ? notCovered(claim) : verdict(claim, 'supported', proof);
}

/** The figures of a claim stand in a record that says the rest of it, or another figure does. */
function figuresVerdict(
  claim: string,
  claimed: readonly Figure[],
  first: Answered,
  saying: readonly Answered[],
): ClaimVerdict {
  const giving = [first, ...saying].find((answer) => !DENIAL.test(answer.lead) && gives(answer, claimed));
  if (giving !== undefined) return verdict(claim, 'supported', giving);
  if (DENIAL.test(first.lead)) return denies(claim) ? notCovered(claim) : verdict(claim, 'contradicted', first);
  return figuresIn(first.lead).length > 0 ? verdict(claim, 'contradicted', first) : notCovered(claim);
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

const denies = (text: string): boolean =>
  /\b(no|not|never|none|nobody|without|declined|refused)\b|n['’]t\b/iu.test(text);

function notCovered(claim: string): ClaimVerdict {
  return { claim, verdict: 'not covered', citations: [] };
}

import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import { type Answer, type Answered, answerText } from '../answer.js';
import type { Cite } from '../citing.js';
import type { CheckClaims, ClaimVerdict } from '../claim-check.js';
import type { Entry } from '../entries.js';
import type { Reading } from '../meaning.js';
import { checkCount } from './count-claim.js';
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

/** The record's fields decide first; what an article tells supports the rest. */
function personVerdict(claim: string, recipient: Recipient, reading: Reading, reader: ClaimReader): ClaimVerdict {
  const values = checkPersonClaim(recipient, reading.question);
  const wrong = values.find(({ holds }) => !holds);
  const decisive = wrong ?? values[0];
  if (decisive === undefined) return statedVerdict(claim, reading, reader);
  const citations = [reader.cite({ source: 'doj', record: recipient.id })];
  return { claim, verdict: wrong === undefined ? 'supported' : 'contradicted', says: decisive.says, citations };
}

/** What the matter of a claim is, its figures left aside: they are what is checked. */
function matterOf(claim: string, reading: Reading, reader: ClaimReader): Reading {
  return numbersIn(claim).length === 0 ? reading : reader.read(claim.replace(/\d[\d,.]*/gu, ' '));
}

/** The records that speak of a claim, best first, whether read with its figures or without. */
function toldBy(readings: readonly Reading[]): readonly Entry[] {
  return readings.flatMap(({ meaning }) => {
    if (meaning.kind === 'story')
      return [{ kind: 'statement', record: meaning.statement, people: new Set(meaning.statement.people) } as const];
    if (meaning.kind !== 'entry') return [];
    const hits = [meaning.hit, ...meaning.runnersUp].filter(({ coverage }) => coverage >= COVERED);
    return hits.map(({ value }) => value).filter(({ kind }) => kind !== 'gap' && kind !== 'attribute');
  });
}

/** A record of the articles: its yes or no counts, then its figures, then whether it says all that the claim says. */
function statedVerdict(claim: string, reading: Reading, reader: ClaimReader): ClaimVerdict {
  const matter = matterOf(claim, reading, reader);
  const told = toldBy([matter, reading]).flatMap((entry) => {
    const answer = reader.answer(entry);
    return answer.status === 'answered' ? [answer] : [];
  });
  const [first] = told;
  if (first === undefined) return notCovered(claim);
  const claimed = numbersIn(claim);
  if (claimed.length > 0) {
    const stating = told.filter(({ lead }) => !DENIAL.test(lead));
    const giving =
      stating.find(({ lead }) => giveAll(lead, claimed)) ??
      stating.find((answer) => giveAll(answerText(answer), claimed));
    if (giving !== undefined) return verdict(claim, 'supported', giving);
    return numbersIn(first.lead).length > 0 && !DENIAL.test(first.lead)
      ? verdict(claim, 'contradicted', first)
      : notCovered(claim);
  }
  if (DENIAL.test(first.lead)) return verdict(claim, 'contradicted', first);
  const saying = told.find((answer) => {
    const said = reader.terms(answerText(answer));
    return allIn(matter.question.terms, said) && denies(claim) === denies(answer.lead);
  });
  return saying === undefined ? notCovered(claim) : verdict(claim, 'supported', saying);
}

/** An answer that begins so denies what it is asked. */
const DENIAL = /^(Mostly )?no\b/iu;

function verdict(claim: string, verdict: 'supported' | 'contradicted', { lead, citations }: Answered): ClaimVerdict {
  return { claim, verdict, says: lead, citations };
}

function giveAll(text: string, figures: readonly number[]): boolean {
  const given = new Set(numbersIn(text));
  return figures.every((figure) => given.has(figure));
}

/** Whether every concept and word of a claim stands in the text of the record, not only in the ways to ask for it. */
function allIn(claimed: readonly Term[], said: readonly Term[]): boolean {
  const known = new Set(said.map(({ id }) => id));
  return claimed.every(({ id, kind }) => kind === 'name' || kind === 'number' || known.has(id));
}

const denies = (text: string): boolean =>
  /\b(no|not|never|none|nobody|without|declined|refused)\b|n['’]t\b/iu.test(text);

const SPELT: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  dozen: 12,
  'twenty-one': 21,
};

function numbersIn(text: string): readonly number[] {
  const digits = [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([figure]) => Number(figure.replaceAll(',', '')));
  const spelt = [...text.toLowerCase().matchAll(/[a-z]+(?:-one)?/gu)].flatMap(([word]) => SPELT[word] ?? []);
  return [...digits, ...spelt];
}

function notCovered(claim: string): ClaimVerdict {
  return { claim, verdict: 'not covered', citations: [] };
}

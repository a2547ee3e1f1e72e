import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import { type Answer, type Answered, answerText } from '../answer.js';
import type { Cite } from '../citing.js';
import type { CheckClaims, ClaimVerdict } from '../claim-check.js';
import type { Interpretation, Reading } from '../meaning.js';
import type { RecordQuery } from '../statistics/query.js';
import { checkPersonClaim } from './person-claim.js';

/** So many sentences of a message are checked; the limits of one reply hold no more. */
const CHECKED = 8;
/** A sentence of fewer words claims nothing. */
const FEWEST_WORDS = 3;
/** A record speaks of a claim when it covers this share of it. */
const COVERED = 0.7;
/** Without a number to compare, a record supports only what it nearly says itself. */
const NEARLY_SAID = 0.6;

/** What the check needs of the engine. */
export interface ClaimReader {
  read(text: string): Reading;
  compose(reading: Reading): Answer;
  /** How many recipients pass a query's conditions. */
  count(query: RecordQuery): number;
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
  const { meaning } = reading;
  if (meaning.kind === 'noise') return [];
  const person = personOf(meaning);
  if (person !== undefined) return [personVerdict(claim, person, reading, reader)];
  if (meaning.kind === 'query') return [countVerdict(claim, reading, meaning.reading.query, reader)];
  if (meaning.kind === 'entry' && meaning.entry.kind !== 'gap' && meaning.hit.coverage >= COVERED) {
    const answer = reader.compose(reading);
    if (answer.status === 'answered') return [statedVerdict(claim, reading, answer, meaning.hit.likeness)];
  }
  return [notCovered(claim)];
}

function personOf(meaning: Interpretation): Recipient | undefined {
  if (meaning.kind === 'attribute') return meaning.recipients.length === 1 ? meaning.recipients[0] : undefined;
  return 'recipient' in meaning ? meaning.recipient : undefined;
}

/** The record's fields decide first; what an article tells supports the rest. */
function personVerdict(claim: string, recipient: Recipient, reading: Reading, reader: ClaimReader): ClaimVerdict {
  const values = checkPersonClaim(recipient, reading.question);
  const wrong = values.find(({ holds }) => !holds);
  const decisive = wrong ?? values[0];
  if (decisive !== undefined) {
    const citations = [reader.cite({ source: 'doj', record: recipient.id })];
    return { claim, verdict: wrong === undefined ? 'supported' : 'contradicted', says: decisive.says, citations };
  }
  const { meaning } = reading;
  const answer = reader.compose(reading);
  if (answer.status !== 'answered' || !('hit' in meaning) || meaning.hit.coverage < COVERED) return notCovered(claim);
  return statedVerdict(claim, reading, answer, meaning.hit.likeness);
}

/** "Ten of them were sentenced in Florida": the number that is no condition is the count claimed. */
function countVerdict(
  claim: string,
  { question, meaning }: Reading,
  query: RecordQuery,
  reader: ClaimReader,
): ClaimVerdict {
  const answer = reader.compose({ question, meaning });
  if (answer.status !== 'answered') return notCovered(claim);
  const counted = reader.count(query);
  const conditions = query.tests.map(({ words }) => words).join(' ');
  const claimed = question.terms
    .filter(({ kind, id }) => kind === 'number' && id !== '61' && !conditions.includes(id))
    .map(({ id }) => Number(id));
  const holds = claimed.length === 0 ? counted > 0 : claimed.includes(counted);
  return { claim, verdict: holds ? 'supported' : 'contradicted', says: answer.lead, citations: answer.citations };
}

/** A record of the articles: its yes or no counts, then its figures, then how nearly it says the same. */
function statedVerdict(claim: string, { question }: Reading, answer: Answered, likeness: number): ClaimVerdict {
  const says = answer.lead;
  const { citations } = answer;
  if (/^No\b/u.test(says)) return { claim, verdict: 'contradicted', says, citations };
  const claimed = figuresOf(question.terms);
  const stated = new Set(numbersIn(answerText(answer)));
  if (claimed.length > 0) {
    const verdict = claimed.every((figure) => stated.has(figure)) ? 'supported' : 'contradicted';
    return stated.size === 0 ? notCovered(claim) : { claim, verdict, says, citations };
  }
  return likeness >= NEARLY_SAID || /^Yes\b/u.test(says)
    ? { claim, verdict: 'supported', says, citations }
    : notCovered(claim);
}

const figuresOf = (terms: readonly Term[]): readonly number[] =>
  terms.filter(({ kind, id }) => kind === 'number' && /^\d+(\.\d+)?$/u.test(id)).map(({ id }) => Number(id));

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

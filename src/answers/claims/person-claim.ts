import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { isYear } from '../../search/numbers.js';
import type { Term } from '../../search/terms.js';
import type { Question } from '../meaning/understand.js';
import { withoutVerdict } from '../meaning/yes-no.js';
import { confirm, holds, isNegated, positive } from '../person/confirm.js';
import { drugIs } from '../person/confirm-drug.js';
import { expiryFact } from '../person/grant-facts.js';
import { offenseFact } from '../person/offense-facts.js';
import { recordFact } from '../person/record-answers.js';
import { sentencingDateFact } from '../person/sentence-facts.js';
import { readTests } from '../statistics/read-tests.js';
import { type Subject, servingLife } from '../statistics/tests.js';
import { longDate, shortName } from '../wording.js';

/** Whether a value that a claim gives for somebody is the record's, and what the record says. */
export interface Checked {
  readonly holds: boolean;
  readonly says: string;
  /** The figures of the claim that were checked. */
  readonly figures?: readonly number[];
}

type Check = (recipient: Recipient, question: Question) => readonly Checked[];

/** What can only be of the case that the record is about. */
const OF_THE_CASE: ReadonlySet<Subject> = new Set<Subject>([
  'weapon',
  'fine',
  'supervised-release',
  'offense',
  'restitution',
  'alias',
]);
/** Terms, courts and conduct, of which a life has more than those of its federal sentence. */
const OF_THE_SENTENCE: ReadonlySet<Subject> = new Set<Subject>([
  ...OF_THE_CASE,
  'sentence',
  'district',
  'statute',
  'amended',
  'counts',
]);

/**
 * The values of a claim about one person, each checked against the record's fields; empty where it gives none.
 * @param ofStory whether the claim is about what an article tells of the person, whose years and places are others
 */
export function checkPersonClaim(recipient: Recipient, question: Question, ofStory: boolean): readonly Checked[] {
  const checks: readonly Check[] = ofStory ? [life, pardoned, drugs] : [dates, pardoned, drugs];
  const subjects = ofStory ? OF_THE_CASE : OF_THE_SENTENCE;
  return [...conditions(recipient, question, subjects), ...checks.flatMap((check) => check(recipient, question))];
}

const has = ({ terms }: Question, ...ids: readonly string[]): boolean => terms.some(({ id }) => ids.includes(id));
const checked = (holds: boolean | undefined, says: string): readonly Checked[] =>
  holds === undefined ? [] : [{ holds, says }];

/** The conditions that a claim names, as a count over the 61 would read them. */
function conditions(recipient: Recipient, question: Question, subjects: ReadonlySet<Subject>): readonly Checked[] {
  const negated = isNegated(question);
  // A term that was recommended, or time already served, is not the sentence.
  const ofPrison = !has(question, 'recommend', 'serve');
  const { tests, used } = readTests(positive(question));
  const figures = [...used].flatMap(({ kind, id }) => (kind === 'number' && !isYear(id) ? [Number(id)] : []));
  return tests.flatMap((test) =>
    subjects.has(test.about) && (ofPrison || test.about !== 'sentence')
      ? [{ holds: holds(test, recipient) !== negated, says: factOn(test.about, recipient), figures }]
      : [],
  );
}

/** What the record says on a subject, without the yes or no of its own question. */
function factOn(about: Subject, recipient: Recipient): string {
  return withoutVerdict(recordFact(about === 'counts' ? 'sentence' : about, recipient)?.lead ?? '');
}

/** Life is told of the federal sentence only. */
function life(recipient: Recipient, question: Question): readonly Checked[] {
  if (!has(question, 'life-sentence') || has(question, 'recommend', 'serve')) return [];
  const serving = servingLife.holds(recipient);
  return [{ holds: serving !== isNegated(question), says: factOn('sentence', recipient) }];
}

/** A commutation is no pardon; the record of the 61 has commutations only. */
function pardoned(recipient: Recipient, question: Question): readonly Checked[] {
  if (!has(question, 'pardon')) return [];
  const says = `${shortName(recipient)}'s sentence was commuted, not pardoned: the felony conviction stays.`;
  return [{ holds: question.words.some(({ text }) => text === 'not' || text === 'no'), says }];
}

function dates(recipient: Recipient, question: Question): readonly Checked[] {
  const { terms } = question;
  if (has(question, 'amended')) return checked(confirm('amended', recipient, question), factOn('amended', recipient));
  const ends = has(question, 'expire', 'release');
  const attribute = ends ? 'expiry' : 'sentencing-date';
  const says = ends ? expiryFact(recipient).lead : sentencingDateFact(recipient).lead;
  if (!ends && has(question, 'commutation', 'clemency') && !has(question, 'sentence')) {
    const granted = confirmedGrantDay(terms);
    return checked(granted, `${shortName(recipient)}'s sentence was commuted on ${longDate(GRANT_DAY)}.`);
  }
  return checked(confirm(attribute, recipient, question), says);
}

/** Whether the years a claim about the grant names are 2016. */
function confirmedGrantDay(terms: readonly Term[]): boolean | undefined {
  const years = terms.filter(({ kind, id }) => kind === 'number' && isYear(id));
  return years.length === 0 ? undefined : years.every(({ id }) => id === '2016');
}

function drugs(recipient: Recipient, question: Question): readonly Checked[] {
  const is = drugIs(recipient, question);
  return checked(is === undefined ? undefined : is !== isNegated(question), offenseFact(recipient).lead);
}

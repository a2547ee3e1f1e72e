import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { isYear } from '../../search/numbers.js';
import { stateOf, type Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { confirm } from '../person/confirm.js';
import { expiryFact } from '../person/grant-facts.js';
import { offenseFact, weaponFact } from '../person/offense-facts.js';
import { districtFact, fineFact, sentenceFact, sentencingDateFact } from '../person/sentence-facts.js';
import { armed, fineOf } from '../statistics/tests.js';
import type { Question } from '../understand.js';
import { longDate, shortName } from '../wording.js';

/** Whether a value that a claim gives for somebody is the record's, and what the record says. */
export interface Checked {
  readonly holds: boolean;
  readonly says: string;
}

type Check = (recipient: Recipient, question: Question) => readonly Checked[];

/** What can only be of the case that the record is about. */
const OF_THE_CASE: readonly Check[] = [pardoned, drugs, weapon, fine];
/** Terms, days and courts, of which a life has more than those of its federal sentence. */
const OF_THE_SENTENCE: readonly Check[] = [prison, dates, court];

/**
 * The values of a claim about one person, each checked against the record's fields; empty where it gives none.
 * @param ofStory whether the claim is about what an article tells of the person, whose years and places are others
 */
export function checkPersonClaim(recipient: Recipient, question: Question, ofStory: boolean): readonly Checked[] {
  const checks = ofStory ? OF_THE_CASE : [...OF_THE_SENTENCE, ...OF_THE_CASE];
  return checks.flatMap((check) => check(recipient, question));
}

const has = ({ terms }: Question, ...ids: readonly string[]): boolean => terms.some(({ id }) => ids.includes(id));
const checked = (holds: boolean | undefined, says: string): readonly Checked[] =>
  holds === undefined ? [] : [{ holds, says }];

/** A commutation is no pardon; the record of the 61 has commutations only. */
function pardoned(recipient: Recipient, question: Question): readonly Checked[] {
  if (!has(question, 'pardon')) return [];
  const says = `${shortName(recipient)}'s sentence was commuted, not pardoned: the felony conviction stays.`;
  return [{ holds: question.words.some(({ text }) => text === 'not' || text === 'no'), says }];
}

const UNIT = /^(years?|months?)$/u;

function prison(recipient: Recipient, question: Question): readonly Checked[] {
  // A term that was recommended, or time already served, is not the sentence.
  if (has(question, 'supervised-release', 'recommend', 'serve')) return [];
  const { terms, words } = question;
  const timed = terms.filter(({ kind, to }) => kind === 'number' && UNIT.test(words[to]?.text ?? ''));
  const asked = terms.filter((term) => term.id === 'life-sentence' || timed.includes(term));
  const says = sentenceFact(recipient).lead;
  if (asked.some(({ id }) => id === 'life-sentence') && timed.length === 0) {
    const life = effectivePrisonTerm(recipient).prison === 'life';
    return [{ holds: life !== negatedBefore(question, 'life-sentence'), says }];
  }
  return timed.length === 0 ? [] : checked(confirm('sentence', recipient, { ...question, terms: timed }), says);
}

function negatedBefore({ terms, words }: Question, id: string): boolean {
  const from = terms.find((term) => term.id === id)?.from ?? 0;
  return words
    .slice(Math.max(0, from - 4), from)
    .some(({ text }) => /^(not|no|never|didnt|wasnt|isnt|without)$/u.test(text));
}

function dates(recipient: Recipient, question: Question): readonly Checked[] {
  const { terms } = question;
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

function court(recipient: Recipient, question: Question): readonly Checked[] {
  return question.terms.some((term) => stateOf(term) !== undefined)
    ? checked(confirm('district', recipient, question), districtFact(recipient).lead)
    : [];
}

function drugs(recipient: Recipient, question: Question): readonly Checked[] {
  const named = question.terms.filter(({ id }) => DRUG_CONCEPTS.has(id));
  return named.flatMap((term) =>
    checked(confirm('drug', recipient, { ...question, terms: [term] }), offenseFact(recipient).lead),
  );
}

function weapon(recipient: Recipient, question: Question): readonly Checked[] {
  if (!has(question, 'firearm')) return [];
  return [{ holds: armed.holds(recipient) !== negatedBefore(question, 'firearm'), says: weaponFact(recipient).lead }];
}

function fine(recipient: Recipient, question: Question): readonly Checked[] {
  if (!has(question, 'fine')) return [];
  const amount = question.terms.find(({ kind, id }) => kind === 'number' && Number(id) >= 500 && !isYear(id));
  const own = fineOf(recipient);
  const holds = amount === undefined ? own > 0 !== negatedBefore(question, 'fine') : own === Number(amount.id);
  return [{ holds, says: fineFact(recipient).lead }];
}

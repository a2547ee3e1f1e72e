import { isYear } from '../../search/numbers.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import type { Interpretation } from './meaning.js';
import { WHOLE } from './thresholds.js';
import type { Question } from './understand.js';

/** What is measured, and not counted: "5 kilograms", "30 years", "March 30 2017". */
const UNIT =
  /^(?:years?|yrs?|months?|mos?|weeks?|days?|hours?|kilos?|kilograms?|kgs?|grams?|pounds?|lbs?|ounces?|dollars?|bucks|million|billion|percent|times|am|pm|usc|of)$/u;
const NO_COUNT_AFTER =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|paragraph|section|title|age|aged|than|of|since|before|after|in|top|all|last|past|previous|prior|preceding)$/u;
const COUNT = /^\d{1,5}$/u;
const FIGURE = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b/iu;

/**
 * A claim of a number as the question how many there were: "was it 95 people who got clemency". The wrong number is spoken
 * of nowhere, and the right one is what the claim has to be held against.
 * @returns nothing for a question that claims no number, or more than one
 */
export function askedHowMany({ words, terms, yesNo, people }: Question): string | undefined {
  if (!yesNo || people.length > 0) return undefined;
  const [claimed, another] = terms.filter((term) => isCount(words, term));
  const tells = terms.some(({ id, kind }) => kind === 'concept' && !QUESTION_WORDS.has(id) && id !== 'quote');
  if (claimed === undefined || another !== undefined || !tells) return undefined;
  return words.map(({ text }, at) => (at === claimed.from ? 'how many' : text)).join(' ');
}

function isCount(words: Question['words'], { id, kind, from, to }: Term): boolean {
  if (kind !== 'number' || isYear(id) || !COUNT.test(id) || NO_COUNT_AFTER.test(words[from - 1]?.text ?? ''))
    return false;
  const next = words[to]?.text ?? '';
  // "30 of them" are counted, "30 of July" is a day.
  return !UNIT.test(next) || (next === 'of' && /^(?:the|them|these|those|us)$/u.test(words[to + 1]?.text ?? ''));
}

/** From this likeness on, a record tells the very number that is claimed. */
const SAME_COUNT = 0.5;
/** The same by its score, where a claim names the round and its date besides. */
const SURE_OF_COUNT = 0.85;

/** A number of two digits and more is said of one thing; a smaller one may be of any. */
const DISTINCT = 20;

/** Whether a record was found by the very number that is claimed: "is 248 only this round". */
export function speaksOfNumber({ terms }: Question, meaning: Interpretation): boolean {
  if (!('hit' in meaning) || meaning.hit.value.kind === 'gap') return false;
  const { unasked } = meaning.hit;
  return terms.some(
    ({ kind, id }) => kind === 'number' && Number(id) >= DISTINCT && !unasked.some((term) => term.id === id),
  );
}

/** Whether a meaning tells how many there were, or that nobody says. */
export function tellsHowMany(meaning: Interpretation): boolean {
  if (meaning.kind === 'query')
    return meaning.reading.query.operation.kind === 'count' && meaning.reading.coverage >= WHOLE;
  if (meaning.kind !== 'entry') return false;
  const { entry, hit } = meaning;
  if (!hit.asks('how-many') || (hit.likeness < SAME_COUNT && hit.score < SURE_OF_COUNT)) return false;
  return entry.kind === 'gap' || (entry.kind === 'statement' && FIGURE.test(entry.record.answer));
}

import type { Hit } from '../search/ask-index.js';
import { QUESTION_WORDS } from '../search/question-words.js';
import type { Term } from '../search/terms.js';
import { askedTerms } from './asked.js';
import type { Entry } from './entries.js';
import type { Question } from './understand.js';

/** What a question cannot be answered without: a fact that speaks of all else but this is another fact. */
const DECISIVE = new Set([
  'why',
  'name-of',
  'how-old',
  'victim',
  'death',
  'deport',
  'race',
  'lawyer',
  'judge',
  'photo',
  'reoffend',
  'co-defendants',
  'paid',
  'weapon-kind',
  'own-words',
  'deny',
  'born',
  'file-number',
  'bill-number',
  'earnings',
  'personally',
  'oldest-person',
  'which-president',
  'how-far',
  'ounce',
  'gun-rights',
  'clock-time',
  'tell-obama',
  'facility',
  'address-live',
  'spouse',
  'school-age',
]);
/** A statement with a date in it answers when, whatever its asks. */
const DATED =
  /\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December) \d/u;
/** A record this like the question was written for it, whatever one word says. */
const SURELY = 0.85;

/**
 * Whether a record leaves out the very thing a question asks for, though it speaks of the rest: the why, the name, or the
 * noun after "which" and "what".
 */
export function missesThePoint(question: Question, { value, missing, unasked, likeness }: Hit<Entry>): boolean {
  if (value.kind === 'gap') return false;
  if (unasked.some(({ id }) => DECISIVE.has(id))) return true;
  if (likeness >= SURELY) return false;
  if (countsNothing(value, missing) || isOfAnotherYear(question, value, missing)) return true;
  if (
    (value.kind === 'attribute' || value.kind === 'difference') &&
    asksWho(question) &&
    missing.some(({ id }) => id === 'who')
  )
    return true;
  const undated = value.kind === 'statement' && !DATED.test(value.record.answer);
  if (undated && (asksWhen(question) || missing.some(({ id }) => id === 'when'))) return true;
  return (
    question.terms.length > 1 &&
    askedTerms(question).some((term) => isMissed(term, value.kind === 'attribute' ? unasked : missing))
  );
}

/** What tells a count apart from a date. */
const COUNT = /\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|none|no)\b/iu;
const DATE =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)( \d{1,2})?(, \d{4})?|\b(19|20)\d\d\b/gu;
const YEAR = /^(19|20)\d\d$/u;

/** Whether a question asks how many, and a text that was not written for that has no number. */
function countsNothing(value: Entry, missing: readonly Term[]): boolean {
  if (!missing.some(({ id }) => id === 'how-many')) return false;
  const text =
    value.kind === 'statement' ? value.record.answer : value.kind === 'quotation' ? value.record.text : undefined;
  return text !== undefined && !COUNT.test(text.replace(DATE, ''));
}

/** "How many petitions in 2014": what is known of another year is no answer, unless a claim is to be put right. */
function isOfAnotherYear({ yesNo, people }: Question, value: Entry, missing: readonly Term[]): boolean {
  return value.kind === 'statement' && !yesNo && people.length === 0 && missing.some(({ id }) => YEAR.test(id));
}

/** "Who gave him the name", "to whom does she owe it". */
function asksWho({ words }: Question): boolean {
  return words.some(({ text, afterBreak }, at) => (at < 2 || afterBreak) && (text === 'who' || text === 'whom'));
}

/** "When did it pass", "what was the date", but not "what happens when it passes". */
function asksWhen({ words, terms }: Question): boolean {
  return terms.some(
    ({ id, text, from }) => id === 'when' && (text !== 'when' || from < 2 || words[from]?.afterBreak === true),
  );
}

/** What a length is given in is not what is asked for. */
const UNIT = /^(months?|years?|days?)$/u;
/** A slip of a short word is not what is asked for. */
const SHORT = 3;

function isMissed(asked: Term, missing: readonly Term[]): boolean {
  if (
    QUESTION_WORDS.has(asked.id) ||
    asked.id === 'list-all' ||
    asked.kind === 'number' ||
    asked.text.length <= SHORT ||
    UNIT.test(asked.text)
  )
    return false;
  return missing.some(({ id }) => id === asked.id);
}

/** Whether a question asks for something that only a record of that very thing can answer. */
export function asksDecisively({ terms }: Question): boolean {
  return terms.some(({ id }) => DECISIVE.has(id));
}

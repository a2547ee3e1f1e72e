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
  if (missing.some(({ id }) => id === 'when') && value.kind === 'statement' && !DATED.test(value.record.answer))
    return true;
  return question.terms.length > 1 && askedTerms(question).some((term) => isMissed(term, missing));
}

/** A slip of a short word is not what is asked for. */
const SHORT = 3;

function isMissed(asked: Term, missing: readonly Term[]): boolean {
  if (QUESTION_WORDS.has(asked.id) || asked.id === 'list-all' || asked.kind === 'number' || asked.text.length <= SHORT)
    return false;
  return missing.some(({ id }) => id === asked.id);
}

/** Whether a question asks for something that only a record of that very thing can answer. */
export function asksDecisively({ terms }: Question): boolean {
  return terms.some(({ id }) => DECISIVE.has(id));
}

import type { Hit } from '../search/ask-index.js';
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
]);
/** After these, the next word is the very thing that is asked for: "which room", "what instrument". */
const ASKING = new Set(['which', 'what', 'whats']);
/** A statement with a date in it answers when, whatever its asks. */
const DATED =
  /\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December) \d/u;
/** A record this like the question was written for it, whatever one word says. */
const SURELY = 0.85;

/**
 * Whether a record leaves out the very thing a question asks for, though it speaks of the rest: the why, the name, or the
 * noun after "which" and "what".
 */
export function missesThePoint({ words, terms }: Question, { value, missing, unasked, likeness }: Hit<Entry>): boolean {
  if (value.kind === 'gap') return false;
  if (unasked.some(({ id }) => DECISIVE.has(id))) return true;
  if (likeness >= SURELY) return false;
  return missing.some((term) => {
    if (term.id === 'when') return value.kind === 'statement' && !DATED.test(value.record.answer);
    const asked = ASKING.has(words[term.from - 1]?.text ?? '');
    return asked && term.kind === 'outside' && terms.length > 1;
  });
}

/** Whether a question asks for something that only a record of that very thing can answer. */
export function asksDecisively({ terms }: Question): boolean {
  return terms.some(({ id }) => DECISIVE.has(id));
}

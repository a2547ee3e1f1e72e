import type { Hit } from '../search/ask-index.js';
import type { Entry } from './entries.js';
import type { Question } from './understand.js';

/** "How do I apply", "how can I appeal": what somebody should do no source tells, only where to find what it does tell. */
const ADVICE =
  /\bhow (do|can|could|should|would|might|must) (i|we)\b(?! (find|tell|know|read|see|look|understand|cite|check|use)\b)/u;
const WHAT_DID = /\bwhat (did|does|do)\b/u;
const SPEAKING = /\b(say|says|said|tell|think|feel|reply|comment|answer)\b/u;
/** Those whose words no source gives. */
const MUTE = new Set([
  'family',
  'boyfriend',
  'leader',
  'grizzard',
  'investigator',
  'lawyer',
  'victim',
  'co-defendants',
  'spouse',
]);
/** What tells of somebody as they are now, or were let go. */
const OF_NOW = /\bstill\b|\breleased\b/u;
const ANOTHER_TIME = new Set(['before', 'after', 'next', 'replaced', 'succeeded', 'predecessor', 'successor']);
/** What somebody was of some age at. */
const PAST = new Set([
  'sentence',
  'offense',
  'arrest',
  'prison',
  'prison-term',
  'importation',
  'charges',
  'trial',
  'plea',
]);

/**
 * Whether a question asks for something that a record cannot tell, though it speaks of all the question names: the small
 * words, which the terms leave out, make it another question.
 */
export function cannotTell(question: Question, { value }: Hit<Entry>): boolean {
  const said = question.words.map(({ text }) => text).join(' ');
  if (ADVICE.test(said) || asksWordsOfMute(question, said)) return true;
  if (value.kind === 'speaker') return question.words.some(({ text }) => text === 'still' || ANOTHER_TIME.has(text));
  const still = question.yesNo && /\bstill\b/u.test(said);
  if (value.kind === 'attribute')
    return (value.record.id === 'age' && asksPastAge(question)) || (still && value.record.from === 'story');
  if (value.kind !== 'statement' || value.people.size !== 1 || !still) return false;
  return !OF_NOW.test(`${value.record.answer} ${value.record.details ?? ''}`);
}

/** "What did her daughters say", and "what did her daughters", the rest of which is no part of the question that is read. */
function asksWordsOfMute({ terms }: Question, said: string): boolean {
  if (!WHAT_DID.test(said) || !terms.some(({ id }) => MUTE.has(id))) return false;
  return SPEAKING.test(said) || terms.every(({ id, kind }) => kind === 'name' || MUTE.has(id));
}

/** "How old was she when she was convicted": an age in 2016 is another. */
function asksPastAge({ terms }: Question): boolean {
  const has = (id: string) => terms.some((term) => term.id === id);
  return has('how-old') && has('when') && terms.some(({ id }) => PAST.has(id));
}

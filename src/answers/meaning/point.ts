import type { Hit } from '../../search/ask-index.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import { askedTerms, matterTerms, partTerms, predicateTerms } from './asked.js';
import type { Entry } from './entry.js';
import { isOfAnotherYear, lacksMeasure } from './measure.js';
import { isOfAnotherArticle } from './named-article.js';
import type { Question } from './understand.js';
import { cannotTell } from './untold.js';

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
  'grandchildren',
  'photographer',
  'everyday',
  'other-president',
  'troup-county',
  'addiction',
  'reapply',
  'year-before',
  'first-ever',
  'next-one',
  'acquainted',
  'sorry',
  'governor',
  'supplier',
  'legal-fee',
  'interest-groups',
  'likes-and-shares',
]);
/** Whoever is named must be spoken of: what one of them said is not what another did. */
export const SPEAKERS: ReadonlySet<string> = new Set([
  'eggleston',
  'earnest',
  'larkin',
  'price-mary',
  'zagel',
  'grizzard',
]);
/** A record this like the question was written for it, whatever one word says. */
const SURELY = 0.85;

/**
 * Whether a record leaves out the very thing a question asks for, though it speaks of the rest: the why, the name, or the
 * noun after "which" and "what".
 */
export function missesThePoint(question: Question, hit: Hit<Entry>): boolean {
  const { value, missing, unasked, likeness } = hit;
  if (value.kind === 'gap') return false;
  if (cannotTell(question, hit)) return true;
  if (unasked.some(({ id }) => DECISIVE.has(id) && !(id === 'why' && givesReason(hit)))) return true;
  if (lacksMeasure(question, hit)) return true;
  if (likeness >= SURELY) return false;
  if (isOfAnotherYear(question, hit) || isOfAnotherArticle(question, value)) return true;
  const ofRecord = value.kind === 'attribute' && value.record.from !== 'story';
  if (!ofRecord && predicateTerms(question).some((term) => isMissed(term, missing))) return true;
  // "Meeting location": where, and not when it was.
  if (
    question.terms.some(({ id, text }) => id === 'where' && text !== 'where') &&
    missing.some(({ id }) => id === 'where')
  )
    return true;
  const field = value.kind === 'attribute' || value.kind === 'difference';
  if (value.kind === 'attribute' && missing.some(({ id }) => id === 'how-much' || id === 'how-many')) return true;
  if (missing.some((term) => SPEAKERS.has(term.id) && !isAlternative(question, term))) return true;
  const without = value.kind === 'attribute' ? unasked : missing;
  if (field && asksWho(question) && (ofRecord ? unasked : missing).some(({ id }) => id === 'who')) return true;
  if (value.kind === 'statement' && partTerms(question).some((term) => isMissed(term, unasked))) return true;
  if (matterTerms(question).some((term) => isMissed(term, missing))) return true;
  // Who somebody is tells nothing of what else is asked of them; and "the Webster dictionary" is nothing of Webster's.
  if (value.kind === 'speaker' && missing.some((term) => term.kind === 'concept' && isMissed(term, missing)))
    return true;
  if (missing.some((term) => isNamedAfter(question, term))) return true;
  return question.terms.length > 1 && askedTerms(question).some((term) => isMissed(term, without));
}

/** Whether what a gap says to be missing is more than a question asks for: the name of the law, where only the law is asked about. */
export function asksForMore({ terms }: Question, { asks }: Hit<Entry>): boolean {
  return [...DECISIVE].some((id) => asks(id) && !terms.some((term) => term.id === id));
}

const REASON = /\b(because|since (?!\w+ \d)|due to|in order to)\b/u;

/** Whether a fact that is asked for in all but the "why" tells a reason. */
function givesReason({ value, unasked }: Hit<Entry>): boolean {
  // Where sources differ, what is known of the why stands under their claims.
  if (value.kind === 'difference') return true;
  if (value.kind !== 'statement' || unasked.length > 1) return false;
  return REASON.test(`${value.record.answer} ${value.record.details ?? ''}`);
}

/** "Was it Obama or Earnest": one of the two is enough. */
function isAlternative({ words }: Question, { from, to }: Term): boolean {
  return words[from - 1]?.text === 'or' || words[to]?.text === 'or';
}

/** "The Webster dictionary": an ordinary word right behind a surname makes it another thing's name. */
function isNamedAfter({ words, terms }: Question, { kind, from }: Term): boolean {
  const name = terms.find((term) => term.kind === 'name' && term.to === from);
  if (name === undefined || kind !== 'outside') return false;
  return (
    name.to - name.from === 1 &&
    words[name.from]?.possessive !== true &&
    /^(the|a|an)$/u.test(words[name.from - 1]?.text ?? '')
  );
}

/** "Who gave him the name", "to whom does she owe it". */
function asksWho({ words }: Question): boolean {
  return words.some(({ text, afterBreak }, at) => (at < 2 || afterBreak) && (text === 'who' || text === 'whom'));
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

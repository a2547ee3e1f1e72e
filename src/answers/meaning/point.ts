import type { Hit } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { askedTerms, matterTerms, partTerms, predicateTerms } from './asked.js';
import type { Entry } from './entry.js';
import type { SetAside } from './meaning.js';
import { isOfAnotherYear, lacksMeasure } from './measure.js';
import { isOfAnotherArticle } from './named-article.js';
import { type Asked, firstObjection, type Objection } from './objection.js';
import type { Question } from './understand.js';
import { whyUntold } from './untold.js';

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
  'revoke',
  'own-use',
  'injury',
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

/** Objections that hold however like the question a record is asked for. */
const ALWAYS: readonly Objection[] = [
  {
    why: 'does not speak of what decides the question',
    holds: ({ hit }) =>
      hit.unasked.some(
        (term) => DECISIVE.has(term.id) && !(term.id === 'why' && givesReason(hit)) && !isNamedBy(term, hit.value),
      ),
  },
  { why: 'lacks the measure that is asked for', holds: ({ question, hit }) => lacksMeasure(question, hit) },
];

/** Objections to a record that was not surely written for the question. */
const UNLESS_SURE: readonly Objection[] = [
  { why: 'is of another year', holds: ({ question, hit }) => isOfAnotherYear(question, hit) },
  { why: 'is of another article', holds: ({ question }, entry) => isOfAnotherArticle(question, entry) },
  {
    why: 'does not speak of what somebody is asked to have done',
    holds: ({ question, hit }, entry) =>
      !isOfRecord(entry) && predicateTerms(question).some((term) => isMissed(term, hit.missing)),
  },
  // "Meeting location": where, and not when it was.
  {
    why: 'does not tell where',
    holds: ({ question, hit }) =>
      question.terms.some(({ id, text }) => id === 'where' && text !== 'where') &&
      hit.missing.some(({ id }) => id === 'where'),
  },
  {
    why: 'gives no number',
    holds: ({ hit }, { kind }) =>
      kind === 'attribute' && hit.missing.some(({ id }) => id === 'how-much' || id === 'how-many'),
  },
  {
    why: 'does not speak of the speaker who is named',
    holds: ({ question, hit }) => hit.missing.some((term) => SPEAKERS.has(term.id) && !isAlternative(question, term)),
  },
  {
    why: 'names nobody',
    holds: ({ question, hit }, entry) =>
      (entry.kind === 'attribute' || entry.kind === 'difference') &&
      asksWho(question) &&
      (isOfRecord(entry) ? hit.unasked : hit.missing).some(({ id }) => id === 'who'),
  },
  {
    why: 'does not tell which part of a group',
    holds: ({ question, hit }, { kind }) =>
      kind === 'statement' && partTerms(question).some((term) => isMissed(term, hit.unasked)),
  },
  {
    why: 'does not speak of the matter',
    holds: ({ question, hit }) => matterTerms(question).some((term) => isMissed(term, hit.missing)),
  },
  {
    why: 'tells who somebody else is',
    holds: ({ hit }, { kind }) => kind === 'speaker' && hit.unasked.some(({ id }) => SPEAKERS.has(id)),
  },
  // Who somebody is tells nothing of what else is asked of them.
  {
    why: 'tells only who somebody is',
    holds: ({ hit }, { kind }) =>
      kind === 'speaker' && hit.missing.some((term) => term.kind === 'concept' && isMissed(term, hit.missing)),
  },
  {
    why: "the name is another thing's",
    holds: ({ question, hit }) => hit.missing.some((term) => isNamedAfter(question, term)),
  },
  {
    why: 'does not speak of the very thing that is asked for',
    holds: ({ question, hit }, entry) =>
      question.terms.length > 1 &&
      askedTerms(question).some(
        (term) =>
          isMissed(term, entry.kind === 'attribute' ? hit.unasked : hit.missing) &&
          !isOfField(term, entry) &&
          !isNamedBy(term, entry),
      ),
  },
];

/**
 * Why a record is no answer, though it speaks of much that a question says: it leaves out the very thing that is asked
 * for, such as the why, the name, or the noun after "which" and "what".
 * @returns nothing where it may answer; what is known to be missing always may
 */
function whyItMisses(asked: Asked): string | undefined {
  const { hit } = asked;
  if (hit.value.kind === 'gap') return undefined;
  return (
    whyUntold(asked) ??
    firstObjection(ALWAYS, asked, hit.value) ??
    (hit.likeness >= SURELY ? undefined : firstObjection(UNLESS_SURE, asked, hit.value))
  );
}

/** The records that may answer a question, and those that are set aside, each in the order in which they were found. */
export function sorted(
  question: Question,
  hits: readonly Hit<Entry>[],
): { readonly fitting: readonly Hit<Entry>[]; readonly aside: readonly SetAside[] } {
  const said = textOfWords(question.words);
  const fitting: Hit<Entry>[] = [];
  const aside: SetAside[] = [];
  for (const hit of hits) {
    const why = whyItMisses({ question, said, hit });
    if (why === undefined) fitting.push(hit);
    else aside.push({ hit, why });
  }
  return { fitting, aside };
}

/** "What was the crime" asks for that very field; and whichever of "crack, coke, meth" it was, the field of the drugs tells. */
function isOfField({ id }: Term, entry: Entry): boolean {
  if (entry.kind !== 'attribute' || entry.record.from !== 'record') return false;
  return entry.record.id === id || (entry.record.id === 'drug' && DRUG_CONCEPTS.has(id));
}

/** Fields that give the name of something: a charge, a law, another name. */
const NAMING: ReadonlySet<string> = new Set(['offense', 'alias', 'statute', 'drug']);

/** "What is that charge called", "the other spelling of her name": the field is the name that is asked for. */
function isNamedBy({ id, text }: Term, entry: Entry): boolean {
  if (id !== 'name-of' || entry.kind !== 'attribute' || !NAMING.has(entry.record.id)) return false;
  return entry.record.id === 'alias' || /\bcalled\b/u.test(text);
}

function isOfRecord(entry: Entry): boolean {
  return entry.kind === 'attribute' && entry.record.from !== 'story';
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

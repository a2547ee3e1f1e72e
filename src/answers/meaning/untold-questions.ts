import { isYear } from '../../search/numbers.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import type { Asked } from './objection.js';
import { namesOccasion } from './occasion.js';
import type { Question } from './understand.js';

const DAY_OR_NUMBER = new Set(['when', 'how-many', 'how-much', 'how-long', 'how-old']);

/** Whether a question asks for the day or the number of something of which a record tells neither, and asks nothing besides. */
export function asksDayOrNumber(question: Question, missing: readonly Term[]): boolean {
  const { terms, yesNo } = question;
  if (yesNo || !missing.some((term) => DAY_OR_NUMBER.has(term.id) && !namesOccasion(question, term))) return false;
  return new Set(terms.map(({ id }) => id).filter((id) => QUESTION_WORDS.has(id))).size === 1;
}

/** How somebody spoke or felt is told by what was said. */
const OF_WORDS =
  /\b(describe|explain|feel|put|phrase|word|(?<!phone )call|justify|characteri[sz]e|refer|speak|talk|say|said|see|view|react|respond|sound|answer|sum)\b/u;

/** "How did he end up in prison" asks what for. */
const CAME_TO_PRISON =
  /\bhow (?:did|does|has) .*\b(?:ends?|ended|lands?|landed|winds?|wound|gets?|got)(?: up)? (?:in|into|behind|inside)\b/u;

/** Whether a question asks in what way something came about, of which a record tells nothing. */
export function asksManner(said: string, missing: readonly Term[]): boolean {
  return missing.some(({ id }) => id === 'in-what-way') && !OF_WORDS.test(said) && !CAME_TO_PRISON.test(said);
}

/** Those who belong to somebody and are others. */
const RELATIONS = new Set(['family', 'relatives', 'spouse', 'boyfriend', 'leader', 'lawyer']);

/** "How old were her daughters" asks nothing of herself: whether a question is about somebody's somebody, and a wording is not. */
export function asksOfRelation({ words, terms, yesNo }: Question, unasked: readonly Term[]): boolean {
  const named = terms.find(({ kind, to }) => kind === 'name' && words[to - 1]?.possessive === true);
  const first = named ?? terms.find(({ kind }) => kind === 'name');
  if (first === undefined) return false;
  const relation = terms.find(({ from, kind }) => kind !== 'number' && from >= first.to);
  // A search leaves out whose it is: "Jane Doe children ages".
  if (named === undefined && (yesNo || relation?.from !== first.to)) return false;
  return relation !== undefined && RELATIONS.has(relation.id) && unasked.some(({ id }) => id === relation.id);
}

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
  'other-president',
  'interest-groups',
]);

/** "What did her daughters say", and "what did her daughters", the rest of which is no part of the question that is read. */
export function asksWordsOfMute({ words, terms }: Question, said: string): boolean {
  if (!WHAT_DID.test(said)) return false;
  // "What did prosecutors say he did to the investigator" asks for the words of the prosecutors.
  const what = words.findIndex(({ text }) => text === 'what');
  // "The Troup County sheriff": a county says nothing.
  const speaking = terms.find(({ id, kind, from }) => kind !== 'name' && id !== 'troup-county' && from > what);
  if (speaking === undefined || !MUTE.has(speaking.id)) return false;
  return SPEAKING.test(said) || terms.every(({ id, kind }) => kind === 'name' || MUTE.has(id));
}

const PAST_YEAR = /^(19\d\d|200\d|201[0-5])$/u;
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

/** "How old was she when she was convicted", "in 1999": an age in 2016 is another. */
export function asksPastAge({ terms, yesNo }: Question): boolean {
  if (yesNo || !terms.some(({ id }) => id === 'how-old')) return false;
  const when = terms.some(({ id }) => id === 'when') && terms.some(({ id }) => PAST.has(id));
  return when || terms.some(({ id, kind }) => kind === 'number' && PAST_YEAR.test(id));
}

/** "Does she still have supervised release" is told: it stays in effect. */
const STILL_DUE =
  /\bstill (?:ha(?:s|ve|d)|get|due|owe|face|facing|looking at|on the hook|be (?:on|under)|apply|applies|in effect|in force|part)\b/u;

export function asksStill({ question, said }: Asked): boolean {
  return question.yesNo && /\bstill\b/u.test(said) && !STILL_DUE.test(said);
}

/** What a question asks of the record and of no article. */
const IN_THE_RECORD = /\b(?:(?:in|on|by|per|to|does|do|did) the (?:\w+ )?records?|on record|doj|justice department)\b/u;

/** Only an article's words show who is a woman and who is a man: nothing in the record does. */
export function asksGenderOnRecord({ question, said }: Asked): boolean {
  return question.terms.some(({ id }) => id === 'gender') && IN_THE_RECORD.test(said);
}

export function asksOfPriors({ question, hit }: Asked): boolean {
  return question.yesNo && hit.unasked.some(({ id }) => id === 'prior-convictions');
}

export function asksOnlyWhere({ terms, yesNo }: Question): boolean {
  return !yesNo && terms.every(({ id }) => id === 'where' || !QUESTION_WORDS.has(id));
}

/** "Obama's daughters": what tells of others' daughters tells nothing of his. */
export function possesses({ words }: Question, { to }: Term): boolean {
  return words[to - 1]?.possessive === true;
}

/** Those whom somebody is related to. */
const RELATED = new Set(['family', 'relatives', 'boyfriend']);

/** "The investigator's partner": a relative of somebody else than a recipient. */
export function isSomebodys({ words, terms }: Question, { id, from }: Term): boolean {
  return (
    RELATED.has(id) &&
    words[from - 1]?.possessive === true &&
    !terms.some(({ kind, to }) => kind === 'name' && to === from)
  );
}

/** From this number on a number names what it counts: the 248, the 1,715. */
const NAMING_NUMBER = 100;

/** "How many of the 248": what tells of another number's people tells nothing of these. */
export function namesByNumber({ id, kind }: Term): boolean {
  return kind === 'number' && Number(id) >= NAMING_NUMBER && !isYear(id);
}

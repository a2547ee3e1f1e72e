import type { Hit } from '../../search/ask-index.js';
import type { AskTables } from '../../search/ask-tables.js';
import { textOfWords } from '../../search/fold.js';
import { isYear } from '../../search/numbers.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import { remembered } from '../../search/remembered.js';
import type { Term } from '../../search/terms.js';
import { askedTerms } from './asked.js';
import type { Entry } from './entry.js';
import type { Question } from './understand.js';

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
/** Those who belong to somebody and are others. */
const RELATIONS = new Set(['family', 'relatives', 'spouse', 'boyfriend', 'leader', 'lawyer']);
/** What tells of somebody as they are now, or were let go. */
const OF_NOW = /\bstill\b|\breleased\b/u;
const ANOTHER_TIME =
  /\b(still|before|after|next|now|nowadays|today|currently|anymore|replaced|succeeded|predecessor|successor|(took|takes?|taking) over)\b/u;
/** "Which judge gave him life" asks for no day and no length. */
const WHICH_JUDGE = /\b(?:which|what|whose) judges?\b/u;
/** How the knowledge tells that a source leaves something open. */
const UNNAMED = /\b(?:not (?:say|name|tell) which|(?:do|does|did) not name|names? no|named? none)\b/u;
/** What a source leaves open, by how the knowledge tells it: "it does not say who put that value on it, or when". */
const LEFT_OPEN = /\bnot say ((?:who|when|why|where|how)\b.*)/u;
const OPEN_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['who', /\bwho\b/u],
  ['when', /\bwhen\b/u],
  ['why', /\bwhy\b/u],
  ['how-many', /\bhow many\b/u],
  ['in-what-way', /\bhow (?!many|much|long|old)/u],
]);
/** "Who gave the most money": nothing that somebody merely gave. */
const SUPERLATIVE = /\b(?:most(?! (?:of|people|inmates|prisoners|likely)\b)|best|worst)\b/u;
const RANKS = /\b(?:most|more|best|worst|largest|biggest|longest|majority|mainly)\b/iu;
const DAY_OR_NUMBER = new Set(['when', 'how-many', 'how-much', 'how-long', 'how-old']);
/** What tells how things were and not whether they still are. */
const OF_THEN = new Set(['story', 'supervised-release']);
/** What the record gives without a day or a number. */
const TIMELESS = new Set(['offense', 'alias', 'drug', 'sources']);
/** What was done, and nothing of how: "how did he smuggle it". */
const OF_DEEDS = new Set(['offense', 'drug', 'weapon', 'quantity']);
/** From this number on a number names what it counts: the 248, the 1,715. */
const NAMING_NUMBER = 100;
/** How somebody spoke or felt is told by what was said. */
const OF_WORDS =
  /\b(describe|explain|feel|put|phrase|word|call|justify|characteri[sz]e|refer|speak|talk|say|said|see|view|react|respond|sound|answer|sum)\b/u;
const SHORT_NOUN = 3;
/** A text that tells an age of that time. */
const AGE_THEN = /\bwhen (she|he) was\b|\bat the time\b/u;
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

/**
 * Whether a question asks for something that a record cannot tell, though it speaks of all the question names: the small
 * words, which the terms leave out, make it another question.
 */
export function cannotTell(question: Question, { value, missing, unasked }: Hit<Entry>): boolean {
  const said = textOfWords(question.words);
  if (asksWordsOfMute(question, said)) return true;
  if (asksDayOrNumber(question, value.kind === 'attribute' && TIMELESS.has(value.record.id) ? unasked : missing))
    return true;
  if (asksOfRelation(question, unasked)) return true;
  const fieldOfRecord = value.kind === 'attribute' && value.record.from === 'record' && !OF_DEEDS.has(value.record.id);
  if (!fieldOfRecord && asksManner(said, value.kind === 'attribute' ? unasked : missing)) return true;
  if (SUPERLATIVE.test(said) && value.kind !== 'attribute' && !RANKS.test(allTextOf(value))) return true;
  if (value.kind === 'speaker') return ANOTHER_TIME.test(said);
  if (question.yesNo && unasked.some(({ id }) => id === 'prior-convictions')) return true;
  const still = question.yesNo && /\bstill\b/u.test(said);
  // "Where did he sell it" is not told by what it was.
  if (value.kind === 'attribute' && value.record.id !== 'district' && missing.some(({ id }) => id === 'where'))
    return true;
  if (value.kind === 'attribute' && value.record.id !== 'judge' && WHICH_JUDGE.test(said)) return true;
  if (value.kind === 'attribute')
    return (
      (value.record.id === 'age' && asksPastAge(question)) ||
      (still && OF_THEN.has(value.record.from === 'story' ? 'story' : value.record.id))
    );
  if (value.kind !== 'statement') return false;
  const text = `${value.record.answer} ${value.record.details ?? ''}`;
  if (missing.some(namesByNumber) || missing.some((term) => possesses(question, term))) return true;
  // "Where did she plan to sell it" is not told by what she was convicted of.
  if (value.people.size === 1 && asksOnlyWhere(question) && missing.some(({ id }) => id === 'where')) return true;
  if (!question.yesNo && (leavesUnnamed(text, askedTerms(question)) || leavesOpen(text, question))) return true;
  if (asksPastAge(question) && (value.people.size !== 1 || !AGE_THEN.test(text))) return true;
  return still && value.people.size === 1 && !OF_NOW.test(text);
}

/** Whether a question asks for the day or the number of something of which a record tells neither, and asks nothing besides. */
function asksDayOrNumber({ terms, yesNo }: Question, missing: readonly Term[]): boolean {
  if (yesNo || !missing.some(({ id }) => DAY_OR_NUMBER.has(id))) return false;
  return new Set(terms.map(({ id }) => id).filter((id) => QUESTION_WORDS.has(id))).size === 1;
}

/** "Obama's daughters": what tells of others' daughters tells nothing of his. */
function possesses({ words }: Question, { to }: Term): boolean {
  return words[to - 1]?.possessive === true;
}

function asksOnlyWhere({ terms, yesNo }: Question): boolean {
  return !yesNo && terms.every(({ id }) => id === 'where' || !QUESTION_WORDS.has(id));
}

/** "How many of the 248": what tells of another number's people tells nothing of these. */
function namesByNumber({ id, kind }: Term): boolean {
  return kind === 'number' && Number(id) >= NAMING_NUMBER && !isYear(id);
}

/** Whether a question asks in what way something came about, of which a record tells nothing. */
function asksManner(said: string, missing: readonly Term[]): boolean {
  return missing.some(({ id }) => id === 'in-what-way') && !OF_WORDS.test(said);
}

/** "How old were her daughters" asks nothing of herself: whether a question is about somebody's somebody, and a wording is not. */
function asksOfRelation({ words, terms }: Question, unasked: readonly Term[]): boolean {
  const named = terms.find(({ kind, to }) => kind === 'name' && words[to - 1]?.possessive === true);
  if (named === undefined) return false;
  const relation = terms.find(({ from, kind }) => kind !== 'number' && from >= named.to);
  return relation !== undefined && RELATIONS.has(relation.id) && unasked.some(({ id }) => id === relation.id);
}

/** A term that so many wordings ask for what is missing by, and that many times as many as ask for what is known. */
const WORDINGS_OF_GAPS = 3;
const TIMES_MORE = 4;
/** Which one of many is asked for tells nothing of the matter. */
const RANKING = new Set(['most-common', 'largest', 'smallest', 'longest', 'shortest', 'earliest', 'latest']);
/** A record this like the question was written for it, whatever one word says. */
const SURELY = 0.85;

/**
 * Finds the terms by which people ask for what no source tells: "relapse", "street value", "testify".
 * @param values what the wordings of the tables ask for, by their numbers
 * @returns whether a fact that fits but for such a term is another fact than the one asked for
 */
export function createPassedOver(values: readonly Entry[], { first, asks }: AskTables): (hit: Hit<Entry>) => boolean {
  const missing = new Uint8Array(first.at(-1) ?? 0);
  values.forEach((value, document) => {
    if (isMissing(value)) missing.fill(1, first[document], first[document + 1]);
  });
  const isOfGaps = remembered((term) => {
    const wordings = asks[term] ?? [];
    const ofGaps = wordings.reduce((sum, ask) => sum + (missing[ask] ?? 0), 0);
    return ofGaps >= WORDINGS_OF_GAPS && ofGaps >= TIMES_MORE * (wordings.length - ofGaps);
  });
  return ({ value, unasked, likeness }) =>
    !isMissing(value) &&
    value.kind !== 'speaker' &&
    value.kind !== 'quotation' &&
    likeness < SURELY &&
    unasked.some(
      ({ id, kind }) =>
        (kind === 'concept' || kind === 'word') && !QUESTION_WORDS.has(id) && !RANKING.has(id) && isOfGaps(id),
    );
}

/** Whether an entry tells what no source tells. */
export function isMissing(entry: Entry): boolean {
  return entry.kind === 'gap' || (entry.kind === 'attribute' && entry.record.from === 'nowhere');
}

/** Whether a text says itself that it cannot tell which: "He did not say which programs." */
function leavesUnnamed(text: string, asked: readonly Term[]): boolean {
  const noun = asked.at(-1)?.text.split(' ').at(-1);
  if (noun === undefined || noun.length <= SHORT_NOUN) return false;
  // "Supporters" are not the support that is asked for.
  const named = new Set([noun, `${noun}s`, `${noun}es`]);
  return text
    .toLowerCase()
    .split(/[.;]\s/u)
    .some((sentence) => wordsIn(sentence.split(UNNAMED).slice(1).join(' ')).some((word) => named.has(word)));
}

/** Whether a text says itself that it leaves open just who, when or why. */
function leavesOpen(text: string, { terms }: Question): boolean {
  const asked = terms.flatMap(({ id }) => OPEN_WORDS.get(id) ?? []);
  return text
    .split(/[.;]\s/u)
    .flatMap((sentence) => LEFT_OPEN.exec(sentence)?.[1] ?? [])
    .some((open) => asked.some((word) => word.test(open)));
}

/** Everything that an entry says, and how people ask for it. */
function allTextOf({ record }: Entry): string {
  return JSON.stringify(record);
}

/** "What did her daughters say", and "what did her daughters", the rest of which is no part of the question that is read. */
function asksWordsOfMute({ words, terms }: Question, said: string): boolean {
  if (!WHAT_DID.test(said)) return false;
  // "What did prosecutors say he did to the investigator" asks for the words of the prosecutors.
  const what = words.findIndex(({ text }) => text === 'what');
  const speaking = terms.find(({ kind, from }) => kind !== 'name' && from > what);
  if (speaking === undefined || !MUTE.has(speaking.id)) return false;
  return SPEAKING.test(said) || terms.every(({ id, kind }) => kind === 'name' || MUTE.has(id));
}

/** "How old was she when she was convicted", "in 1999": an age in 2016 is another. */
function asksPastAge({ terms, yesNo }: Question): boolean {
  if (yesNo || !terms.some(({ id }) => id === 'how-old')) return false;
  const when = terms.some(({ id }) => id === 'when') && terms.some(({ id }) => PAST.has(id));
  return when || terms.some(({ id, kind }) => kind === 'number' && PAST_YEAR.test(id));
}

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u);

import type { TopicStatement } from '../../knowledge/load.js';
import type { Hit } from '../../search/ask-index.js';
import { textOfWords } from '../../search/fold.js';
import { isYear } from '../../search/numbers.js';
import { QUESTION_WORDS } from '../../search/question-words.js';
import type { Term } from '../../search/terms.js';
import { askedTerms, isSearch } from './asked.js';
import type { Entry } from './entry.js';
import {
  asksForAnotherPerson,
  asksForSource,
  asksHowLongOfDeed,
  asksOfBill,
  asksSentenceOfOthers,
  asksWhatIsUnpaid,
  asksWhetherThereNow,
  asksWhoJudged,
  countsBeside,
  isOfTheOther,
} from './neighbouring.js';
import { namesOccasion } from './occasion.js';
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
  'other-president',
  'interest-groups',
]);
/** Those who belong to somebody and are others. */
const RELATIONS = new Set(['family', 'relatives', 'spouse', 'boyfriend', 'leader', 'lawyer']);
/** What tells of somebody as they are now, or were let go. */
const OF_NOW = /\bstill\b|\breleased\b/u;
const ANOTHER_TIME =
  /\b(still|before|after|next|now|nowadays|today|currently|anymore|replaced|succeeded|predecessor|successor|(took|takes?|taking) over)\b/u;
/** "Who is the president of her group": not the country's. */
const PRESIDENT_OF = /\bpresident of (?!(?:the )?(?:united states|usa?|america|country|nation)\b)/u;
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
const WHO_MOST = /\b(?:which|who)\b(?: \w+){0,5} (?:most|fewest)(?: (?!of|people|inmates|prisoners)\w+)?$/u;
const MOST = /\b(?:most|fewest|largest|biggest|longest|highest|oldest)\b/iu;
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
  /\b(describe|explain|feel|put|phrase|word|(?<!phone )call|justify|characteri[sz]e|refer|speak|talk|say|said|see|view|react|respond|sound|answer|sum)\b/u;
const SHORT_NOUN = 3;
/** What a question asks of the record and of no article. */
const IN_THE_RECORD = /\b(?:(?:in|on|by|per|to|does|do|did) the (?:\w+ )?records?|on record|doj|justice department)\b/u;
const HALF = 0.5;
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

/** A question with all its words, and a record that may not tell what it asks for. */
interface Asked {
  readonly question: Question;
  readonly said: string;
  readonly hit: Hit<Entry>;
}
/** Says of a record of some kind that it cannot tell what is asked for. */
type RuleOf<Kind extends Entry['kind']> = (asked: Asked, entry: Extract<Entry, { kind: Kind }>) => boolean;

const OF_ANY_RECORD: readonly ((asked: Asked) => boolean)[] = [
  ({ question, said }) => asksWordsOfMute(question, said),
  ({ question, hit }) => asksOfRelation(question, hit.unasked),
  ({ question, hit }) => isOfTheOther(question, hit),
  ({ question, hit }) => hit.value.kind !== 'gap' && asksSentenceOfOthers(question),
];

const OF_SPEAKERS: readonly RuleOf<'speaker'>[] = [
  ({ question, hit }) => asksDayOrNumber(question, hit.missing),
  ({ said, hit }) => asksManner(said, hit.missing),
  isOutranked,
  ({ said }) => ANOTHER_TIME.test(said),
  ({ said }) => PRESIDENT_OF.test(said),
];

const OF_ATTRIBUTES: readonly RuleOf<'attribute'>[] = [
  (asked, { record }) => record.from === 'story' && asksGenderOnRecord(asked),
  ({ question, hit }, { record }) => asksDayOrNumber(question, TIMELESS.has(record.id) ? hit.unasked : hit.missing),
  ({ said, hit }, { record }) => (record.from !== 'record' || OF_DEEDS.has(record.id)) && asksManner(said, hit.unasked),
  asksOfPriors,
  // "Where did he sell it" is not told by what it was.
  ({ hit }, { record }) => record.id !== 'district' && hit.missing.some(({ id }) => id === 'where'),
  ({ question, hit }, { record }) =>
    record.from === 'record' && asksForAnotherPerson(question) && hit.unasked.some(({ id }) => id === 'who'),
  ({ question }, { record }) => record.from !== 'nowhere' && asksHowLongOfDeed(question),
  ({ question }, { record }) => record.from !== 'nowhere' && asksForSource(question),
  ({ question }, { record }) => record.from !== 'nowhere' && asksWhetherThereNow(question),
  ({ question }, { record }) => record.id === 'fine' && asksWhatIsUnpaid(question),
  ({ hit }, { record }) =>
    record.from !== 'nowhere' && record.id !== 'home' && hit.unasked.some(({ id }) => id === 'which-town'),
  // "What was the enterprise's name" asks for no other name of somebody.
  ({ hit }, { record }) => (record.id === 'alias' || record.id === 'sources') && hit.coverage < HALF,
  ({ said }, { record }) => record.id !== 'judge' && WHICH_JUDGE.test(said),
  ({ question }, { record }) => record.id === 'age' && asksPastAge(question),
  (asked, { record }) => asksStill(asked) && OF_THEN.has(record.from === 'story' ? 'story' : record.id),
];

const OF_STATEMENTS: readonly RuleOf<'statement'>[] = [
  ({ question, hit }) => asksDayOrNumber(question, hit.missing),
  ({ said, hit }) => asksManner(said, hit.missing),
  isOutranked,
  asksOfPriors,
  ({ hit }) => hit.missing.some(namesByNumber),
  ({ said }, { record }) => WHO_MOST.test(said) && !MOST.test(textOf(record)),
  ({ question }, { people }) => people.size === 1 && asksForSource(question),
  ({ question }, { people }) => people.size > 0 && asksWhetherThereNow(question),
  ({ question }) => asksHowLongOfDeed(question),
  ({ question }, { record }) => asksWhoJudged(question) && !record.attributes.includes('judge'),
  ({ question, hit }) => hit.missing.some((term) => possesses(question, term)),
  // "Where did she plan to sell it" is not told by what she was convicted of.
  ({ question, hit }, { people }) =>
    people.size === 1 && asksOnlyWhere(question) && hit.missing.some(({ id }) => id === 'where'),
  ({ question }, { record }) =>
    !question.yesNo && !isSearch(question) && leavesUnnamed(textOf(record), askedTerms(question)),
  ({ question }, { record }) => !question.yesNo && leavesOpen(textOf(record), question),
  ({ question }, { people, record }) => asksPastAge(question) && (people.size !== 1 || !AGE_THEN.test(textOf(record))),
  (asked, { people, record }) => asksStill(asked) && people.size === 1 && !OF_NOW.test(textOf(record)),
  (asked) => asksGenderOnRecord(asked),
];

/** Quotations, criteria and differences. */
const OF_OTHERS: readonly ((asked: Asked) => boolean)[] = [
  ({ question, hit }) => asksDayOrNumber(question, hit.missing),
  ({ said, hit }) => asksManner(said, hit.missing),
  isOutranked,
  asksOfPriors,
  ({ question, hit }) => asksOfBill(question, hit),
  ({ question, hit }) => countsBeside(question, hit),
];

/**
 * Whether a question asks for something that a record cannot tell, though it speaks of all the question names: the small
 * words, which the terms leave out, make it another question.
 */
export function cannotTell(question: Question, hit: Hit<Entry>): boolean {
  const asked = { question, said: textOfWords(question.words), hit };
  const entry = hit.value;
  if (OF_ANY_RECORD.some((rule) => rule(asked))) return true;
  switch (entry.kind) {
    case 'speaker':
      return OF_SPEAKERS.some((rule) => rule(asked, entry));
    case 'attribute':
      return OF_ATTRIBUTES.some((rule) => rule(asked, entry));
    case 'statement':
      return OF_STATEMENTS.some((rule) => rule(asked, entry));
    default:
      return OF_OTHERS.some((rule) => rule(asked));
  }
}

/** "Who gave the most money": what tells of no such rank tells nothing of that. */
function isOutranked({ said, hit }: Asked): boolean {
  return SUPERLATIVE.test(said) && !RANKS.test(allTextOf(hit.value));
}

function asksOfPriors({ question, hit }: Asked): boolean {
  return question.yesNo && hit.unasked.some(({ id }) => id === 'prior-convictions');
}

/** "Does she still have supervised release" is told: it stays in effect. */
const STILL_DUE =
  /\bstill (?:ha(?:s|ve|d)|get|due|owe|face|facing|looking at|on the hook|be (?:on|under)|apply|applies|in effect|in force|part)\b/u;

function asksStill({ question, said }: Asked): boolean {
  return question.yesNo && /\bstill\b/u.test(said) && !STILL_DUE.test(said);
}

function textOf({ answer, details }: TopicStatement): string {
  return `${answer} ${details ?? ''}`;
}

/** Whether a question asks for the day or the number of something of which a record tells neither, and asks nothing besides. */
function asksDayOrNumber(question: Question, missing: readonly Term[]): boolean {
  const { terms, yesNo } = question;
  if (yesNo || !missing.some((term) => DAY_OR_NUMBER.has(term.id) && !namesOccasion(question, term))) return false;
  return new Set(terms.map(({ id }) => id).filter((id) => QUESTION_WORDS.has(id))).size === 1;
}

/** "Obama's daughters": what tells of others' daughters tells nothing of his. */
function possesses({ words }: Question, { to }: Term): boolean {
  return words[to - 1]?.possessive === true;
}

/** Only an article's words show who is a woman and who is a man: nothing in the record does. */
function asksGenderOnRecord({ question, said }: Asked): boolean {
  return question.terms.some(({ id }) => id === 'gender') && IN_THE_RECORD.test(said);
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
function asksOfRelation({ words, terms, yesNo }: Question, unasked: readonly Term[]): boolean {
  const named = terms.find(({ kind, to }) => kind === 'name' && words[to - 1]?.possessive === true);
  const first = named ?? terms.find(({ kind }) => kind === 'name');
  if (first === undefined) return false;
  const relation = terms.find(({ from, kind }) => kind !== 'number' && from >= first.to);
  // A search leaves out whose it is: "Jane Doe children ages".
  if (named === undefined && (yesNo || relation?.from !== first.to)) return false;
  return relation !== undefined && RELATIONS.has(relation.id) && unasked.some(({ id }) => id === relation.id);
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

import { askedTerms, isSearch } from './asked.js';
import type { Entry } from './entry.js';
import { leavesOpen, leavesUnnamed, textOf } from './left-open.js';
import {
  asksForAnotherPerson,
  asksForSource,
  asksHowLongOfDeed,
  asksOfBill,
  asksSentenceOfOthers,
  asksWhatIsUnpaid,
  asksWhetherFrom,
  asksWhetherThereNow,
  asksWhoJudged,
  countsBeside,
  isOfTheOther,
} from './neighbouring.js';
import { type Asked, type EntryOf, firstObjection, type Objection } from './objection.js';
import {
  asksDayOrNumber,
  asksGenderOnRecord,
  asksManner,
  asksOfPriors,
  asksOfRelation,
  asksOnlyWhere,
  asksPastAge,
  asksStill,
  asksWordsOfMute,
  isSomebodys,
  namesByNumber,
  possesses,
} from './untold-questions.js';

/** What tells of somebody as they are now, or were let go. */
const OF_NOW = /\bstill\b|\breleased\b/u;
const ANOTHER_TIME =
  /\b(still|before|after|next|now|nowadays|today|currently|anymore|replaced|succeeded|predecessor|successor|(took|takes?|taking) over)\b/u;
/** "Who is the president of her group": not the country's. */
const PRESIDENT_OF = /\bpresident of (?!(?:the )?(?:united states|usa?|america|country|nation)\b)/u;
/** "Which judge gave him life" asks for no day and no length. */
const WHICH_JUDGE = /\b(?:which|what|whose) judges?\b/u;
/** "Who gave the most money": nothing that somebody merely gave. */
const SUPERLATIVE = /\b(?:most(?! (?:of|people|inmates|prisoners|likely)\b)|best|worst)\b/u;
const WHO_MOST = /\b(?:which|who)\b(?: \w+){0,5} (?:most|fewest)(?: (?!of|people|inmates|prisoners)\w+)?$/u;
const MOST = /\b(?:most|fewest|largest|biggest|longest|highest|oldest)\b/iu;
const RANKS = /\b(?:most|more|best|worst|largest|biggest|longest|majority|mainly)\b/iu;
/** What tells how things were and not whether they still are. */
const OF_THEN = new Set(['story', 'supervised-release']);
/** What the record gives without a day or a number. */
const TIMELESS = new Set(['offense', 'alias', 'drug', 'sources', 'co-defendants']);
/** What was done, and nothing of how: "how did he smuggle it". */
const OF_DEEDS = new Set(['offense', 'drug', 'weapon', 'quantity']);
/** "How many women", "which ladies": the count of all is not theirs. */
const HOW_MANY_WOMEN =
  /\b(?:how many|which|number of|percentage of|share of)(?: of)?(?: (?:the|them|these|those|his))?(?: \d+)?(?: were| are)? (?:women|females|ladies|girls|moms|mothers)\b/u;
/** "Did Earnest name anybody": who he is tells nothing of whom he named. */
const NAMED_ANY =
  /\b(?:did|does|do|has|had) (?:\w+ ){1,3}?(?:name|named|mention|mentioned) (?:any|one|a|someone|somebody)/u;
/** "What sentence did he get for his two prior convictions". */
const FOR_PRIORS =
  /\b(?:what|how long|how many|how much)\b.*\b(?:sentence|term|years|months|time|punishment|get|got|given|serve|do)\b(?: \w+){0,2} (?:for|on) (?!.*\b(?:because|since|due)\b)(?:\w+ ){0,3}(?:priors?|(?:prior|previous|earlier) (?:\w+ )?(?:convictions?|cases?|offen[cs]es?))\b/u;
/** Others than the one who is named. */
const ELSE = /\bwho else\b/u;
const HALF = 0.5;
/** From this likeness on, a record of several people may tell where, though no wording asks for that. */
const MUCH_THE_SAME = 0.6;
/** What gives a day or a number, in digits or in words. */
const GIVES_NUMBER =
  /\d|\b(?:no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|once|twice|first|second|third|half|few|some|several|many|most|majority|all|every|each|only|both|long|late|early|after|before|until|when|while|year|month|week|day|january|february|march|april|may|june|july|august|september|october|november|december)s?\b/iu;
/** A text that tells an age of that time. */
const AGE_THEN = /\bwhen (she|he) was\b|\bat the time\b/u;

const OF_ANY_RECORD: readonly Objection[] = [
  {
    why: 'asks for the words of somebody whom no source quotes',
    holds: ({ question, said }) => asksWordsOfMute(question, said),
  },
  { why: 'asks of a relative', holds: ({ question, hit }) => asksOfRelation(question, hit.unasked) },
  // "The investigator's partner": whoever speaks of the investigator alone.
  {
    why: 'speaks of no such relative',
    holds: ({ question, hit }) => hit.value.kind !== 'gap' && hit.missing.some((term) => isSomebodys(question, term)),
  },
  {
    why: 'tells of no rate',
    holds: ({ question, said, hit }) =>
      hit.value.kind !== 'gap' && !question.yesNo && RATE.test(said) && !RATE.test(allTextOf(hit.value)),
  },
  {
    why: 'tells of no sentence for an earlier conviction',
    holds: ({ said, hit }) => hit.value.kind !== 'gap' && FOR_PRIORS.test(said),
  },
  { why: 'tells of the other of two people', holds: ({ question, hit }) => isOfTheOther(question, hit) },
  {
    why: 'asks for the sentence of somebody who is not listed',
    holds: ({ question, hit }) => hit.value.kind !== 'gap' && asksSentenceOfOthers(question),
  },
];

/** The day, the number or the manner of something, or its rank, of which a record tells nothing. */
const UNTOLD_DETAILS: readonly Objection[] = [
  { why: 'tells no such day or number', holds: ({ question, hit }) => asksDayOrNumber(question, hit.missing) },
  { why: 'does not tell in what way', holds: ({ said, hit }) => asksManner(said, hit.missing) },
  { why: 'tells of no such rank', holds: isOutranked },
];

/** "How much did they sell a week". */
const RATE =
  /\b(?:(?:an?|per|each|every) (?:day|night|week|month|year|annum|minute|hour)|daily|weekly|monthly|yearly)\b/iu;

const PRIORS: Objection = { why: 'tells of no earlier convictions', holds: asksOfPriors };

const OF_SPEAKERS: readonly Objection<EntryOf<'speaker'>>[] = [
  ...UNTOLD_DETAILS,
  { why: 'asks of another time', holds: ({ said }) => ANOTHER_TIME.test(said) },
  { why: 'tells of nobody whom somebody named', holds: ({ said }) => NAMED_ANY.test(said) },
  { why: 'asks for the president of something else', holds: ({ said }) => PRESIDENT_OF.test(said) },
];

const OF_ATTRIBUTES: readonly Objection<EntryOf<'attribute'>>[] = [
  {
    why: 'the record does not show who is a woman or a man',
    holds: (asked, { record }) => record.from === 'story' && asksGenderOnRecord(asked),
  },
  {
    why: 'tells no such day or number',
    holds: ({ question, hit }, { record }) =>
      asksDayOrNumber(question, TIMELESS.has(record.id) ? hit.unasked : hit.missing),
  },
  {
    why: 'does not tell in what way',
    holds: ({ said, hit }, { record }) =>
      (record.from !== 'record' || OF_DEEDS.has(record.id)) && asksManner(said, hit.unasked),
  },
  PRIORS,
  // "Where did he sell it" is not told by what it was.
  {
    why: 'does not tell where',
    holds: ({ hit }, { record }) => record.id !== 'district' && hit.missing.some(({ id }) => id === 'where'),
  },
  {
    why: 'asks for somebody whom the record does not name',
    holds: ({ question, hit }, { record }) =>
      record.from === 'record' && asksForAnotherPerson(question) && hit.unasked.some(({ id }) => id === 'who'),
  },
  {
    why: 'does not tell how long a deed lasted',
    holds: ({ question }, { record }) => record.from !== 'nowhere' && asksHowLongOfDeed(question),
  },
  {
    why: 'does not tell where it came from',
    holds: ({ question }, { record }) => record.from !== 'nowhere' && asksForSource(question),
  },
  {
    why: 'does not tell whether it came from there',
    holds: ({ question, hit }, { record }) =>
      record.from === 'record' && record.id !== 'district' && asksWhetherFrom(question, hit.missing),
  },
  {
    why: 'does not tell who is there now',
    holds: ({ question }, { record }) => record.from !== 'nowhere' && asksWhetherThereNow(question),
  },
  {
    why: 'does not tell what is left to pay',
    holds: ({ question }, { record }) => record.id === 'fine' && asksWhatIsUnpaid(question),
  },
  {
    why: 'names no town',
    holds: ({ hit }, { record }) =>
      record.from !== 'nowhere' && record.id !== 'home' && hit.unasked.some(({ id }) => id === 'which-town'),
  },
  // "What was the enterprise's name" asks for no other name of somebody.
  {
    why: 'speaks of less than half of the question',
    holds: ({ hit }, { record }) => (record.id === 'alias' || record.id === 'sources') && hit.coverage < HALF,
  },
  { why: 'asks for the judge', holds: ({ said }, { record }) => record.id !== 'judge' && WHICH_JUDGE.test(said) },
  { why: 'tells the age of 2016', holds: ({ question }, { record }) => record.id === 'age' && asksPastAge(question) },
  {
    why: 'does not tell whether it is still so',
    holds: (asked, { record }) => asksStill(asked) && OF_THEN.has(record.from === 'story' ? 'story' : record.id),
  },
];

const OF_STATEMENTS: readonly Objection<EntryOf<'statement'>>[] = [
  ...UNTOLD_DETAILS,
  PRIORS,
  {
    why: 'names nobody else',
    holds: ({ said, hit }, { people }) =>
      people.size === 1 && ELSE.test(said) && hit.unasked.some(({ id }) => id === 'who'),
  },
  {
    why: 'counts no women',
    holds: ({ said, hit }) => HOW_MANY_WOMEN.test(said) && hit.unasked.some(({ id }) => id === 'gender'),
  },
  {
    why: 'gives no number at all',
    holds: ({ question, hit }, { record }) =>
      asksDayOrNumber(question, hit.unasked) && !GIVES_NUMBER.test(textOf(record)),
  },
  { why: 'tells of another number of people', holds: ({ hit }) => hit.missing.some(namesByNumber) },
  {
    why: 'does not tell who had the most',
    holds: ({ said }, { record }) => WHO_MOST.test(said) && !MOST.test(textOf(record)),
  },
  {
    why: 'does not tell where it came from',
    holds: ({ question }, { people }) => people.size === 1 && asksForSource(question),
  },
  {
    why: 'does not tell who is there now',
    holds: ({ question }, { people }) => people.size > 0 && asksWhetherThereNow(question),
  },
  { why: 'does not tell how long a deed lasted', holds: ({ question }) => asksHowLongOfDeed(question) },
  {
    why: 'asks for the judge',
    holds: ({ question }, { record }) => asksWhoJudged(question) && !record.attributes.includes('judge'),
  },
  {
    why: "tells of somebody else's",
    holds: ({ question, hit }) => hit.missing.some((term) => possesses(question, term)),
  },
  // "Where did she plan to sell it" is not told by what she was convicted of.
  {
    why: 'does not tell where',
    holds: ({ question, hit }, { people }) =>
      (people.size === 1 || hit.likeness < MUCH_THE_SAME) &&
      asksOnlyWhere(question) &&
      hit.missing.some(({ id }) => id === 'where'),
  },
  {
    why: 'says itself that it is not told which',
    holds: ({ question }, { record }) =>
      !question.yesNo && !isSearch(question) && leavesUnnamed(textOf(record), askedTerms(question)),
  },
  {
    why: 'says itself that it is not told',
    holds: ({ question }, { record }) => !question.yesNo && leavesOpen(textOf(record), question),
  },
  {
    why: 'tells no age of that time',
    holds: ({ question }, { people, record }) =>
      asksPastAge(question) && (people.size !== 1 || !AGE_THEN.test(textOf(record))),
  },
  {
    why: 'does not tell whether it is still so',
    holds: (asked, { people, record }) => asksStill(asked) && people.size === 1 && !OF_NOW.test(textOf(record)),
  },
  { why: 'the record does not show who is a woman or a man', holds: asksGenderOnRecord },
];

/** Quotations, criteria and differences. */
const OF_OTHERS: readonly Objection[] = [
  ...UNTOLD_DETAILS,
  PRIORS,
  { why: 'was said of an act in force, and not of a bill', holds: ({ question, hit }) => asksOfBill(question, hit) },
  { why: 'counts nobody', holds: ({ question, hit }) => countsBeside(question, hit) },
];

/**
 * Why a record cannot tell what a question asks for, though it speaks of all the question names: the small words, which the
 * terms leave out, make it another question.
 * @returns nothing where it can
 */
export function whyUntold(asked: Asked): string | undefined {
  const entry = asked.hit.value;
  return firstObjection(OF_ANY_RECORD, asked, entry) ?? ofItsKind(asked, entry);
}

function ofItsKind(asked: Asked, entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'speaker':
      return firstObjection(OF_SPEAKERS, asked, entry);
    case 'attribute':
      return firstObjection(OF_ATTRIBUTES, asked, entry);
    case 'statement':
      return firstObjection(OF_STATEMENTS, asked, entry);
    default:
      return firstObjection(OF_OTHERS, asked, entry);
  }
}

/** "Who gave the most money": what tells of no such rank tells nothing of that. */
function isOutranked({ said, hit }: Asked): boolean {
  return SUPERLATIVE.test(said) && !RANKS.test(allTextOf(hit.value));
}

/** Everything that an entry says, and how people ask for it. */
function allTextOf({ record }: Entry): string {
  return JSON.stringify(record);
}

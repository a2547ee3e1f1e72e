import { textOfWords } from '../../search/fold.js';
import { stateOf, type Term } from '../../search/terms.js';
import { LEAVING_OUT } from '../leaving-out.js';
import type { Question } from '../meaning/understand.js';
import { numberBound } from './number-bounds.js';
import type { Dimension, GroupSize, Operation, Top } from './query.js';
import { isAll } from './read-terms.js';

type Has = (...any: readonly string[]) => boolean;
type Groups = Extract<Operation, { kind: 'groups' }>;

/**
 * Reads what groups of people a question asks for: "which state had the most", "the second most common drug", "districts
 * with more than two people".
 * @param filtered whether the question names a condition
 */
export function readGroups(question: Question, has: Has, filtered: boolean): Groups | undefined {
  const words = question.words.map(({ text }) => text);
  const by = dimensionOf(words, has) ?? (ranksStates(question) || claimsMost(question) ? 'state' : undefined);
  // "Who was convicted over two drugs", "who had the most drugs": people are asked for.
  if (by === undefined || (by === 'drug' && has('who')) || WHICH_PEOPLE.test(words.join(' '))) return undefined;
  // "Who was convicted over two drugs" asks for people, and no groups.
  const size = has('who') ? undefined : sizeOf(question);
  if (size !== undefined) return { kind: 'groups', by, top: 'all', size };
  const rank = rankOf(words);
  const top = topOf(has, words);
  if (rank !== undefined && (top === 'most' || top === 'least' || RANKED.test(words.join(' '))))
    return { kind: 'groups', by, top: top === 'least' ? 'least' : 'most', rank };
  const groups = top !== 'all' || has('breakdown') || asksForGroups(words, filtered, has('who'));
  return groups ? { kind: 'groups', by, top } : undefined;
}

/** "Illinois is in second place, who is third": where one state has its place, another's is asked for. */
const PLACED = /\b(?:is|was|are|comes?|came|ranks?|in) (?:in )?(?:number )?(?:first|second|third|2nd|3rd|1|2|3)\b/u;

function ranksStates({ words, terms }: Question): boolean {
  return PLACED.test(textOfWords(words)) && terms.some((term) => stateOf(term) !== undefined);
}

/** "Did Florida have the most": of one state it is claimed that no other has more people. */
function claimsMost({ words, terms, yesNo }: Question): boolean {
  const most = /\bthe (?:most|fewest|least)\b(?! (?:\w+ )?(?:time|years|months|severe|serious|recent|common))/u;
  return yesNo && most.test(textOfWords(words)) && terms.some((term) => stateOf(term) !== undefined);
}

/** "Which two people" asks for people, whatever they are told apart by. */
const WHICH_PEOPLE = /\b(?:which|what) (?:\d+ )?(?:people|persons|men|women|guys|inmates|prisoners|recipients)\b/u;

const RANKS: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
]);
/** "The second state": a rank of its own, where nothing is called the most. */
const RANKED =
  /\b(?:who|which|what) (?:is|was|comes?|came|ranks?|has)(?: in)? (?:second|2nd|third|3rd)\b|\b(?:second|2nd|third|3rd) (?:place|biggest|state|district|drug|in line)\b|\b(?:state|district|drug|year)s? (?:is|was|are|comes?|came|ranks?)(?: in)? (?:second|2nd|third|3rd)\b|\b(?:next (?:biggest|largest|most)|runner up|(?:behind|after|below) (?:it|that|them)|number (?:two|2)|next in line|(?:comes?|came|follows?) next)\b/u;

const NEXT =
  /\b(?:next (?:biggest|largest|smallest|highest|lowest|most|fewest|least|longest|shortest|earliest|latest|oldest|newest)|runner up|(?:right|just|directly|immediately|close|next) (?:behind|after|below) (?:it|that|them|him|her)|(?:comes?|came|is|was|ranks?|follows?) next|next in line|number (?:two|2)|no 2)\b/u;

/** The place in an order that a question asks for: 2 for the second. */
export function rankOf(words: readonly string[]): number | undefined {
  return words.flatMap((word) => RANKS.get(word) ?? []).at(-1) ?? (NEXT.test(words.join(' ')) ? 2 : undefined);
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
]);
const PEOPLE =
  '(?:people|persons?|recipients?|inmates?|prisoners?|cases?|names?|members?|times|of them|of the|commutations?)';
const OF_PEOPLE = new RegExp(`^(?:or (?:more|fewer|less) )?(?:\\w+ )?${PEOPLE}\\b`, 'u');
/** "A year in which none was sentenced", "years without a single sentencing". */
const IN_NONE =
  /(?<!\d )\byears? (?:\w+ ){0,6}?(?:none|nobody|no one|not (?:one|1|a single)|no (?:\w+ )?(?:people|person|sentencings?|sentences|cases|names|recipients)|without)\b|\b(?:none|nobody|no one|not (?:one|1|a single) \w+) (?:\w+ ){0,6}?(?:in|during) (?:which|what) years?\b/u;

/** Of a single person: "only one", "just a single case". */
const SINGLE =
  /\b(?:(?:only|just|exactly|precisely) (?:one|1|a single)|(?:one|1|a single|a sole) (?:person|people|case|recipient|inmate|name|each))\b/u;
const MORE_THAN_ONE = new RegExp(`\\b(?:more than (?:one|1)|multiple|several) (?:\\w+ )?${PEOPLE}\\b`, 'u');

/** How many people the groups must have: "exactly two people", "more than three cases", "twice". */
function sizeOf({ words, terms }: Question): GroupSize | undefined {
  const texts = words.map(({ text }) => text);
  const said = texts.join(' ');
  if (MOST.test(said)) return undefined;
  if (IN_NONE.test(said)) return { bound: 'exactly', count: 0 };
  if (MORE_THAN_ONE.test(said)) return { bound: 'at least', count: 2 };
  const timesAt = texts.findIndex((text) => TIMES.has(text));
  const times = TIMES.get(texts[timesAt] ?? '');
  if (times !== undefined)
    return { bound: numberBound(texts, { from: timesAt, to: timesAt + 1 }, timesAt + 1), count: times };
  if (SINGLE.test(said)) return { bound: 'exactly', count: 1 };
  const term = terms.find(
    (each) =>
      each.kind === 'number' &&
      /^\d{1,2}$/u.test(each.id) &&
      !isAll(each) &&
      (endsInCount(texts, each) || OF_PEOPLE.test(texts.slice(each.to, each.to + 5).join(' '))),
  );
  return term && { bound: numberBound(texts, term, term.to), count: Number(term.id) };
}

/** "Which states had exactly two": behind a verb or a bound the number stands for people. */
const BEFORE_COUNT = /^(?:had|have|has|got|exactly|only|just|precisely|than|least)$/u;
const endsInCount = (texts: readonly string[], { from, to }: Term): boolean =>
  to === texts.length && BEFORE_COUNT.test(texts[from - 1] ?? '');

const MOST = /(?<!\bat )\b(?:most|fewest|least|largest|biggest|smallest)\b/u;

/** "At least" bounds a number and asks for no extreme. */
function isSaidAlone(words: readonly string[], word: string): boolean {
  return words.some((text, at) => text === word && words[at - 1] !== 'at');
}

const ANY_OTHER = '(?:\\w+ ){0,8}?than (?:any|every|all|anywhere|anything|everywhere)\\b';
/** "More people than any other state", "more often than anything else". */
const MORE_THAN_ANY = new RegExp(`\\bmore ${ANY_OTHER}`, 'u');
const FEWER_THAN_ANY = new RegExp(`\\b(?:fewer|less) ${ANY_OTHER}`, 'u');

function topOf(has: Has, words: readonly string[]): Top {
  const says = (...any: readonly string[]) => any.some((word) => isSaidAlone(words, word));
  if (says('fewest', 'least', 'rarest', 'rare') || (has('smallest') && !words.includes('least'))) return 'least';
  const said = words.join(' ');
  if (FEWER_THAN_ANY.test(said)) return 'least';
  return has('most-common', 'largest') || says('most', 'busiest', 'top') || MORE_THAN_ANY.test(said) ? 'most' : 'all';
}

/** The thing that people are told apart by: "which state", "what drug", "per district". */
const OF_MONTHS = /\b(?:which|what|busiest|by|per|each|every) (?:\w+ ){0,2}?(?:calendar )?months?\b(?! (?:of|in) )/u;

function dimensionOf(words: readonly string[], has: Has): Dimension | undefined {
  const said = (...any: readonly string[]) => any.some((word) => words.includes(word));
  const typical = said('common', 'frequent', 'often', 'typical', 'usual');
  if (said('state', 'states') && !STATE_LINES.test(words.join(' '))) return 'state';
  if (said('district', 'districts', 'court', 'courts', 'courthouse')) return 'district';
  if (said('drug', 'drugs', 'substance', 'substances', 'narcotic', 'narcotics')) return 'drug';
  if (has('supervised-release') && typical) return 'supervised release term';
  if (has('sentence') && !has('expire', 'release', 'how-many') && OF_MONTHS.test(words.join(' ')))
    return 'sentencing month';
  if (asksByYear(words, has)) return 'sentencing year';
  if (has('offense') && said('common', 'frequent', 'often')) return 'offence';
  if (has('expire', 'release') && said('date', 'dates', 'when', 'day', 'days')) return 'expiry date';
  const mostGot = /\b(?:what|which) (?:prison )?(?:sentence|term|punishment) (?:did|do|was|were)\b/u.test(
    words.join(' '),
  );
  return (has('sentence') && typical) || (mostGot && said('most')) ? 'prison term' : undefined;
}

const STATE_LINES = /\bstate lines?\b/u;

/** What Obama did in a year, and when sentences end, is not told by the years of the sentencings. */
const OF_OTHER_YEARS = [
  'longest',
  'shortest',
  'how-long',
  'fine',
  'release',
  'expire',
  'commutation',
  'clemency',
  'obama',
];

function asksByYear(words: readonly string[], has: Has): boolean {
  const year = words.findIndex((word) => word === 'year' || word === 'years');
  if (year < 0 || has(...OF_OTHER_YEARS)) return false;
  return has('sentence') || /^(?:by|per|each|every|busiest)$/u.test(words[year - 1] ?? '') || words.includes('most');
}

const PLURAL = '(?:federal )?(?:states|districts|drugs|courts|years|dates|narcotics|substances)';
/** "Which states", "by drug", "each district": the groups themselves are wanted. */
const GROUPED = new RegExp(`\\b(?:which|what|different|distinct|various) (?:\\w+ )?${PLURAL}\\b`, 'u');
/** The same where nothing is asked of the people: "list all the states", "how many districts". */
const GROUPS_ALONE = new RegExp(
  `\\b(?:how many|number of|list of|all|all the|list|list the|name the) (?:\\w+ ){0,3}${PLURAL}\\b|^${PLURAL} (?:represented|involved|covered)`,
  'u',
);

/** "By drug", "per state"; a term that was handed down by a court is no such thing. */
const BY_GROUP =
  /\b(?:by|per|each|every) (?!an? |(?:federal )?courts? (?:in|of|from)\b|the (?:\w+ )?(?:northern|southern|eastern|western|middle|central|district of)\b)/u;

/** @param ofPeople whether it asks who: "of the Floridians by sentencing court, who" wants people */
function asksForGroups(words: readonly string[], filtered: boolean, ofPeople: boolean): boolean {
  const said = words.join(' ');
  return GROUPED.test(said) || (!ofPeople && BY_GROUP.test(said)) || (!filtered && GROUPS_ALONE.test(said));
}

/** Before a group these leave it out: "after Florida", "besides crack". */
const LEFT_OUT = new RegExp(`\\b(?:after|behind|below|next to|following|${LEAVING_OUT})(?: the)?$`, 'u');

/** Whether a question leaves out a group that it names, and asks for the others. */
export function leavesOut({ words }: Pick<Question, 'words'>, named: ReadonlySet<Term>): boolean {
  return [...named].some(({ from }) => LEFT_OUT.test(textOfWords(words.slice(0, from))));
}

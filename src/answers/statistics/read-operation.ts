import type { Question } from '../understand.js';
import type { Dimension, Measure, NamePart, Operation, Top } from './query.js';

/**
 * What a question wants of the people it is about.
 * @param dated whether it names a period: "the oldest cases, before 1995" wants the cases, not the one oldest
 * @param filtered whether the question names a condition; without one, "who" and "how many" ask nothing of the fields
 */
export function readOperation(question: Question, filtered: boolean, dated: boolean): Operation | undefined {
  const ids = new Set(question.terms.map(({ id }) => id));
  const words = question.words.map(({ text }) => text);
  const says = (...any: readonly string[]) => any.some((word) => words.includes(word));
  const has = (...any: readonly string[]) => any.some((id) => ids.has(id));

  if (says('same', 'share', 'shares', 'shared', 'sharing')) {
    if (says('day', 'date') && !has('expire', 'release', 'commutation', 'clemency')) return { kind: 'same day' };
  }
  const part = sharedName(words);
  if (part !== undefined) return { kind: 'same name', part };
  if (has('average') && !ASKS_MEANING.test(words.join(' ')))
    return { kind: 'average', measure: averaged(measureOf(has)) };
  if (has('fine') && says('total', 'sum', 'combined', 'altogether') && (has('how-much') || says('total', 'sum')))
    return { kind: 'total fines' };
  const top = topOf(has, (...any) => any.some((word) => isSaidAlone(words, word)), words.join(' '));
  const by = dimensionOf(words, has);
  if (by !== undefined && (top !== 'all' || has('breakdown') || asksForGroups(words, filtered)))
    return { kind: 'groups', by, top };
  const extreme = extremeOf(has, says);
  if (extreme !== undefined && !(dated && extreme.kind === 'extreme' && extreme.measure === 'sentencing date')) {
    const rank = rankOf(words);
    return extreme.kind === 'extreme' && rank !== undefined ? { ...extreme, rank } : extreme;
  }
  if (!filtered) return undefined;
  if (has('percentage')) return { kind: 'share' };
  if (question.yesNo)
    return says('all', 'everybody', 'everyone', 'each', 'every') ? { kind: 'all' } : { kind: 'exists' };
  if (has('how-many') || says('count', 'counts')) return { kind: 'count' };
  return { kind: 'list' };
}

/** "What does 851 mean" asks for no mean. */
const ASKS_MEANING = /\b(?:do|does|did|would|could) (?:\S+ )+mean\b/u;

/** "At least" bounds a number and asks for no extreme. */
function isSaidAlone(words: readonly string[], word: string): boolean {
  return words.some((text, at) => text === word && words[at - 1] !== 'at');
}

const RANKS: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
]);

function rankOf(words: readonly string[]): number | undefined {
  return words.flatMap((word) => RANKS.get(word) ?? [])[0];
}

type Has = (...any: readonly string[]) => boolean;

function measureOf(has: Has): Measure {
  if (has('fine')) return 'fine';
  if (has('supervised-release')) return 'supervised release';
  return 'prison';
}

function averaged(measure: Measure): Exclude<Measure, 'sentencing date' | 'counts'> {
  return measure === 'sentencing date' || measure === 'counts' ? 'prison' : measure;
}

function extremeOf(has: Has, says: Has): Operation | undefined {
  const measure = measureOf(has);
  // "When does the last sentence end" asks for no sentencing.
  const ofEnds = has('expire', 'release');
  if (has('earliest') && !ofEnds) return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  if (has('who') && says('counts', 'convictions', 'charges', 'offenses', 'offences')) {
    if (says('most')) return { kind: 'extreme', measure: 'counts', end: 'most' };
    if (says('fewest')) return { kind: 'extreme', measure: 'counts', end: 'least' };
  }
  if (has('latest') && !ofEnds) return { kind: 'extreme', measure: 'sentencing date', end: 'most' };
  if (says('most') && has('who') && (measure !== 'prison' || says('months', 'years', 'time')))
    return { kind: 'extreme', measure, end: 'most' };
  if (has('longest', 'largest') && (measure !== 'prison' || has('longest', 'sentence', 'prison')))
    return { kind: 'extreme', measure, end: 'most' };
  if (has('shortest', 'smallest') && (measure !== 'prison' || has('shortest', 'sentence', 'prison')))
    return { kind: 'extreme', measure, end: 'least' };
  if (says('first') && has('sentence') && says('sentenced'))
    return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  if (says('last') && says('sentenced')) return { kind: 'extreme', measure: 'sentencing date', end: 'most' };
  return undefined;
}

const SINGLE = /\b(?:(?:only|just|exactly) (?:one|1|once)|single|a sole)\b/u;

function topOf(has: Has, says: Has, said: string): Top {
  if (SINGLE.test(said)) return 'single';
  if (says('fewest', 'least') || has('smallest')) return 'least';
  return has('most-common', 'largest') || says('most') ? 'most' : 'all';
}

/** "Which surnames are shared", "who has the same first name", "do any two have the same last name". */
function sharedName(words: readonly string[]): NamePart | undefined {
  const said = words.join(' ');
  if (!/\b(?:same|shared?|shares|sharing|common|twice|duplicate|duplicated|identical)\b/u.test(said)) return undefined;
  if (/\b(?:surnames?|(?:last|family) names?|namesakes?)\b/u.test(said)) return 'surname';
  return /\b(?:first|given) names?\b/u.test(said) ? 'first name' : undefined;
}

/** The thing that people are told apart by: "which state", "what drug", "per district". */
function dimensionOf(words: readonly string[], has: Has): Dimension | undefined {
  const said = (...any: readonly string[]) => any.some((word) => words.includes(word));
  const typical = said('common', 'frequent', 'often', 'typical', 'usual');
  if (said('state', 'states')) return 'state';
  if (said('district', 'districts', 'court', 'courts', 'courthouse')) return 'district';
  if (said('drug', 'drugs', 'substance', 'substances', 'narcotic', 'narcotics')) return 'drug';
  if (has('supervised-release') && typical) return 'supervised release term';
  if (asksByYear(words, has)) return 'sentencing year';
  if (has('offense') && said('common', 'frequent', 'often')) return 'offence';
  if (has('expire', 'release') && said('date', 'dates', 'when', 'day', 'days')) return 'expiry date';
  const mostGot = /\b(?:what|which) (?:prison )?(?:sentence|term|punishment) (?:did|do|was|were)\b/u.test(
    words.join(' '),
  );
  return (has('sentence') && typical) || (mostGot && said('most')) ? 'prison term' : undefined;
}

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
  return has('sentence') || /^(?:by|per|each|every)$/u.test(words[year - 1] ?? '') || words.includes('most');
}

const PLURAL = '(?:federal )?(?:states|districts|drugs|courts|years|dates|narcotics|substances)';
/** "Which states", "by drug", "each district": the groups themselves are wanted. */
const GROUPED = new RegExp(
  `\\b(?:by|per|each|every)\\b|\\b(?:which|what|different|distinct|various) (?:\\w+ )?${PLURAL}\\b`,
  'u',
);
/** The same where nothing is asked of the people: "list all the states", "how many districts". */
const GROUPS_ALONE = new RegExp(
  `\\b(?:how many|number of|list of|all|all the|list|list the|name the) (?:\\w+ )?${PLURAL}\\b|^${PLURAL} (?:represented|involved|covered)`,
  'u',
);

function asksForGroups(words: readonly string[], filtered: boolean): boolean {
  const said = words.join(' ');
  return GROUPED.test(said) || (!filtered && GROUPS_ALONE.test(said));
}

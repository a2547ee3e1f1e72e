import type { Question } from '../understand.js';
import type { Measure, NamePart, Operation } from './query.js';
import { rankOf, readGroups } from './read-groups.js';

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
  const groups = readGroups(question, has, filtered);
  if (groups !== undefined) return groups;
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

/** "Which surnames are shared", "who has the same first name", "do any two have the same last name". */
function sharedName(words: readonly string[]): NamePart | undefined {
  const said = words.join(' ');
  if (!/\b(?:same|shared?|shares|sharing|common|twice|duplicate|duplicated|identical)\b/u.test(said)) return undefined;
  if (/\b(?:surnames?|(?:last|family) names?|namesakes?)\b/u.test(said)) return 'surname';
  return /\b(?:first|given) names?\b/u.test(said) ? 'first name' : undefined;
}

import type { Question } from '../understand.js';
import type { Dimension, Measure, Operation } from './query.js';

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

  if (says('same') && says('day', 'date') && !has('expire', 'release')) return { kind: 'same day' };
  if (has('average')) return { kind: 'average', measure: averaged(measureOf(has)) };
  if (has('fine') && says('total', 'sum', 'combined', 'altogether') && (has('how-much') || says('total', 'sum')))
    return { kind: 'total fines' };
  const top = topOf(has, (...any) => any.some((word) => isSaidAlone(words, word)));
  const by = dimensionOf(words, has);
  if (by !== undefined && (top !== 'all' || has('breakdown') || asksForGroups(words)))
    return { kind: 'groups', by, top };
  const extreme = extremeOf(has, says);
  if (extreme !== undefined && !(dated && extreme.kind === 'extreme' && extreme.measure === 'sentencing date'))
    return extreme;
  if (!filtered) return undefined;
  if (has('percentage')) return { kind: 'share' };
  if (question.yesNo)
    return says('all', 'everybody', 'everyone', 'each', 'every') ? { kind: 'all' } : { kind: 'exists' };
  if (has('how-many') || says('count', 'counts')) return { kind: 'count' };
  return { kind: 'list' };
}

/** "At least" bounds a number and asks for no extreme. */
function isSaidAlone(words: readonly string[], word: string): boolean {
  return words.some((text, at) => text === word && words[at - 1] !== 'at');
}

type Has = (...any: readonly string[]) => boolean;

function measureOf(has: Has): Measure {
  if (has('fine')) return 'fine';
  if (has('supervised-release')) return 'supervised release';
  return 'prison';
}

function averaged(measure: Measure): Exclude<Measure, 'sentencing date'> {
  return measure === 'sentencing date' ? 'prison' : measure;
}

function extremeOf(has: Has, says: Has): Operation | undefined {
  const measure = measureOf(has);
  if (has('earliest')) return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  if (has('latest')) return { kind: 'extreme', measure: 'sentencing date', end: 'most' };
  if (says('most') && has('who') && measure !== 'prison') return { kind: 'extreme', measure, end: 'most' };
  if (has('longest', 'largest') && (measure !== 'prison' || has('longest', 'sentence', 'prison')))
    return { kind: 'extreme', measure, end: 'most' };
  if (has('shortest', 'smallest') && (measure !== 'prison' || has('shortest', 'sentence', 'prison')))
    return { kind: 'extreme', measure, end: 'least' };
  if (says('first') && has('sentence') && says('sentenced'))
    return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  if (says('last') && says('sentenced')) return { kind: 'extreme', measure: 'sentencing date', end: 'most' };
  return undefined;
}

function topOf(has: Has, says: Has): 'most' | 'least' | 'all' {
  if (says('fewest', 'least') || has('smallest')) return 'least';
  return has('most-common', 'largest') || says('most') ? 'most' : 'all';
}

/** The thing that people are told apart by: "which state", "what drug", "per district". */
function dimensionOf(words: readonly string[], has: Has): Dimension | undefined {
  const said = (...any: readonly string[]) => any.some((word) => words.includes(word));
  if (said('state', 'states')) return 'state';
  if (said('district', 'districts', 'court', 'courts', 'courthouse')) return 'district';
  if (said('drug', 'drugs', 'substance', 'substances', 'narcotic')) return 'drug';
  if (said('year', 'years') && has('sentence') && !has('longest', 'shortest', 'how-long')) return 'sentencing year';
  if (has('offense') && said('common', 'frequent', 'often')) return 'offence';
  if (has('expire', 'release') && said('date', 'dates', 'when', 'day', 'days')) return 'expiry date';
  if (has('sentence') && said('common', 'frequent', 'typical', 'usual')) return 'prison term';
  return undefined;
}

/** "which states", "by drug", "each district": the groups themselves are wanted. */
function asksForGroups(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      ['by', 'per', 'each', 'every'].includes(word) ||
      (['which', 'what', 'different'].includes(word) &&
        /^(states|districts|drugs|courts|years|dates)$/u.test(words[at + (words[at + 1] === 'federal' ? 2 : 1)] ?? '')),
  );
}

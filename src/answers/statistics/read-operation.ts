import type { Question } from '../meaning/understand.js';
import type { Measure, NamePart, Operation } from './query.js';
import { rankOf, readGroups } from './read-groups.js';
import { readSame } from './read-same.js';

/**
 * What a question wants of the people it is about.
 * @param dated whether it names a period: "the oldest cases, before 1995" wants the cases, not the one oldest
 * @param filtered whether the question names a condition; without one, "who" and "how many" ask nothing of the fields
 */
export function readOperation(question: Question, filtered: boolean, dated: boolean): Operation | undefined {
  const ids = new Set(question.terms.map(({ id }) => id));
  const words = question.words.map(({ text }) => text);
  // "At most" and "at least" bound a number, and ask for no extreme.
  const says = (...any: readonly string[]) => words.some((word, at) => any.includes(word) && words[at - 1] !== 'at');
  const has = (...any: readonly string[]) => any.some((id) => ids.has(id));

  const same = readSame(question, has);
  if (same !== undefined) return same;
  if (says('same', 'share', 'shares', 'shared', 'sharing')) {
    if (says('day', 'date') && !has(...OTHER_DAYS)) return { kind: 'same day' };
  }
  const part = sharedName(words);
  if (part !== undefined) return { kind: 'same name', part };
  if (has('average') && !ASKS_MEANING.test(words.join(' ')))
    return { kind: 'average', measure: averaged(measureOf(has)) };
  const said = words.join(' ');
  const ofPrison = has('sentence', 'prison') && !has('how-many', 'longest', 'shortest', 'largest', 'smallest');
  if (TOTAL.test(said) && (has('fine') || ofPrison)) return { kind: 'total', measure: has('fine') ? 'fine' : 'prison' };
  const over = partOf(said);
  if (question.yesNo && filtered && over !== undefined) return { kind: 'majority', over };
  const groups = readGroups(question, has, filtered);
  if (groups !== undefined) return groups;
  const extreme = extremeOf(has, says) ?? sentFirstOrLast(said, has);
  if (extreme !== undefined && !(dated && extreme.kind === 'extreme' && extreme.measure === 'sentencing date')) {
    const rank = rankOf(words);
    const first = firstOf(question);
    if (extreme.kind !== 'extreme') return extreme;
    if (first !== undefined) return { ...extreme, first };
    return rank === undefined ? extreme : { ...extreme, rank };
  }
  if (!filtered) return undefined;
  if (has('percentage')) return { kind: 'share' };
  if (question.yesNo || ANYBODY.test(said))
    return says('all', 'everybody', 'everyone', 'each', 'every') ? { kind: 'all', of: [] } : { kind: 'exists' };
  if (has('how-many') || says('count', 'counts')) return { kind: 'count' };
  return { kind: 'list' };
}

/** What the days of others than those of sentencing are known by: "on the same day they were announced". */
const OTHER_DAYS = ['expire', 'release', 'commutation', 'clemency', 'announce', 'meeting', 'planned'];
/** "Anybody from Wyoming" asks whether there is somebody. */
const ANYBODY = /^(?:any|anyone|anybody|someone|somebody)\b/u;
const TOTAL =
  /\b(?:total(?:led|s)?|sum|combined|altogether|added up|added together|adds? up|add(?:ing)? (?:up )?(?:all|every|the|together)|put together|all together|come to|amount to|collectively)\b/u;

/** "Most of them", "more than a third": over which part of all there must be. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two|2) thirds\b/u, 2 / 3],
  [/\b(?:three|3) quarters\b/u, 3 / 4],
  [/\bthird\b/u, 1 / 3],
  [/\bquarter\b/u, 1 / 4],
  [/\b(?:half|most|mostly|majority)\b/u, 1 / 2],
];

function partOf(said: string): number | undefined {
  if (
    !/\b(?:(?:more|over|greater) than (?:a |one |1 |2 |3 )?(?:half|third|quarter|thirds|quarters)|over (?:a )?(?:half|third|quarter)|most of|mostly|the majority|(?<!the )most (?:people|recipients|inmates|prisoners|cases))\b/u.test(
      said,
    )
  )
    return undefined;
  return PARTS.find(([form]) => form.test(said))?.[1];
}

const TOP =
  /^(?:top|largest|biggest|highest|longest|shortest|smallest|lowest|earliest|oldest|latest|newest|most recent)$/u;

/** "The three longest sentences", "top 5 fines": how many of the first are wanted. */
function firstOf({ words, terms }: Question): number | undefined {
  const beside = terms.find(
    ({ kind, id, from, to }) =>
      kind === 'number' &&
      /^\d{1,2}$/u.test(id) &&
      (TOP.test(words[to]?.text ?? '') ||
        words[from - 1]?.text === 'top' ||
        (TOP.test(words[from - 1]?.text ?? '') && !/^(?:years?|months?)$/u.test(words[to]?.text ?? ''))),
  );
  const count = Number(beside?.id);
  return count > 1 ? count : undefined;
}

/** "What does 851 mean" asks for no mean. */
const ASKS_MEANING = /\b(?:do|does|did|would|could) (?:\S+ )+mean\b/u;

type Has = (...any: readonly string[]) => boolean;

function measureOf(has: Has): Measure {
  if (has('fine')) return 'fine';
  if (has('supervised-release')) return 'supervised release';
  return 'prison';
}

function averaged(measure: Measure): Exclude<Measure, 'sentencing date' | 'expiry' | 'counts' | 'drugs'> {
  return measure === 'fine' || measure === 'supervised release' ? measure : 'prison';
}

function extremeOf(has: Has, says: Has): Operation | undefined {
  const measure = measureOf(has);
  // "When does the last sentence end" asks for no sentencing.
  const ofEnds = has('expire', 'release');
  if (ofEnds && has('who') && (says('last', 'latest') || (says('wait', 'waits', 'waiting') && says('longest'))))
    return { kind: 'extreme', measure: 'expiry', end: 'most' };
  if (ofEnds && has('who') && says('first', 'earliest', 'soonest'))
    return { kind: 'extreme', measure: 'expiry', end: 'least' };
  if (has('earliest') && !ofEnds) return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  if (has('who') && says('most') && says('drugs', 'substances'))
    return { kind: 'extreme', measure: 'drugs', end: 'most' };
  if (has('who') && says('counts', 'convictions', 'charges', 'offenses', 'offences')) {
    if (says('most')) return { kind: 'extreme', measure: 'counts', end: 'most' };
    if (says('fewest')) return { kind: 'extreme', measure: 'counts', end: 'least' };
  }
  if (has('latest') && !ofEnds) return { kind: 'extreme', measure: 'sentencing date', end: 'most' };
  if (says('most') && has('who') && (measure !== 'prison' || says('months', 'years', 'time')))
    return { kind: 'extreme', measure, end: 'most' };
  if (has('longest', 'largest') && (measure !== 'prison' || has('longest', 'sentence', 'prison') || says('months')))
    return { kind: 'extreme', measure, end: 'most' };
  if (has('shortest', 'smallest') && (measure !== 'prison' || has('shortest', 'sentence', 'prison')))
    return { kind: 'extreme', measure, end: 'least' };
  return undefined;
}

/** Going to prison, which the record tells by the day of the sentencing. */
const SENT =
  /\b(?:sentenced|sent (?:to prison|to jail|away|down|up|inside)|put (?:away|inside|in prison|behind bars)|locked up|imprisoned|jailed|(?:go|going|went) (?:to prison|inside))\b/u;
const FIRST = /\bfirst\b(?! (?:time|place))|\bbefore (?:any|every)(?:one|body)\b/u;
const LAST = /\blast\b|\bafter every(?:one|body)\b/u;

/** "The last one to be sent to prison", "who was locked up before anybody else". */
function sentFirstOrLast(said: string, has: Has): Operation | undefined {
  if (!SENT.test(said)) return undefined;
  if (FIRST.test(said) && has('sentence', 'prison'))
    return { kind: 'extreme', measure: 'sentencing date', end: 'least' };
  return LAST.test(said) ? { kind: 'extreme', measure: 'sentencing date', end: 'most' } : undefined;
}

/** "Which surnames are shared", "who has the same first name", "do any two have the same last name". */
function sharedName(words: readonly string[]): NamePart | undefined {
  const said = words.join(' ');
  if (
    !/\b(?:same|shared?|shares|sharing|common|twice|duplicate|duplicated|identical|more than once|repeat\w*|multiple times|two or more|recur\w*|more than (?:one|1) (?:person|people|of|recipient|inmate|prisoner|name)|(?:two|2) (?:people|of them|different people))\b/u.test(
      said,
    )
  )
    return undefined;
  if (/\b(?:surnames?|(?:last|family) names?|namesakes?)\b/u.test(said)) return 'surname';
  return /\b(?:first|given) names?\b/u.test(said) ? 'first name' : undefined;
}

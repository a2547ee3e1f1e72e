import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import { NAME_TERM, type Term } from '../../search/terms.js';
import { LEAVING_OUT } from '../leaving-out.js';
import type { Question } from '../meaning/understand.js';
import { listed, shortName } from '../wording.js';
import { type QueryReading, readQuery } from './read-query.js';
import type { RecipientTest } from './tests.js';

/** "Who besides Webster", "anybody other than Milton": whom a question leaves out. */
const LEAVES_OUT = new RegExp(`\\b(?:${LEAVING_OUT})$`, 'u');
const ASKS_OF_PEOPLE = /\b(?:who|whos|which|anyone|anybody|someone|somebody|any|others|how many|list)\b/u;

/**
 * Reads a question about those whom a named person is left out of: "who besides Webster gets out in September".
 * @returns nothing where it leaves nobody out, or asks nothing of the fields
 */
export function readBesides(question: Question, weightOf: (term: Term) => number): QueryReading | undefined {
  const people = question.people.flatMap(({ recipients: [recipient, ...others] }) =>
    others.length === 0 ? [recipient] : [],
  );
  const first = Math.min(...question.people.flatMap(({ mention }) => mention.words));
  const before = textOfWords(question.words.slice(0, first));
  if (people.length === 0 || !LEAVES_OUT.test(before) || !ASKS_OF_PEOPLE.test(textOfWords(question.words)))
    return undefined;
  const rest = { ...question, terms: question.terms.filter(({ id }) => id !== NAME_TERM) };
  const reading = readQuery(withoutLeavingOut(rest, first), weightOf);
  if (reading === undefined) return undefined;
  const { query } = reading;
  return { ...reading, query: { ...query, tests: leavingOut(people, query.tests) } };
}

const TOLD_FIRST =
  /^(?:\w+ ){0,4}?(?:first|last|earliest|latest|longest|shortest|biggest|largest|smallest|lowest|highest|most|least|top)\b/u;

/**
 * Reads a question about whoever comes behind the first, who is named: "Beard was sentenced last, who was second to last".
 * @returns nothing where nobody is told to be the first, or no rank is asked for
 */
export function readBehind(question: Question, weightOf: (term: Term) => number): QueryReading | undefined {
  const [named, ...others] = question.people;
  if (named === undefined || others.length > 0) return undefined;
  const behind = textOfWords(question.words.slice(Math.max(...named.mention.words) + 1));
  if (!TOLD_FIRST.test(behind) || !ASKS_OF_PEOPLE.test(behind)) return undefined;
  const rest = { ...question, terms: question.terms.filter(({ id }) => id !== NAME_TERM) };
  const reading = readQuery(rest, weightOf);
  const { operation } = reading?.query ?? {};
  return operation?.kind === 'extreme' && operation.rank !== undefined ? reading : undefined;
}

/** "Other than" and "except" rule out the person, and nothing of what stands after it. */
function withoutLeavingOut(question: Question, first: number): Question {
  const words = question.words.map((word, at) => (at >= first - 2 && at < first ? { ...word, text: '' } : word));
  return { ...question, words, terms: question.terms.filter(({ from }) => from < first - 2 || from >= first) };
}

function leavingOut(
  people: readonly Recipient[],
  [first, ...rest]: readonly RecipientTest[],
): readonly RecipientTest[] {
  const ids = new Set(people.map(({ id }) => id));
  const names = listed(people.map(shortName));
  if (first === undefined) return [{ about: 'alias', words: `other than ${names}`, holds: ({ id }) => !ids.has(id) }];
  const words = `(besides ${names}) ${first.words}`;
  return [{ ...first, words, holds: (recipient) => !ids.has(recipient.id) && first.holds(recipient) }, ...rest];
}

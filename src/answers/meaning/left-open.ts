import type { TopicStatement } from '../../knowledge/load.js';
import type { Term } from '../../search/terms.js';
import type { Question } from './understand.js';

export function textOf({ answer, details }: TopicStatement): string {
  return `${answer} ${details ?? ''}`;
}

/** How the knowledge tells that a source leaves something open. */
const UNNAMED = /\b(?:not (?:say|name|tell) which|(?:do|does|did) not name|names? no|named? none)\b/u;
const SHORT_NOUN = 3;

/** Whether a text says itself that it cannot tell which: "He did not say which programs." */
export function leavesUnnamed(text: string, asked: readonly Term[]): boolean {
  const noun = asked.at(-1)?.text.split(' ').at(-1);
  if (noun === undefined || noun.length <= SHORT_NOUN) return false;
  // "Supporters" are not the support that is asked for.
  const named = new Set([noun, `${noun}s`, `${noun}es`]);
  return text
    .toLowerCase()
    .split(/[.;]\s/u)
    .some((sentence) => wordsIn(sentence.split(UNNAMED).slice(1).join(' ')).some((word) => named.has(word)));
}

/** What a source leaves open, by how the knowledge tells it: "it does not say who put that value on it, or when". */
const LEFT_OPEN = /\bnot say ((?:who|when|why|where|how)\b.*)/u;
const OPEN_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['who', /\bwho\b/u],
  ['when', /\bwhen\b/u],
  ['why', /\bwhy\b/u],
  ['how-many', /\bhow many\b/u],
  ['in-what-way', /\bhow (?!many|much|long|old)/u],
]);

/** Whether a text says itself that it leaves open just who, when or why. */
export function leavesOpen(text: string, { terms }: Question): boolean {
  const asked = terms.flatMap(({ id }) => OPEN_WORDS.get(id) ?? []);
  return text
    .split(/[.;]\s/u)
    .flatMap((sentence) => LEFT_OPEN.exec(sentence)?.[1] ?? [])
    .some((open) => asked.some((word) => word.test(open)));
}

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u);

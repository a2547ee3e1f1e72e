import type { Knowledge } from '../knowledge/load.js';
import { NAME_TERM } from '../search/terms.js';

/** The first wordings that the knowledge names for each fact that is not one about whoever is named. */
export function factQuestions({ statements, gaps }: Knowledge): readonly string[] {
  return [...statements, ...gaps].flatMap(({ asks }) => asks.filter((ask) => !ask.includes(NAME_TERM)).slice(0, 2));
}

/** The first wordings that the knowledge names for what can be asked of a person, with `NAME_TERM` for the name. */
export function personAsks({ attributes }: Knowledge): readonly string[] {
  return attributes.flatMap(({ asks }) => asks.slice(0, 2));
}

/** A wording with a name in it. */
export function askedOf(name: string, ask: string): string {
  return ask.replaceAll(NAME_TERM, name);
}

/** Every third text with a slip in it, as quick fingers make them, so that spelling costs what it costs. */
export function withSlips(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => (index % 3 === 2 ? misspelt(text) : text));
}

/** The text with the second and third letter of its longest word swapped. */
function misspelt(text: string): string {
  const longest = text.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '');
  return text.replace(longest, longest.replace(/^(.)(.)(.)/su, '$1$3$2'));
}

/** The first letters of a name, from none to all of it. */
export function typedSoFar(name: string, number: number): string {
  return name.slice(0, number % (name.length + 1));
}

/** Items in turn, for ever. @throws RangeError where there are none */
export function pick<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** So many of the items, or all where there are fewer, at equal distances. */
export function spread<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => pick(items, Math.floor(index * step)));
}

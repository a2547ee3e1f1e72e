import type { Knowledge } from '../knowledge/load.js';

/** The first wordings that the knowledge names for each fact. */
export function factQuestions({ statements, gaps }: Knowledge): readonly string[] {
  return [...statements, ...gaps].flatMap(({ asks }) => asks.slice(0, 2));
}

/** The first wordings that the knowledge names for what can be asked of a person, each with the next of the names. */
export function personQuestions({ attributes }: Knowledge, names: readonly string[]): readonly string[] {
  return attributes
    .flatMap(({ asks }) => asks.slice(0, 2))
    .map((ask, index) => ask.replaceAll('{name}', pick(names, index)));
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

import { counted } from '../answers/wording.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Selection } from './picture.js';

/** The people a picture counts. */
export interface Population {
  readonly recipients: readonly Recipient[];
  /** "61 people", or "10 of 61 people (Florida)" where a filter chose them. */
  readonly words: string;
}

/** Everybody in the record, or those that a filter chose. */
export function populationOf(everybody: readonly Recipient[], selection?: Selection): Population {
  if (selection === undefined) {
    return { recipients: everybody, words: counted(everybody.length, 'person', 'people') };
  }
  const { recipients, described } = selection;
  return {
    recipients,
    words: `${recipients.length} of ${counted(everybody.length, 'person', 'people')} (${described})`,
  };
}

/** A part of a population, as a bar shows it. */
export interface Part {
  readonly label: string;
  readonly count: number;
}

/** How many people have each label; somebody with two labels counts under both, once each. Most first, then by name. */
export function tally(people: readonly Recipient[], labelsOf: (person: Recipient) => Iterable<string>): Part[] {
  const counts = new Map<string, number>();
  for (const person of people) {
    for (const label of new Set(labelsOf(person))) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}

import type { Hit } from '../../search/ask-index.js';
import type { Entry } from './entry.js';
import type { Question } from './understand.js';

/** A question with all its words, and a record that may not answer it. */
export interface Asked {
  readonly question: Question;
  readonly said: string;
  readonly hit: Hit<Entry>;
}

/** A reason why a record of some kind does not answer a question, though it speaks of the same. */
export interface Objection<E extends Entry = Entry> {
  /** In a few words, for whoever asks why a record was set aside. */
  readonly why: string;
  readonly holds: (asked: Asked, entry: E) => boolean;
}

/** An entry of one kind. */
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** The first objection that holds, in its words. */
export function firstObjection<E extends Entry>(
  objections: readonly Objection<E>[],
  asked: Asked,
  entry: E,
): string | undefined {
  return objections.find(({ holds }) => holds(asked, entry))?.why;
}

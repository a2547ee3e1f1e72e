import type { NameRole } from './names.js';

/** The people that one stretch of a question may name: one, or several whom it fits equally. */
export interface Mention {
  readonly recipients: readonly number[];
  /** The words (by index) that name them. */
  readonly words: readonly number[];
  readonly roles: ReadonlySet<NameRole>;
  /** False when the name is only an ordinary word ("brown", "county") that may mean something else. */
  readonly sure: boolean;
  /** The lowest closeness of its words: 1 when all are spelt as in the record. */
  readonly closeness: number;
}

/** What the finder needs to know of a word that is not a name. */
export interface WordKnowledge {
  /** A word of English or of the field. */
  isOrdinary(word: string): boolean;
  /** A word of the field (also misspelt) or a function word: it never makes a stranger's name. */
  isField(word: string): boolean;
  isGivenName(word: string): boolean;
  /** A first name in just this spelling: it is no slip of another name. */
  isSpeltGivenName(word: string): boolean;
  /** How many letters a word is away from the nearest word of the field that is no name; infinite when none is near. */
  slipsFromField(word: string): number;
}

import { distance } from 'fastest-levenshtein';
import type { PersonName, Recipient } from '../knowledge/schema/recipients.js';
import { phraseWords } from './fold.js';
import { createNarrower } from './narrow.js';
import { remembered } from './remembered.js';
import { slipsAllowed, unswapped } from './spelling.js';

export type NameRole = 'given' | 'middle' | 'surname' | 'suffix';

/** A word that is the same part of some people's names. */
export interface NamePart {
  readonly role: NameRole;
  /** Whose, in the record's order. */
  readonly recipients: readonly number[];
}

/** How a typed word matches a name. */
export interface NameMatch extends NamePart {
  /** 1 for the very word, less for a misspelling. */
  readonly closeness: number;
  /** How many letters differ. */
  readonly slips: number;
  /** The word of the name that it matches. */
  readonly name: string;
}

export interface NameIndex {
  /** The names a folded word is part of, as written. */
  exact(word: string): readonly NamePart[];
  /** The names a folded word may be a misspelling of, with how close. */
  near(word: string): readonly NameMatch[];
  /** Those of these recipients a part of whose name, beside which a word stands, is spelt roughly like it. */
  resembled(word: string, recipients: readonly number[]): readonly number[];
  /** The name words that begin with what is typed, itself included. */
  beginning(prefix: string): readonly string[];
  readonly words: ReadonlySet<string>;
}

/** A shorter word is near too many names to stand for one. */
const SHORTEST_MISSPELT = 4;
/** Names with more slips than this are other names; a short one already with two. */
const MOST_SLIPS = 2;
const SHORTEST_OF_TWO_SLIPS = 5;
/** Beside a name that is spelt right, a word that differs from the rest of it by no more than this share is a slip. */
const RESEMBLANCE = 0.45;

/** Initials and particles resemble everything. */
const SHORTEST_RESEMBLING = 3;
/** "Kennedy" is 0.71 from "Kenneth": from there on two names are two names. */
const CLOSEST_STRANGER = 0.72;
/** Two letters in the wrong order are one slip, and so are letters doubled or not. */
const SWAPPED = 0.9;
const SHORTEST_UNDOUBLED = 3;
const DOUBLY_MISSPELT = 0.75;
const DOUBLED = /([a-z])\1/gu;
const undoubled = (word: string) => word.replace(DOUBLED, '$1');
/** How people say a suffix. */
const SUFFIX_WORDS: ReadonlyMap<string, string> = new Map([
  ['junior', 'jr'],
  ['third', 'iii'],
  ['3rd', 'iii'],
]);

/** A word of a name and its role there. */
type NameWord = readonly [string, NameRole];

/** @param wordsOf the folded words of a part of a name */
function nameWords(name: PersonName, wordsOf: (part: string) => readonly string[]): readonly NameWord[] {
  const parts: [string | undefined, NameRole][] = [
    [name.given, 'given'],
    [name.middle, 'middle'],
    [name.surname, 'surname'],
    [name.suffix, 'suffix'],
  ];
  return parts.flatMap(([text, role]) => wordsOf(text ?? '').map((word): NameWord => [word, role]));
}

/**
 * @param nicknames short forms of given names ("bob" for "robert")
 */
export function createNameIndex(
  recipients: readonly Recipient[],
  nicknames: Readonly<Record<string, readonly string[]>>,
): NameIndex {
  const wordsOf = remembered(phraseWords);
  const wordsOfAll = ({ name, aliases }: Recipient) => [name, ...aliases].flatMap((each) => nameWords(each, wordsOf));
  const parts = partsByWord(recipients.map(wordsOfAll));
  /** Whom a word names as it is typed: as written, as a suffix is said, or as a short form. */
  const typed = new Map<string, readonly NamePart[]>(parts);
  for (const [said, suffix] of SUFFIX_WORDS) typed.set(said, parts.get(suffix) ?? []);
  for (const [short, long] of Object.entries(nicknames)) {
    const meant = long.flatMap((name) => (parts.get(name) ?? []).filter(({ role }) => role === 'given'));
    typed.set(short, [...(typed.get(short) ?? []), ...meant]);
  }
  const words = new Set(parts.keys());
  const sorted = [...words].sort();
  const narrower = createNarrower(
    sorted.filter((word) => word.length >= 3),
    (length) => Math.min(slipsAllowed(length), MOST_SLIPS),
  );

  const undoubledNames = new Map(sorted.filter((name) => name.length > 3).map((name) => [undoubled(name), name]));
  const undoubledWords = new Set(undoubledNames.keys());
  const undoubledNarrower = createNarrower([...undoubledNames.keys()].sort(), () => 1);
  const named = (name: string, closeness = SWAPPED, slips = 1): readonly NameMatch[] =>
    (parts.get(name) ?? []).map((part) => ({ name, closeness, slips, ...part }));

  const near = (word: string): readonly NameMatch[] => {
    // "Mellisa", "Jefrey Sap": which letter is doubled is what people remember least.
    const doubled = word.length < SHORTEST_UNDOUBLED ? undefined : undoubledNames.get(undoubled(word));
    if (doubled !== undefined) return named(doubled);
    if (word.length < SHORTEST_MISSPELT) return [];
    const swapped = unswapped(word, words);
    if (swapped !== undefined) return named(swapped);
    const direct = narrower.near(word).flatMap(({ word: name, slips }) => {
      if (slips === 0 || (slips > 1 && name.length < SHORTEST_OF_TWO_SLIPS)) return [];
      const closeness = 1 - slips / Math.max(word.length, name.length);
      if (closeness < CLOSEST_STRANGER) return [];
      return (parts.get(name) ?? []).map((part) => ({ name, closeness, slips, ...part }));
    });
    if (word.length < SHORTEST_OF_TWO_SLIPS) return direct;
    // "Jefery": a letter not doubled, and two in the wrong order.
    const swappedToo = undoubledNames.get(unswapped(undoubled(word), undoubledWords) ?? '');
    if (direct.length === 0 && swappedToo !== undefined) return named(swappedToo, DOUBLY_MISSPELT, 2);
    // "Kenith": a letter not doubled, and another slip.
    const doubly = undoubledNarrower.near(undoubled(word)).flatMap(({ word: plain, slips }) => {
      const name = undoubledNames.get(plain);
      return slips !== 1 || name === undefined || name === plain ? [] : named(name, DOUBLY_MISSPELT, 2);
    });
    return [...direct, ...doubly.filter(({ name }) => !direct.some((match) => match.name === name))];
  };

  return {
    words,
    exact: (word) => typed.get(word) ?? [],
    near,
    resembled: (word, who) => {
      if (word.length < SHORTEST_RESEMBLING) return [];
      const isRough = ([part]: NameWord) =>
        distance(word, part) <= Math.max(1, Math.floor(Math.min(word.length, part.length) * RESEMBLANCE)) ||
        soundsLike(word, part);
      return who.filter((index) => {
        const person = recipients[index];
        return person !== undefined && wordsOfAll(person).some(isRough);
      });
    },
    beginning: (prefix) => sliceBeginning(sorted, prefix),
  };
}

function partsByWord(named: readonly (readonly NameWord[])[]): ReadonlyMap<string, readonly NamePart[]> {
  const parts = new Map<string, { readonly role: NameRole; readonly recipients: number[] }[]>();
  named.forEach((own, recipient) => {
    for (const [word, role] of own) {
      const roles = parts.get(word) ?? [];
      parts.set(word, roles);
      const part = roles.find((each) => each.role === role);
      if (part === undefined) roles.push({ role, recipients: [recipient] });
      else if (part.recipients.at(-1) !== recipient) part.recipients.push(recipient);
    }
  });
  return parts;
}

const VOWELS = /(?!^)[aeiouy]/gu;

/** "Goar" and "Gore": the same but for the vowels behind the first letter. */
function soundsLike(word: string, part: string): boolean {
  const consonants = part.replace(VOWELS, '');
  return consonants.length > 1 && word.replace(VOWELS, '') === consonants;
}

/** The run of a sorted list that begins with a prefix. */
function sliceBeginning(sorted: readonly string[], prefix: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  return sorted.slice(low, end);
}

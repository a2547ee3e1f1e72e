import { distance } from 'fastest-levenshtein';
import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Ask } from '../../search/ask-index.js';
import { phraseWords, readWords, textOfWords, type Word } from '../../search/fold.js';
import { joinNames } from '../../search/joined-names.js';
import type { Mention, WordKnowledge } from '../../search/mention.js';
import { findMentions } from '../../search/mentions.js';
import { createNameIndex, type NameIndex } from '../../search/names.js';
import { createNarrower } from '../../search/narrow.js';
import { digitsForNumberWords } from '../../search/numbers.js';
import { createSpelling, type SpellingReader, unswapped } from '../../search/spelling.js';
import {
  createTermReader,
  NAME_TERM,
  type ReadPhrase,
  type Term,
  textSpeakOf,
  vocabularyWords,
  writeOut,
} from '../../search/terms.js';
import type { Epithet } from './described.js';
import { asksYesOrNo } from './yes-no.js';

/** Somebody a question names: one recipient, or several whom the words fit equally. */
export interface NamedPeople {
  readonly recipients: readonly [Recipient, ...Recipient[]];
  readonly mention: Mention;
}

/** A question as the rest of the engine sees it. */
export interface Question {
  /** The words as they are meant: written out and spelt right. */
  readonly words: readonly Word[];
  /** Those that name nobody. */
  readonly plain: readonly string[];
  readonly terms: readonly Term[];
  readonly people: readonly NamedPeople[];
  /** Somebody else's name that shares a word with a recipient's. */
  readonly stranger?: string;
  /** Whether it asks for a yes or a no. */
  readonly yesNo: boolean;
  /** Why it cannot be read as a question, if it cannot. */
  readonly noise?: 'empty' | 'repetition' | 'not English';
}

/** Reads questions and asks alike, so that both end up in the same terms. */
export interface Understanding {
  readonly names: NameIndex;
  readonly spelling: SpellingReader;
  /** What recipients are pointed out by where nobody is named. */
  readonly epithets: readonly Epithet[];
  read(text: string): Question;
  /** The same question as if its unsure names were ordinary words. */
  readWithoutUnsureNames(text: string): Question;
  /** Reads a text of the knowledge itself, where `{name}` stands for any recipient and names are spelt right. */
  readAsk(text: string): Ask & { readonly recipients: readonly string[] };
}

/** Two letters in the wrong order are the commonest slip, and likelier than any other: "alos" is "also", and not Amos. */
const SWAPPED = 0.5;

function slipsBetween(word: string, meant: string): number {
  return word !== meant && unswapped(word, new Set([meant])) !== undefined ? SWAPPED : distance(word, meant);
}

/** From this many words on, saying little but the same word over and over is noise. */
const REPETITION_WORDS = 6;
const REPETITION_SHARE = 0.34;
const FEW_TERMS = 2;
/** A question of more unknown words than this share is not English, or nothing at all. */
const FOREIGN_SHARE = 0.5;
const FOREIGN_WORDS = 4;

/** What the vocabulary and the texts were read as; without it, they are read anew. */
export interface ReadWords {
  /** Every word that the knowledge uses. */
  readonly fieldWords: Iterable<string>;
  readonly phrases: readonly ReadPhrase[];
}

/** @param read what was read of the knowledge before */
export function createUnderstanding(knowledge: Knowledge, read?: ReadWords): Understanding {
  const { vocabulary, recipients } = knowledge;
  const names = createNameIndex(recipients, vocabulary.nicknames);
  const spelling = createSpelling(read?.fieldWords ?? fieldWordsOf(knowledge), vocabulary.functionWords);
  const reader = createTermReader(vocabulary, spelling, read?.phrases);
  const textSpeak = textSpeakOf(vocabulary);
  const vocabularyOnly = vocabularyWords(vocabulary);
  /** The vocabulary's phrases of one word: "josh" means the press secretary, "james" only the judge with his surname. */
  const saidAlone = new Set([...Object.values(vocabulary.concepts).flat(), ...vocabulary.functionWords]);
  const givenNames = new Set(vocabulary.givenNames);
  const beforeAsking = fieldlessStart(vocabulary.fillers);
  const givenNarrower = createNarrower([...givenNames], () => 1);
  /** "steeve", "jhon": a given name with a slip in it. */
  const nearGivenName = (word: string) =>
    word.length >= 4 && !spelling.isEnglish(word) && givenNarrower.near(word).some(({ slips }) => slips === 1);
  const knows: WordKnowledge = {
    isOrdinary: (word) => vocabularyOnly.has(word) || spelling.isEnglish(word),
    isField: (word) => {
      if (givenNames.has(word) && !spelling.isEnglish(word) && !saidAlone.has(word)) return false;
      if (!vocabularyOnly.has(word) && (givenNames.has(word) || nearGivenName(word))) return false;
      const spelt = spelling.read(word);
      if (spelt.kind !== 'field') return false;
      // A proper name that the knowledge only mentions ("Ulbricht") still makes another person of a recipient's name.
      return vocabularyOnly.has(spelt.word) || (!spelt.corrected && spelling.isEnglish(spelt.word));
    },
    isSpeltGivenName: (word) => givenNames.has(word),
    isGivenName: (word) => givenNames.has(word) || nearGivenName(word),
    slipsFromField: (word) => {
      const spelt = spelling.read(word);
      return spelt.kind === 'field' && (!names.words.has(spelt.word) || vocabularyOnly.has(spelt.word))
        ? slipsBetween(word, spelt.word)
        : Number.POSITIVE_INFINITY;
    },
  };
  const meantBy = (said: readonly Word[]) => withoutStutter(digitsForNumberWords(writeOut(said, textSpeak)));

  const readAs = (text: string, wanted: (mention: Mention) => boolean): Question => {
    // A brace in a question is only a brace; in an ask it marks where a name stands.
    const said = readWords(text.replace(TEMPLATE, ' . ').replace(CALLING, ' ').replaceAll(BRACES, ' '));
    const words = joinNames(meantBy(said), names);
    const found = findMentions(words, names, knows);
    const people = found.people.filter(wanted).flatMap((mention) => namedPeople(mention, recipients));
    const terms = askingForName(words, reader.read(words, new Set(people.flatMap(({ mention }) => mention.words))));
    const noise = noiseOf(said, words, terms);
    const named = new Set(people.flatMap(({ mention }) => mention.words));
    const meant = words.map((word, at) => (named.has(at) ? word : { ...word, text: spelling.read(word.text).word }));
    return {
      words: meant,
      plain: plainWords(meant, named),
      terms,
      people,
      yesNo: asksYesOrNo(words, beforeAsking),
      ...(found.stranger === undefined || people.length === 0 ? {} : { stranger: found.stranger }),
      ...(noise === undefined ? {} : { noise }),
    };
  };
  const epithets = recipients.flatMap((recipient) =>
    (vocabulary.described[recipient.id] ?? []).map((phrase): Epithet => {
      const terms = reader.read(meantBy(readWords(phrase)));
      return { recipient, terms: new Set(terms.map(({ id }) => id)) };
    }),
  );
  return {
    names,
    spelling,
    epithets,
    read: (text) => readAs(text, () => true),
    readWithoutUnsureNames: (text) => readAs(text, ({ sure }) => sure),
    readAsk: (text) => {
      const words = meantBy(readWords(text));
      const found = findMentions(words, names, knows);
      const named =
        found.stranger === undefined ? found.people.filter(({ sure, closeness }) => sure && closeness > 0.97) : [];
      const apart = new Set(named.flatMap((mention) => mention.words));
      words.forEach(({ text: word }, at) => {
        if (word === NAME_TERM) apart.add(at);
      });
      return {
        terms: reader.read(words, apart),
        words: plainWords(words, apart),
        recipients: named.flatMap((mention) => mention.recipients.flatMap((index) => recipients[index]?.id ?? [])),
      };
    },
  };
}

/** What a program would fill in, and a call to everybody, are no part of a question. */
const TEMPLATE = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/gu;
const CALLING = /@(?:everyone|here)\b|<[@#][!&]?\d+>/gu;
const BRACES = /[{}]/gu;

/** "What was her boyfriend called" asks for his name, and not for how he was described. */
function askingForName(words: readonly Word[], terms: readonly Term[]): readonly Term[] {
  const last = terms.at(-1);
  if (last?.text !== 'called' || last.to !== words.length || !WHAT_IS.test(textOfWords(words))) return terms;
  return [...terms.slice(0, -1), { ...last, id: 'name-of' }];
}

const WHAT_IS = /\b(?:whats|what (?:is|was|are|were|s))\b/u;

/** "how how how long": a word said again right away says nothing more. */
function withoutStutter(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }, at) => text !== words[at - 1]?.text);
}

/** The words of a text that name nobody. */
function plainWords(words: readonly Word[], names: ReadonlySet<number>): readonly string[] {
  return words.filter((_, at) => !names.has(at)).map(({ text }) => text);
}

function namedPeople(mention: Mention, recipients: readonly Recipient[]): readonly NamedPeople[] {
  const [first, ...others] = mention.recipients.flatMap((index) => recipients[index] ?? []);
  return first === undefined ? [] : [{ recipients: [first, ...others], mention }];
}

/** Every word that the vocabulary or the knowledge itself uses, so that it is never taken for a slip of another. */
export function fieldWordsOf(knowledge: Knowledge): ReadonlySet<string> {
  const texts = [
    ...knowledge.statements.flatMap(({ asks, answer, details }) => [...asks, answer, details ?? '']),
    ...knowledge.quotations.flatMap(({ asks, text }) => [...asks, text]),
    ...knowledge.speakers.flatMap(({ asks, name, aliases, role }) => [...asks, name, ...aliases, role]),
    ...knowledge.differences.flatMap(({ asks }) => asks),
    ...knowledge.gaps.flatMap(({ asks }) => asks),
    ...knowledge.criteria.flatMap(({ asks, requires }) => [...asks, requires]),
    ...knowledge.attributes.flatMap(({ asks }) => asks),
  ];
  return new Set([...vocabularyWords(knowledge.vocabulary), ...texts.flatMap(phraseWords)]);
}

/** The single filler words a question may begin with before it begins to ask. */
function fieldlessStart(fillers: readonly string[]): ReadonlySet<string> {
  return new Set(fillers.filter((filler) => !filler.includes(' ')));
}

function noiseOf(said: readonly Word[], words: readonly Word[], terms: readonly Term[]): Question['noise'] {
  if (terms.length === 0 || words.every(({ text }) => text.length < 2)) return 'empty';
  const distinct = new Set(said.map(({ text }) => text)).size;
  if (said.length >= REPETITION_WORDS && distinct / said.length <= REPETITION_SHARE && terms.length <= FEW_TERMS)
    return 'repetition';
  const foreign = terms.filter(({ kind }) => kind === 'foreign').length;
  if (foreign >= FOREIGN_WORDS && foreign / words.length > FOREIGN_SHARE) return 'not English';
  return undefined;
}

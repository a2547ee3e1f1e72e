import { stemmer } from 'stemmer';
import type { Vocabulary } from '../knowledge/schema/vocabulary.js';
import { phraseWords, readWords, textOfWords, type Word } from './fold.js';
import { digitsForNumberWords } from './numbers.js';
import { remembered } from './remembered.js';
import type { Spelling, SpellingReader } from './spelling.js';

/** The term that stands for a recipient's name, so that one wording serves for all 61. */
export const NAME_TERM = '{name}';

/**
 * A meaningful piece of a text. `concept`: the vocabulary knows it; `word`: a word the knowledge uses; `number`;
 * `outside`: an ordinary English word that nothing here is about; `foreign`: no word we know.
 */
export interface Term {
  readonly id: string;
  readonly kind: 'concept' | 'word' | 'number' | 'outside' | 'foreign' | 'name';
  /** First word of the term in the text and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A phrase of the vocabulary as it was read, its words and their stems each as one text. Plain values. */
export interface ReadPhrase {
  readonly words: string;
  readonly stems: string;
  /** `null` for what carries no meaning. */
  readonly concept: string | null;
}

interface Phrase {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** `null` for what carries no meaning. */
  readonly concept: string | null;
}

export interface TermReader {
  /** @param names the words (by index) that belong to a recipient's name, read as one `{name}` term a run */
  read(words: readonly Word[], names?: ReadonlySet<number>): readonly Term[];
}

/** Every word that the vocabulary itself uses. */
export function vocabularyWords(vocabulary: Vocabulary): ReadonlySet<string> {
  const phrases = [
    ...Object.values(vocabulary.concepts).flat(),
    ...vocabulary.functionWords,
    ...vocabulary.fillers,
    ...Object.values(vocabulary.textSpeak),
    ...Object.keys(vocabulary.states),
  ];
  return new Set(phrases.flatMap(phraseWords));
}

/**
 * Turns words into terms: text speak written out, spelling mended, phrases folded into the concept they mean.
 * @param all the vocabulary's phrases, where they were read before
 */
export function createTermReader(
  vocabulary: Vocabulary,
  spelling: SpellingReader,
  all: readonly ReadPhrase[] = readPhrases(vocabulary),
): TermReader {
  const stem = createStemmer(vocabulary);
  const phrases = phraseTree(all);
  const functionWords = new Set(vocabulary.functionWords.flatMap(phraseWords));

  const spelt = remembered((text) => {
    const { word } = spelling.read(text);
    return { spelt: word, stem: stem(word) };
  });

  /** "The department of justice" is no "the department": a phrase yields its article to one that reaches further. */
  const phraseFrom = (rest: readonly StemmedWord[], from: number): Phrase | undefined => {
    const phrase = longestPhrase(phrases, rest, from);
    if (phrase === undefined || phrase.words.length < 2 || !ARTICLES.has(phrase.words[0] ?? '')) return phrase;
    const later = longestPhrase(phrases, rest, from + 1);
    return later !== undefined && later.words.length > phrase.words.length ? undefined : phrase;
  };

  const read: TermReader['read'] = (words, names = new Set()) => {
    // Names are set apart first, so that "put {name} away" is still read as "put away".
    const rest: StemmedWord[] = [];
    words.forEach(({ text }, at) => {
      if (!names.has(at)) rest.push({ at, text, ...spelt(text) });
    });
    const terms = nameTerms(words.length, names);
    let next = 0;
    for (let word = rest[next]; word !== undefined; word = rest[next]) {
      const phrase = phraseFrom(rest, next);
      const term =
        phrase === undefined
          ? wordTerm(spelling.read(word.text), functionWords, word)
          : phraseTerm(phrase, rest.slice(next, next + phrase.stems.length));
      if (term !== undefined) terms.push(term);
      next += phrase?.stems.length ?? 1;
    }
    return terms.sort((a, b) => a.from - b.from);
  };
  return { read };
}

const ARTICLES = new Set(['the', 'a', 'an']);

/** Writes out text speak ("ppl", "potus"), so that the phrases see plain words. */
export function writeOut(words: readonly Word[], textSpeak: ReadonlyMap<string, readonly string[]>): readonly Word[] {
  if (!words.some(({ text }) => textSpeak.has(text))) return words;
  return words.flatMap((word) => {
    const plain = textSpeak.get(word.text);
    return plain === undefined
      ? [word]
      : plain.map((text, index) => ({ ...word, text, afterBreak: index === 0 && word.afterBreak }));
  });
}

/** The vocabulary's text speak, by its folded short form. */
export function textSpeakOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(vocabulary.textSpeak);
  return new Map(entries.map(([short, plain]) => [readWords(short)[0]?.text ?? short, phraseWords(plain)]));
}

/** One term for each run of words that name somebody. */
function nameTerms(length: number, names: ReadonlySet<number>): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!names.has(at) || names.has(at - 1)) continue;
    let to = at;
    while (names.has(to)) to += 1;
    terms.push({ id: NAME_TERM, kind: 'name', from: at, to, text: NAME_TERM });
  }
  return terms;
}

function phraseTerm({ concept }: Phrase, words: readonly StemmedWord[]): Term | undefined {
  if (concept === null) return undefined;
  const text = textOfWords(words);
  return { id: concept, kind: 'concept', from: words[0]?.at ?? 0, to: (words.at(-1)?.at ?? 0) + 1, text };
}

function wordTerm(
  spelt: Spelling,
  functionWords: ReadonlySet<string>,
  { at, text, stem }: StemmedWord,
): Term | undefined {
  if (functionWords.has(spelt.word)) return undefined;
  const place = { from: at, to: at + 1, text };
  if (/^\d/u.test(text)) return { id: text, kind: 'number', ...place };
  const kind = spelt.kind === 'field' ? 'word' : spelt.kind === 'english' ? 'outside' : 'foreign';
  return { id: stem, kind, ...place };
}

type Stem = (word: string) => string;

/** Stems words, but sets apart those whose stem is that of another word: an "office" is no "officer". */
function createStemmer({ apart }: Vocabulary): Stem {
  const whole = new Set(apart.flatMap(phraseWords));
  return remembered((word) => (whole.has(word) ? `${word}=` : stemmer(word)));
}

/** A phrase of the vocabulary, its number words in digits as those of a question are. */
function phraseOf(text: string, concept: string | null, stem: Stem): ReadPhrase {
  const words = digitsForNumberWords(readWords(text)).map((word) => word.text);
  return { words: words.join(' '), stems: words.map(stem).join(' '), concept };
}

/** Phrases by their stems, one after the other. */
interface PhraseTree {
  /** Those that end here, in the order in which they were listed. */
  readonly phrases: Phrase[];
  readonly next: Map<string, PhraseTree>;
}

/** Reads every phrase of the vocabulary. */
export function readPhrases(vocabulary: Vocabulary): readonly ReadPhrase[] {
  const stem = createStemmer(vocabulary);
  // Of equals the concept comes before the filler, as it is listed first.
  return [
    ...Object.entries(vocabulary.concepts).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => phraseOf(phrase, concept, stem)),
    ),
    ...Object.entries(vocabulary.states).flatMap(([state, short]) =>
      [state, ...short].map((phrase) => phraseOf(phrase, stateTerm(state), stem)),
    ),
    ...vocabulary.fillers.map((phrase) => phraseOf(phrase, null, stem)),
  ];
}

function phraseTree(all: readonly ReadPhrase[]): PhraseTree {
  const root: PhraseTree = { phrases: [], next: new Map() };
  for (const { words, stems, concept } of all) {
    const phrase = { words: words.split(' '), stems: stems.split(' '), concept };
    let tree = root;
    for (const stem of phrase.stems) {
      const next = tree.next.get(stem) ?? { phrases: [], next: new Map() };
      tree.next.set(stem, next);
      tree = next;
    }
    tree.phrases.push(phrase);
  }
  return root;
}

interface StemmedWord {
  /** Its place among the words. */
  readonly at: number;
  readonly text: string;
  /** The same without its slips. */
  readonly spelt: string;
  readonly stem: string;
}

/** The longest phrase that begins here; of equals the one in the very words: "residence" is not "reside". */
function longestPhrase(root: PhraseTree, rest: readonly StemmedWord[], from: number): Phrase | undefined {
  let longest: readonly Phrase[] = [];
  let tree = root.next.get(rest[from]?.stem ?? '');
  for (let at = from + 1; tree !== undefined; at += 1) {
    if (tree.phrases.length > 0) longest = tree.phrases;
    tree = tree.next.get(rest[at]?.stem ?? '');
  }
  const inWords = (form: 'text' | 'spelt') =>
    longest.find(({ words }) => words.every((word, offset) => rest[from + offset]?.[form] === word));
  return inWords('text') ?? inWords('spelt') ?? longest[0];
}

const STATE_PREFIX = 'state:';

/** The term that stands for a state. */
export function stateTerm(state: string): string {
  return STATE_PREFIX + state;
}

/** The state that a term stands for. */
export function stateOf(term: Term): string | undefined {
  return term.id.startsWith(STATE_PREFIX) ? term.id.slice(STATE_PREFIX.length) : undefined;
}

/** A term as if it had been read as another concept. */
export function asConcept(term: Term, concept: string): Term {
  return { ...term, id: concept, kind: 'concept' };
}

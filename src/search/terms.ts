import { stemmer } from 'stemmer';
import type { Vocabulary } from '../knowledge/schema/vocabulary.js';
import { phraseWords, readWords, type Word } from './fold.js';
import { groupBy } from './group.js';
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

interface Phrase {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** `null` for what carries no meaning. */
  readonly concept: string | null;
}

export interface TermReader {
  /** @param names the words (by index) that belong to a recipient's name, read as one `{name}` term a run */
  read(words: readonly Word[], names?: ReadonlySet<number>): readonly Term[];
  /** The folded words of the vocabulary, for the spelling. */
  readonly vocabularyWords: ReadonlySet<string>;
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

/** Turns words into terms: text speak written out, spelling mended, phrases folded into the concept they mean. */
export function createTermReader(vocabulary: Vocabulary, spelling: SpellingReader): TermReader {
  const phrases = phrasesByFirstStem(vocabulary);
  const functionWords = new Set(vocabulary.functionWords.flatMap(phraseWords));

  const stemOf = remembered((text) => stemmer(spelling.read(text).word));

  const read: TermReader['read'] = (words, names = new Set()) => {
    // Names are set apart first, so that "put {name} away" is still read as "put away".
    const rest = words.flatMap(({ text }, at) => (names.has(at) ? [] : [{ at, text, stem: stemOf(text) }]));
    const terms = nameTerms(words.length, names);
    let next = 0;
    while (next < rest.length) {
      const phrase = longestPhrase(phrases, rest, next);
      const taken = rest.slice(next, next + (phrase?.stems.length ?? 1));
      const text = taken.map((word) => word.text).join(' ');
      const place = { from: taken[0]?.at ?? 0, to: (taken.at(-1)?.at ?? 0) + 1, text };
      const term =
        phrase === undefined
          ? wordTerm(spelling.read(text), functionWords, place, stemOf(text))
          : phraseTerm(phrase, place);
      if (term !== undefined) terms.push(term);
      next += taken.length;
    }
    return terms.sort((a, b) => a.from - b.from);
  };
  return { read, vocabularyWords: vocabularyWords(vocabulary) };
}

/** Writes out text speak ("ppl", "potus"), so that the phrases see plain words. */
export function writeOut(words: readonly Word[], textSpeak: ReadonlyMap<string, readonly string[]>): readonly Word[] {
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

type Place = Pick<Term, 'from' | 'to' | 'text'>;

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

function phraseTerm({ concept }: Phrase, place: Place): Term | undefined {
  return concept === null ? undefined : { id: concept, kind: 'concept', ...place };
}

function wordTerm(spelt: Spelling, functionWords: ReadonlySet<string>, place: Place, stem: string): Term | undefined {
  const { text } = place;
  if (functionWords.has(spelt.word)) return undefined;
  if (/^\d/u.test(text)) return { id: text, kind: 'number', ...place };
  const kind = spelt.kind === 'field' ? 'word' : spelt.kind === 'english' ? 'outside' : 'foreign';
  return { id: stem, kind, ...place };
}

function phraseOf(text: string, concept: string | null): Phrase {
  const words = phraseWords(text);
  return { words, stems: words.map(stemmer), concept };
}

function phrasesByFirstStem(vocabulary: Vocabulary): ReadonlyMap<string, readonly Phrase[]> {
  const all: Phrase[] = [
    ...Object.entries(vocabulary.concepts).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => phraseOf(phrase, concept)),
    ),
    ...Object.entries(vocabulary.states).flatMap(([state, short]) =>
      [state, ...short].map((phrase) => phraseOf(phrase, stateTerm(state))),
    ),
    ...vocabulary.fillers.map((phrase) => phraseOf(phrase, null)),
  ];
  // Longest first; of equals the concept before the filler, as it was listed first.
  const longestFirst = all.filter(({ stems }) => stems.length > 0).sort((a, b) => b.stems.length - a.stems.length);
  return groupBy(longestFirst, ({ stems }) => stems[0] ?? '');
}

interface StemmedWord {
  readonly text: string;
  readonly stem: string;
}

/** The longest phrase that begins here; of equals the one in the very words: "residence" is not "reside". */
function longestPhrase(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  rest: readonly StemmedWord[],
  at: number,
): Phrase | undefined {
  const first = rest[at];
  if (first === undefined) return undefined;
  const fits = ({ stems }: Phrase) => stems.every((stem, offset) => rest[at + offset]?.stem === stem);
  const candidates = phrases.get(first.stem) ?? [];
  const longest = candidates.find(fits);
  if (longest === undefined) return undefined;
  const verbatim = ({ words }: Phrase) => words.every((word, offset) => rest[at + offset]?.text === word);
  return candidates.find((phrase) => phrase.stems.length === longest.stems.length && verbatim(phrase)) ?? longest;
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

import { distance } from 'fastest-levenshtein';
import { phraseWords } from '../search/fold.js';
import { remembered } from '../search/remembered.js';
import { slipsAllowed } from '../search/spelling.js';

/** Something that can be typed: a value, with the words people have for it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What tells it from its neighbours. */
  readonly hint?: string;
  /** Other words for it. */
  readonly alsoCalled?: readonly string[];
}

/** An option that fits what is typed, and the other word for it that made it fit, if it was one. */
export interface Completion<T extends Option = Option> {
  readonly option: T;
  readonly through?: string;
}

/*
 * How much a typed word earns by how it meets a word of the option. Each step is below the one before by more than the
 * order of the words can make up for: whole words come before beginnings, and both before slips of the finger.
 */
const WHOLE = 1;
const BEGINNING = 0.9;
const SLIP = 0.5;
/** The first word of a name is what people type first. */
const FIRST_WORD = 0.05;
/** Other words for a thing come after what is called so, or begins so. */
const OTHER_WORD = 0.85;

/**
 * The options that fit what is typed so far, best first; all of them, in their own order, for empty text. Every typed
 * word must fit.
 */
export function complete<T extends Option>(
  options: readonly T[],
  typed: string,
  limit: number,
): readonly Completion<T>[] {
  const words = phraseWords(typed);
  if (words.length === 0) return options.slice(0, limit).map((option) => ({ option }));
  return options
    .map((option) => bestFit(option, words))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ completion }) => completion);
}

/** The option that free text means: its very value, or what fits best. */
export function resolve<T extends Option>(options: readonly T[], text: string): T | undefined {
  return options.find(({ value }) => value === text) ?? complete(options, text, 1)[0]?.option;
}

function bestFit<T extends Option>(option: T, words: readonly string[]) {
  const own: { completion: Completion<T>; fit: number } = { completion: { option }, fit: fitOf(words, option.label) };
  const others = (option.alsoCalled ?? []).map((through) => ({
    completion: { option, through },
    fit: OTHER_WORD * fitOf(words, through),
  }));
  return others.reduce((best, each) => (each.fit > best.fit ? each : best), own);
}

/** The names of the options are compared at every key pressed; their words are found once. */
const wordsOf = remembered(phraseWords);

/** 0 where a typed word fits nothing, else how well they fit on average. */
function fitOf(typed: readonly string[], name: string): number {
  const words = wordsOf(name);
  let sum = 0;
  for (const word of typed) {
    const fit = Math.max(0, ...words.map((each, place) => wordFit(word, each, place)));
    if (fit === 0) return 0;
    sum += fit;
  }
  return sum / typed.length;
}

function wordFit(typed: string, word: string, place: number): number {
  const first = place === 0 ? FIRST_WORD : 0;
  if (word === typed) return WHOLE + first;
  if (word.startsWith(typed)) return BEGINNING + first;
  const beginning = word.slice(0, typed.length);
  const slips = Math.min(distance(typed, word), distance(typed, beginning));
  return slips <= slipsAllowed(typed.length) ? SLIP + first : 0;
}

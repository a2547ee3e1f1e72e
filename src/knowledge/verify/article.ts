import type { ArticleId, ArticlePlace } from '../schema/common.js';
import type { Source } from '../schema/statements.js';
import { foldText, splitSentences } from './text.js';

/** A paragraph or line of an article: its sentences in order, folded. */
export type Passage = readonly string[];

/** An article's text by the places that citations name. */
export interface Article {
  readonly id: ArticleId;
  readonly publisher: string;
  readonly passages: ReadonlyMap<ArticlePlace, Passage>;
  /** The number of paragraphs of the body. */
  readonly paragraphs: number;
}

/**
 * Reads an article's text: each line that is not blank is one of the lines before the body, a paragraph or the update
 * line, as its source describes. A line that stands there twice, as a headline may, is one passage.
 */
export function readArticle(id: ArticleId, source: Source, text: string): Article {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const bodyEnd = source.endsWithUpdateLine ? lines.length - 1 : lines.length;
  const paragraphs = lines.slice(source.linesBeforeBody.length, bodyEnd);
  const passages = new Map<ArticlePlace, Passage>();
  source.linesBeforeBody.forEach((place, index) => {
    addTo(passages, place, lines[index] ?? '');
  });
  paragraphs.forEach((paragraph, index) => {
    addTo(passages, index + 1, paragraph);
  });
  if (source.endsWithUpdateLine) addTo(passages, 'update-line', lines.at(-1) ?? '');
  return { id, publisher: source.publisher, passages, paragraphs: paragraphs.length };
}

function addTo(passages: Map<ArticlePlace, Passage>, place: ArticlePlace, line: string): void {
  const present = passages.get(place) ?? [];
  const added = splitSentences(line).filter((sentence) => !present.includes(sentence));
  passages.set(place, [...present, ...added]);
}

/**
 * Where words stand in a passage, verbatim and without cutting a word of it in two.
 * @returns for each place the numbers, from 1, of the sentences that the words reach into; empty where they don't stand
 */
export function findQuote(passage: Passage, quote: string): readonly (readonly number[])[] {
  const words = foldText(quote);
  return wholeWordsAt(passage.join(' '), words).map((start) => sentencesBetween(passage, start, start + words.length));
}

function sentencesBetween(passage: Passage, start: number, end: number): number[] {
  const reached: number[] = [];
  let from = 0;
  passage.forEach((sentence, index) => {
    const to = from + sentence.length;
    if (start < to && end > from) reached.push(index + 1);
    from = to + 1;
  });
  return reached;
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function wholeWordsAt(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = isWordCharacter(text[at - 1]) && isWordCharacter(words[0]);
    const cutsAfter = isWordCharacter(text[at + words.length]) && isWordCharacter(words.at(-1));
    if (!cutsBefore && !cutsAfter) found.push(at);
  }
  return found;
}

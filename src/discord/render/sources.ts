import type { CitedSource } from '../../answers/answer.js';
import { EMBED_FIELD_VALUE } from '../limits.js';
import { fitLines, literal } from './text.js';

/**
 * The sources of an answer as numbered lines: publisher as a link where the address is known, locator, quotation.
 * @param limit for all lines together, in characters. Quotations give way first, the last one first: where it stands can
 *   still be read. A quotation is never shortened.
 */
export function sourceLines(citations: readonly CitedSource[], limit: number): readonly string[] {
  for (let quoted = citations.length; quoted > 0; quoted -= 1) {
    const lines = numbered(citations.map((each, index) => (index < quoted ? each : withoutQuote(each))));
    if (totalLength(lines) <= limit && lines.every((line) => line.length <= EMBED_FIELD_VALUE)) return lines;
  }
  return fitLines(numbered(citations.map(withoutQuote)), limit).lines;
}

const totalLength = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);

function withoutQuote({ quote: _, ...rest }: CitedSource): CitedSource {
  return rest;
}

/** One line a quotation; the places of one source without a quotation share a line. */
function numbered(citations: readonly CitedSource[]): string[] {
  const lines = new Map<string, { cited: CitedSource; locators: Set<string> }>();
  for (const cited of citations.filter((each) => each.quote !== undefined || !isQuoted(each, citations))) {
    const key = `${cited.source} ${cited.quote === undefined ? '' : `${cited.locator} ${cited.quote}`}`;
    const line = lines.get(key) ?? { cited, locators: new Set() };
    line.locators.add(cited.locator);
    lines.set(key, line);
  }
  return Array.from(
    lines.values(),
    ({ cited, locators }, index) => `${index + 1}. ${sourceLine(cited, [...locators])}`,
  );
}

function isQuoted({ source, locator }: CitedSource, citations: readonly CitedSource[]): boolean {
  return citations.some((each) => each.quote !== undefined && each.source === source && each.locator === locator);
}

/** More places than this are counted, not listed. */
const LISTED_PLACES = 12;

function sourceLine({ publisher, url, quote }: CitedSource, locators: readonly string[]): string {
  const name = url === undefined ? literal(publisher) : `[${literal(publisher)}](${url})`;
  const places = together(locators.slice(0, LISTED_PLACES)).map(literal).join('; ');
  const more = locators.length > LISTED_PLACES ? `; and ${locators.length - LISTED_PLACES} more` : '';
  return `${name}, ${places}${more}${quote === undefined ? '' : `: “${literal(quote)}”`}`;
}

/** "paragraphs 3, 13" for "paragraph 13" and "paragraph 3"; other places stay as they are. */
function together(locators: readonly string[]): readonly string[] {
  const numbers = locators.map((locator) => Number(/^paragraph (\d+)$/.exec(locator)?.[1]));
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return locators;
  return [`paragraphs ${numbers.sort((a, b) => a - b).join(', ')}`];
}

/** The lines in as few pieces as fit an embed's field each, whole lines only. */
export function inFields(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= EMBED_FIELD_VALUE) {
      pieces[pieces.length - 1] = `${last}\n${line}`;
    } else {
      pieces.push(line);
    }
  }
  return pieces;
}

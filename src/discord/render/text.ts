/** Control characters, text-direction overrides and halves of characters: they show nothing or spoil what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of printable text. */
export function oneLine(text: string): string {
  return text.replaceAll(UNPRINTABLE, ' ').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Text as Discord shows it unchanged within a line: nothing in it becomes formatting, a mention, a timestamp or a link.
 * An answer may repeat what somebody typed, so all of its text goes through here; only the sources' own links are links.
 */
export function literal(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\*_~`|<[\]]/g, '\\$&')
    .replaceAll('://', '\\://');
}

/** The same for text that begins a line, where it could also become a heading, a quotation or a list. */
export function literalLine(text: string): string {
  return literal(text)
    .replace(/^(#{1,3}|-#|>|[-+])(?= )|^>>>/, '\\$&')
    .replace(/^(\d+)\.(?= )/, '$1\\.');
}

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, whole. */
export function sentences(text: string): string[] {
  return Array.from(sentenceBreaks.segment(text), ({ segment }) => segment.trim()).filter((each) => each !== '');
}

/** What of a list fits, always whole lines, and how many lines do not. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly left: number;
}

/**
 * The lines from the first on that fit together, a line break between them.
 * @param limit in characters
 */
export function fitLines(lines: readonly string[], limit: number): Fitted {
  let length = -1;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > limit;
  });
  return end === -1 ? { lines, left: 0 } : { lines: lines.slice(0, end), left: lines.length - end };
}

/** A label that fits: shortened between words and marked so where it is too long. Labels name things; they state nothing. */
export function shortLabel(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const whole = line.slice(0, limit).replace(/\s+\S*$/u, '');
  return `${whole.slice(0, limit - 1).replace(/[\s,;:]+$/u, '')}…`;
}

import type { APIEmbed } from 'discord.js';
import type { Answer, Answered, CitedSource } from '../../answers/answer.js';
import { EMBED_AUTHOR, EMBED_DESCRIPTION, EMBED_TEXT } from '../limits.js';
import { inFields, sourceLines } from './sources.js';
import { fitLines, literal, literalLine, oneLine, sentences, shortLabel } from './text.js';

/*
 * Answers are embeds, not components v2. An embed's words survive in notifications, in search and in older clients, it
 * holds 6,000 characters (components v2: 4,000), and on a phone it is one quiet block whose sources stay together at its
 * end. What v2 adds, pictures between paragraphs, an answer does not need.
 *
 * Dates stay words. A Discord timestamp is an instant in the reader's time zone; the sources give days, and midnight or
 * noon of a day is another day for some readers, whichever is taken.
 */

/** A kind of answer: its colour, and the same in words, because colour alone tells some readers nothing. */
interface Style {
  readonly color: number;
  readonly words: string;
}

const STYLES = {
  answered: { color: 0x2e7d32, words: '✅ Answered from the sources' },
  unclear: { color: 0xf9a825, words: '❔ More than one fits: choose one' },
  unknown: { color: 0x546e7a, words: '➖ Not in the sources' },
} satisfies Record<Answer['status'], Style>;

const PROBLEM: Style = { color: 0xc62828, words: '⚠️ This did not work' };
const NOTED: Style = { color: 0x546e7a, words: '📝 Noted' };

/** Room kept for the details when an answer has many sources. */
const LEAST_ROOM_FOR_DETAILS = 2000;

/**
 * The answer as an embed: the direct answer in bold, then the details, then the numbered sources. Whole details are left
 * out where they do not fit, and the embed says so; no sentence is cut.
 * @param question what was asked, to show above the answer
 */
export function answerEmbed(answer: Answer, question?: string): APIEmbed {
  const { color, words } = STYLES[answer.status];
  const author = question === undefined ? undefined : questionLine(question);
  const room = EMBED_TEXT - words.length - (author?.name.length ?? 0) - SOURCES.length * 2;
  const lead = boldLead(answer.lead);
  const sources = answer.status === 'answered' ? sourceFields(unrepeated(answer), room - lead.length) : [];
  const sourcesLength = sources.reduce((sum, { value }) => sum + value.length, 0);
  const details = answer.status === 'answered' ? answer.details : [];
  const limit = Math.min(EMBED_DESCRIPTION, room - sourcesLength);
  return {
    color,
    ...(author === undefined ? {} : { author }),
    description: withDetails(lead, details, limit),
    ...(sources.length === 0 ? {} : { fields: sources }),
    footer: { text: words },
  };
}

/** A message about a problem, in the bot's own words. */
export function problemEmbed(what: string, whatToDo: string): APIEmbed {
  return ownWordsEmbed(PROBLEM, what, whatToDo);
}

/** A message about what was noted, in the bot's own words. */
export function notedEmbed(what: string, whatToDo: string): APIEmbed {
  return ownWordsEmbed(NOTED, what, whatToDo);
}

function ownWordsEmbed({ color, words }: Style, what: string, whatToDo: string): APIEmbed {
  return { color, description: `${boldLead(what)}\n${literalLine(whatToDo)}`, footer: { text: words } };
}

/** An author line shows its text as it is, so it needs no escaping; a question too long for it is left out. */
function questionLine(question: string): APIEmbed['author'] {
  const name = oneLine(question);
  return name === '' || name.length > EMBED_AUTHOR ? undefined : { name };
}

/** Far more than any answer's one or two sentences; only a runaway text meets it. */
const LONGEST_LEAD = 1500;

function boldLead(lead: string): string {
  const whole = literal(lead);
  if (whole.length <= LONGEST_LEAD) return `**${whole}**`;
  const { lines } = fitLines(sentences(lead).map(literal), LONGEST_LEAD);
  return `**${lines.length === 0 ? shortLabel(whole, LONGEST_LEAD) : lines.join(' ')}**`;
}

const SOURCES = 'Sources';

/** The citations without quotations that stand in the answer itself. */
function unrepeated({ lead, details, citations }: Answered): readonly CitedSource[] {
  const text = [lead, ...details].join('\n');
  return citations.map(({ quote, ...place }) =>
    quote === undefined || text.includes(quote) ? place : { quote, ...place },
  );
}

function sourceFields(citations: readonly CitedSource[], room: number) {
  const limit = Math.max(0, room - LEAST_ROOM_FOR_DETAILS);
  return inFields(sourceLines(citations, limit)).map((value, index) => ({
    // A field must have a name; a blank one reads as one list going on.
    name: index === 0 ? SOURCES : '\u200b',
    value,
  }));
}

const moreDetails = (count: number) =>
  `-# ${count} more ${count === 1 ? 'line does' : 'lines do'} not fit here: ask for a part of it.`;

function withDetails(lead: string, details: readonly string[], limit: number): string {
  const lines = details.flatMap((detail) => detail.split('\n')).map(detailLine);
  const all = fitLines(lines, limit - lead.length - 2);
  if (all.left === 0) return lines.length === 0 ? lead : `${lead}\n\n${all.lines.join('\n')}`;
  const { lines: fitting, left } = fitLines(lines, limit - lead.length - 2 - moreDetails(lines.length).length - 1);
  return `${lead}\n\n${[...fitting, moreDetails(left)].join('\n')}`;
}

/** A line that begins with "- " is an item of a list and stays one; one that ends with ":" is the heading of what follows. */
function detailLine(line: string): string {
  const item = /^- (.*)$/s.exec(line)?.[1];
  if (item !== undefined) return `- ${literal(item)}`;
  return line.endsWith(':') ? `**${literal(line)}**` : literalLine(line);
}

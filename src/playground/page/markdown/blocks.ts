import { parseInline } from './inline.js';
import type { Block, ListItem } from './syntax.js';

const FENCE = /^```(?:[\w+-]*\n)?([\s\S]*?)```/;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const QUOTED = /^> (.*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;

/** Takes a text in Discord's markup apart. Line breaks within a paragraph stay. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    const lines = paragraph.join('\n').replace(/^\n+|\n+$/g, '');
    if (lines !== '') blocks.push({ kind: 'paragraph', children: parseInline(lines) });
    paragraph = [];
  };
  let lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  while (lines.length > 0) {
    const found = blockAt(lines);
    if (found === undefined) {
      paragraph.push(...lines.slice(0, 1));
      lines = lines.slice(1);
    } else {
      endParagraph();
      blocks.push(found.block);
      lines = found.rest;
    }
  }
  endParagraph();
  return blocks;
}

interface Found {
  readonly block: Block;
  readonly rest: string[];
}

/** What the next line begins, if it is more than running text, and the lines after it. */
function blockAt(lines: readonly string[]): Found | undefined {
  const [line = ''] = lines;
  if (line.startsWith('```')) return codeBlock(lines);
  if (line.startsWith('>>> ')) {
    const quoted = [line.slice(4), ...lines.slice(1)].join('\n');
    return { block: { kind: 'quote', children: parseMarkdown(quoted) }, rest: [] };
  }
  if (QUOTED.test(line)) return quote(lines);
  if (ITEM.test(line)) return list(lines);
  const block = oneLineBlock(line);
  return block && { block, rest: lines.slice(1) };
}

function oneLineBlock(line: string): Block | undefined {
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) {
    return { kind: 'heading', level: headingLevel(marks.length), children: parseInline(title) };
  }
  const [, small] = SUBTEXT.exec(line) ?? [];
  return small === undefined ? undefined : { kind: 'subtext', children: parseInline(small) };
}

function headingLevel(marks: number): 1 | 2 | 3 {
  if (marks === 1) return 1;
  return marks === 2 ? 2 : 3;
}

function codeBlock(lines: readonly string[]): Found | undefined {
  const text = lines.join('\n');
  const found = FENCE.exec(text);
  if (found === null) return undefined;
  const after = text.slice(found[0].length).replace(/^\n/, '');
  const code = (found[1] ?? '').replace(/^\n+|\n+$/g, '');
  return { block: { kind: 'code', text: code }, rest: after === '' ? [] : after.split('\n') };
}

/** A quotation never holds another: Discord shows the inner `>` as text. */
function quote(lines: readonly string[]): Found {
  const end = lines.findIndex((line) => !QUOTED.test(line));
  const quoted = lines.slice(0, end === -1 ? lines.length : end);
  const text = quoted.map((line) => QUOTED.exec(line)?.[1] ?? '').join('\n');
  const children: Block[] = text.trim() === '' ? [] : [{ kind: 'paragraph', children: parseInline(text) }];
  return { block: { kind: 'quote', children }, rest: lines.slice(quoted.length) };
}

function list(lines: readonly string[]): Found {
  const end = lines.findIndex((line) => !ITEM.test(line));
  const entries = lines.slice(0, end === -1 ? lines.length : end);
  return { block: listOf(entries, 0), rest: lines.slice(entries.length) };
}

/** Deeper than this Discord does not indent either, and text cannot make the page recurse further. */
const DEEPEST = 10;

/** Lines further in than the first belong to the item above them. */
function listOf(lines: readonly string[], depth: number): Block {
  const [first = ''] = lines;
  const [, indent = '', number] = ITEM.exec(first) ?? [];
  const items: ListItem[] = [];
  let index = 0;
  while (index < lines.length) {
    const [, , , content = ''] = ITEM.exec(lines[index] ?? '') ?? [];
    const after = index + 1;
    const next = lines.findIndex((line, at) => at >= after && (depth === DEEPEST || indentOf(line) <= indent.length));
    const end = next === -1 ? lines.length : next;
    const inner = lines.slice(after, end);
    items.push({ children: parseInline(content), below: inner.length === 0 ? [] : [listOf(inner, depth + 1)] });
    index = end;
  }
  return { kind: 'list', start: number === undefined ? undefined : Number(number), items };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

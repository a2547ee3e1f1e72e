import { type Child, h, link } from '../dom.js';
import { parseMarkdown } from './blocks.js';
import { parseInline } from './inline.js';
import type { Block, Inline, ListItem } from './syntax.js';
import { timeInWords } from './time.js';

/** What a text may refer to, and how the reader wants it written. */
export interface Reader {
  readonly locale: string;
  /** Names by user id. */
  readonly names: ReadonlyMap<string, string>;
  readonly spoilerLabel: string;
}

/** A text in Discord's markup as elements. What is not Discord's markup is shown as it was typed. */
export function drawMarkdown(text: string, reader: Reader): HTMLElement {
  return h('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => drawBlock(block, reader)));
}

/** The same for a title, which is one line. */
export function drawInline(text: string, reader: Reader): Child[] {
  return parseInline(text).map((inline) => drawPart(inline, reader));
}

function drawBlock(block: Block, reader: Reader): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return h('p', {}, ...parts(block.children, reader));
    case 'heading':
      // A message's own heading is of the second level; how large this one is, its class says.
      return h('h3', { class: `size-${block.level}` }, ...parts(block.children, reader));
    case 'subtext':
      return h('p', { class: 'subtext' }, ...parts(block.children, reader));
    case 'quote':
      return h('blockquote', {}, ...block.children.map((child) => drawBlock(child, reader)));
    case 'list':
      return block.start === undefined
        ? h('ul', {}, ...block.items.map((item) => drawItem(item, reader)))
        : h('ol', { start: block.start }, ...block.items.map((item) => drawItem(item, reader)));
    case 'code':
      return h('pre', { tabindex: 0 }, h('code', {}, block.text));
  }
}

function drawItem({ children, below }: ListItem, reader: Reader): HTMLElement {
  return h('li', {}, ...parts(children, reader), ...below.map((block) => drawBlock(block, reader)));
}

function parts(children: readonly Inline[], reader: Reader): Child[] {
  return children.map((child) => drawPart(child, reader));
}

const TAGS = { strong: 'strong', em: 'em', underline: 'u', strike: 's' } as const;

function drawPart(inline: Inline, reader: Reader): Child {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return h('code', {}, inline.text);
    case 'spoiler':
      return drawSpoiler(parts(inline.children, reader), reader);
    case 'link':
      return link(inline.href, ...parts(inline.children, reader));
    case 'time':
      return drawTime(inline, reader);
    case 'user':
      return h('span', { class: 'mention' }, `@${reader.names.get(inline.id) ?? 'unknown-user'}`);
    case 'command':
      return h('span', { class: 'mention' }, `/${inline.name}`);
    default:
      return h(TAGS[inline.kind], {}, ...parts(inline.children, reader));
  }
}

function drawTime({ seconds, style }: Extract<Inline, { kind: 'time' }>, { locale }: Reader): HTMLElement {
  const now = Date.now() / 1000;
  const instant = new Date(seconds * 1000);
  const datetime = Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
  return h(
    'time',
    { datetime, title: timeInWords(seconds, 'F', locale, now) },
    timeInWords(seconds, style, locale, now),
  );
}

/** Hidden, also from a screen reader, until it is pressed. */
function drawSpoiler(children: readonly Child[], { spoilerLabel }: Reader): HTMLElement {
  const cover = h('button', { type: 'button', class: 'spoiler' }, spoilerLabel);
  cover.addEventListener('click', () => cover.replaceWith(h('span', { class: 'spoiler-open' }, ...children)));
  return cover;
}

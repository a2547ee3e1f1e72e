import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { type Child, h, link } from '../dom.js';
import { drawInline, drawMarkdown } from '../markdown/draw.js';
import { timeInWords } from '../markdown/time.js';
import { drawPicture } from './media-view.js';
import type { View } from './view.js';

/** An embed, in Discord's order: author, title, description, fields, picture, footer. */
export function drawEmbed(embed: APIEmbed, view: View): HTMLElement {
  const { author, title, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const drawn = h(
    'div',
    { class: 'embed' },
    author === undefined ? undefined : h('p', { class: 'embed-author' }, linked(author.url, author.name)),
    title === undefined ? undefined : drawTitle(title, embed.url, view),
    thumbnail === undefined ? undefined : h('div', { class: 'embed-thumbnail' }, drawPicture(thumbnail, view)),
    description === undefined ? undefined : drawMarkdown(description, view.reader),
    fields.length === 0
      ? undefined
      : h('div', { class: 'embed-fields' }, ...fields.map((field) => drawField(field, view))),
    image === undefined ? undefined : drawPicture(image, view),
    drawFooter(footer?.text, timestamp, view),
  );
  paintEdge(drawn, embed.color);
  return drawn;
}

function drawTitle(title: string, url: string | undefined, { reader }: View): HTMLElement {
  const parts = drawInline(title, reader);
  return h('h3', { class: 'embed-title' }, ...(url === undefined ? parts : [link(url, ...parts)]));
}

function linked(url: string | undefined, text: string): Child {
  return url === undefined ? text : link(url, text);
}

/** A field whose name is blank goes on where the one before ended. */
function drawField({ name, value, inline }: APIEmbedField, { reader }: View): HTMLElement {
  const isNamed = name.replaceAll('\u200b', '').trim() !== '';
  return h(
    'div',
    { class: inline === true ? 'embed-field inline' : 'embed-field' },
    isNamed ? h('h3', {}, ...drawInline(name, reader)) : undefined,
    drawMarkdown(value, reader),
  );
}

function drawFooter(
  text: string | undefined,
  timestamp: string | undefined,
  { reader }: View,
): HTMLElement | undefined {
  const seconds = timestamp === undefined ? undefined : Date.parse(timestamp) / 1000;
  const when = seconds === undefined ? undefined : timeInWords(seconds, 'f', reader.locale, Date.now() / 1000);
  const parts = [text, when].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : h('p', { class: 'embed-footer' }, parts.join(' • '));
}

/** Colours the edge of an embed or a container. Set here and not as an attribute: the page's policy allows no inline styles. */
export function paintEdge(element: HTMLElement, color: number | null | undefined): void {
  if (typeof color === 'number') element.style.borderInlineStartColor = `#${color.toString(16).padStart(6, '0')}`;
}

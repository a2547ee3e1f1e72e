import { isEphemeral, isLoading } from '../discord.js';
import { h } from '../dom.js';
import type { WireMessage } from '../wire.js';
import type { Words } from '../words.js';
import { authorName } from './message-view.js';

/** Tells a screen reader what happened, once, without moving the focus. */
export interface Announcer {
  readonly element: HTMLElement;
  say(text: string): void;
}

export function createAnnouncer(): Announcer {
  const element = h('div', { class: 'for-screen-readers', role: 'status', 'aria-live': 'polite' });
  return {
    element,
    say: (text) => element.replaceChildren(h('p', {}, text)),
  };
}

/** As much of a long message as is bearable to have read out unasked; the rest is there to be read. */
const LONGEST = 300;

/** A new or changed message, in one go. */
export function announcement(message: WireMessage, drawn: HTMLElement, words: Words): string {
  const name = authorName(message);
  if (isLoading(message)) return `${name} ${words.thinking}`;
  const text = drawn.querySelector('.markdown')?.textContent ?? '';
  const heard = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return [`${name}: ${heard}`, ...(isEphemeral(message) ? [words.onlyYou] : [])].join('. ');
}

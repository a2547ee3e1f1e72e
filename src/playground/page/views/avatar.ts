import { h } from '../dom.js';

/** How many colours the style sheet has for people. */
const COLORS = 5;

/** A picture of somebody: the bot's own, or a person's first letter in a colour of theirs. The name stands beside it. */
export function drawAvatar(name: string, isBot: boolean): HTMLElement {
  if (isBot) return h('img', { class: 'avatar', src: '/playground/icon.svg', alt: '', width: 40, height: 40 });
  const color = [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % COLORS;
  return h('span', { class: `avatar color-${color}`, 'aria-hidden': 'true' }, name.charAt(0).toUpperCase());
}

import { h } from '../dom.js';

/** How many colours the style sheet has for people. */
const COLORS = 6;

/** A picture of somebody: the bot's own, or a person's first letter in a colour of theirs. The name stands beside it. */
export function drawAvatar(name: string, isBot: boolean): HTMLElement {
  if (isBot) return h('img', { class: 'avatar', src: '/playground/icon.svg', alt: '', width: 40, height: 40 });
  const color = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLORS;
  return h('span', { class: `avatar color-${color}`, 'aria-hidden': 'true' }, name.charAt(0).toUpperCase());
}

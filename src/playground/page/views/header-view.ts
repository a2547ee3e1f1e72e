import { h } from '../dom.js';
import type { Words } from '../words.js';
import { drawAvatar } from './avatar.js';

export interface HeaderOptions {
  readonly words: Words;
  readonly channelName: string;
  readonly users: readonly string[];
  readonly user: string;
  chooseUser(name: string): void;
  toggleSidebar(button: HTMLElement): void;
}

/** The top of the channel: where one is, and as whom. */
export function drawHeader(options: HeaderOptions): HTMLElement {
  const { words, channelName, toggleSidebar } = options;
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'sidebar-toggle',
      'aria-label': words.showChannels,
      'aria-expanded': 'false',
      'aria-controls': 'sidebar',
      click: ({ currentTarget }) => {
        if (currentTarget instanceof HTMLElement) toggleSidebar(currentTarget);
      },
    },
    '☰',
  );
  return h(
    'header',
    { class: 'header' },
    toggle,
    h('h1', {}, channelName),
    h('p', { class: 'topic' }, words.channelTopic),
    drawUsers(options),
  );
}

function drawUsers({ words, users, user, chooseUser }: HeaderOptions): HTMLElement {
  const choices = users.map((name) => {
    const radio = h('input', { type: 'radio', name: 'user', value: name, checked: name === user });
    radio.addEventListener('change', () => chooseUser(name));
    return h('label', {}, radio, drawAvatar(name, false), h('span', { class: 'user-name' }, name));
  });
  return h('fieldset', { class: 'users' }, h('legend', {}, words.youAre), ...choices);
}

import type { Entry } from '../conversation.js';
import { h } from '../dom.js';
import { reportRejection } from '../rejection.js';
import { drawAvatar } from './avatar.js';
import { drawPrivateLine } from './message-view.js';
import type { View } from './view.js';

/** A command that the bot has not taken note of, or never did. */
export function drawCommandNotice(
  entry: Extract<Entry, { kind: 'sending' | 'failed' }>,
  botName: string,
  view: View,
): HTMLElement {
  const { words } = view;
  const isFailed = entry.kind === 'failed';
  const says = isFailed
    ? h('p', { class: 'failure' }, `⚠ ${entry.reason}`)
    : h('p', { class: 'thinking' }, words.sending);
  return h(
    'li',
    {},
    h(
      'article',
      { class: isFailed ? 'card private' : 'card sending', 'aria-label': botName, tabindex: -1 },
      h(
        'p',
        { class: 'origin' },
        h('strong', {}, view.me),
        ` ${words.used} `,
        h('span', { class: 'mention' }, entry.command),
      ),
      drawAvatar(botName, true),
      h('h2', { class: 'head' }, h('span', { class: 'name' }, botName), h('span', { class: 'app-tag' }, words.appTag)),
      h('div', { class: 'body' }, says),
      isFailed ? drawPrivateLine(entry.key, view) : undefined,
    ),
  );
}

/** What the embedded Discord would not take from the bot, for whoever develops it. */
export function drawRejection({ key, rejection }: Extract<Entry, { kind: 'rejection' }>, view: View): HTMLElement {
  const { words, actions } = view;
  const { request, answer, fields } = reportRejection(rejection);
  return h(
    'li',
    {},
    h(
      'article',
      { class: 'card rejection', 'aria-label': words.developer, tabindex: -1 },
      h('h2', {}, `${words.developer}: ${words.refused}`),
      h('p', {}, h('code', {}, request), ' → ', h('code', {}, answer)),
      fields.length === 0 ? undefined : h('ul', {}, ...fields.map((field) => h('li', {}, h('code', {}, field)))),
      h('button', { type: 'button', class: 'text-button', click: () => actions.dismiss(key) }, words.dismiss),
    ),
  );
}

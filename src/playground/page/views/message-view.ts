import type { APIAttachment } from 'discord-api-types/v10';
import type { Entry } from '../conversation.js';
import { isEphemeral, isLoading, usesLayout } from '../discord.js';
import { h, newId } from '../dom.js';
import { drawMarkdown } from '../markdown/draw.js';
import { messageTime } from '../markdown/time.js';
import type { WireMessage } from '../wire.js';
import { drawAvatar } from './avatar.js';
import { drawEmbed } from './embed-view.js';
import { drawComponent } from './layout-view.js';
import { drawFile, drawPicture } from './media-view.js';
import type { View } from './view.js';

/** A message as Discord shows it: where it comes from, who wrote it when, what it says, who sees it. */
export function drawMessage(entry: Extract<Entry, { kind: 'message' }>, view: View): HTMLElement {
  const { key, message } = entry;
  const { words } = view;
  const failure = entry.isBroken === true ? words.didNotRespond : entry.failure;
  const nameId = newId('author');
  const isPrivate = isEphemeral(message);
  const article = h(
    'article',
    { class: isPrivate ? 'card private' : 'card', 'aria-labelledby': nameId, tabindex: -1 },
    drawOrigin(message, view),
    drawAvatar(authorName(message), message.author.bot === true),
    drawHead(message, nameId, view),
    drawBody(message, entry.isBroken === true, view),
    failure === undefined ? undefined : h('p', { class: 'failure' }, `⚠ ${failure}`),
    isPrivate ? drawPrivateLine(key, view) : undefined,
    drawActions(message, words.messageActions, view),
  );
  article.addEventListener('contextmenu', (event) => {
    // Links and selected text keep the browser's own menu.
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    view.actions.openMenu(message, { x: event.clientX, y: event.clientY });
  });
  return h('li', {}, article);
}

/** The name a person chose, else the account's. */
export function authorName({ author }: WireMessage): string {
  return author.global_name ?? author.username;
}

/** The command the message answers, or the message it replies to. */
function drawOrigin(message: WireMessage, { words }: View): HTMLElement | undefined {
  const { interaction, interaction_metadata: metadata } = message;
  const user = metadata?.user.global_name ?? metadata?.user.username ?? '';
  if (interaction !== undefined) {
    const isMenu = 'target_message_id' in (metadata ?? {});
    const command = h('span', { class: 'mention' }, isMenu ? interaction.name : `/${interaction.name}`);
    return h('p', { class: 'origin' }, h('strong', {}, user), ` ${words.used} `, command);
  }
  if (message.message_reference === undefined) return undefined;
  return h('p', { class: 'origin' }, `↪ ${words.repliedTo} `, h('strong', {}, user));
}

function drawHead(message: WireMessage, nameId: string, { words, reader }: View): HTMLElement {
  const { author, timestamp, edited_timestamp: edited } = message;
  return h(
    'h2',
    { class: 'head' },
    h('span', { id: nameId, class: 'name' }, authorName(message)),
    author.bot === true ? h('span', { class: 'app-tag' }, words.appTag) : undefined,
    h('time', { datetime: timestamp }, messageTime(timestamp, reader.locale, new Date())),
    edited === null ? undefined : h('span', { class: 'edited' }, words.edited),
  );
}

function drawBody(message: WireMessage, isBroken: boolean, view: View): HTMLElement {
  const { content, embeds, components = [] } = message;
  const attachments = usesLayout(message) ? [] : message.attachments;
  if (isLoading(message)) {
    const thinking = h('p', { class: 'thinking' }, `${authorName(message)} ${view.words.thinking}`);
    return h('div', { class: 'body' }, isBroken ? undefined : thinking);
  }
  return h(
    'div',
    { class: 'body' },
    content === '' ? undefined : drawMarkdown(content, view.reader),
    ...attachments.map((attachment) => drawAttachment(attachment, view)),
    ...embeds.map((embed) => drawEmbed(embed, view)),
    ...components.map((component) => drawComponent(component, message, view)),
  );
}

function drawAttachment(attachment: APIAttachment, view: View): HTMLElement {
  const isPicture = attachment.content_type?.startsWith('image/') === true;
  return isPicture ? drawPicture(attachment, view) : drawFile(attachment.url, attachment.filename, attachment.size);
}

/** The line under what only one user sees. */
export function drawPrivateLine(key: string, { words, actions }: View): HTMLElement {
  const dismiss = h(
    'button',
    { type: 'button', class: 'text-button', click: () => actions.dismiss(key) },
    words.dismiss,
  );
  return h('p', { class: 'private-line' }, h('span', { 'aria-hidden': 'true' }, '👁 '), `${words.onlyYou} • `, dismiss);
}

function drawActions(message: WireMessage, label: string, { actions }: View): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'actions',
      'aria-label': label,
      'aria-haspopup': 'menu',
      click: ({ currentTarget }) => {
        if (!(currentTarget instanceof HTMLElement)) return;
        const { right, bottom } = currentTarget.getBoundingClientRect();
        actions.openMenu(message, { x: right, y: bottom });
      },
    },
    '⋯',
  );
}

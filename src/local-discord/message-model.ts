import {
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { mentionsIn } from './mentions.js';
import { filesShownByEmbeds, plainText, shownComponents, shownEmbeds } from './message-body.js';
import type { Snowflake } from './snowflake.js';
import type { TopLevelComponent } from './validation/components.js';
import type { EmbedPayload } from './validation/embed.js';
import type { ExistingMessage, MessagePayload } from './validation/message.js';
import type { LocalChannel, LocalUser, World } from './world.js';

/** A message, who may see it, and what it was made of (so that a partial edit can be applied). */
export interface StoredMessage {
  readonly api: APIMessage;
  /** The only user who sees it, when it is ephemeral. */
  readonly onlyFor: Snowflake | undefined;
  /** The interaction whose token may edit it; undefined for what a user wrote. */
  readonly interactionToken: string | undefined;
  readonly embeds: readonly EmbedPayload[];
  readonly components: readonly TopLevelComponent[];
  /** All its files; those an embed shows are not listed in `api.attachments`. */
  readonly attachments: readonly APIAttachment[];
}

/** Where a message of the bot comes from. */
export interface MessageOrigin {
  readonly channel: LocalChannel;
  readonly type: MessageType;
  readonly onlyFor?: Snowflake;
  readonly interactionToken: string;
  readonly metadata: APIMessageInteractionMetadata;
  /** The command it answers. */
  readonly command?: string;
  /** The message it replies to. */
  readonly referenced?: APIMessage;
}

/** When and under which id a message appears. */
export interface Stamp {
  readonly id: Snowflake;
  readonly now: number;
}

const NOTHING = { onlyFor: undefined, interactionToken: undefined, embeds: [], components: [], attachments: [] };

/** A message as a user writes it. */
export function userMessage(
  user: LocalUser,
  channel: LocalChannel,
  content: string,
  stamp: Stamp,
  world: World,
): StoredMessage {
  const api = bareMessage(user.api, channel, MessageType.Default, stamp);
  return { ...NOTHING, api: { ...api, content, ...mentionsIn(content, undefined, world) } };
}

/** A message by the bot with nothing on it yet. */
export function botMessage(origin: MessageOrigin, flags: number, stamp: Stamp, world: World): StoredMessage {
  const { referenced, metadata, command } = origin;
  return {
    ...NOTHING,
    onlyFor: origin.onlyFor,
    interactionToken: origin.interactionToken,
    api: {
      ...bareMessage(world.bot, origin.channel, origin.type, stamp),
      flags,
      application_id: world.application.id,
      webhook_id: world.application.id,
      interaction_metadata: metadata,
      // Deprecated, but the one place where a message names its command, and Discord still sends it.
      ...(command === undefined
        ? {}
        : { interaction: { id: metadata.id, type: metadata.type, name: command, user: metadata.user } }),
      ...(referenced === undefined
        ? {}
        : { message_reference: { type: 0, channel_id: referenced.channel_id, message_id: referenced.id } }),
    },
  };
}

function bareMessage(author: APIUser, channel: LocalChannel, type: MessageType, { id, now }: Stamp): APIMessage {
  return {
    id,
    channel_id: channel.id,
    author,
    type,
    content: '',
    timestamp: new Date(now).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0 as MessageFlags,
  };
}

/** The message with the payload's changes, and these files. One way for new messages and for edits. */
export function withPayload(
  base: StoredMessage,
  payload: MessagePayload,
  attachments: readonly APIAttachment[],
  world: World,
): StoredMessage {
  const content = payload.content ?? base.api.content;
  const embeds = payload.embeds ?? base.embeds;
  const components = payload.components ?? base.components;
  const inEmbeds = filesShownByEmbeds(embeds);
  return {
    ...base,
    embeds,
    components,
    attachments,
    api: {
      ...base.api,
      content,
      embeds: shownEmbeds(embeds, attachments),
      components: shownComponents(components, attachments),
      attachments: attachments.filter(({ filename }) => !inEmbeds.has(filename)),
      ...mentionsIn(plainText(content, components), payload.allowedMentions, world),
    },
  };
}

const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Marks an edit: a promised reply becomes a real one, any other message is "(edited)". */
export function asEdited(message: StoredMessage, newFlags: number, now: number): StoredMessage {
  const flags = Number(message.api.flags ?? 0);
  const edited_timestamp = isLoading(message) ? null : new Date(now).toISOString();
  const api = {
    ...message.api,
    flags: (flags & ~MessageFlags.Loading) | (newFlags & EDITABLE_FLAGS),
    edited_timestamp,
  };
  return { ...message, api };
}

/** Whether the message is only promised yet ("... is thinking"). */
export function isLoading(message: StoredMessage): boolean {
  return (Number(message.api.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** What an edit is checked against. */
export function asExisting(message: StoredMessage): ExistingMessage {
  return {
    flags: Number(message.api.flags ?? 0),
    content: message.api.content,
    embedCount: message.embeds.length,
    componentCount: message.components.length,
    attachments: message.attachments,
  };
}

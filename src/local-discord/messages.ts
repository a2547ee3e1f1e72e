import {
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { AttachmentStore } from './attachments.js';
import type { Clock } from './clock.js';
import type { EventHub } from './events.js';
import { mentionsIn } from './mentions.js';
import { filesShownByEmbeds, plainText, shownComponents, shownEmbeds } from './message-body.js';
import type { Snowflake } from './snowflake.js';
import type { TopLevelComponent } from './validation/components.js';
import type { EmbedPayload } from './validation/embed.js';
import type { ExistingMessage, MessagePayload, UploadedFile } from './validation/message.js';
import type { LocalChannel, LocalUser, World } from './world.js';

/** A message, who may see it, and what it was made of (so that a partial edit can be applied). */
export interface StoredMessage {
  readonly api: APIMessage;
  readonly onlyFor: Snowflake | undefined;
  /** The interaction whose token may edit it; undefined for what a user wrote. */
  readonly interactionToken: string | undefined;
  readonly embeds: readonly EmbedPayload[];
  readonly components: readonly TopLevelComponent[];
  /** All its files; those an embed shows are not listed in `api.attachments`. */
  readonly attachments: readonly APIAttachment[];
}

/** What a message is beside its payload. */
export interface MessageOrigin {
  readonly channel: LocalChannel;
  readonly type: MessageType;
  readonly onlyFor?: Snowflake;
  readonly interactionToken: string;
  readonly metadata: APIMessageInteractionMetadata;
  readonly referenced?: APIMessage;
}

export interface MessageStore {
  /** A message by the bot. `loading` marks a reply that is only promised yet. */
  create(payload: MessagePayload, files: readonly UploadedFile[], origin: MessageOrigin, flags: number): StoredMessage;
  /** A message as a user writes it. */
  say(user: LocalUser, channel: LocalChannel, content: string): StoredMessage;
  /** Applies what `payload` changes; a promised reply becomes a real one. */
  edit(message: StoredMessage, payload: MessagePayload, files: readonly UploadedFile[]): StoredMessage;
  remove(message: StoredMessage): void;
  get(id: Snowflake): StoredMessage | undefined;
  /** What the user sees in the channel, oldest first. */
  visibleTo(user: LocalUser, channel: LocalChannel): StoredMessage[];
}

/** Discord's view of a stored message for the checks of an edit. */
export function asExisting(message: StoredMessage): ExistingMessage {
  return {
    flags: Number(message.api.flags ?? 0),
    content: message.api.content,
    embedCount: message.embeds.length,
    componentCount: message.components.length,
    attachments: message.attachments,
  };
}

interface Dependencies {
  readonly clock: Clock;
  readonly nextId: () => Snowflake;
  readonly world: World;
  readonly events: EventHub;
  readonly files: AttachmentStore;
  /** Messages kept in a channel; older ones are forgotten. */
  readonly historyLimit: number;
}

export function createMessageStore(dependencies: Dependencies): MessageStore {
  const { clock, nextId, world, events, files, historyLimit } = dependencies;
  const messages = new Map<Snowflake, StoredMessage>();
  const channels = new Map<Snowflake, Set<Snowflake>>();

  const audience = (message: StoredMessage) => (message.onlyFor === undefined ? {} : { onlyFor: message.onlyFor });
  const forget = (id: Snowflake) => {
    const message = messages.get(id);
    if (message === undefined) return;
    messages.delete(id);
    channels.get(message.api.channel_id)?.delete(id);
    for (const attachment of message.attachments) files.remove(attachment.id);
  };
  const keep = (message: StoredMessage) => {
    const history = channels.get(message.api.channel_id) ?? new Set();
    channels.set(message.api.channel_id, history.add(message.api.id));
    messages.set(message.api.id, message);
    for (const oldest of history) {
      if (history.size <= historyLimit) break;
      forget(oldest);
    }
    return message;
  };
  const bare = (author: APIUser, channel: LocalChannel, type: MessageType): APIMessage => ({
    id: nextId(),
    channel_id: channel.id,
    author,
    type,
    content: '',
    timestamp: new Date(clock.now()).toISOString(),
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
  });
  /** The message with the payload's changes applied: one way for new messages and for edits. */
  const apply = (base: StoredMessage, payload: MessagePayload, uploads: readonly UploadedFile[]): StoredMessage => {
    const added = uploads.map((upload) => {
      const reference = payload.attachments?.find(({ id }) => id === upload.index);
      return files.add(upload, reference, base.api.channel_id);
    });
    const keptIds = payload.attachments?.map(({ id }) => id);
    const kept = base.attachments.filter(({ id }) => keptIds === undefined || keptIds.includes(id));
    const attachments = [...kept, ...added];
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
  };

  return {
    create(payload, uploads, origin, flags) {
      const base: StoredMessage = {
        api: {
          ...bare(world.bot, origin.channel, origin.type),
          flags,
          application_id: world.application.id,
          webhook_id: world.application.id,
          interaction_metadata: origin.metadata,
          ...(origin.referenced === undefined ? {} : { message_reference: referenceTo(origin.referenced) }),
        },
        onlyFor: origin.onlyFor,
        interactionToken: origin.interactionToken,
        embeds: [],
        components: [],
        attachments: [],
      };
      const message = keep(apply(base, payload, uploads));
      events.emit({ type: 'message-created', message: message.api, ...audience(message) });
      return message;
    },
    say(user, channel, content) {
      const message = keep({
        api: {
          ...bare(user.api, channel, MessageType.Default),
          content,
          ...mentionsIn(content, undefined, world),
        },
        onlyFor: undefined,
        interactionToken: undefined,
        embeds: [],
        components: [],
        attachments: [],
      });
      events.emit({ type: 'message-created', message: message.api });
      return message;
    },
    edit(message, payload, uploads) {
      const wasLoading = (Number(message.api.flags) & MessageFlags.Loading) !== 0;
      const edited = apply(message, payload, uploads);
      const flags = (Number(edited.api.flags) & ~MessageFlags.Loading) | (payload.flags & EDITABLE_FLAGS);
      const changed: StoredMessage = {
        ...edited,
        api: {
          ...edited.api,
          flags,
          edited_timestamp: wasLoading ? null : new Date(clock.now()).toISOString(),
        },
      };
      messages.set(changed.api.id, changed);
      for (const { id } of message.attachments) {
        if (!changed.attachments.some((attachment) => attachment.id === id)) files.remove(id);
      }
      events.emit({ type: 'message-updated', message: changed.api, ...audience(changed) });
      return changed;
    },
    remove(message) {
      forget(message.api.id);
      const { id, channel_id: channelId } = message.api;
      events.emit({ type: 'message-deleted', id, channelId, ...audience(message) });
    },
    get: (id) => messages.get(id),
    visibleTo(user, channel) {
      return [...(channels.get(channel.id) ?? [])].flatMap((id) => {
        const message = messages.get(id);
        return message !== undefined && (message.onlyFor ?? user.api.id) === user.api.id ? [message] : [];
      });
    },
  };
}

const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

function referenceTo(message: APIMessage) {
  return { type: 0, channel_id: message.channel_id, message_id: message.id };
}

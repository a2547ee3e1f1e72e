import type { AttachmentStore } from './attachments.js';
import type { Clock } from './clock.js';
import type { EventHub } from './events.js';
import {
  asEdited,
  botMessage,
  type MessageOrigin,
  type Stamp,
  type StoredMessage,
  userMessage,
  withPayload,
} from './message-model.js';
import type { Snowflake } from './snowflake.js';
import type { MessagePayload, UploadedFile } from './validation/message.js';
import type { LocalChannel, LocalUser, World } from './world.js';

export interface MessageStore {
  /** A message by the bot. */
  create(
    payload: MessagePayload,
    uploads: readonly UploadedFile[],
    origin: MessageOrigin,
    flags: number,
  ): StoredMessage;
  /** A message as a user writes it. */
  say(user: LocalUser, channel: LocalChannel, content: string): StoredMessage;
  /** Applies what `payload` changes. */
  edit(message: StoredMessage, payload: MessagePayload, uploads: readonly UploadedFile[]): StoredMessage;
  remove(message: StoredMessage): void;
  get(id: Snowflake): StoredMessage | undefined;
  /** What the user sees in the channel, oldest first. */
  visibleTo(user: LocalUser, channel: LocalChannel): StoredMessage[];
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

/** All messages there are, with their files, announcing every change. */
export function createMessageStore(dependencies: Dependencies): MessageStore {
  const { clock, nextId, world, events, files } = dependencies;
  const history = createHistory(dependencies);
  const stamp = (): Stamp => ({ id: nextId(), now: clock.now() });
  return {
    create(payload, uploads, origin, flags) {
      const base = botMessage(origin, flags, stamp(), world);
      const message = withPayload(base, payload, attachmentsAfter(base, payload, uploads, files), world);
      history.keep(message);
      events.emit({ type: 'message-created', message: message.api, ...audience(message) });
      return message;
    },
    say(user, channel, content) {
      const message = userMessage(user, channel, content, stamp(), world);
      history.keep(message);
      events.emit({ type: 'message-created', message: message.api });
      return message;
    },
    edit(message, payload, uploads) {
      const attachments = attachmentsAfter(message, payload, uploads, files);
      const changed = asEdited(withPayload(message, payload, attachments, world), payload.flags, clock.now());
      history.keep(changed);
      for (const { id } of message.attachments) {
        if (!attachments.some((attachment) => attachment.id === id)) files.remove(id);
      }
      events.emit({ type: 'message-updated', message: changed.api, ...audience(changed) });
      return changed;
    },
    remove(message) {
      const { id, channel_id: channelId } = message.api;
      history.forget(id);
      events.emit({ type: 'message-deleted', id, channelId, ...audience(message) });
    },
    get: history.get,
    visibleTo: (user, channel) =>
      history.inChannel(channel.id).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.api.id),
  };
}

function audience({ onlyFor }: StoredMessage): { onlyFor?: Snowflake } {
  return onlyFor === undefined ? {} : { onlyFor };
}

/** Those kept (all, unless the payload lists which) and the new ones. */
function attachmentsAfter(
  message: StoredMessage,
  payload: MessagePayload,
  uploads: readonly UploadedFile[],
  files: AttachmentStore,
) {
  const listed = payload.attachments?.map(({ id }) => id);
  const kept = message.attachments.filter(({ id }) => listed === undefined || listed.includes(id));
  const added = uploads.map((upload) => {
    const reference = payload.attachments?.find(({ id }) => id === upload.index);
    return files.add(upload, reference, message.api.channel_id);
  });
  return [...kept, ...added];
}

/** Messages by id and by channel, the oldest of a channel going when there are too many. */
function createHistory({ files, historyLimit }: Pick<Dependencies, 'files' | 'historyLimit'>) {
  const messages = new Map<Snowflake, StoredMessage>();
  const channels = new Map<Snowflake, Set<Snowflake>>();
  const forget = (id: Snowflake) => {
    const message = messages.get(id);
    if (message === undefined) return;
    messages.delete(id);
    channels.get(message.api.channel_id)?.delete(id);
    for (const attachment of message.attachments) files.remove(attachment.id);
  };
  return {
    forget,
    get: (id: Snowflake) => messages.get(id),
    keep(message: StoredMessage) {
      const { id, channel_id } = message.api;
      messages.set(id, message);
      const ids = (channels.get(channel_id) ?? new Set<Snowflake>()).add(id);
      channels.set(channel_id, ids);
      for (const oldest of ids) {
        if (ids.size <= historyLimit) break;
        forget(oldest);
      }
    },
    inChannel: (channelId: Snowflake) => [...(channels.get(channelId) ?? [])].flatMap((id) => messages.get(id) ?? []),
  };
}

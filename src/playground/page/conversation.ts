import { isLoading } from './discord.js';
import type { WireEvent, WireMessage, WireRejection } from './wire.js';

/** As many as the embedded Discord keeps in a channel. */
export const HISTORY = 200;

/** Something shown in a channel. */
export type Entry =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: WireMessage;
      /** Why the last press of one of its buttons or menus came to nothing. */
      readonly failure?: string;
      /** It was promised, and never came. */
      readonly isBroken?: boolean;
    }
  /** A command on its way: the bot has not taken note yet. */
  | { readonly kind: 'sending'; readonly key: string; readonly command: string }
  | { readonly kind: 'failed'; readonly key: string; readonly command: string; readonly reason: string }
  | { readonly kind: 'rejection'; readonly key: string; readonly rejection: WireRejection };

/** What one user sees in one channel, oldest first. */
export type Conversation = readonly Entry[];

/** The conversation with the entry, in the place of the one with its key if there is one. */
export function withEntry(conversation: Conversation, entry: Entry): Conversation {
  const index = conversation.findIndex(({ key }) => key === entry.key);
  if (index !== -1) return conversation.with(index, entry);
  return [...conversation, entry].slice(-HISTORY);
}

export function withoutEntry(conversation: Conversation, key: string): Conversation {
  return conversation.filter((entry) => entry.key !== key);
}

/** The channel's history below what has happened since it was asked for. */
export function withHistory(conversation: Conversation, messages: readonly WireMessage[]): Conversation {
  const isKnown = (message: WireMessage) => conversation.some(({ key }) => key === message.id);
  const older = messages.filter((message) => !isKnown(message)).map(messageEntry);
  return [...older, ...conversation].slice(-HISTORY);
}

/** The message after something on it was pressed: why that came to nothing, if it did. Always a new entry, to draw anew. */
export function withPressed(conversation: Conversation, messageId: string, failure: string | undefined): Conversation {
  return conversation.map((entry) => {
    if (entry.kind !== 'message' || entry.key !== messageId) return entry;
    return failure === undefined ? messageEntry(entry.message) : { ...entry, failure };
  });
}

export function messageEntry(message: WireMessage): Entry {
  return { kind: 'message', key: message.id, message };
}

/** The conversation after an event, if the event is about its channel. */
export function afterEvent(conversation: Conversation, event: WireEvent, channelId: string): Conversation {
  switch (event.type) {
    case 'message-created':
    case 'message-updated':
      return event.message.channel_id === channelId ? withMessage(conversation, event.message) : conversation;
    case 'message-deleted':
      return withoutEntry(conversation, event.id);
    case 'interaction-ended':
      return event.outcome.kind === 'failed' ? withBrokenPromise(conversation, event.id) : conversation;
    default:
      return conversation;
  }
}

/** The message that was pressed to get this one is no longer at work. */
function withMessage(conversation: Conversation, message: WireMessage): Conversation {
  const metadata = message.interaction_metadata;
  const pressed = metadata && 'interacted_message_id' in metadata ? metadata.interacted_message_id : undefined;
  const calm = pressed === undefined ? conversation : withPressed(conversation, pressed, undefined);
  return withEntry(calm, messageEntry(message));
}

/** The bot promised a reply and never gave it. */
function withBrokenPromise(conversation: Conversation, interactionId: string): Conversation {
  return conversation.map((entry) =>
    entry.kind === 'message' && entry.message.interaction_metadata?.id === interactionId && isLoading(entry.message)
      ? { ...entry, isBroken: true }
      : entry,
  );
}

import { InteractionResponseType as Callback, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Clock } from './clock.js';
import type { Interaction, InteractionRegistry } from './interactions.js';
import { FIRST_ANSWER_MS } from './interactions.js';
import { asExisting, isLoading, type StoredMessage } from './message-model.js';
import type { MessageStore } from './messages.js';
import {
  alreadyAcknowledged,
  emptyMessage,
  invalidWebhookToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './rest/errors.js';
import type { Snowflake } from './snowflake.js';
import { parseCallback, parseChoices, parseDeferredFlags, parseModal } from './validation/callback.js';
import { isEmptyMessage, type MessagePayload, parseMessage, type UploadedFile } from './validation/message.js';

/** What the bot may do about an interaction: answer once, then work on its messages while the token lives. */
export interface Answers {
  /** The first answer (POST .../callback). Gives the message it made or changed, if any. */
  callback(id: Snowflake, token: string, body: unknown, files: Files): CallbackResult;
  get(token: string, messageId: string): StoredMessage;
  edit(token: string, messageId: string, body: unknown, files: Files): StoredMessage;
  remove(token: string, messageId: string): void;
  followUp(token: string, body: unknown, files: Files): StoredMessage;
}

export interface CallbackResult {
  readonly interaction: Interaction;
  readonly type: Callback;
  readonly message: StoredMessage | undefined;
}

type Files = readonly UploadedFile[];

interface Dependencies {
  readonly clock: Clock;
  readonly registry: InteractionRegistry;
  readonly messages: MessageStore;
}

const NOTHING: MessagePayload = {
  content: undefined,
  embeds: undefined,
  components: undefined,
  flags: 0,
  allowedMentions: undefined,
  attachments: undefined,
};

export function createAnswers(dependencies: Dependencies): Answers {
  return {
    callback: (id, token, body, files) => callback(dependencies, id, token, body, files),
    get: (token, messageId) => find(dependencies, liveInteraction(dependencies, token), messageId),
    edit(token, messageId, body, files) {
      const interaction = liveInteraction(dependencies, token);
      return edit(dependencies, interaction, find(dependencies, interaction, messageId), body, files, []);
    },
    remove(token, messageId) {
      const interaction = liveInteraction(dependencies, token);
      dependencies.messages.remove(find(dependencies, interaction, messageId));
      dependencies.registry.finish(interaction, { kind: 'deleted' });
    },
    followUp: (token, body, files) => followUp(dependencies, liveInteraction(dependencies, token), body, files),
  };
}

function callback(deps: Dependencies, id: Snowflake, token: string, body: unknown, files: Files): CallbackResult {
  const interaction = deps.registry.byId(id);
  if (interaction === undefined || interaction.token !== token) throw unknownInteraction();
  if (interaction.status === 'failed') throw unknownInteraction();
  if (interaction.status !== 'waiting') throw alreadyAcknowledged();
  if (deps.clock.now() - interaction.createdAt > FIRST_ANSWER_MS) throw unknownInteraction();
  const { type, data } = parseCallback(body, interaction.type);
  return { interaction, type, message: answer(deps, interaction, type, data, files) };
}

function answer(
  { registry, messages }: Dependencies,
  interaction: Interaction,
  type: ReturnType<typeof parseCallback>['type'],
  data: unknown,
  files: Files,
): StoredMessage | undefined {
  switch (type) {
    case Callback.ChannelMessageWithSource: {
      const message = reply(messages, interaction, data, files, ['data']);
      interaction.originalId = message.api.id;
      registry.acknowledge(interaction, 'answered', { kind: 'message', message: message.api });
      return message;
    }
    case Callback.DeferredChannelMessageWithSource: {
      const flags = (parseDeferredFlags(data) & MessageFlags.Ephemeral) | MessageFlags.Loading;
      const message = messages.create(NOTHING, [], originOf(interaction, flags), flags);
      interaction.originalId = message.api.id;
      registry.acknowledge(interaction, 'deferred-reply', { kind: 'acknowledged', message: message.api });
      return message;
    }
    case Callback.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceMessage?.id;
      registry.acknowledge(interaction, 'deferred-update', { kind: 'acknowledged' });
      return undefined;
    case Callback.UpdateMessage: {
      const source = messages.get(interaction.sourceMessage?.id ?? '');
      if (source === undefined) throw unknownMessage();
      const message = change(messages, source, data, files, ['data']);
      interaction.originalId = message.api.id;
      registry.acknowledge(interaction, 'answered', { kind: 'updated', message: message.api });
      return message;
    }
    case Callback.ApplicationCommandAutocompleteResult:
      registry.acknowledge(interaction, 'answered', { kind: 'choices', choices: parseChoices(data) });
      return undefined;
    case Callback.Modal:
      registry.acknowledge(interaction, 'answered', { kind: 'modal', modal: parseModal(data) });
      return undefined;
  }
}

/** The interaction a webhook token belongs to. Before the first answer the webhook does not exist yet. */
function liveInteraction({ registry }: Dependencies, token: string): Interaction {
  const interaction = registry.byToken(token);
  if (interaction === undefined) throw unknownWebhook();
  if (!registry.isAlive(interaction)) throw invalidWebhookToken();
  const wasAnswered = interaction.status !== 'waiting' && interaction.status !== 'failed';
  if (!wasAnswered || interaction.type === InteractionType.ApplicationCommandAutocomplete) throw unknownWebhook();
  return interaction;
}

function find({ messages }: Dependencies, interaction: Interaction, messageId: string): StoredMessage {
  const message = messages.get(messageId === '@original' ? (interaction.originalId ?? '') : messageId);
  const reachable =
    message?.interactionToken === interaction.token || message?.api.id === interaction.sourceMessage?.id;
  if (message === undefined || !reachable) throw unknownMessage();
  return message;
}

function edit(
  { messages, registry }: Dependencies,
  interaction: Interaction,
  message: StoredMessage,
  body: unknown,
  files: Files,
  path: readonly string[],
): StoredMessage {
  const changed = change(messages, message, body, files, path);
  const kind = message.api.id === interaction.sourceMessage?.id ? 'updated' : 'message';
  registry.finish(interaction, { kind, message: changed.api });
  return changed;
}

/** A further message; the first one after a deferred reply takes the promised reply's place. */
function followUp(deps: Dependencies, interaction: Interaction, body: unknown, files: Files): StoredMessage {
  const promised =
    interaction.status === 'deferred-reply' ? deps.messages.get(interaction.originalId ?? '') : undefined;
  if (promised !== undefined && isLoading(promised)) {
    return edit(deps, interaction, promised, body, files, []);
  }
  const message = reply(deps.messages, interaction, body, files, []);
  deps.registry.finish(interaction, { kind: 'message', message: message.api });
  return message;
}

function reply(
  messages: MessageStore,
  interaction: Interaction,
  body: unknown,
  files: Files,
  path: readonly string[],
): StoredMessage {
  const payload = parseMessage(body, files, undefined, path);
  if (isEmptyMessage(payload, files, undefined)) throw emptyMessage();
  return messages.create(payload, files, originOf(interaction, payload.flags), payload.flags);
}

function change(
  messages: MessageStore,
  message: StoredMessage,
  body: unknown,
  files: Files,
  path: readonly string[],
): StoredMessage {
  const existing = asExisting(message);
  const payload = parseMessage(body, files, existing, path);
  if (isEmptyMessage(payload, files, existing)) throw emptyMessage();
  return messages.edit(message, payload, files);
}

const MESSAGE_TYPES: Partial<Record<InteractionType, MessageType>> = {
  [InteractionType.ApplicationCommand]: MessageType.ChatInputCommand,
  [InteractionType.MessageComponent]: MessageType.Reply,
};

function originOf(interaction: Interaction, flags: number) {
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const isMenu = interaction.metadata.type === InteractionType.ApplicationCommand && isContextMenu(interaction);
  return {
    channel: interaction.channel,
    type: isMenu ? MessageType.ContextMenuCommand : (MESSAGE_TYPES[interaction.type] ?? MessageType.Default),
    interactionToken: interaction.token,
    metadata: interaction.metadata,
    ...(interaction.type === InteractionType.ApplicationCommand ? { command: interaction.name } : {}),
    ...(isEphemeral ? { onlyFor: interaction.user.api.id } : {}),
    ...(interaction.sourceMessage === undefined ? {} : { referenced: interaction.sourceMessage }),
  };
}

function isContextMenu(interaction: Interaction): boolean {
  return 'target_message_id' in interaction.metadata || 'target_user' in interaction.metadata;
}

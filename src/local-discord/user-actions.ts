import {
  type APIApplicationCommand,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { chooseCommand, fillOptions, fillWhileTyping, UserMistake } from './command-options.js';
import type { CommandRegistry } from './command-registry.js';
import type { Gateway } from './gateway/gateway.js';
import { integrationOwners, interactionPayload } from './interaction-payload.js';
import type { Interaction, InteractionRegistry, Outcome } from './interactions.js';
import { choosableMenu, pressableButton } from './message-components.js';
import type { MessageStore, StoredMessage } from './messages.js';
import { findChannel, findUser, type LocalChannel, type LocalUser, type World } from './world.js';

const optionValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const actor = {
  /** Name or id of the user who acts. */
  user: z.string(),
  /** `general`, `<guild>/general`, `dm`, `elsewhere`, or a channel's id. */
  where: z.string().default('general'),
  /** The language of the user's Discord. */
  locale: z.enum(Locale).default(Locale.EnglishUS),
  /** `acknowledged`: do not wait for what a deferred reply becomes. */
  until: z.enum(['acknowledged', 'answered']).default('answered'),
};

export const slashAction = z.strictObject({
  ...actor,
  /** The command's name; with subcommands, all names separated by spaces. */
  command: z.string().min(1),
  options: optionValues.default({}),
});
export const autocompleteAction = z.strictObject({
  ...actor,
  command: z.string().min(1),
  /** What is filled in so far, the focused option included. */
  options: optionValues.default({}),
  focused: z.string(),
});
/** Actions on a message happen in its channel. */
const { where: _where, ...actorOnMessage } = actor;
export const messageMenuAction = z.strictObject({ ...actorOnMessage, command: z.string().min(1), message: z.string() });
export const userMenuAction = z.strictObject({ ...actor, command: z.string().min(1), target: z.string() });
export const pressAction = z.strictObject({ ...actorOnMessage, message: z.string(), customId: z.string() });
export const selectAction = z.strictObject({
  ...actorOnMessage,
  message: z.string(),
  customId: z.string(),
  values: z.array(z.string()).max(25),
});
export const sayAction = z.strictObject({
  user: actor.user,
  where: actor.where,
  content: z.string().min(1).max(2000),
});
/** An interaction as only an outdated or broken client would send it: any type, any data, checked by nobody. */
export const deliverAction = z.strictObject({
  ...actor,
  type: z.int(),
  data: z.unknown(),
  message: z.string().optional(),
});

export type SlashAction = z.input<typeof slashAction>;
export type AutocompleteAction = z.input<typeof autocompleteAction>;
export type MessageMenuAction = z.input<typeof messageMenuAction>;
export type UserMenuAction = z.input<typeof userMenuAction>;
export type PressAction = z.input<typeof pressAction>;
export type SelectAction = z.input<typeof selectAction>;
export type SayAction = z.input<typeof sayAction>;
export type DeliverAction = z.input<typeof deliverAction>;

/** What the people in the embedded Discord can do. Each promise resolves to what the user then sees. */
export interface UserActions {
  slash(action: SlashAction): Promise<Outcome>;
  autocomplete(action: AutocompleteAction): Promise<Outcome>;
  messageMenu(action: MessageMenuAction): Promise<Outcome>;
  userMenu(action: UserMenuAction): Promise<Outcome>;
  press(action: PressAction): Promise<Outcome>;
  select(action: SelectAction): Promise<Outcome>;
  say(action: SayAction): Promise<APIMessage>;
  deliver(action: DeliverAction): Promise<Outcome>;
  /** What the user sees in a channel, oldest first. */
  messages(user: string, where?: string): APIMessage[];
  /** The commands the user is offered in a channel. */
  commands(user: string, where?: string): APIApplicationCommand[];
}

interface Dependencies {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly messages: MessageStore;
  readonly interactions: InteractionRegistry;
  readonly gateway: Gateway;
}

interface Actor {
  readonly user: LocalUser;
  readonly channel: LocalChannel;
  readonly locale: Locale;
  readonly until: 'acknowledged' | 'answered';
}

/** What the bot is told, beside who did it where. */
interface Deed {
  readonly type: InteractionType;
  readonly name: string;
  readonly data: unknown;
  readonly owners: Readonly<Record<string, string>>;
  readonly sourceMessage?: APIMessage;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export function createUserActions(dependencies: Dependencies): UserActions {
  const { world, messages, commands } = dependencies;
  const tell = (who: Actor, deed: Deed) => perform(dependencies, who, deed);
  return {
    async slash(input) {
      const { command: typed, options, ...rest } = slashAction.parse(input);
      const who = actorOf(world, rest);
      const words = typed.split(' ');
      const command = offered(commands, who.channel, ApplicationCommandType.ChatInput, words[0] ?? '');
      const chosen = chooseCommand(command, words);
      const data = { ...commandData(command), options: chosen.wrap(fillOptions(chosen, options, world)) };
      return tell(who, { ...commandDeed(InteractionType.ApplicationCommand, command, who), data });
    },
    async autocomplete(input) {
      const { command: typed, options, focused, ...rest } = autocompleteAction.parse(input);
      const who = actorOf(world, rest);
      const words = typed.split(' ');
      const command = offered(commands, who.channel, ApplicationCommandType.ChatInput, words[0] ?? '');
      const chosen = chooseCommand(command, words);
      const filled = fillWhileTyping(chosen, options, focused, world);
      const data = { ...commandData(command), options: chosen.wrap(filled) };
      return tell(who, { ...commandDeed(InteractionType.ApplicationCommandAutocomplete, command, who), data });
    },
    async messageMenu(input) {
      const { command: name, message: messageId, ...rest } = messageMenuAction.parse(input);
      const { who, message } = reader(dependencies, rest, messageId);
      const command = offered(commands, who.channel, ApplicationCommandType.Message, name);
      const target = message.api;
      return tell(who, {
        ...commandDeed(InteractionType.ApplicationCommand, command, who),
        data: { ...commandData(command), target_id: target.id, resolved: { messages: { [target.id]: target } } },
        metadata: { target_message_id: target.id },
      });
    },
    async userMenu(input) {
      const { command: name, target: targetName, ...rest } = userMenuAction.parse(input);
      const who = actorOf(world, rest);
      const command = offered(commands, who.channel, ApplicationCommandType.User, name);
      const target = knownUser(world, targetName).api;
      return tell(who, {
        ...commandDeed(InteractionType.ApplicationCommand, command, who),
        data: { ...commandData(command), target_id: target.id, resolved: { users: { [target.id]: target } } },
        metadata: { target_user: target },
      });
    },
    async press(input) {
      const { message: messageId, customId, ...rest } = pressAction.parse(input);
      const { who, message } = reader(dependencies, rest, messageId);
      const button = pressableButton(message.api, customId);
      return tell(who, componentDeed(message, button, []));
    },
    async select(input) {
      const { message: messageId, customId, values, ...rest } = selectAction.parse(input);
      const { who, message } = reader(dependencies, rest, messageId);
      const menu = choosableMenu(message.api, customId, values);
      return tell(who, componentDeed(message, menu, values));
    },
    async say(input) {
      const { user, where, content } = sayAction.parse(input);
      const { user: author, channel } = placed(world, user, where);
      return messages.say(author, channel, content).api;
    },
    async deliver(input) {
      const { type, data, message, ...rest } = deliverAction.parse(input);
      const who = actorOf(world, rest);
      const source = message === undefined ? {} : { sourceMessage: visible(messages, who, message).api };
      return tell(who, { type, name: '', data, owners: integrationOwners(who, [0, 1]), ...source });
    },
    messages(name, where = 'general') {
      const { user, channel } = placed(world, name, where);
      return messages.visibleTo(user, channel).map(({ api }) => api);
    },
    commands: (name, where = 'general') => commands.offeredIn(placed(world, name, where).channel),
  };
}

/** Who acts on a message, and the message, if they can see it. */
function reader(
  { world, messages }: Dependencies,
  input: { user: string; locale: Locale; until: Actor['until'] },
  messageId: string,
): { who: Actor; message: StoredMessage } {
  const channelId = messages.get(messageId)?.api.channel_id;
  const user = knownUser(world, input.user);
  const channel = channelId === undefined ? undefined : findChannel(world, user, channelId);
  if (channel === undefined) throw new UserMistake(`${user.name} sees no message ${messageId}.`);
  const who = { user, channel, locale: input.locale, until: input.until };
  return { who, message: visible(messages, who, messageId) };
}

function actorOf(world: World, input: { user: string; where: string; locale: Locale; until: Actor['until'] }): Actor {
  return { ...placed(world, input.user, input.where), locale: input.locale, until: input.until };
}

function placed(world: World, name: string, where: string): { user: LocalUser; channel: LocalChannel } {
  const user = knownUser(world, name);
  const channel = findChannel(world, user, where);
  if (channel !== undefined) return { user, channel };
  const places = world.channels.filter(({ recipients }) => recipients.includes(user)).map((place) => place.name);
  throw new UserMistake(`${user.name} sees no channel "${where}". There are: ${[...new Set(places)].join(', ')}.`);
}

function knownUser(world: World, name: string): LocalUser {
  const user = findUser(world, name);
  if (user !== undefined) return user;
  throw new UserMistake(`There is no user "${name}". There are: ${world.users.map((other) => other.name).join(', ')}.`);
}

function offered(
  commands: CommandRegistry,
  channel: LocalChannel,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const all = commands.offeredIn(channel).filter((command) => command.type === type);
  const command = all.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = all.map((candidate) => candidate.name).join(', ');
  throw new UserMistake(
    `There is no command "${name}" here. ${names === '' ? 'There is none.' : `There are: ${names}.`}`,
  );
}

function visible(messages: MessageStore, who: Actor, id: string): StoredMessage {
  const message = messages.visibleTo(who.user, who.channel).find(({ api }) => api.id === id);
  if (message === undefined) throw new UserMistake(`${who.user.name} sees no message ${id}.`);
  return message;
}

function commandData(command: APIApplicationCommand) {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

function commandDeed(type: InteractionType, command: APIApplicationCommand, who: Actor) {
  return { type, name: command.name, owners: integrationOwners(who, command.integration_types ?? [0]) };
}

function componentDeed(
  message: StoredMessage,
  control: { readonly type: ComponentType; readonly custom_id: string; readonly id?: number },
  values: readonly string[],
): Deed {
  return {
    type: InteractionType.MessageComponent,
    name: control.custom_id,
    owners: { ...message.api.interaction_metadata?.authorizing_integration_owners },
    data: {
      component_type: control.type,
      custom_id: control.custom_id,
      id: control.id,
      ...(control.type === ComponentType.Button ? {} : { values }),
    },
    sourceMessage: message.api,
    metadata: { interacted_message_id: message.api.id },
  };
}

/** Opens the interaction, tells the bot, and waits for what the user will see. */
function perform({ world, interactions, gateway }: Dependencies, who: Actor, deed: Deed): Promise<Outcome> {
  const { user, channel } = who;
  const interaction: Interaction = interactions.open({
    type: deed.type,
    name: deed.name,
    user,
    channel,
    ...(deed.sourceMessage === undefined ? {} : { sourceMessage: deed.sourceMessage }),
    metadata: (id) =>
      ({
        id,
        type: deed.type,
        user: user.api,
        authorizing_integration_owners: deed.owners,
        ...deed.metadata,
      }) as APIMessageInteractionMetadata,
  });
  const payload = interactionPayload(interaction, world, who.locale, deed.data);
  gateway.dispatch('INTERACTION_CREATE', payload, channel.guild?.id);
  return who.until === 'acknowledged' ? interaction.acknowledged : interaction.finished;
}

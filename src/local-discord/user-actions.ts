import {
  type APIApplicationCommand,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { type Actor, actorIn, actorOn, knownUser, placed } from './actors.js';
import { chooseCommand, fillOptions, fillWhileTyping, UserMistake } from './command-options.js';
import type { CommandRegistry } from './command-registry.js';
import { componentDeed, type Deed, messageMenuDeed, slashDeed, userMenuDeed } from './deeds.js';
import type { Gateway } from './gateway/gateway.js';
import { integrationOwners, interactionPayload } from './interaction-payload.js';
import type { InteractionRegistry } from './interactions.js';
import { choosableMenu, pressableButton } from './message-components.js';
import type { MessageStore } from './messages.js';
import type { Outcome } from './outcome.js';
import * as actions from './user-action-schemas.js';
import type { LocalChannel, World } from './world.js';

/**
 * What the people in the embedded Discord can do. Each promise resolves to what the user then sees, and rejects with
 * `UserMistake` (or a zod error) when Discord's own client would not have let them do it.
 */
export interface UserActions {
  slash(action: actions.SlashAction): Promise<Outcome>;
  autocomplete(action: actions.AutocompleteAction): Promise<Outcome>;
  messageMenu(action: actions.MessageMenuAction): Promise<Outcome>;
  userMenu(action: actions.UserMenuAction): Promise<Outcome>;
  press(action: actions.PressAction): Promise<Outcome>;
  select(action: actions.SelectAction): Promise<Outcome>;
  /** Writes a plain message. */
  say(action: actions.SayAction): Promise<APIMessage>;
  deliver(action: actions.DeliverAction): Promise<Outcome>;
  /** What the user sees in a channel (`general` when left out), oldest first. */
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

const DEFAULT_PLACE = 'general';

export function createUserActions(dependencies: Dependencies): UserActions {
  const { world, messages, commands } = dependencies;
  return {
    ...commandActions(dependencies),
    ...componentActions(dependencies),
    async say(input) {
      const { user, where, content } = actions.sayAction.parse(input);
      const { user: author, channel } = placed(world, user, where);
      return messages.say(author, channel, content).api;
    },
    async deliver(input) {
      const { type, data, message: messageId, ...rest } = actions.deliverAction.parse(input);
      const who = actorIn(world, rest);
      const source =
        messageId === undefined ? {} : { sourceMessage: actorOn(world, messages, rest, messageId).message.api };
      return perform(dependencies, who, { type, name: '', data, owners: integrationOwners(who, [0, 1]), ...source });
    },
    messages(name, where = DEFAULT_PLACE) {
      const { user, channel } = placed(world, name, where);
      return messages.visibleTo(user, channel).map(({ api }) => api);
    },
    commands: (name, where = DEFAULT_PLACE) => commands.offeredIn(placed(world, name, where).channel),
  };
}

function commandActions(
  dependencies: Dependencies,
): Pick<UserActions, 'slash' | 'autocomplete' | 'messageMenu' | 'userMenu'> {
  const { world, messages, commands } = dependencies;
  const typed = (channel: LocalChannel, text: string) => {
    const words = text.split(' ');
    const command = offered(commands, channel, ApplicationCommandType.ChatInput, words[0] ?? '');
    return { command, chosen: chooseCommand(command, words) };
  };
  return {
    async slash(input) {
      const { command: text, options, ...rest } = actions.slashAction.parse(input);
      const who = actorIn(world, rest);
      const { command, chosen } = typed(who.channel, text);
      const filled = fillOptions(chosen, options, world);
      const type = InteractionType.ApplicationCommand;
      return perform(dependencies, who, slashDeed(type, command, chosen, filled, who, world));
    },
    async autocomplete(input) {
      const { command: text, options, focused, ...rest } = actions.autocompleteAction.parse(input);
      const who = actorIn(world, rest);
      const { command, chosen } = typed(who.channel, text);
      const filled = fillWhileTyping(chosen, options, focused, world);
      const type = InteractionType.ApplicationCommandAutocomplete;
      return perform(dependencies, who, slashDeed(type, command, chosen, filled, who, world));
    },
    async messageMenu(input) {
      const { command: name, message: messageId, ...rest } = actions.messageMenuAction.parse(input);
      const { who, message } = actorOn(world, messages, rest, messageId);
      const command = offered(commands, who.channel, ApplicationCommandType.Message, name);
      return perform(dependencies, who, messageMenuDeed(command, message.api, who));
    },
    async userMenu(input) {
      const { command: name, target, ...rest } = actions.userMenuAction.parse(input);
      const who = actorIn(world, rest);
      const command = offered(commands, who.channel, ApplicationCommandType.User, name);
      return perform(dependencies, who, userMenuDeed(command, knownUser(world, target), who));
    },
  };
}

function componentActions(dependencies: Dependencies): Pick<UserActions, 'press' | 'select'> {
  const { world, messages } = dependencies;
  return {
    async press(input) {
      const { message: messageId, customId, ...rest } = actions.pressAction.parse(input);
      const { who, message } = actorOn(world, messages, rest, messageId);
      return perform(dependencies, who, componentDeed(message, pressableButton(message.api, customId), []));
    },
    async select(input) {
      const { message: messageId, customId, values, ...rest } = actions.selectAction.parse(input);
      const { who, message } = actorOn(world, messages, rest, messageId);
      return perform(dependencies, who, componentDeed(message, choosableMenu(message.api, customId, values), values));
    },
  };
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
  throw new UserMistake(`There is no command "${name}" here. There are: ${names || 'none'}.`);
}

/** Opens the interaction, tells the bot, and waits for what the user will see. */
function perform({ world, interactions, gateway }: Dependencies, who: Actor, deed: Deed): Promise<Outcome> {
  const { user, channel } = who;
  const interaction = interactions.open({
    type: deed.type,
    name: deed.name,
    user,
    channel,
    ...(deed.sourceMessage === undefined ? {} : { sourceMessage: deed.sourceMessage }),
    metadata: (id) => metadataOf(id, who, deed),
  });
  const payload = interactionPayload(interaction, world, who.locale, deed.data);
  gateway.dispatch('INTERACTION_CREATE', payload, channel.guild?.id);
  return who.until === 'acknowledged' ? interaction.acknowledged : interaction.finished;
}

/** `deed.metadata` completes the variant that `deed.type` names, which the type system cannot follow. */
function metadataOf(id: string, { user }: Actor, { type, owners, metadata }: Deed): APIMessageInteractionMetadata {
  const common = { id, type, user: user.api, authorizing_integration_owners: owners };
  return { ...common, ...metadata } as APIMessageInteractionMetadata;
}

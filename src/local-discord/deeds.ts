import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Actor } from './actors.js';
import type { ChosenCommand } from './command-options.js';
import { integrationOwners } from './interaction-payload.js';
import type { Control } from './message-components.js';
import type { StoredMessage } from './message-model.js';
import { apiMember, type LocalUser, type World } from './world.js';

/** What somebody did, as the bot is told it (beside who did it, where). */
export interface Deed {
  readonly type: InteractionType;
  /** Command name or custom id. */
  readonly name: string;
  readonly data: unknown;
  /** `authorizing_integration_owners` */
  readonly owners: Readonly<Record<string, string>>;
  readonly sourceMessage?: APIMessage;
  /** What the reply's `interaction_metadata` says beside the usual. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

type FilledOptions = APIApplicationCommandInteractionDataBasicOption[];

/** Sending a slash command, or typing in one of its options. */
export function slashDeed(
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  command: APIApplicationCommand,
  chosen: ChosenCommand,
  options: FilledOptions,
  who: Actor,
  world: World,
): Deed {
  const data = { ...commandData(command), options: chosen.wrap(options), ...resolvedUsers(options, who, world) };
  return { type, name: chosen.words.join(' '), owners: ownersOf(command, who), data };
}

/** The users that options name, as Discord sends them along. */
function resolvedUsers(options: FilledOptions, who: Actor, world: World): { resolved?: unknown } {
  const ids = options.flatMap((option) => (option.type === ApplicationCommandOptionType.User ? [option.value] : []));
  const users = world.users.filter(({ api }) => ids.includes(api.id));
  return users.length === 0 ? {} : { resolved: resolved(users, who) };
}

function resolved(users: readonly LocalUser[], who: Actor) {
  const members = users.map((user) => {
    const { user: _user, ...member } = apiMember(user);
    return [user.api.id, member];
  });
  return {
    users: Object.fromEntries(users.map(({ api }) => [api.id, api])),
    ...(who.channel.guild === undefined ? {} : { members: Object.fromEntries(members) }),
  };
}

/** Apps > a command, on a message. */
export function messageMenuDeed(command: APIApplicationCommand, target: APIMessage, who: Actor): Deed {
  return {
    type: InteractionType.ApplicationCommand,
    name: command.name,
    owners: ownersOf(command, who),
    data: { ...commandData(command), target_id: target.id, resolved: { messages: { [target.id]: target } } },
    metadata: { target_message_id: target.id },
  };
}

/** Apps > a command, on a user. */
export function userMenuDeed(command: APIApplicationCommand, target: LocalUser, who: Actor): Deed {
  return {
    type: InteractionType.ApplicationCommand,
    name: command.name,
    owners: ownersOf(command, who),
    data: { ...commandData(command), target_id: target.api.id, resolved: resolved([target], who) },
    metadata: { target_user: target.api },
  };
}

/** Pressing a button or choosing from a menu. It is authorised as the message it stands on was. */
export function componentDeed(
  message: StoredMessage,
  control: Control & { readonly custom_id: string },
  values: readonly string[],
): Deed {
  const isButton = control.type === ComponentType.Button;
  return {
    type: InteractionType.MessageComponent,
    name: control.custom_id,
    owners: { ...message.api.interaction_metadata?.authorizing_integration_owners },
    data: {
      component_type: control.type,
      custom_id: control.custom_id,
      id: control.id,
      ...(isButton ? {} : { values }),
    },
    sourceMessage: message.api,
    metadata: { interacted_message_id: message.api.id },
  };
}

function ownersOf(command: APIApplicationCommand, who: Actor): Record<string, string> {
  return integrationOwners(who, command.integration_types ?? []);
}

function commandData({ id, name, type, guild_id }: APIApplicationCommand) {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

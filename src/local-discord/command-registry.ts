import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import type { EventHub } from './events.js';
import { tooManyCommands, unknownCommand } from './rest/errors.js';
import type { Snowflake } from './snowflake.js';
import { type CommandPayload, parseCommand, parseCommandList } from './validation/commands.js';
import type { LocalChannel } from './world.js';

/** https://docs.discord.com/developers/interactions/application-commands: how many of a type a scope may have. */
const MOST: Partial<Record<ApplicationCommandType, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** Where a command is registered: everywhere, or in one guild. */
export type Scope = Snowflake | 'global';

export interface CommandRegistry {
  list(scope: Scope): APIApplicationCommand[];
  get(scope: Scope, id: Snowflake): APIApplicationCommand;
  /** Replaces all commands of the scope. Those of the same name and type keep their id. */
  replace(scope: Scope, body: unknown): APIApplicationCommand[];
  /** Adds a command, or overwrites the one of the same name and type. */
  create(scope: Scope, body: unknown): { command: APIApplicationCommand; isNew: boolean };
  update(scope: Scope, id: Snowflake, body: unknown): APIApplicationCommand;
  remove(scope: Scope, id: Snowflake): void;
  /** What a user is offered in a channel, the guild's own commands first. */
  offeredIn(channel: LocalChannel): APIApplicationCommand[];
}

interface Dependencies {
  readonly applicationId: Snowflake;
  readonly nextId: () => Snowflake;
  readonly events: EventHub;
}

export function createCommandRegistry({ applicationId, nextId, events }: Dependencies): CommandRegistry {
  const scopes = new Map<Scope, readonly APIApplicationCommand[]>();
  const list = (scope: Scope) => scopes.get(scope) ?? [];
  const store = (scope: Scope, commands: readonly APIApplicationCommand[]) => {
    scopes.set(scope, commands);
    events.emit({ type: 'commands-changed' });
  };
  const build = (scope: Scope, payload: CommandPayload, previous: APIApplicationCommand | undefined) => {
    const fields = commandFields(payload, scope);
    const unchanged = previous !== undefined && isDeepStrictEqual(fieldsOf(previous), fields);
    return {
      id: previous?.id ?? nextId(),
      application_id: applicationId,
      version: unchanged ? previous.version : nextId(),
      ...fields,
      ...(scope === 'global' ? {} : { guild_id: scope }),
    };
  };
  const twin = (scope: Scope, payload: CommandPayload) =>
    list(scope).find(({ name, type }) => name === payload.name && type === payload.type);
  const get = (scope: Scope, id: Snowflake) => {
    const command = list(scope).find((candidate) => candidate.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  };

  return {
    list: (scope) => [...list(scope)],
    get,
    replace(scope, body) {
      const payloads = parseCommandList(body);
      refuseTooMany(payloads);
      const commands = payloads.map((payload) => build(scope, payload, twin(scope, payload)));
      store(scope, commands);
      return commands;
    },
    create(scope, body) {
      const payload = parseCommand(body);
      const previous = twin(scope, payload);
      const command = build(scope, payload, previous);
      const others = list(scope).filter(({ id }) => id !== command.id);
      refuseTooMany([...others, command]);
      store(scope, [...others, command]);
      return { command, isNew: previous === undefined };
    },
    update(scope, id, body) {
      const previous = get(scope, id);
      const changes = typeof body === 'object' && body !== null ? body : {};
      const command = build(scope, parseCommand({ ...fieldsOf(previous), ...changes }), previous);
      store(
        scope,
        list(scope).map((other) => (other.id === id ? command : other)),
      );
      return command;
    },
    remove(scope, id) {
      const { id: gone } = get(scope, id);
      store(
        scope,
        list(scope).filter((command) => command.id !== gone),
      );
    },
    offeredIn(channel) {
      const own = channel.guild === undefined ? [] : list(channel.guild.id);
      return [...own, ...list('global').filter((command) => isOffered(command, channel))];
    },
  };
}

function refuseTooMany(commands: readonly { readonly type: ApplicationCommandType }[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    if (commands.filter((command) => command.type === Number(type)).length > most) throw tooManyCommands(most);
  }
}

type CommandFields = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>;

function fieldsOf(command: APIApplicationCommand): CommandFields {
  const { id: _id, application_id: _application, version: _version, guild_id: _guild, ...fields } = command;
  return fields;
}

/** The command as Discord shows it, with its defaults filled in. The options have passed Discord's rules. */
function commandFields(payload: CommandPayload, scope: Scope): CommandFields {
  const permissions = payload.default_member_permissions ?? null;
  const contexts = payload.contexts ?? (payload.dm_permission === false ? [InteractionContextType.Guild] : null);
  return {
    type: payload.type,
    name: payload.name,
    name_localizations: (payload.name_localizations ?? null) as LocalizationMap | null,
    description: payload.description ?? '',
    description_localizations: (payload.description_localizations ?? null) as LocalizationMap | null,
    ...(payload.options && payload.options.length > 0
      ? { options: payload.options as APIApplicationCommandOption[] }
      : {}),
    default_member_permissions: permissions === null ? null : String(permissions),
    nsfw: payload.nsfw ?? false,
    integration_types: payload.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: scope === 'global' ? contexts : null,
    ...(scope === 'global' ? { dm_permission: payload.dm_permission ?? true } : {}),
  };
}

function isOffered(command: APIApplicationCommand, channel: LocalChannel): boolean {
  const inContext = command.contexts?.includes(channel.context) ?? true;
  const installed = command.integration_types?.includes(ApplicationIntegrationType.UserInstall) ?? false;
  return inContext && (channel.context !== InteractionContextType.PrivateChannel || installed);
}

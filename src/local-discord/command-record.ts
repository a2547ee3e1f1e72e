import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import type { Snowflake } from './snowflake.js';
import type { CommandPayload } from './validation/command-schema.js';
import type { LocalChannel } from './world.js';

/** Where a command is registered: everywhere, or in one guild. */
export type Scope = Snowflake | 'global';

/** What it takes to give a command its ids. */
export interface Registrar {
  readonly applicationId: Snowflake;
  readonly nextId: () => Snowflake;
}

/** The registered command. One that takes another's place keeps its id, and its version if nothing changes. */
export function registeredCommand(
  payload: CommandPayload,
  scope: Scope,
  previous: APIApplicationCommand | undefined,
  { applicationId, nextId }: Registrar,
): APIApplicationCommand {
  const fields = commandFields(payload, scope);
  const isUnchanged = previous !== undefined && isDeepStrictEqual(fieldsOf(previous), fields);
  return {
    id: previous?.id ?? nextId(),
    application_id: applicationId,
    version: isUnchanged ? previous.version : nextId(),
    ...fields,
    ...(scope === 'global' ? {} : { guild_id: scope }),
  };
}

type CommandFields = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>;

/** A command without what the registration gave it. */
export function fieldsOf(command: APIApplicationCommand): CommandFields {
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

/** Whether users are offered the global command in the channel. */
export function isOffered(command: APIApplicationCommand, channel: LocalChannel): boolean {
  const inContext = command.contexts?.includes(channel.context) ?? true;
  const installed = command.integration_types?.includes(ApplicationIntegrationType.UserInstall) ?? false;
  return inContext && (channel.context !== InteractionContextType.PrivateChannel || installed);
}

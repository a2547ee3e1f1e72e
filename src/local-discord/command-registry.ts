import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { fieldsOf, isOffered, type Registrar, registeredCommand, type Scope } from './command-record.js';
import type { EventHub } from './events.js';
import { tooManyCommands, unknownCommand } from './rest/errors.js';
import type { Snowflake } from './snowflake.js';
import type { CommandPayload } from './validation/command-schema.js';
import { parseCommand, parseCommandList } from './validation/commands.js';
import type { LocalChannel } from './world.js';

/** https://docs.discord.com/developers/interactions/application-commands: how many of a type a scope may have. */
const MOST: Partial<Record<ApplicationCommandType, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

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

interface Dependencies extends Registrar {
  readonly events: EventHub;
}

export function createCommandRegistry(dependencies: Dependencies): CommandRegistry {
  const scopes = new Map<Scope, readonly APIApplicationCommand[]>();
  const list = (scope: Scope) => scopes.get(scope) ?? [];
  const store = (scope: Scope, commands: readonly APIApplicationCommand[]) => {
    scopes.set(scope, commands);
    dependencies.events.emit({ type: 'commands-changed' });
  };
  const build = (scope: Scope, payload: CommandPayload, previous: APIApplicationCommand | undefined) =>
    registeredCommand(payload, scope, previous, dependencies);
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

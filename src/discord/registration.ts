import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from './command.js';

export interface Registration {
  /** False where Discord had the very same commands already, so that nothing was written. */
  readonly changed: boolean;
  readonly count: number;
}

const application = z.object({ id: z.string() });

/** The id of the application that the token belongs to. */
export async function applicationId(rest: REST): Promise<string> {
  return application.parse(await rest.get(Routes.currentApplication())).id;
}

/** A command as far as it has to be known apart; the rest is compared as it stands. */
const registeredCommand = z.looseObject({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
});
const registeredCommands = z.array(registeredCommand);

/**
 * Registers exactly the given commands, for use everywhere; any other command of the application goes. Writes only when
 * something differs: Discord allows an application 200 new commands a day, and bots start more often than commands change.
 */
export async function registerCommands(rest: REST, id: string, commands: readonly Command[]): Promise<Registration> {
  const wanted = commands.map(({ data }) => data);
  const route = Routes.applicationCommands(id);
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const changed = !isDeepStrictEqual(comparable(registered), comparable(wanted));
  if (changed) await rest.put(route, { body: wanted });
  return { changed, count: wanted.length };
}

/** What two lists of commands are compared by: each command under its type and name, in any order. */
function comparable(commands: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    registeredCommands.parse(commands).map((command) => [`${command.type} ${command.name}`, stated(command)]),
  );
}

/** Given by Discord, not by a registration. */
const GIVEN = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission']);

/** What a registration states. Discord writes out defaults that a registration may leave unsaid: all of them are empty. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(stated);
    // Contexts and integration types are sets, which Discord returns in its own order.
    return items.every((item) => typeof item === 'number') ? items.sort((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !GIVEN.has(key))
      .map(([key, each]) => [key, stated(each)])
      .filter(([, each]) => !isEmpty(each)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

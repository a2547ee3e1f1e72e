import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Scope } from '../command-record.js';
import type { CommandRegistry } from '../command-registry.js';
import { apiApplication, type World } from '../world.js';
import { unknownApplication, unknownGuild } from './errors.js';
import { type RestResponse, type Route, route } from './router.js';

/** `/applications/...`: who the application is, and its commands, everywhere or in one guild. */
export function applicationRoutes(world: World, commands: CommandRegistry): Route[] {
  const about = () => ({ status: 200, body: apiApplication(world) });
  return [
    route('GET', '/users/@me', 'bot', () => ({
      status: 200,
      body: { ...world.bot, locale: 'en-US', mfa_enabled: true },
    })),
    route('GET', '/applications/@me', 'bot', about),
    route('GET', '/oauth2/applications/@me', 'bot', about),
    ...commandRoutes('/applications/:application/commands', world, commands),
    ...commandRoutes('/applications/:application/guilds/:guild/commands', world, commands),
  ];
}

function commandRoutes(base: string, world: World, commands: CommandRegistry): Route[] {
  const scopeOf = (params: Readonly<Record<string, string>>): Scope => {
    if (params['application'] !== world.application.id) throw unknownApplication();
    const guild = params['guild'];
    if (guild === undefined) return 'global';
    if (!world.guilds.some(({ id }) => id === guild)) throw unknownGuild();
    return guild;
  };
  const one = `${base}/:command` as const;
  return [
    route('GET', base, 'bot', ({ params, query }) => {
      const withLocalizations = query.get('with_localizations') === 'true';
      const found = commands.list(scopeOf(params));
      return { status: 200, body: withLocalizations ? found : found.map(withoutLocalizations) };
    }),
    route('PUT', base, 'bot', ({ params, body }) => ({
      status: 200,
      body: commands.replace(scopeOf(params), body),
    })),
    route('POST', base, 'bot', ({ params, body }): RestResponse => {
      const { command, isNew } = commands.create(scopeOf(params), body);
      return { status: isNew ? 201 : 200, body: command };
    }),
    route('GET', one, 'bot', ({ params }) => ({
      status: 200,
      body: commands.get(scopeOf(params), params.command),
    })),
    route('PATCH', one, 'bot', ({ params, body }) => ({
      status: 200,
      body: commands.update(scopeOf(params), params.command, body),
    })),
    route('DELETE', one, 'bot', ({ params }) => {
      commands.remove(scopeOf(params), params.command);
      return { status: 204 };
    }),
  ];
}

/** Lists leave the translations out unless they are asked for. */
function withoutLocalizations(command: APIApplicationCommand): Partial<APIApplicationCommand> {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

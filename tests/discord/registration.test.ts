import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.js';
import { commands } from '../../commands/index.js';
import { inmate } from '../../commands/inmate.js';
import { applicationId, registerCommands } from '../../src/discord/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.js';

let discord: LocalDiscord;
let rest: REST;
let id: string;
beforeEach(async () => {
  discord = await startLocalDiscord({ port: 0 });
  rest = new REST({ api: discord.apiBaseUrl }).setToken(discord.token);
  id = await applicationId(rest);
});
afterEach(() => discord.close());

const names = () => discord.commands('ada').map(({ name }) => name);

describe('registering the commands', () => {
  it('finds the application by the token alone', () => {
    expect(id).toBe(discord.world.application.id);
  });

  it('registers exactly those that run', async () => {
    expect(await registerCommands(rest, id, commands)).toEqual({ changed: true, count: commands.length });
    expect(names()).toEqual(commands.map(({ data }) => data.name));
  });

  it('writes nothing when Discord has them already, with all the defaults it adds', async () => {
    await registerCommands(rest, id, commands);
    expect(await registerCommands(rest, id, commands)).toEqual({ changed: false, count: commands.length });
    expect(discord.requests.list().filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('removes a command that runs no more', async () => {
    await registerCommands(rest, id, [ask, inmate]);
    expect(await registerCommands(rest, id, [ask])).toMatchObject({ changed: true });
    expect(names()).toEqual(['ask']);
  });

  it.each([
    ['a description', { ...ask.data, description: 'Something else' }],
    ['a translation', { ...ask.data, name_localizations: { 'es-ES': 'consultar' } }],
    ['an option', { ...ask.data, options: ask.data.options.slice(0, 1) }],
    ['where it works', { ...ask.data, contexts: ask.data.contexts.slice(0, 1) }],
  ])('notices a change of %s', async (_what, data) => {
    await registerCommands(rest, id, [ask]);
    expect(await registerCommands(rest, id, [{ ...ask, data }])).toMatchObject({ changed: true });
  });

  it('does not take another order of contexts for a change: they are a set, and Discord sorts them', async () => {
    await registerCommands(rest, id, [ask]);
    const data = { ...ask.data, contexts: [...ask.data.contexts].reverse() };
    expect(await registerCommands(rest, id, [{ ...ask, data }])).toMatchObject({ changed: false });
  });
});

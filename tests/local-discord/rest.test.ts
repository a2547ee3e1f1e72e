import { Events, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.js';
import { cleanup, messageOf, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

async function start() {
  const discord = await startLocalDiscord();
  tidy.add(() => discord.close());
  return discord;
}

/** A request as the bot would send it, without discord.js in between. */
async function call(discord: LocalDiscord, method: string, path: string, body?: unknown, headers = {}) {
  const response = await fetch(`${discord.apiBaseUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

const ping = { name: 'ping', description: 'Answers pong' };

describe('the REST API', () => {
  it('answers 401 without the right token, also before it says whether a body is valid', async () => {
    const discord = await start();
    for (const authorization of ['', 'Bot wrong', discord.token]) {
      const commands = Routes.applicationCommands(discord.world.application.id);
      const answer = await call(discord, 'PUT', commands, { not: 'a list' }, { authorization });
      expect([answer.status, answer.body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    }
  });

  it('answers 404, 405 and 400 for what it does not serve, cannot do there, or cannot read', async () => {
    const discord = await start();
    expect(await call(discord, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await call(discord, 'DELETE', '/gateway/bot')).toMatchObject({ status: 405, body: { code: 0 } });
    expect(await call(discord, 'POST', '/interactions/1/x/callback', '{')).toMatchObject({
      status: 400,
      body: { code: 50109 },
    });
    expect((await fetch(`${discord.apiBaseUrl}/v9/gateway`)).status).toBe(400);
  });

  it('reads forms with files, and refuses what is broken or too large', async () => {
    const discord = await start();
    const url = `${discord.apiBaseUrl}/v10/interactions/1/x/callback`;
    const post = async (body: FormData | string, headers = {}) => {
      const response = await fetch(url, { method: 'POST', body, headers });
      return [response.status, z.object({ code: z.int() }).parse(await response.json()).code];
    };
    const form = (...sizes: number[]) => {
      const data = new FormData();
      data.set('payload_json', '{"type":4}');
      sizes.forEach((size, index) => {
        data.set(`files[${index}]`, new Blob([new Uint8Array(size)]), 'x.bin');
      });
      return data;
    };
    expect(await post(form(1, 1))).toEqual([404, 10062]);
    expect(await post(form(...Array.from({ length: 11 }, () => 1)))).toEqual([400, 50035]);
    expect(await post(form(10 * 1024 * 1024 + 1))).toEqual([413, 40005]);
    expect(await post('nonsense', { 'content-type': 'multipart/form-data; boundary=x' })).toEqual([400, 50035]);
  });

  it('treats hostile keys as keys: nothing reaches the prototype of objects', async () => {
    const discord = await start();
    const path = Routes.applicationCommands(discord.world.application.id);
    const body = '{"name":"a","description":"b","name_localizations":{"__proto__":"x","constructor":"y"}}';
    const answer = await call(discord, 'POST', path, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('_errors');
  });

  it('says who the bot is, and where the gateway', async () => {
    const discord = await start();
    const { application } = discord.world;
    expect((await call(discord, 'GET', '/users/@me')).body).toMatchObject({ id: application.id, bot: true });
    expect((await call(discord, 'GET', '/applications/@me')).body).toMatchObject({ name: 'Clemency Clerk' });
    expect((await call(discord, 'GET', '/oauth2/applications/@me')).body).toMatchObject({ id: application.id });
    expect((await call(discord, 'GET', '/gateway/bot')).body.url).toBe(`ws://127.0.0.1:${discord.port}/gateway`);
  });

  it('sends rate limit headers, and 429 when a bucket is empty', async () => {
    const discord = await start();
    const first = await call(discord, 'GET', '/users/@me');
    expect(first.headers.get('x-ratelimit-limit')).toBe('50');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
    const path = `/webhooks/${discord.world.application.id}/token/messages/@original`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(discord, 'GET', path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([404, 404, 404, 404, 404, 429]);
    const limited = answers.find(({ status }) => status === 429);
    expect(limited?.headers.get('retry-after')).toMatch(/^[12]$/);
    expect(limited?.body).toMatchObject({ global: false, message: 'You are being rate limited.' });
  });

  it('keeps what the bot asked, without the secret token in the address', async () => {
    const discord = await start();
    await call(discord, 'POST', '/interactions/1/secret/callback?with_response=true', { type: 5 });
    expect(discord.requests.list()).toEqual([
      {
        method: 'POST',
        path: '/interactions/1/:token/callback',
        query: { with_response: 'true' },
        body: { type: 5 },
        files: [],
        status: 404,
        response: { message: 'Unknown interaction', code: 10062 },
      },
    ]);
    discord.requests.clear();
    expect(discord.requests.list()).toEqual([]);
  });

  it('tells whoever develops the bot what was refused', async () => {
    const discord = await start();
    const rejected = new Promise((resolve) => {
      discord.events.subscribe((event) => {
        if (event.type === 'request-rejected') resolve(event);
      });
    });
    await call(discord, 'POST', '/interactions/1/secret/callback', { type: 5 });
    expect(await rejected).toMatchObject({ method: 'POST', status: 404, error: { code: 10062 } });
  });
});

describe('application commands', () => {
  const commandsOf = (discord: LocalDiscord) => Routes.applicationCommands(discord.world.application.id);

  it('are replaced as a whole; those that stay keep their id, and their version unless they change', async () => {
    const discord = await start();
    const path = commandsOf(discord);
    const [first] = (await call(discord, 'PUT', path, [ping, { name: 'pong', description: 'x' }])).body;
    const [same, third] = (await call(discord, 'PUT', path, [ping, { name: 'third', description: 'x' }])).body;
    expect([same.id, same.version]).toEqual([first.id, first.version]);
    const [changed] = (await call(discord, 'PUT', path, [{ ...ping, description: 'Better' }])).body;
    expect(changed.id).toBe(first.id);
    expect(changed.version).not.toBe(first.version);
    expect((await call(discord, 'GET', `${path}/${third.id}`)).body).toMatchObject({ code: 10063 });
    expect(discord.registeredCommands().map(({ name, version }) => [name, version])).toEqual([
      ['ping', changed.version],
    ]);
  });

  it('are created, overwritten by name, changed and deleted one by one', async () => {
    const discord = await start();
    const path = commandsOf(discord);
    const created = await call(discord, 'POST', path, ping);
    expect(created.status).toBe(201);
    expect((await call(discord, 'POST', path, ping)).status).toBe(200);
    const patched = await call(discord, 'PATCH', `${path}/${created.body.id}`, { description: 'New' });
    expect(patched.body).toMatchObject({ id: created.body.id, name: 'ping', description: 'New' });
    expect((await call(discord, 'DELETE', `${path}/${created.body.id}`)).status).toBe(204);
    expect((await call(discord, 'DELETE', `${path}/${created.body.id}`)).status).toBe(404);
    expect((await call(discord, 'GET', path)).body).toEqual([]);
  });

  it('come with their translations only on request', async () => {
    const discord = await start();
    const path = commandsOf(discord);
    await call(discord, 'POST', path, { ...ping, name_localizations: { 'es-ES': 'hola' } });
    expect((await call(discord, 'GET', path)).body[0]).not.toHaveProperty('name_localizations');
    const full = await call(discord, 'GET', `${path}?with_localizations=true`);
    expect(full.body[0].name_localizations).toEqual({ 'es-ES': 'hola' });
  });

  it('of one server are offered only there', async () => {
    const discord = await startLocalDiscord({ guilds: ['One', 'Two'] });
    tidy.add(() => discord.close());
    const guild = discord.world.guilds[1]?.id ?? '';
    await call(discord, 'PUT', Routes.applicationGuildCommands(discord.world.application.id, guild), [ping]);
    expect(discord.commands('ada', 'Two/general').map(({ name }) => name)).toEqual(['ping']);
    expect(discord.commands('ada', 'One/general')).toEqual([]);
    const elsewhere = Routes.applicationGuildCommands(discord.world.application.id, '1');
    expect((await call(discord, 'PUT', elsewhere, [])).body).toMatchObject({ code: 10004 });
  });

  it('belong to this application only', async () => {
    const discord = await start();
    expect((await call(discord, 'GET', Routes.applicationCommands('1'))).body).toMatchObject({ code: 10002 });
  });

  it('are at most 100 slash commands and 15 of each menu', async () => {
    const discord = await start();
    const many = Array.from({ length: 16 }, (_, index) => ({ type: 3, name: `Menu ${index}` }));
    const refused = await call(discord, 'PUT', commandsOf(discord), many);
    expect(refused.body).toMatchObject({ code: 30032 });
    expect((await call(discord, 'PUT', commandsOf(discord), many.slice(1))).status).toBe(200);
  });
});

describe('faults', () => {
  const startPing = async () => {
    const failures: unknown[] = [];
    const started = await startWithBot(tidy, {
      onInteraction: async (interaction) => {
        if (!interaction.isRepliable()) return;
        await interaction.reply('pong').catch((error: unknown) => failures.push(error));
      },
    });
    await started.client.application.commands.set([ping]);
    const ask = () => started.discord.slash({ user: 'ada', command: 'ping' });
    return { ...started, failures, ask };
  };
  const statuses = (discord: LocalDiscord, path: string) =>
    discord.requests
      .list()
      .filter((request) => request.path.includes(path))
      .map(({ status }) => status);

  it.each([429, 500, 502] as const)(
    'a %i on the callback is retried by discord.js, and the user gets the answer',
    async (status) => {
      const { discord, ask } = await startPing();
      discord.inject({ kind: 'answer-status', status, route: '/callback', times: 1 });
      expect(messageOf(await ask()).content).toBe('pong');
      expect(statuses(discord, '/callback')).toEqual([status, 204]);
    },
  );

  it('a global 429 says so', async () => {
    const { discord, client, ask } = await startPing();
    const limited = new Promise((resolve) => client.rest.once('rateLimited', resolve));
    discord.inject({ kind: 'answer-status', status: 429, global: true, route: '/users/@me', times: 1 });
    await client.rest.get(Routes.user());
    expect(await limited).toMatchObject({ global: true });
    expect(messageOf(await ask()).content).toBe('pong');
  });

  it('can tell the bot that its interaction is unknown or already answered', async () => {
    const { discord, client, failures } = await startPing();
    const listeners = client.listenerCount(Events.InteractionCreate);
    expect(listeners).toBe(1);
    const ask = () => discord.slash({ user: 'ada', command: 'ping', until: 'acknowledged' });
    discord.inject({ kind: 'unknown-interaction' });
    void ask();
    await expect.poll(() => failures).toMatchObject([{ code: 10062 }]);
    discord.inject({ kind: 'already-acknowledged' });
    void ask();
    await expect.poll(() => failures).toMatchObject([{ code: 10062 }, { code: 40060 }]);
  });

  it('can slow REST down', async () => {
    const { discord, ask } = await startPing();
    discord.inject({ kind: 'delay', route: '/callback', ms: 50 });
    expect(messageOf(await ask()).content).toBe('pong');
  });

  it('cutting the connection before the callback is processed loses it for Discord', async () => {
    const { discord, failures } = await startPing();
    discord.inject({ kind: 'cut', route: '/callback', when: 'before', times: 10 });
    void discord.slash({ user: 'ada', command: 'ping' });
    await expect.poll(() => failures.length).toBe(1);
    expect(discord.messages('ada')).toEqual([]);
  });

  it('cutting it afterwards leaves the answer with the user, whatever the bot believes', async () => {
    const { discord, ask } = await startPing();
    discord.inject({ kind: 'cut', route: '/callback', when: 'after' });
    expect(messageOf(await ask()).content).toBe('pong');
    expect(discord.messages('ada').map(({ content }) => content)).toEqual(['pong']);
  });

  it('wait for the route they are meant for, and can be taken back', async () => {
    const { discord, ask } = await startPing();
    discord.inject({ kind: 'answer-status', status: 500, route: '/webhooks/', times: 1 });
    expect(messageOf(await ask()).content).toBe('pong');
    discord.inject({ kind: 'answer-status', status: 500, times: 1000 });
    discord.clearFaults();
    expect(messageOf(await ask()).content).toBe('pong');
  });

  it('that do not exist are refused with what is wrong', async () => {
    const discord = await start();
    expect(() => discord.inject(JSON.parse('{"kind":"explode"}'))).toThrow(/kind/);
    expect(() => discord.inject({ kind: 'delay', ms: -1 })).toThrow(/ms/);
  });
});

import { once } from 'node:events';
import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local-discord/start.js';
import { cleanup, createBot, loginBot, messageOf, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

const ping = { name: 'ping', description: 'Answers pong' };

async function startPing(options: LocalDiscordOptions = {}) {
  const started = await startWithBot(
    tidy,
    { onInteraction: (interaction) => interaction.isRepliable() && interaction.reply('pong') },
    options,
  );
  await started.client.application.commands.set([ping]);
  return started;
}

async function start(options: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(options);
  tidy.add(() => discord.close());
  return discord;
}

const pong = async (discord: LocalDiscord, where = 'general') =>
  messageOf(await discord.slash({ user: 'ada', command: 'ping', where })).content;

/** The next change of a shard's connection. */
function nextChange(discord: LocalDiscord, change: 'identified' | 'resumed' | 'disconnected'): Promise<void> {
  return new Promise((resolve) => {
    const stop = discord.events.subscribe((event) => {
      if (event.type !== 'gateway' || event.change !== change) return;
      stop();
      resolve();
    });
  });
}

describe('logging in', () => {
  it('fails at once with a wrong token: the client asks REST first and gets 401', async () => {
    const discord = await start();
    const client = createBot(discord, {});
    await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
    await client.destroy();
    expect(discord.requests.list()).toMatchObject([
      { path: '/gateway/bot', status: 401, response: { code: 0, message: '401: Unauthorized' } },
    ]);
  });

  it('is refused when privileged intents are asked for, which nobody approved', async () => {
    const discord = await start();
    const client = createBot(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
    await client.destroy();
  });

  it('with the Guilds intent brings the servers and their channels into the cache', async () => {
    const { client } = await startWithBot(tidy, { intents: [GatewayIntentBits.Guilds] }, { guilds: ['One', 'Two'] });
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(client.channels.cache.size).toBe(2);
    expect(client.user.username).toBe('clemency_clerk');
  });
});

describe('a raw connection', () => {
  async function connect(discord: LocalDiscord, query = '?v=10&encoding=json') {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway${query}`);
    tidy.add(async () => socket.terminate());
    const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
    const hello = await Promise.race([once(socket, 'message').then(([data]) => JSON.parse(String(data))), closed]);
    return { socket, hello, closed, send: (frame: unknown) => socket.send(JSON.stringify(frame)) };
  }
  const identify = (fields: object) => ({
    op: 2,
    d: { token: 'local-discord-token', intents: 0, properties: { os: 'linux' }, ...fields },
  });

  it('is greeted with the heartbeat interval, and every heartbeat is acknowledged', async () => {
    const { socket, hello, send } = await connect(await start({ heartbeatIntervalMs: 1234 }));
    expect(hello).toMatchObject({ op: 10, d: { heartbeat_interval: 1234 } });
    send({ op: 1, d: null });
    const [ack] = await once(socket, 'message');
    expect(JSON.parse(String(ack))).toMatchObject({ op: 11 });
  });

  it.each([
    { reason: 'a wrong token', frame: identify({ token: 'nobody' }), code: 4004 },
    { reason: 'a shard beyond the count', frame: identify({ shard: [2, 2] }), code: 4010 },
    { reason: 'intents that do not exist', frame: identify({ intents: 2 ** 30 }), code: 4013 },
    { reason: 'privileged intents', frame: identify({ intents: 2 }), code: 4014 },
    { reason: 'an unknown opcode', frame: { op: 99, d: null }, code: 4001 },
    { reason: 'a presence before identifying', frame: { op: 3, d: {} }, code: 4003 },
    { reason: 'an identify without intents', frame: { op: 2, d: { token: 'x' } }, code: 4002 },
    { reason: 'a frame that is no object', frame: 'hello', code: 4002 },
  ])('is closed with $code for $reason', async ({ frame, code }) => {
    const { send, closed } = await connect(await start());
    send(frame);
    expect((await closed).code).toBe(code);
  });

  it('is closed when it identifies twice', async () => {
    const { socket, send, closed } = await connect(await start());
    send(identify({}));
    await once(socket, 'message');
    send(identify({}));
    expect((await closed).code).toBe(4005);
  });

  it('is told politely that compression and other encodings are not offered', async () => {
    const discord = await start();
    const compressed = await connect(discord, '?v=10&encoding=json&compress=zlib-stream');
    expect(await compressed.closed).toEqual({
      code: 4012,
      reason: 'Compression is not offered here: connect without the compress parameter.',
    });
    expect((await (await connect(discord, '?v=10&encoding=etf')).closed).reason).toContain('encoding=json');
    expect((await (await connect(discord, '?v=9')).closed).reason).toContain('version 10');
  });

  it('may resume only an existing session', async () => {
    const { socket, send } = await connect(await start());
    send({ op: 6, d: { token: 'local-discord-token', session_id: 'none', seq: 1 } });
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toMatchObject({ op: 9, d: false });
  });
});

describe('when the connection suffers', () => {
  it('a command sent while it is down arrives by replay after the client resumes', async () => {
    const { discord } = await startPing();
    const resumed = nextChange(discord, 'resumed');
    discord.inject({ kind: 'drop-connection' });
    const answer = pong(discord);
    await resumed;
    expect(await answer).toBe('pong');
  });

  it('a reconnect request (opcode 7) is followed by a resume', async () => {
    const { discord } = await startPing();
    const resumed = nextChange(discord, 'resumed');
    discord.inject({ kind: 'request-reconnect' });
    await resumed;
    expect(await pong(discord)).toBe('pong');
  });

  it('a resumable invalid session (opcode 9) is resumed', async () => {
    const { discord } = await startPing();
    const resumed = nextChange(discord, 'resumed');
    discord.inject({ kind: 'invalidate-session', resumable: true });
    await resumed;
    expect(await pong(discord)).toBe('pong');
  });

  it('a session that is over leads to a new one', async () => {
    const { discord } = await startPing();
    const identified = nextChange(discord, 'identified');
    discord.inject({ kind: 'invalidate-session', resumable: false });
    await identified;
    expect(await pong(discord)).toBe('pong');
  });

  it('a refused resume leads to a new session', async () => {
    const { discord } = await startPing();
    const identified = nextChange(discord, 'identified');
    discord.inject({ kind: 'refuse-resume' });
    discord.inject({ kind: 'drop-connection' });
    await identified;
    expect(await pong(discord)).toBe('pong');
  });

  it('unanswered heartbeats make the client give the connection up and resume', async () => {
    const { discord } = await startPing({ heartbeatIntervalMs: 150 });
    const resumed = nextChange(discord, 'resumed');
    discord.inject({ kind: 'ignore-heartbeats', times: 2 });
    await resumed;
    expect(await pong(discord)).toBe('pong');
  });

  it('malformed and unknown dispatches do not stop later commands', async () => {
    const { discord } = await startPing();
    discord.inject({ kind: 'dispatch', event: 'NO_SUCH_EVENT', data: { a: 1 } });
    discord.inject({ kind: 'dispatch', event: 'TYPING_START', data: {} });
    expect(await pong(discord)).toBe('pong');
  });
});

describe('sharding', () => {
  it('gives each shard the interactions of its own servers, and direct messages to shard 0', async () => {
    const discord = await start({ guilds: ['Zero', 'One'] });
    const served: string[] = [];
    for (const shard of [0, 1]) {
      const client = await loginBot(discord, {
        client: { shards: [shard], shardCount: 2 },
        onInteraction: async (interaction) => {
          if (!interaction.isRepliable()) return;
          served.push(`${shard} ${interaction.guildId === null ? 'dm' : (interaction.guild?.name ?? 'server')}`);
          await interaction.reply('pong');
        },
      });
      tidy.add(() => client.destroy());
      if (shard === 0) await client.application.commands.set([ping]);
    }
    expect(discord.connectedShards()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    for (const where of ['Zero/general', 'One/general', 'dm']) await pong(discord, where);
    expect(served).toEqual(['0 server', '1 server', '0 dm']);
  });

  it('keeps one shard working while the other is away, and the other takes its place again', async () => {
    const discord = await start({ guilds: ['Zero', 'One'] });
    const login = (shard: number) =>
      loginBot(discord, {
        client: { shards: [shard], shardCount: 2 },
        onInteraction: (interaction) => interaction.isRepliable() && interaction.reply(`by shard ${shard}`),
      });
    const [zero, one] = [await login(0), await login(1)];
    tidy.add(() => zero.destroy());
    await zero.application.commands.set([ping]);
    await one.destroy();
    await expect.poll(() => discord.connectedShards()).toEqual([[0, 2]]);
    expect(await pong(discord, 'Zero/general')).toBe('by shard 0');
    const again = await login(1);
    tidy.add(() => again.destroy());
    expect(await pong(discord, 'One/general')).toBe('by shard 1');
  });
});

it('closing the embedded Discord ends its sockets and its HTTP server', async () => {
  const { discord, client } = await startPing();
  const lost = once(client, Events.ShardReconnecting);
  await discord.close();
  await lost;
  await expect(fetch(`${discord.origin}/local/state`)).rejects.toThrow();
});

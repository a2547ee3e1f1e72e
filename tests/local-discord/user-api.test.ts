import { request } from 'node:http';
import { MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { LocalDiscord } from '../../src/local-discord/start.js';
import { cleanup, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

const echo = {
  name: 'echo',
  description: 'Says it again',
  options: [{ type: 3, name: 'text', description: 'What', required: true, autocomplete: true }],
};
const CHECK = { type: 3, name: 'Check' };

async function start() {
  const { discord, client } = await startWithBot(tidy, {
    async onInteraction(interaction) {
      if (interaction.isAutocomplete()) return interaction.respond([{ name: 'suggestion', value: 's' }]);
      if (interaction.isButton()) return interaction.update({ content: 'pressed', components: [] });
      if (interaction.isStringSelectMenu()) return interaction.update({ content: interaction.values.join() });
      if (interaction.isMessageContextMenuCommand()) return interaction.reply(interaction.targetMessage.content);
      if (!interaction.isChatInputCommand()) return undefined;
      return interaction.reply({
        content: interaction.options.getString('text', true),
        flags: MessageFlags.Ephemeral,
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] },
          { type: 1, components: [{ type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] }] },
        ],
      });
    },
  });
  await client.application.commands.set([echo, CHECK]);
  return discord;
}

const reply = z.looseObject({
  error: z.string().optional(),
  id: z.string().optional(),
  message: z.looseObject({ id: z.string() }).optional(),
});

async function post(discord: LocalDiscord, action: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${discord.origin}/local/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: reply.parse(await response.json()) };
}

const get = async (discord: LocalDiscord, path: string) => (await fetch(`${discord.origin}/local/${path}`)).json();

/** A request with headers that fetch would not let us set. */
function rawStatus(discord: LocalDiscord, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port: discord.port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function listen(discord: LocalDiscord, user: string) {
  const events: { type: string; [key: string]: unknown }[] = [];
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/local/events?user=${user}`);
  tidy.add(async () => socket.terminate());
  socket.on('message', (data) => events.push(JSON.parse(String(data))));
  await new Promise((resolve, reject) => {
    socket.on('open', resolve).on('error', reject);
  });
  return { events, types: () => events.map(({ type }) => type) };
}

describe('the user side over HTTP', () => {
  it('does everything a user can do', async () => {
    const discord = await start();
    const said = await post(discord, 'say', { user: 'ben', content: 'a claim' });
    const checked = await post(discord, 'message-menu', { user: 'ada', command: 'Check', message: said.body.id });
    expect(checked.body).toMatchObject({ kind: 'message', message: { content: 'a claim' } });
    const typing = { user: 'ada', command: 'echo', focused: 'text', options: { text: 's' } };
    expect((await post(discord, 'autocomplete', typing)).body).toMatchObject({ kind: 'choices' });
    const slash = () => post(discord, 'slash', { user: 'ada', command: 'echo', options: { text: 'hi' } });
    const message = (await slash()).body.message?.id;
    const pressed = await post(discord, 'press', { user: 'ada', message, customId: 'go' });
    expect(pressed.body).toMatchObject({ kind: 'updated', message: { content: 'pressed' } });
    const other = (await slash()).body.message?.id;
    const chosen = await post(discord, 'select', { user: 'ada', message: other, customId: 'pick', values: ['a'] });
    expect(chosen.body).toMatchObject({ kind: 'updated', message: { content: 'a' } });
  });

  it('shows who and where there is, the commands, the messages, and what the bot asked', async () => {
    const discord = await start();
    await post(discord, 'slash', { user: 'ada', command: 'echo', options: { text: 'psst' } });
    expect(await get(discord, 'state')).toMatchObject({ users: [{ name: 'ada' }, { name: 'ben' }] });
    expect(await get(discord, 'commands?user=ada')).toMatchObject([{ name: 'echo' }, { name: 'Check' }]);
    expect(await get(discord, 'messages?user=ada')).toMatchObject([{ content: 'psst' }]);
    expect(await get(discord, 'messages?user=ben&where=general')).toEqual([]);
    expect(await get(discord, 'requests')).toMatchObject([
      { path: '/gateway/bot' },
      { method: 'PUT' },
      { status: 204 },
    ]);
  });

  it('lets another process make things go wrong', async () => {
    const discord = await start();
    expect(await post(discord, 'faults', { kind: 'answer-status', status: 500, times: 5 })).toMatchObject({
      status: 200,
    });
    expect(await post(discord, 'clear-faults', {})).toMatchObject({ status: 200 });
    const { body } = await post(discord, 'faults', { kind: 'explode' });
    expect(body.error).toContain('kind');
  });

  it.each([
    { action: 'slash', body: '{', status: 400, error: 'The body is not JSON.' },
    { action: 'slash', body: { user: 'ada' }, status: 400, error: 'command' },
    { action: 'slash', body: { user: 'ada', command: 'echo', extra: 1 }, status: 400, error: 'extra' },
    { action: 'slash', body: { user: 'eve', command: 'echo' }, status: 400, error: 'There is no user "eve".' },
    { action: 'say', body: { user: 'ada', content: 'x'.repeat(2001) }, status: 400, error: 'content' },
    { action: 'say', body: { user: 'ada', content: 'x'.repeat(70_000) }, status: 413, error: 'At most 65536 bytes' },
    { action: 'dance', body: {}, status: 404, error: 'There is nothing at POST /local/dance.' },
  ])('says in a sentence what is wrong with $action $body', async ({ action, body, status, error }) => {
    const answer = await post(await start(), action, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(error);
  });
});

describe('the event stream', () => {
  it('tells each user what they may see, as it happens', async () => {
    const discord = await start();
    const [ada, ben] = [await listen(discord, 'ada'), await listen(discord, 'ben')];
    await post(discord, 'slash', { user: 'ada', command: 'echo', options: { text: 'psst' } });
    await post(discord, 'say', { user: 'ben', content: 'hello all' });
    const last = ['message-created'];
    await expect.poll(ada.types).toEqual(['interaction-started', 'message-created', 'interaction-ended', ...last]);
    await expect.poll(ben.types).toEqual(last);
    expect(ben.events[0]).toMatchObject({ message: { content: 'hello all' } });
  });

  it('is not there for somebody who does not exist', async () => {
    await expect(listen(await start(), 'eve')).rejects.toThrow('400');
  });
});

describe('other sites', () => {
  it('cannot reach it by a name of their own (DNS rebinding) nor from their pages', async () => {
    const discord = await start();
    const own = `127.0.0.1:${discord.port}`;
    expect(await rawStatus(discord, '/local/state', { host: own })).toBe(200);
    expect(await rawStatus(discord, '/local/state', { host: `localhost:${discord.port}` })).toBe(200);
    expect(await rawStatus(discord, '/local/state', { host: 'evil.example' })).toBe(403);
    expect(await rawStatus(discord, '/local/state', { host: own, origin: 'http://evil.example' })).toBe(403);
    expect(await rawStatus(discord, '/local/state', { host: own, origin: `http://${own}` })).toBe(200);
    expect(await rawStatus(discord, '/api/v10/gateway', { host: 'evil.example' })).toBe(403);
  });

  it('cannot post a form, which browsers send without asking', async () => {
    const discord = await start();
    const headers = { 'content-type': 'text/plain' };
    const { status, body } = await post(discord, 'say', { user: 'ada', content: 'x' }, headers);
    expect([status, body.error]).toEqual([400, 'Send JSON, with the header content-type: application/json.']);
  });

  it('cannot listen to the events', async () => {
    const discord = await start();
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/local/events?user=ada`, {
      origin: 'http://evil.example',
    });
    await expect(
      new Promise((resolve, reject) => {
        socket.on('open', resolve).on('error', reject);
      }),
    ).rejects.toThrow();
  });
});

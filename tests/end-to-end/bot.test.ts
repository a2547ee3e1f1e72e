import { afterEach, describe, expect, it } from 'vitest';
import { controlsOf } from '../../src/local-discord/message-components.js';
import { embedOf, messageOf } from '../discord/support/bot.js';
import { openApi } from '../discord/support/rules.js';
import { ready, settingsFor, stage } from './support.js';

const { run, discord: openDiscord, clear } = stage();
afterEach(clear);

const writes = (requests: readonly { method: string; path: string }[]) =>
  requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

describe('the bot, run as a program against a Discord', () => {
  it('registers its commands, answers, completes, and sends nothing that Discord does not describe', async () => {
    const discord = await openDiscord();
    await ready(run('src/bundled/main', settingsFor(discord)));
    const profile = await discord.slash({ user: 'ada', command: 'inmate', options: { name: 'bretous' } });
    expect(embedOf(profile).description).toContain('Carmel Bretous is one of the 61');
    const answer = await discord.slash({ user: 'ben', command: 'ask', options: { question: 'how many lifers?' } });
    expect(embedOf(answer).description).toMatch(/^\*\*21 /);
    const typed = { user: 'ada', command: 'inmate', options: { name: 'webs' }, focused: 'name' };
    expect(await discord.autocomplete(typed)).toMatchObject({ choices: [{ value: 'jesse-webster' }] });
    for (const { method, path, body, status } of discord.requests.list()) {
      expect(status, `${method} ${path}`).toBeLessThan(400);
      const plain = path.replace(':token', 'token');
      if (body !== undefined) expect(openApi?.validateRequest(method, plain, body) ?? [], path).toEqual([]);
    }
  });

  it('answers the buttons of messages from before a restart, since nothing is kept in memory', async () => {
    const discord = await openDiscord();
    const before = run('src/bundled/main', settingsFor(discord));
    await ready(before);
    const options = { weapon: 'yes' };
    const list = messageOf(await discord.slash({ user: 'ada', command: 'inmates', options }));
    before.process.kill('SIGTERM');
    expect(await before.ended).toBe(0);
    await ready(run('src/bundled/main', settingsFor(discord)));
    const next = controlsOf(list).find((control) => 'label' in control && control.label === 'Next');
    if (next === undefined || !('custom_id' in next)) throw new Error('the list has no next page');
    const outcome = await discord.press({ user: 'ada', message: list.id, customId: next.custom_id });
    expect(embedOf(outcome).description).toContain('Page 2 of 2');
  });

  it('writes its registration only when something changed, and removes what is not its own', async () => {
    const discord = await openDiscord();
    const first = run('src/bundled/main', settingsFor(discord));
    await ready(first);
    expect(writes(discord.requests.list())).toHaveLength(1);
    first.process.kill('SIGTERM');
    await first.ended;
    const again = run('src/bundled/main', settingsFor(discord));
    await ready(again);
    expect(writes(discord.requests.list())).toHaveLength(1);
  });

  it('leaves registering to its own command where it is told to', async () => {
    const discord = await openDiscord();
    await ready(run('src/bundled/main', { ...settingsFor(discord), REGISTER_COMMANDS: 'off' }));
    expect(discord.commands('ada')).toEqual([]);
    const first = run('src/register', settingsFor(discord));
    expect(await first.ended).toBe(0);
    expect(first.output.stdout).toMatch(/^Registered \d+ commands\.\n$/);
    expect(discord.commands('ada').map(({ name }) => name)).toContain('ask');
    const again = run('src/register', settingsFor(discord));
    await again.ended;
    expect(again.output.stdout).toMatch(/^All \d+ commands were registered already\.\n$/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes what is under way, and ends with exit code 0',
    async (signal) => {
      const discord = await openDiscord();
      const bot = run('src/bundled/main', { ...settingsFor(discord), LOG_LEVEL: 'debug' });
      await ready(bot);
      discord.inject({ kind: 'delay', route: '/callback', ms: 500 });
      const pending = discord.slash({ user: 'ada', command: 'sources' });
      await expect.poll(() => bot.output.stderr).toContain('"msg":"received"');
      bot.process.kill(signal);
      expect(embedOf(await pending).description).toContain('3 sources');
      expect(await bot.ended).toBe(0);
      expect(discord.connectedShards()).toEqual([]);
    },
  );
});

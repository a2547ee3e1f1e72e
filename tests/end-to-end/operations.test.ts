import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/start.js';
import { embedOf, messageOf } from '../discord/support/bot.js';
import { folderOf, sampleFiles } from '../knowledge/sample-folder.js';
import { ready, settingsFor, stage } from './support.js';

const { run, discord: openDiscord, clear } = stage();
afterEach(clear);

/** A small knowledge about made-up people, so that the bot starts at once and its knowledge can be changed. */
const sample = () => folderOf(sampleFiles);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-operations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return String(address.port);
}

const ask = (discord: LocalDiscord, question: string) =>
  discord.slash({ user: 'ada', command: 'ask', options: { question } });

const lead = async (discord: LocalDiscord, question: string) => embedOf(await ask(discord, question)).description;

describe('knowledge that is not sound', () => {
  it('is kept out of a running bot, which says why, goes on with the old, and takes the new once it is sound', async () => {
    const discord = await openDiscord();
    const folder = sample();
    const controls = emptyFolder();
    const settings = { ...settingsFor(discord), KNOWLEDGE_DIR: folder, CONTROL_DIR: controls };
    const bot = run('src/bundled/main', settings);
    await ready(bot);
    expect(await lead(discord, 'how many were there')).toContain('There was one.');
    const statements = join(folder, 'statements', 'totals.yaml');
    const totals = sampleFiles['statements/totals.yaml'] ?? '';

    writeFileSync(statements, totals.replace('answer: There was one.', 'answr: There was one.'));
    const refused = run('src/knowledge/cli', settings, ['reload']);
    expect(await refused.ended).toBe(1);
    expect(refused.output.stderr).toMatch(/^Process \d+ keeps the knowledge it has\. The knowledge has .*answr/s);
    expect(await lead(discord, 'how many were there')).toContain('There was one.');

    writeFileSync(statements, totals.replace('answer: There was one.', 'answer: There were two.'));
    const taken = run('src/knowledge/cli', settings, ['reload']);
    expect(await taken.ended).toBe(0);
    expect(taken.output.stdout).toMatch(/^Process \d+ answers from knowledge [0-9a-f]{12} now\.\n$/);
    expect(await lead(discord, 'how many were there')).toContain('There were two.');

    writeFileSync(statements, totals.replace('answer: There was one.', 'answer: There were three.'));
    bot.process.kill('SIGHUP');
    await expect.poll(() => lead(discord, 'how many were there'), { timeout: 20_000 }).toContain('There were three.');
    expect(discord.connectedShards()).toHaveLength(1);
  });

  it('cannot be reloaded where no bot runs, which is said with what to do', async () => {
    const nobody = run('src/knowledge/cli', { CONTROL_DIR: emptyFolder() }, ['reload']);
    expect(await nobody.ended).toBe(1);
    expect(nobody.output.stderr).toMatch(/^No bot of yours runs on this machine .* send it SIGHUP\.\n$/);
  });
});

describe('an error that nothing caught', () => {
  it.each([
    ['thrown', 'setTimeout(() => { throw new Error("out of the blue"); })'],
    ['a rejected promise', 'Promise.reject(new Error("out of the blue"))'],
  ])('(%s) is logged with an id and ends the process for its supervisor, with exit code 1', async (_how, failure) => {
    const discord = await openDiscord();
    const accident = encodeURIComponent(`process.on('SIGUSR2', () => { ${failure} })`);
    const bot = run('src/bundled/main', {
      ...settingsFor(discord),
      KNOWLEDGE_DIR: sample(),
      NODE_OPTIONS: `--import=data:text/javascript,${accident}`,
    });
    await ready(bot);
    bot.process.kill('SIGUSR2');
    expect(await bot.ended).toBe(1);
    const last = bot.output.stderr.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({
      level: 60,
      errorId: expect.stringMatching(/^[0-9a-f]{8}$/),
      err: { message: 'out of the blue' },
    });
  });
});

describe('the health server', () => {
  it('is not there unless it is asked for, and then tells the truth from start to stop', async () => {
    const discord = await openDiscord();
    const port = await freePort();
    const at = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        async (response) => ({ status: response.status, text: await response.text() }),
        () => ({ status: 0, text: '' }),
      );
    discord.inject({ kind: 'delay', route: '/gateway/bot', ms: 1_500 });
    const bot = run('src/bundled/main', {
      ...settingsFor(discord),
      KNOWLEDGE_DIR: sample(),
      HEALTH_PORT: port,
      LOG_LEVEL: 'debug',
    });
    await expect.poll(() => at('/healthz'), { timeout: 30_000 }).toMatchObject({ status: 200 });
    expect(await at('/readyz')).toMatchObject({ status: 503, text: 'not ready: starting\n' });
    await ready(bot);
    await expect.poll(() => at('/readyz')).toMatchObject({ status: 200 });
    await ask(discord, 'how many were there');
    await expect.poll(async () => (await at('/metrics')).text).toContain('command="ask",outcome="answered"} 1');
    expect((await at('/metrics')).text).toMatch(/clerk_knowledge_info\{version="[0-9a-f]{12}"\} 1/);
    discord.inject({ kind: 'delay', route: '/callback', ms: 1_000 });
    const pending = ask(discord, 'how many were there');
    await expect.poll(() => bot.output.stderr.split('"msg":"received"')).toHaveLength(3);
    bot.process.kill('SIGTERM');
    await expect.poll(() => at('/readyz')).toMatchObject({ status: 503, text: 'not ready: stopping\n' });
    expect(embedOf(await pending).description).toContain('There was one.');
    expect(await bot.ended).toBe(0);
  });

  it('that cannot listen ends the start with one sentence', async () => {
    const discord = await openDiscord();
    const bot = run('src/bundled/main', {
      ...settingsFor(discord),
      KNOWLEDGE_DIR: sample(),
      HEALTH_PORT: String(discord.port),
    });
    expect(await bot.ended).toBe(1);
    expect(bot.output.stderr).toMatch(
      /^The health server cannot listen at .*: check HEALTH_ADDRESS and HEALTH_PORT\.\n$/,
    );
  });
});

describe('the insights', () => {
  it('are not kept unless they are asked for', async () => {
    const discord = await openDiscord();
    const file = join(emptyFolder(), 'insights.db');
    const settings = { ...settingsFor(discord), KNOWLEDGE_DIR: sample(), INSIGHTS_URL: `file:${file}` };
    await ready(run('src/bundled/main', settings));
    const message = messageOf(await ask(discord, 'what is her favourite colour'));
    expect(JSON.stringify(message.components)).not.toContain('Not what I asked');
    expect(existsSync(file)).toBe(false);
  });

  it('list for the curator what was asked in vain, and can be deleted', async () => {
    const discord = await openDiscord();
    const settings = {
      ...settingsFor(discord),
      KNOWLEDGE_DIR: sample(),
      INSIGHTS: 'on',
      INSIGHTS_URL: `file:${join(emptyFolder(), 'insights.db')}`,
    };
    const bot = run('src/bundled/main', settings);
    await ready(bot);
    for (const question of ['What is her favourite colour', 'what is her favourite colour', 'zxqv brmpf']) {
      await ask(discord, question);
    }
    const answered = messageOf(await ask(discord, 'how many were there'));
    await discord.press({ user: 'ben', message: answered.id, customId: '1:unhelpful' });
    bot.process.kill('SIGTERM');
    await bot.ended;

    const gaps = run('src/knowledge/cli', settings, ['gaps']);
    expect(await gaps.ended).toBe(0);
    const [first, ...others] = gaps.output.stdout.trim().split('\n');
    expect(first).toMatch(/^2 times, last on \d{4}-\d\d-\d\d, not in the sources: what is her favourite colour$/);
    expect(others.map((line) => line.replace(/.*\d, /, '')).sort()).toEqual([
      'called beside the point: how many were there',
      'not in the sources: zxqv brmpf',
    ]);
    expect(gaps.output.stdout).not.toMatch(/ada|ben/i);

    const forget = run('src/knowledge/cli', settings, ['forget', 'favourite colour']);
    expect(await forget.ended).toBe(0);
    expect(forget.output.stdout).toBe('One entry was deleted.\n');
    const all = run('src/knowledge/cli', settings, ['forget', '--all']);
    await all.ended;
    expect(all.output.stdout).toBe('2 entries were deleted.\n');
  });
});

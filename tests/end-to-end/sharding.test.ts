import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/local-discord/clock.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.js';
import { embedOf } from '../discord/support/bot.js';
import { folderOf, sampleFiles } from '../knowledge/sample-folder.js';
import { type Running, ready, settingsFor, stage } from './support.js';

const { run, clear, onClear } = stage();
afterEach(clear);

/** Its clock stands still: a slow machine must not look like a bot that answers too late. */
async function discordWith(guilds: readonly string[]): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ guilds, historyLimit: 10_000, clock: manualClock(Date.UTC(2026, 0)) });
  onClear(() => discord.close());
  return discord;
}

const started = async (settings: Record<string, string>): Promise<Running> => {
  const bot = run('src/bundled/main', { KNOWLEDGE_DIR: folderOf(sampleFiles), ...settings });
  await ready(bot);
  return bot;
};

const ask = async (discord: LocalDiscord, where: string) => {
  const options = { question: 'how many were there' };
  return embedOf(await discord.slash({ user: 'ada', where, command: 'ask', options })).description;
};

const ANSWER = expect.stringContaining('There was one.');

/** The shards on whose behalf a process logged an answer. */
const answeredFor = ({ output }: Running) =>
  [...output.stderr.matchAll(/"shard":(\d+),"outcome":"answered"/g)].map(([, shard]) => Number(shard));

describe('two processes with a shard each', () => {
  it('answer each their own servers; one is killed, the other goes on, and a new one takes the place', async () => {
    const discord = await discordWith(['Zero', 'One']);
    const settings = { ...settingsFor(discord), SHARD_COUNT: '2' };
    const zero = await started({ ...settings, SHARDS: '0' });
    const one = await started({ ...settings, PROCESS_INDEX: '1' });
    for (const where of ['Zero/general', 'One/general', 'dm']) expect(await ask(discord, where)).toEqual(ANSWER);
    await expect.poll(() => answeredFor(zero)).toEqual([0, 0]);
    await expect.poll(() => answeredFor(one)).toEqual([1]);

    one.process.kill('SIGKILL');
    await one.ended;
    await expect.poll(() => discord.connectedShards()).toEqual([[0, 2]]);
    for (const where of ['Zero/general', 'dm']) expect(await ask(discord, where)).toEqual(ANSWER);

    const again = await started({ ...settings, PROCESS_INDEX: '1' });
    expect(await ask(discord, 'One/general')).toEqual(ANSWER);
    await expect.poll(() => answeredFor(again)).toEqual([1]);
    expect(await ask(discord, 'Zero/general')).toEqual(ANSWER);
  });

  it('register the commands once, from the process with the first shard', async () => {
    const discord = await discordWith(['Zero', 'One']);
    const settings = { ...settingsFor(discord), SHARD_COUNT: '2' };
    await started({ ...settings, SHARDS: '1' });
    expect(discord.commands('ada')).toEqual([]);
    await started({ ...settings, SHARDS: '0' });
    expect(discord.commands('ada').map(({ name }) => name)).toContain('ask');
  });
});

describe('an upgrade', () => {
  it('with the new process started before the old one is stopped misses no command and answers none twice', async () => {
    const discord = await discordWith(['Zero']);
    // One user asks faster than anybody could.
    const settings = { ...settingsFor(discord), RATE_LIMIT_PER_USER: '0', RATE_LIMIT_PER_GUILD: '0' };
    const old = await started(settings);
    const asked: Promise<unknown>[] = [];
    const asking = setInterval(() => asked.push(ask(discord, 'Zero/general')), 20);
    const young = await started(settings);
    await expect
      .poll(() => answeredFor(young).length + young.output.stderr.split('"outcome":"late"').length)
      .toBeGreaterThan(3);
    old.process.kill('SIGTERM');
    expect(await old.ended).toBe(0);
    const before = answeredFor(young).length;
    await expect.poll(() => answeredFor(young).length).toBeGreaterThan(before + 3);
    clearInterval(asking);
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(ANSWER);
    expect(asked.length).toBeGreaterThan(6);
    expect(discord.messages('ada', 'Zero/general')).toHaveLength(asked.length);
  });
});

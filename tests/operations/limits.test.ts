import { MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { RateLimitSettings } from '../../src/limits/rate-limits.js';
import { embedOf, messageOf, openSession, type Session } from '../discord/support/bot.js';
import { fakeClerk } from '../discord/support/fake-clerk.js';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

async function open(limits: RateLimitSettings): Promise<Session> {
  session = await openSession({ clerk: fakeClerk() }, { limits });
  return session;
}

const ask = (user: string, where = 'general') =>
  session?.discord.slash({ user, where, command: 'sources' }) ?? Promise.reject(new Error('no session'));

describe('who asks too much at once', () => {
  it('is told so privately and politely, with the time to wait; everybody else is answered', async () => {
    await open({ perUser: 2, perGuild: 0 });
    for (const _ of [1, 2]) expect(embedOf(await ask('ada')).description).toContain('3 sources');
    const refused = await ask('ada');
    expect(messageOf(refused).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(refused).description).toMatch(/a lot of questions.*\nPlease wait \d+ seconds, then ask again\./s);
    expect(embedOf(await ask('ben')).description).toContain('3 sources');
  });

  it('is told when it is the server that has asked too much', async () => {
    await open({ perUser: 0, perGuild: 2 });
    for (const user of ['ada', 'ben']) await ask(user);
    expect(embedOf(await ask('ben')).description).toContain('This server has asked a lot');
    expect(embedOf(await ask('ben', 'dm')).description).toContain('3 sources');
  });

  it('gets no suggestions rather than an error while typing', async () => {
    const { discord } = await open({ perUser: 1, perGuild: 0 });
    await ask('ada');
    const typed = { user: 'ada', command: 'inmate', options: { name: 'web' }, focused: 'name' };
    expect(await discord.autocomplete(typed)).toEqual({ kind: 'choices', choices: [] });
  });

  it('stands in the log as limited, without who it was', async () => {
    const { discord, logged } = await open({ perUser: 1, perGuild: 0 });
    await ask('ada');
    await ask('ada');
    const line = () => logged.find(({ outcome }) => outcome === 'limited');
    await expect.poll(line).toMatchObject({ command: 'sources', shard: 0, msg: 'answered' });
    const [ada] = discord.world.users;
    expect(JSON.stringify(logged)).not.toContain(ada?.api.id);
  });
});

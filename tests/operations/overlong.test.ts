import { MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { embedOf, messageOf, openSession, type Session } from '../discord/support/bot.js';
import { answered, fakeClerk } from '../discord/support/fake-clerk.js';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

/** A session, and every text that reached its clerk. */
async function open() {
  const read: string[] = [];
  const clerk = {
    ...fakeClerk((question) => {
      read.push(question);
      return answered('Yes.');
    }),
    completeRecipient: (typed: string) => {
      read.push(typed);
      return [];
    },
  };
  session = await openSession({ clerk });
  return { discord: session.discord, read };
}

/** As no program of Discord's would send it. */
const slash = (type: number, name: string, option: { name: string; value: string; focused?: boolean }) => ({
  user: 'ada',
  type,
  data: { type: 1, id: '1', name, options: [{ type: 3, ...option }] },
});

describe('a text longer than its option takes, which Discord lets nobody send', () => {
  it('is refused with a word to its sender, and nobody reads it', async () => {
    const { discord, read } = await open();
    const outcome = await discord.deliver(slash(2, 'ask', { name: 'question', value: 'x'.repeat(301) }));
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(outcome).description).toContain('longer than the command takes');
    expect(read).toEqual([]);
  });

  it('brings no suggestions', async () => {
    const { discord, read } = await open();
    const typing = slash(4, 'inmate', { name: 'name', value: 'x'.repeat(6_000), focused: true });
    expect(await discord.deliver(typing)).toEqual({ kind: 'choices', choices: [] });
    expect(read).toEqual([]);
  });

  it('is not one that only takes two units a character', async () => {
    const { discord, read } = await open();
    const question = '🕊️'.repeat(150);
    await discord.slash({ user: 'ada', command: 'ask', options: { question: question.slice(0, 300) } });
    await discord.deliver(slash(2, 'ask', { name: 'question', value: '🕊'.repeat(300) }));
    expect(read).toHaveLength(2);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { openSession, type Session, type SessionOptions } from '../discord/support/bot.js';
import { answered, fakeClerk } from '../discord/support/fake-clerk.js';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

const QUESTION = 'who was fined the most?';
const clerk = fakeClerk((question) =>
  question === QUESTION ? answered('Somebody.') : { status: 'unknown', lead: 'No source says.', near: [] },
);

async function open(options: SessionOptions = {}): Promise<Session> {
  session = await openSession({ clerk }, options);
  return session;
}

/** The line comes when the bot knows that its answer has arrived, which the user saw a moment earlier. */
const commandLines = () => expect.poll(() => session?.logged.filter(({ msg }) => msg === 'answered') ?? []);

describe('the log', () => {
  it('has one line for every command: which, what came of it, how long it took, on which shard', async () => {
    const { discord } = await open();
    await discord.slash({ user: 'ada', command: 'ask', options: { question: QUESTION } });
    await discord.slash({ user: 'ada', command: 'ask', options: { question: 'who won the world cup?' } });
    const ask = { level: 30, command: 'ask', shard: 0, ms: expect.any(Number) };
    await commandLines().toMatchObject([
      { ...ask, outcome: 'answered' },
      { ...ask, outcome: 'unknown' },
    ]);
  });

  it('holds nothing that people typed, and nothing of who they are', async () => {
    const { discord } = await open();
    await discord.slash({ user: 'ada', command: 'ask', options: { question: QUESTION } });
    await discord.slash({ user: 'ada', command: 'inmate', options: { name: 'Zebulon Pike' } });
    await commandLines().toHaveLength(2);
    const everything = JSON.stringify(session?.logged);
    const [ada] = discord.world.users;
    for (const word of [QUESTION, 'Zebulon', 'ada', ada?.api.id]) expect(everything).not.toContain(word);
  });

  it('holds it where the operator asks for it', async () => {
    const { discord } = await open({ logsTypedText: true });
    await discord.slash({ user: 'ada', command: 'ask', options: { question: QUESTION } });
    await commandLines().toMatchObject([{ command: 'ask', typed: QUESTION }]);
  });

  it('leaves suggestions while typing to the debug level: they come with almost every letter', async () => {
    const { discord } = await open();
    await discord.autocomplete({ user: 'ada', command: 'inmate', options: { name: 'web' }, focused: 'name' });
    const suggested = () => session?.logged.find(({ outcome }) => outcome === 'completed');
    await expect.poll(suggested).toMatchObject({ level: 20, command: 'inmate' });
    await commandLines().toEqual([]);
  });
});

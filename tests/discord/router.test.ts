import { MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.js';
import type { ChatCommand } from '../../src/discord/command.js';
import { embedOf, messageOf, openSession, type Session } from './support/bot.js';
import { answered, fakeClerk } from './support/fake-clerk.js';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

const broken = {
  ...fakeClerk(),
  ask: () => {
    throw new Error('the index is gone');
  },
};

describe('an answer', () => {
  it('goes to everybody in the channel, with the question above it', async () => {
    session = await openSession({ clerk: fakeClerk((question) => answered(`You asked about ${question}.`)) });
    const outcome = await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'lifers' } });
    expect(embedOf(outcome)).toMatchObject({
      author: { name: 'lifers' },
      description: '**You asked about lifers.**',
      fields: [{ name: 'Sources', value: '1. [The Hill](https://thehill.com/x), paragraph 2' }],
      footer: { text: '✅ Answered from the sources' },
    });
    expect(session.discord.messages('ben')).toHaveLength(1);
  });

  it('asked for privately is for the one who asked', async () => {
    session = await openSession();
    const options = { question: 'lifers', private: true };
    const outcome = await session.discord.slash({ user: 'ada', command: 'ask', options });
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(session.discord.messages('ben')).toEqual([]);
  });
});

describe('a command that throws', () => {
  it('tells the one who asked, privately, what to do, with an id that stands in the log', async () => {
    session = await openSession({ clerk: broken });
    const outcome = await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'lifers' } });
    const failure = session.logged.find(({ msg }) => msg === 'the interaction failed');
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(outcome).description).toContain(`error id ${failure?.['errorId']}`);
    expect(failure).toMatchObject({ command: 'ask', err: { message: 'the index is gone' } });
  });

  it('says nothing of the error itself to the user', async () => {
    session = await openSession({ clerk: broken });
    const outcome = await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'lifers' } });
    expect(JSON.stringify(messageOf(outcome))).not.toContain('index');
  });

  it('leaves the bot answering', async () => {
    let calls = 0;
    const clerk = fakeClerk(() => {
      calls += 1;
      if (calls === 1) throw new Error('once');
      return answered('Yes.');
    });
    session = await openSession({ clerk });
    await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'a' } });
    const second = await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'b' } });
    expect(embedOf(second).description).toBe('**Yes.**');
  });

  it('offers nothing while typing, rather than an error', async () => {
    const clerk = {
      ...fakeClerk(),
      completeRecipient: () => {
        throw new Error('the index is gone');
      },
    };
    session = await openSession({ clerk });
    const typed = { user: 'ada', command: 'inmate', options: { name: 'web' }, focused: 'name' };
    expect(await session.discord.autocomplete(typed)).toEqual({ kind: 'choices', choices: [] });
  });
});

describe('an interaction that is past answering', () => {
  it.each(['unknown-interaction', 'already-acknowledged'] as const)('(%s) gets no second answer', async (kind) => {
    session = await openSession();
    session.discord.inject({ kind });
    const pending = session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'x' } });
    await expect.poll(() => session?.logged.some(({ level }) => level === 40)).toBe(true);
    const answers = session.discord.requests.list().filter(({ path }) => path.endsWith('/callback'));
    expect(answers).toHaveLength(1);
    expect(session.discord.messages('ada')).toEqual([]);
    session.discord.clearFaults();
    void pending;
  });
});

describe('an interaction that the bot does not know', () => {
  it('of a command that is gone is answered with what to do instead', async () => {
    const gone = { ...ask, data: { ...ask.data, name: 'gone', name_localizations: {} } } satisfies ChatCommand;
    session = await openSession({ commands: [ask] });
    await putCommands(session, [ask.data, gone.data]);
    const outcome = await session.discord.slash({ user: 'ada', command: 'gone', options: { question: 'x' } });
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(outcome).description).toContain('/ask');
  });

  it.each([
    ['from an older version', '0:open:recipient:jesse-webster'],
    ['of somebody else', 'vote_yes'],
    ['to a record that is gone', '1:open:recipient:nobody-at-all'],
    ['to a page of a list that makes no sense any more', '1:page:inmates:2:longest'],
  ])('a button %s says how to ask again', async (_what, customId) => {
    session = await openSession();
    const shown = messageOf(await session.discord.slash({ user: 'ada', command: 'help' }));
    const outcome = await session.discord.deliver({
      user: 'ada',
      type: 3,
      data: { component_type: 2, custom_id: customId },
      message: shown.id,
    });
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(outcome)).toMatchObject({ footer: { text: '⚠️ This did not work' } });
  });
});

describe('an interaction that makes no sense', () => {
  it.each([
    ['without a user', { id: '1', type: 2, token: 't', data: { type: 1, name: 'ask' } }],
    ['without data', { id: '1', type: 3, token: 't', user: { id: '1', username: 'x' }, entitlements: [] }],
    ['of no kind', { id: '1', type: 77, token: 't' }],
    ['that is nothing', {}],
  ])('(%s) is ignored, and the bot goes on answering', async (_what, data) => {
    session = await openSession({ clerk: fakeClerk() });
    session.discord.inject({ kind: 'dispatch', event: 'INTERACTION_CREATE', data });
    const outcome = await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'x' } });
    expect(embedOf(outcome).description).toBe('**Yes.**');
  });

  it('leaves a line in the log where discord.js cannot read it', async () => {
    session = await openSession({ clerk: fakeClerk() });
    session.discord.inject({
      kind: 'dispatch',
      event: 'INTERACTION_CREATE',
      data: { id: '1', type: 2, data: { type: 1 } },
    });
    await session.discord.slash({ user: 'ada', command: 'ask', options: { question: 'x' } });
    expect(session.logged.map(({ msg }) => msg)).toContain('a malformed interaction was ignored');
  });
});

/** Registers commands behind the bot's back, as an older version of it would have left them. */
async function putCommands({ discord }: Session, commands: readonly object[]): Promise<void> {
  const application = discord.world.application.id;
  const response = await fetch(`${discord.apiBaseUrl}/v10/applications/${application}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
  expect(response.status).toBe(200);
}

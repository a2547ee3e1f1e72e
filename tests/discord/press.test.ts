import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedOf, messageOf, openSession, realDesk, type Session } from './support/bot.js';
import { answered, fakeClerk, WEBSTER } from './support/fake-clerk.js';

const clerk = fakeClerk((question) =>
  question.includes('which')
    ? {
        status: 'unclear',
        lead: 'Which one?',
        candidates: [WEBSTER, { ...WEBSTER, to: { kind: 'recipient', id: 'ismael-rosa' } }],
      }
    : answered('Yes.', { related: [{ to: WEBSTER.to, label: 'Who is Jesse Webster?' }] }),
);

let session: Session;
beforeAll(async () => {
  session = await openSession({ clerk });
}, 60_000);
afterAll(() => session.close());

const asked = async (question: string, options = {}) =>
  messageOf(await session.discord.slash({ user: 'ada', command: 'ask', options: { question, ...options } }));
const OPEN = '1:open:recipient:jesse-webster';
const pressed = (user: string, message: string, customId = OPEN) => session.discord.press({ user, message, customId });
const chosen = (user: string, message: string) =>
  session.discord.select({ user, message, customId: '1:choose', values: ['recipient:jesse-webster'] });

describe('a related question on a public answer', () => {
  it('pressed by the one who asked is answered in public, as a new message', async () => {
    const message = await asked('x');
    const outcome = await pressed('ada', message.id);
    expect(outcome.kind).toBe('message');
    expect(messageOf(outcome).flags ?? 0).toBe(0);
    expect(embedOf(outcome).description).toContain('Jesse Webster');
  });

  it('pressed by somebody else is answered to them alone, and can be shared', async () => {
    const message = await asked('x');
    const outcome = await pressed('ben', message.id);
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(session.discord.messages('ada').map(({ id }) => id)).not.toContain(messageOf(outcome).id);
    expect(JSON.stringify(messageOf(outcome).components)).toContain('1:share:');
  });
});

describe('a choice between candidates', () => {
  it('made by the one who asked takes the place of the question', async () => {
    const message = await asked('which');
    const outcome = await chosen('ada', message.id);
    expect(outcome.kind).toBe('updated');
    expect(messageOf(outcome).id).toBe(message.id);
    expect(embedOf(outcome).footer?.text).toBe('✅ Answered from the sources');
  });

  it('made by somebody else leaves the question to the one who asked it', async () => {
    const message = await asked('which');
    const outcome = await chosen('ben', message.id);
    expect(outcome.kind).toBe('message');
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(session.discord.messages('ada').find(({ id }) => id === message.id)?.embeds[0]?.footer?.text).toContain(
      'choose one',
    );
  });
});

describe('a page of a list', () => {
  const list = async () => messageOf(await session.discord.slash({ user: 'ada', command: 'inmates' }));
  const NEXT = '1:page:inmates:2:name:////';

  it('turned by somebody else is a copy for them alone: nobody’s list is turned over under their eyes', async () => {
    const message = await list();
    const outcome = await pressed('ben', message.id, NEXT);
    expect(outcome.kind).toBe('message');
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    const untouched = session.discord.messages('ada').find(({ id }) => id === message.id);
    expect(untouched?.embeds[0]?.description).toContain('Page 1 of 7');
  });

  it('of their own copy is theirs to turn', async () => {
    const message = await list();
    const copy = messageOf(await pressed('ben', message.id, NEXT));
    const outcome = await pressed('ben', copy.id, '1:page:inmates:3:name:////');
    expect(outcome.kind).toBe('updated');
    expect(embedOf(outcome).description).toContain('Page 3 of 7');
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
  });
});

describe('a private answer', () => {
  it('keeps what is pressed on it private', async () => {
    const message = await asked('x', { private: true });
    expect(messageOf(await pressed('ada', message.id)).flags).toBe(MessageFlags.Ephemeral);
  });

  it('is shared as it is, by its own words, for everybody and without the Share button', async () => {
    const message = await asked('x', { private: true });
    const shared = messageOf(await pressed('ada', message.id, '1:share:'));
    expect(shared.flags ?? 0).toBe(0);
    expect(shared.embeds[0]).toMatchObject({ author: { name: 'x' }, description: '**Yes.**' });
    expect(JSON.stringify(shared.components)).toContain(OPEN);
    expect(JSON.stringify(shared.components)).not.toContain('1:share');
    expect(session.discord.messages('ben').map(({ id }) => id)).toContain(shared.id);
  });
});

describe('an answer that takes long', () => {
  it('is promised in time, and comes when it is ready', async () => {
    let finish: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { pictures, ...desk } = realDesk();
    const slow = await openSession({
      clerk: desk.clerk,
      pictures: { draw: (request) => waiting.then(() => pictures.draw(request)) },
    });
    const options = { name: 'jesse-webster', chart: true, private: true };
    const promised = await slow.discord.slash({ user: 'ada', command: 'inmate', options, until: 'acknowledged' });
    expect(promised.kind).toBe('acknowledged');
    finish();
    await expect.poll(() => slow.discord.messages('ada').at(-1)?.embeds[0]?.image?.url).toContain('jesse-webster.png');
    expect(slow.discord.messages('ben')).toEqual([]);
    await slow.close();
  });

  it('that fails after all says so where the answer was promised', async () => {
    const failing = await openSession({
      pictures: {
        draw: () => new Promise((_, reject) => setTimeout(() => reject(new Error('no ink')), 1800)),
      },
    });
    await failing.discord.slash({ user: 'ada', command: 'timeline' });
    expect(failing.discord.messages('ada').at(-1)?.embeds[0]?.description).toContain('error id');
    await failing.close();
  });
});

import { MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Handled } from '../../src/discord/watch.js';
import { controlsOf } from '../../src/local-discord/message-components.js';
import { embedOf, messageOf, openSession, type Session } from '../discord/support/bot.js';
import { answered, fakeClerk } from '../discord/support/fake-clerk.js';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

const QUESTION = 'who was the *first*?';
const clerk = fakeClerk((question) =>
  question === QUESTION ? answered('Somebody.') : { status: 'unknown', lead: 'No source says.', near: [] },
);

/** A session whose watch keeps what the insights would be told. */
async function open(takesFeedback: boolean) {
  const told: (Pick<Handled, 'outcome'> & { typed: string | undefined })[] = [];
  const watch = {
    handled: ({ outcome }: Handled, typed: () => string | undefined) => void told.push({ outcome, typed: typed() }),
  };
  session = await openSession({ clerk }, { takesFeedback, watches: [watch] });
  return { discord: session.discord, told };
}

const ask = ({ discord }: Pick<Session, 'discord'>, question = QUESTION) =>
  discord.slash({ user: 'ada', command: 'ask', options: { question } });

const labels = (message: ReturnType<typeof messageOf>) =>
  controlsOf(message).flatMap((control) => ('label' in control ? [control.label] : []));

const UNHELPFUL = '1:unhelpful';

describe('"Not what I asked"', () => {
  it('is not offered where nobody would read it', async () => {
    const { discord } = await open(false);
    expect(labels(messageOf(await ask({ discord })))).not.toContain('Not what I asked');
  });

  it('stands under an answer, notes its question as it was typed, and thanks privately', async () => {
    const { discord, told } = await open(true);
    const message = messageOf(await ask({ discord }));
    expect(labels(message)).toContain('Not what I asked');
    const thanks = await discord.press({ user: 'ben', message: message.id, customId: UNHELPFUL });
    expect(messageOf(thanks).flags).toBe(MessageFlags.Ephemeral);
    expect(embedOf(thanks).description).toContain('your question was noted, without your name');
    await expect.poll(() => told).toContainEqual({ outcome: 'noted', typed: QUESTION });
  });

  it('is not offered under what is noted anyway, that the sources do not say', async () => {
    const { discord, told } = await open(true);
    expect(labels(messageOf(await ask({ discord }, 'who paid?')))).toEqual([]);
    await expect.poll(() => told).toContainEqual({ outcome: 'unknown', typed: 'who paid?' });
  });

  it('on an old message says that it is stale once nobody reads it any more', async () => {
    const { discord, told } = await open(false);
    const message = messageOf(await ask({ discord }));
    const deed = { user: 'ada', type: 3, data: { component_type: 2, custom_id: UNHELPFUL }, message: message.id };
    expect(embedOf(await discord.deliver(deed)).footer?.text).toContain('did not work');
    await expect.poll(() => told.map(({ outcome }) => outcome)).toEqual(['answered', 'problem']);
  });
});

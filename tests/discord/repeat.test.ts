import { describe, expect, it } from 'vitest';
import { repeatAfterBreaks } from '../../src/discord/repeat.js';

const CALLBACK = 'https://discord.com/api/v10/interactions/1/token/callback?with_response=false';
const FOLLOW_UP = 'https://discord.com/api/v10/webhooks/1/token';
const COMMANDS = 'https://discord.com/api/v10/applications/1/commands';

const broken = (code = 'UND_ERR_SOCKET') => Object.assign(new Error('other side closed'), { code });
const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });

/** Sends that end, one after another, as the steps say. */
function sender(...steps: readonly (Error | Response)[]) {
  const sent: string[] = [];
  const send = repeatAfterBreaks(async (url) => {
    const step = steps[sent.length];
    sent.push(url);
    if (step === undefined || step instanceof Error) throw step ?? new Error('sent too often');
    return step;
  });
  return { send, sent };
}

describe('a request whose connection breaks', () => {
  it.each([
    ['the first answer to an interaction', CALLBACK, 'POST'],
    ['a read', COMMANDS, 'GET'],
    ['a replacement', COMMANDS, 'PUT'],
    ['an edit', `${FOLLOW_UP}/messages/@original`, 'PATCH'],
  ])('is sent again where that can do nothing twice: %s', async (_what, url, method) => {
    const { send, sent } = sender(broken(), broken('ECONNRESET'), new Response(null, { status: 204 }));
    expect((await send(url, { method })).status).toBe(204);
    expect(sent).toHaveLength(3);
  });

  it('is not sent again where that would make a second message', async () => {
    const { send, sent } = sender(broken(), new Response(null, { status: 204 }));
    await expect(send(FOLLOW_UP, { method: 'POST' })).rejects.toThrow('other side closed');
    expect(sent).toHaveLength(1);
  });

  it('is given up after the third attempt', async () => {
    const { send, sent } = sender(broken(), broken(), broken());
    await expect(send(CALLBACK, { method: 'POST' })).rejects.toThrow('other side closed');
    expect(sent).toHaveLength(3);
  });

  it('counts as answered when Discord says to the repetition that it has the answer already', async () => {
    const { send } = sender(broken(), json(400, { code: 40_060, message: 'already acknowledged' }));
    expect((await send(CALLBACK, { method: 'POST' })).status).toBe(204);
  });

  it('keeps any other refusal of the repetition, with its words', async () => {
    const { send } = sender(broken(), json(400, { code: 50_035, message: 'Invalid Form Body' }));
    const response = await send(CALLBACK, { method: 'POST' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50_035 });
  });
});

describe('a request that Discord answers', () => {
  it('is not sent again, whatever the answer', async () => {
    const { send, sent } = sender(json(400, { code: 40_060, message: 'already acknowledged' }));
    expect((await send(CALLBACK, { method: 'POST' })).status).toBe(400);
    expect(sent).toHaveLength(1);
  });

  it('is not sent again when something else went wrong with it', async () => {
    const { send, sent } = sender(new TypeError('not a body'));
    await expect(send(CALLBACK, { method: 'POST' })).rejects.toThrow('not a body');
    expect(sent).toHaveLength(1);
  });
});

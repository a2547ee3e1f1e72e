import { describe, expect, it } from 'vitest';
import { loadOpenApi } from './open-api.js';

const api = loadOpenApi();
const CALLBACK = '/interactions/123/:token/callback';

describe.skipIf(api === undefined)("Discord's own description of its API", () => {
  const check = (method: string, path: string, body: unknown) => api?.validateRequest(method, path, body);

  it('accepts a reply with an embed, a button and a menu', () => {
    const body = {
      type: 4,
      data: {
        content: 'hello',
        flags: 64,
        embeds: [{ title: 't', fields: [{ name: 'a', value: 'b' }], color: 255 }],
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] },
          { type: 1, components: [{ type: 3, custom_id: 'pick', options: [{ label: 'a', value: 'a' }] }] },
        ],
      },
    };
    expect(check('POST', CALLBACK, body)).toEqual([]);
  });

  it('names the place of what is wrong: an embed title that is too long', () => {
    const body = { type: 4, data: { embeds: [{ title: 'x'.repeat(257) }] } };
    expect(check('POST', CALLBACK, body)?.join('\n')).toContain('/data/embeds/0/title must NOT have more than 256');
  });

  it('refuses 26 suggestions for a text that is typed in', () => {
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
    expect(check('POST', CALLBACK, { type: 8, data: { choices } })?.join('\n')).toContain(
      '/data/choices must NOT have',
    );
    expect(check('POST', CALLBACK, { type: 8, data: { choices: choices.slice(1) } })).toEqual([]);
  });

  it('checks commands as they are registered', () => {
    const good = [{ name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What?' }] }];
    expect(check('PUT', '/applications/1/commands', good)).toEqual([]);
    const bad = [{ name: 'ask', description: 'x'.repeat(101) }];
    expect(check('PUT', '/applications/1/commands', bad)?.join('\n')).toContain('/0/description');
  });

  it('knows which addresses exist, and which take a body', () => {
    expect(check('GET', '/gateway/bot', undefined)).toEqual([]);
    expect(check('GET', '/gateway/bot', { a: 1 })).toEqual(['GET /gateway/bot takes no JSON body']);
    expect(check('POST', '/gateway/nothing', {})).toEqual(["POST /gateway/nothing is not part of Discord's API"]);
    expect(check('DELETE', '/webhooks/1/token/messages/@original', undefined)).toEqual([]);
  });

  it('checks answers too', () => {
    expect(api?.validateResponse('GET', '/gateway/bot', 200, { url: 'wss://x', shards: 1 })).not.toEqual([]);
    expect(api?.validateResponse('DELETE', '/applications/1/commands/2', 204, undefined)).toEqual([]);
  });
});

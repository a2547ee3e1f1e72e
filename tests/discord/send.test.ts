import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRequest } from '../../src/discord/send.js';

/** Tells what it received; at /none it has nothing to say, at /refused it refuses. */
const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
  const body = (await buffer(request)).toString();
  response.setHeader('x-ratelimit-limit', '5');
  if (request.url === '/none') return response.writeHead(204).end();
  response.writeHead(request.url === '/refused' ? 400 : 200, { 'content-type': 'application/json' });
  return response.end(JSON.stringify({ method: request.method, type: request.headers['content-type'], body }));
});
let origin: string;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (path: string, body: string | FormData) =>
  sendRequest(`${origin}${path}`, { method: 'POST', headers: typeof body === 'string' ? JSON_TYPE : {}, body });
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('a request as discord.js asks for it', () => {
  it('is sent with its method, headers and text', async () => {
    const response = await post('/', '{"a":"ñ"}');
    expect([response.status, response.statusText, response.ok]).toEqual([200, 'OK', true]);
    expect(response.headers.get('X-RateLimit-Limit')).toBe('5');
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ method: 'POST', type: 'application/json', body: '{"a":"ñ"}' });
    expect(response.bodyUsed).toBe(true);
  });

  it('is sent with files', async () => {
    const form = new FormData();
    form.append('files[0]', new Blob(['a picture'], { type: 'image/png' }), 'chart.png');
    const { type, body } = JSON.parse(await (await post('/', form)).text());
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('filename="chart.png"');
    expect(body).toContain('a picture');
  });

  it('may be answered with nothing, or refused', async () => {
    const none = await post('/none', '{}');
    expect([none.status, none.ok, (await none.arrayBuffer()).byteLength]).toEqual([204, true, 0]);
    const refused = await post('/refused', '{}');
    expect([refused.status, refused.ok]).toEqual([400, false]);
    await refused.text();
  });

  it('fails when it is aborted', async () => {
    const signal = AbortSignal.abort();
    await expect(sendRequest(`${origin}/`, { method: 'GET', signal })).rejects.toThrow('abort');
  });

  it('has a response without a getter of its own, which would keep it in memory', async () => {
    const response = await post('/none', '{}');
    const getters = Object.values(Object.getOwnPropertyDescriptors(response)).filter(({ get }) => get !== undefined);
    expect(getters).toEqual([]);
  });
});

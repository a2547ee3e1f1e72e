import { STATUS_CODES } from 'node:http';
import type { RESTOptions, ResponseLike } from 'discord.js';
import { type Dispatcher, Headers, request } from 'undici';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Sends a request as discord.js itself does, with the same undici. What discord.js makes of the response has a getter of
 * its own, for which V8 makes a hidden class that is only collected with the old objects: until then it keeps all that
 * the getter reaches, which is the response, the request and the answer in it. One class for all responses keeps none.
 */
export const sendRequest: MakeRequest = async (url, init) =>
  // discord.js writes the headers as an object, and the body as a text or a form: undici takes these in both its ways.
  new Received(await request(url, init as Parameters<typeof request>[1]));

class Received implements ResponseLike {
  readonly headers: Headers;
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly body: Dispatcher.ResponseData['body'];

  constructor({ statusCode, headers, body }: Dispatcher.ResponseData) {
    this.headers = headersFrom(headers);
    this.status = statusCode;
    this.statusText = STATUS_CODES[statusCode] ?? '';
    this.ok = statusCode >= 200 && statusCode < 300;
    this.body = body;
  }

  get bodyUsed() {
    return this.body.bodyUsed;
  }

  arrayBuffer() {
    return this.body.arrayBuffer();
  }

  json() {
    return this.body.json();
  }

  text() {
    return this.body.text();
  }
}

function headersFrom(received: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  return headers;
}

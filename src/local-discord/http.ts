import type { IncomingMessage, ServerResponse } from 'node:http';

/** The body is longer than the caller allows. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads a request's body, `limit` bytes at the most. @throws BodyTooLarge */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length > limit) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Answers with JSON (or nothing, when `body` is undefined). */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(text);
}

/** The address of a request, or undefined when it cannot be one. */
export function requestUrl(request: IncomingMessage): URL | undefined {
  const address = `http://local${request.url ?? '/'}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether a request is meant for this server: its Host is one of ours (which defeats DNS rebinding), and when a browser
 * names the page it comes from, that page is ours too.
 */
export function isOwnRequest(request: IncomingMessage, hostnames: readonly string[]): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const isOurs = hostnames.includes(new URL(`http://${host}`).hostname);
  return isOurs && (origin === undefined || origin === `http://${host}`);
}

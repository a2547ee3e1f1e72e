import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/start.js';
import { createPlayground } from '../../src/playground/playground.js';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord({ page: createPlayground() });
});
afterEach(() => discord.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request exactly as given: fetch would tidy paths and headers up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: discord.port, host: '127.0.0.1', path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the page', () => {
  it('comes with everything it names, so that it works without any other machine', async () => {
    const { body } = await ask('/');
    const named = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    for (const path of named) {
      expect(path).toMatch(/^\/playground\//);
      expect(await ask(path)).toMatchObject({ status: 200 });
    }
  });

  it.each([
    ['/playground/page/main.js', 'text/javascript; charset=utf-8'],
    ['/playground/page/views/message-view.js', 'text/javascript; charset=utf-8'],
    ['/playground/lib/combobox-nav.js', 'text/javascript; charset=utf-8'],
    ['/playground/fonts/400Regular.ttf', 'font/ttf'],
    ['/playground/base.css', 'text/css; charset=utf-8'],
    ['/playground/icon.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, contentType) => {
    expect(await ask(path)).toMatchObject({ status: 200, headers: { 'content-type': contentType } });
  });

  it('allows no inline scripts or styles, nothing from elsewhere, no frame around it, and is never guessed at', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('holds no inline script or style of its own, which its policy would refuse', async () => {
    const { body } = await ask('/');
    expect(body).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it.each([
    '/playground/../package.json',
    '/playground/page/../../package.json',
    '/playground/%2e%2e/package.json',
    '/playground/page/..%2f..%2fpackage.json',
    '/playground/page//etc/passwd',
    '/playground/page/main.ts',
    '/playground/lib/constructor',
    '/playground/__proto__',
    '/playground/',
    '/playground',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it('answers HEAD without a body, and nothing but looking', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', { 'content-type': 'text/plain' }, 'POST')).toMatchObject({ status: 404 });
  });
});

describe('other sites', () => {
  it.each([
    ['a name of their own for this machine (DNS rebinding)', { host: 'evil.example' }],
    ['a request from their page', { origin: 'http://evil.example' }],
    ['a request from a sandboxed page', { origin: 'null' }],
    ['a request from another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('get nothing by %s', async (_how, headers) => {
    const own = { host: `127.0.0.1:${discord.port}` };
    for (const path of ['/', '/playground/page/main.js', '/local/state']) {
      expect(await ask(path, { ...own, ...headers })).toMatchObject({ status: 403 });
    }
  });
});

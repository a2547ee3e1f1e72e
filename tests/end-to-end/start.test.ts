import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { knowledgeFolder } from '../../src/knowledge/project.js';
import { settingsFor, stage } from './support.js';

const { run, discord: openDiscord, clear } = stage();
afterEach(clear);

const TOKEN = 'c3VwZXI.c2VjcmV0.dG9rZW4';

/** Runs the program, and gives its exit code and all that it wrote on standard error. */
async function failure(env: Record<string, string>, program = 'src/bundled/main') {
  const { output, ended } = run(program, env);
  return { code: await ended, stderr: output.stderr };
}

/** One sentence, no stack trace, nothing secret. */
function expectSentence({ code, stderr }: { code: number | null; stderr: string }, words: string) {
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  expect(stderr).not.toContain(TOKEN);
  expect(code).toBe(1);
}

describe('a start that cannot succeed ends with one sentence on what to do, and exit code 1', () => {
  it.each(['src/bundled/main', 'src/register'])('for a wrong token (%s)', async (program) => {
    const discord = await openDiscord();
    const env = { ...settingsFor(discord), DISCORD_TOKEN: TOKEN };
    expectSentence(await failure(env, program), 'Discord refused the token: set DISCORD_TOKEN');
  });

  it.each(['src/bundled/main', 'src/register'])('for an API that is not there (%s)', async (program) => {
    const address = await unusedAddress();
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_BASE_URL: address };
    expectSentence(await failure(env, program), `Discord cannot be reached at ${address} (ECONNREFUSED)`);
  });

  it('for a server that is not a Discord', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end('<h1>Not here</h1>'));
    const address = await listen(server);
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_BASE_URL: address };
    expectSentence(await failure(env), `The server at ${address} answered with HTTP status 404`);
    server.close();
  });

  it('for a server that answers anything with an empty object', async () => {
    const server = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    );
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_BASE_URL: await listen(server) };
    expectSentence(await failure(env), 'check');
    server.close();
  });

  it('for bad settings, all of them at once', async () => {
    const result = await failure({ PORT: 'x', REGISTER_COMMANDS: 'maybe' });
    expectSentence(result, 'REGISTER_COMMANDS must be "on" or "off"; PORT must be a number');
  });

  it('for a server without a token', async () => {
    expectSentence(await failure({ DISCORD_API_BASE_URL: 'http://127.0.0.1:9/api' }), 'DISCORD_TOKEN is missing');
    expectSentence(await failure({}, 'src/register'), 'DISCORD_TOKEN is missing');
  });

  it('for a port that is taken', async () => {
    const server = createServer();
    const address = await listen(server);
    const port = new URL(address).port;
    expectSentence(await failure({ PORT: port }), `Port ${port} is in use`);
    server.close();
  });
});

describe('knowledge that is not sound', () => {
  it('stops the start with every problem, its file, its place and its reason', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    cpSync(knowledgeFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'sources.yaml'), '- id: the-hill\n  publisher: ""\n');
    const { code, stderr } = await failure({ KNOWLEDGE_DIR: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The knowledge has \d+ problems:/);
    expect(stderr).toContain('sources.yaml');
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    rmSync(folder, { recursive: true });
  });
});

describe('without a token', () => {
  it('the bot runs in the embedded Discord, says last where, and ends on a signal', async () => {
    const bot = run('src/bundled/main', { PORT: '0' });
    await expect.poll(() => bot.output.stdout, { timeout: 15_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\n$/);
    const [origin = ''] = /http:\S+/.exec(bot.output.stdout) ?? [];
    expect(await (await fetch(origin)).text()).toContain('<title>Clemency Clerk');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it('a prompt answers what is typed, and ends the bot at its end', async () => {
    const bot = run('src/bundled/main', { PORT: '0' }, ['--terminal'], '/inmate name:bretous\n');
    expect(await bot.ended).toBe(0);
    expect(bot.output.stdout).toContain('Carmel Bretous is one of the 61 people');
    expect(bot.output.stdout).toContain('Office of the Pardon Attorney');
    expect(bot.output.stderr).toBe('');
  });
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

async function unusedAddress(): Promise<string> {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}

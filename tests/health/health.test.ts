import { afterEach, describe, expect, it } from 'vitest';
import { createHealth } from '../../src/health/health.js';
import { createMetrics } from '../../src/health/metrics.js';
import { type HealthServer, startHealthServer } from '../../src/health/server.js';

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open() {
  const health = createHealth();
  const metrics = createMetrics();
  const started = await startHealthServer({ host: '127.0.0.1', port: 0, health, metrics });
  server = started;
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${started.port}${path}`, { method });
    return { status: response.status, text: (await response.text()).trim() };
  };
  return { health, metrics, get };
}

describe('GET /healthz', () => {
  it('says that the process lives from the first moment, so that a slow login is not taken for a hang', async () => {
    const { get } = await open();
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok' });
  });
});

describe('GET /readyz', () => {
  it('says no until the knowledge is loaded and every shard has been on the gateway', async () => {
    const { get, health } = await open();
    expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: starting' });
    health.watch.gateway?.(0, 'ready');
    expect((await get('/readyz')).status).toBe(503);
    health.started();
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready' });
  });

  it('names the shard that is away, and says yes again when it is back', async () => {
    const { get, health } = await open();
    health.started();
    for (const shard of [2, 3]) health.watch.gateway?.(shard, 'ready');
    health.watch.gateway?.(3, 'connecting');
    expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: shard 3 is connecting' });
    health.watch.gateway?.(3, 'ready');
    expect((await get('/readyz')).status).toBe(200);
  });

  it('says no as soon as the bot is stopping, so that nobody counts on it', async () => {
    const { get, health } = await open();
    health.started();
    health.stopping();
    expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: stopping' });
  });
});

describe('GET /metrics', () => {
  it('counts commands by what came of them, and how long they took', async () => {
    const { get, metrics } = await open();
    const command = { command: 'ask', shard: 0, ms: 4 };
    for (const outcome of ['answered', 'answered', 'unknown'] as const) {
      metrics.watch.handled?.({ ...command, outcome }, () => 'a question');
    }
    const { text } = await get('/metrics');
    expect(text).toContain('clerk_commands_total{command="ask",outcome="answered"} 2');
    expect(text).toContain('clerk_commands_total{command="ask",outcome="unknown"} 1');
    expect(text).toContain('clerk_command_duration_seconds_bucket{le="0.0025",command="ask"} 0');
    expect(text).toContain('clerk_command_duration_seconds_bucket{le="0.005",command="ask"} 3');
    expect(text).not.toContain('a question');
  });

  it('shows the state of each shard and the version of the knowledge, of each only the one that holds now', async () => {
    const { get, metrics } = await open();
    metrics.watch.gateway?.(1, 'ready');
    metrics.watch.gateway?.(1, 'connecting');
    metrics.knowledge('aaa');
    metrics.knowledge('bbb');
    const { text } = await get('/metrics');
    expect(text).toContain('clerk_gateway_status{shard="1",state="ready"} 0');
    expect(text).toContain('clerk_gateway_status{shard="1",state="connecting"} 1');
    expect(text).toContain('clerk_knowledge_info{version="bbb"} 1');
    expect(text).not.toContain('aaa');
  });

  it('has the figures of the process, such as its memory', async () => {
    expect((await (await open()).get('/metrics')).text).toMatch(/^process_resident_memory_bytes \d+/m);
  });
});

it('anything else is refused without a word about the bot', async () => {
  const { get } = await open();
  expect((await get('/')).status).toBe(404);
  expect((await get('/healthz', 'POST')).status).toBe(405);
});

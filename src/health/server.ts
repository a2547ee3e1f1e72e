import { createServer, type ServerResponse } from 'node:http';
import type { Health } from './health.js';
import type { Metrics } from './metrics.js';

/** Where the operator's own tools ask: supervisors, load balancers, Prometheus. Nothing here answers Discord's users. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface HealthServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly health: Health;
  readonly metrics: Metrics;
}

/**
 * - `GET /healthz`: 200 while the process goes round its event loop; otherwise start it anew.
 * - `GET /readyz`: 200 while commands are answered, else 503 with what stands in the way.
 * - `GET /metrics`: for Prometheus.
 *
 * Rejects when it cannot listen.
 */
export async function startHealthServer({ host, port, health, metrics }: HealthServerOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') send(response, 405, 'Only GET is answered here.');
    else if (path === '/healthz') send(response, 200, 'ok');
    else if (path === '/readyz') sendReadiness(response, health.obstacles());
    else if (path === '/metrics') sendMetrics(response, metrics);
    else send(response, 404, 'There are /healthz, /readyz and /metrics.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendReadiness(response: ServerResponse, obstacles: readonly string[]): void {
  if (obstacles.length === 0) send(response, 200, 'ready');
  else send(response, 503, `not ready: ${obstacles.join(', ')}`);
}

function sendMetrics(response: ServerResponse, { text, contentType }: Metrics): void {
  text().then(
    (figures) => send(response, 200, figures, contentType),
    () => send(response, 500, 'The figures could not be collected.'),
  );
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response
    .writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    .end(text.endsWith('\n') ? text : `${text}\n`);
}

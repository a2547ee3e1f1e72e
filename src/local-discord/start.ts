import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { createAnswers } from './answers.js';
import { type AttachmentStore, createAttachmentStore } from './attachments.js';
import { type Clock, systemClock } from './clock.js';
import type { Scope } from './command-record.js';
import { createCommandRegistry } from './command-registry.js';
import { createEventHub, type EventHub } from './events.js';
import { createFaultPlan, type FaultInput, faultSchema, isGatewayFault } from './faults.js';
import { createGateway } from './gateway/gateway.js';
import { isOwnRequest, requestUrl, sendJson } from './http.js';
import { createInteractionRegistry } from './interactions.js';
import { createMessageStore } from './messages.js';
import { applicationRoutes } from './rest/application-routes.js';
import { gatewayRoutes } from './rest/gateway-routes.js';
import { interactionRoutes } from './rest/interaction-routes.js';
import { createRateLimiter } from './rest/rate-limits.js';
import { createRequestLog, type RequestLog } from './rest/request-log.js';
import { serveRest } from './rest/rest-api.js';
import { snowflakeSource } from './snowflake.js';
import { createUserActions, type UserActions } from './user-actions.js';
import { createUserApi } from './user-api.js';
import { createWorld, type World } from './world.js';

export interface LocalDiscordOptions {
  /** Address to listen on; 127.0.0.1 when left out. */
  readonly host?: string;
  /** 0 (when left out) takes any free port. */
  readonly port?: number;
  /** Names by which browsers may call the server, beside 127.0.0.1 and localhost. */
  readonly allowedHostnames?: readonly string[];
  /** The bot token that is accepted. */
  readonly token?: string;
  readonly applicationName?: string;
  /** Who uses the bot. */
  readonly users?: readonly string[];
  /** The servers the bot is in. Number i belongs to shard `i % count`, for up to 16 shards. */
  readonly guilds?: readonly string[];
  readonly clock?: Clock;
  readonly heartbeatIntervalMs?: number;
  /** Messages kept in a channel. */
  readonly historyLimit?: number;
  /** Requests of the bot kept for tests. */
  readonly requestLogLimit?: number;
  /** A page for the people who use it; without one, there is only the user API. */
  readonly page?: PageServer;
}

/** Answers what is neither Discord's nor the user API. */
export interface PageServer {
  /** False where it has nothing at that address. */
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
}

/** A running embedded Discord. */
export interface LocalDiscord extends UserActions {
  readonly port: number;
  /** `http://127.0.0.1:PORT`: where a browser would go. */
  readonly origin: string;
  /** What discord.js gets as `rest.api`. */
  readonly apiBaseUrl: string;
  readonly token: string;
  readonly world: World;
  readonly events: Pick<EventHub, 'subscribe'>;
  /** What the bot asked of the REST API. */
  readonly requests: Pick<RequestLog, 'list' | 'clear'>;
  /** The commands as the bot registered them, everywhere or for one guild. */
  registeredCommands(scope?: Scope): APIApplicationCommand[];
  /** Makes something go wrong, at once or the next time it can. */
  inject(fault: FaultInput): void;
  /** Disarms what is still to go wrong. */
  clearFaults(): void;
  /** Shards that have a client connected, as [number, of how many]. */
  connectedShards(): (readonly [number, number])[];
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** Interactions remembered: more than a busy quarter of an hour holds. */
const INTERACTION_LIMIT = 20_000;

/** Starts an embedded Discord. Rejects when the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  const port = await listen(server, host, options.port ?? 0);
  const origin = `http://${reachableName(host)}:${port}`;
  const parts = assemble(options, origin);
  const hostnames = [...LOOPBACK, reachableName(host), ...(options.allowedHostnames ?? [])];

  server.on('request', (request, response) => {
    serve(request, response, hostnames, { ...parts, page: options.page }).catch((error: unknown) => {
      response.destroy();
      const isClientGone = request.destroyed && !request.complete;
      if (!isClientGone) process.emitWarning(error instanceof Error ? error : String(error));
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const path = requestUrl(request)?.pathname;
    if (!isOwnRequest(request, hostnames)) socket.destroy();
    else if (path === '/gateway' || path === '/gateway/') parts.gateway.accept(request, socket, head);
    else if (path === '/local/events') parts.userApi.acceptEvents(request, socket, head);
    else socket.destroy();
  });

  return {
    ...parts.actions,
    port,
    origin,
    apiBaseUrl: `${origin}/api`,
    token: parts.token,
    world: parts.world,
    events: parts.events,
    requests: parts.requests,
    registeredCommands: (scope = 'global') => parts.commands.list(scope),
    inject: parts.inject,
    clearFaults: () => parts.faults.clear(),
    connectedShards: () => parts.gateway.connectedShards(),
    close: () =>
      new Promise((resolve) => {
        parts.interactions.close();
        parts.gateway.close();
        parts.userApi.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Connects the parts; data flows from the user's action over the gateway to the bot and back over REST. */
function assemble(options: LocalDiscordOptions, origin: string) {
  const clock = options.clock ?? systemClock;
  const token = options.token ?? 'local-discord-token';
  const nextId = snowflakeSource(clock);
  const events = createEventHub();
  const faults = createFaultPlan();
  const requests = createRequestLog(options.requestLogLimit ?? 500);
  const gatewayUrl = () => `${origin.replace('http', 'ws')}/gateway`;
  const world = createWorld({
    applicationName: options.applicationName ?? 'Clemency Clerk',
    users: options.users ?? ['ada', 'ben'],
    guilds: options.guilds ?? ['Local server'],
  });
  const files = createAttachmentStore(nextId, () => origin);
  const messages = createMessageStore({
    clock,
    nextId,
    world,
    events,
    files,
    historyLimit: options.historyLimit ?? 200,
  });
  const interactions = createInteractionRegistry({ clock, nextId, events, limit: INTERACTION_LIMIT });
  const commands = createCommandRegistry({ applicationId: world.application.id, nextId, events });
  const heartbeatIntervalMs = options.heartbeatIntervalMs ?? 41_250;
  const gateway = createGateway({ token, world, events, faults, heartbeatIntervalMs, url: gatewayUrl });
  const actions = createUserActions({ world, commands, messages, interactions, gateway });
  const inject = (input: FaultInput) => {
    const fault = faultSchema.parse(input);
    if (isGatewayFault(fault)) gateway.strike(fault);
    else faults.arm(fault);
  };
  const rest = {
    token,
    faults,
    events,
    limits: createRateLimiter(),
    log: requests,
    routes: [
      ...gatewayRoutes(gatewayUrl),
      ...applicationRoutes(world, commands),
      ...interactionRoutes(world, createAnswers({ clock, registry: interactions, messages })),
    ],
  };
  const userApi = createUserApi({ world, actions, events, requests, inject, clearFaults: () => faults.clear() });
  return {
    token,
    world,
    events,
    faults,
    requests,
    files,
    commands,
    interactions,
    gateway,
    actions,
    inject,
    rest,
    userApi,
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  hostnames: readonly string[],
  {
    rest,
    userApi,
    files,
    page,
  }: Pick<ReturnType<typeof assemble>, 'rest' | 'userApi' | 'files'> & {
    readonly page: PageServer | undefined;
  },
): Promise<void> {
  const url = requestUrl(request);
  if (url === undefined) sendJson(response, 400, { error: 'The address cannot be read.' });
  else if (!isOwnRequest(request, hostnames)) sendJson(response, 403, { error: 'This address is not served here.' });
  else if (url.pathname.startsWith('/api/')) await serveRest(request, response, url, rest);
  else if (url.pathname.startsWith('/attachments/')) serveAttachment(response, url, files);
  else if (!(await page?.serve(request, response, url))) await userApi.serve(request, response, url);
}

/** `/attachments/:channel/:id/:name`. Only pictures are shown; anything else is a download. */
function serveAttachment(response: ServerResponse, url: URL, files: AttachmentStore): void {
  const file = files.get(url.pathname.split('/')[3] ?? '');
  if (file === undefined) {
    sendJson(response, 404, { error: 'There is no such file (any more).' });
    return;
  }
  const isPicture = /^image\/(png|jpeg|gif|webp)$/.test(file.contentType);
  response
    .writeHead(200, {
      'content-type': isPicture ? file.contentType : 'application/octet-stream',
      'content-length': String(file.bytes.length),
      'content-disposition': isPicture ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}

/** A name by which this machine reaches what listens on `host`. */
function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

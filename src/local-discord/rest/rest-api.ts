import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventHub } from '../events.js';
import type { FaultPlan, RestFault } from '../faults.js';
import { BodyTooLarge, readBody, sendJson } from '../http.js';
import { InvalidForm } from '../validation/form.js';
import { MAX_BODY_BYTES, type ParsedBody, parseBody } from './body.js';
import {
  alreadyAcknowledged,
  DiscordError,
  invalidApiVersion,
  invalidForm,
  methodNotAllowed,
  notFound,
  tooLarge,
  unauthorized,
  unknownInteraction,
} from './errors.js';
import type { RateLimiter } from './rate-limits.js';
import type { RequestLog } from './request-log.js';
import { type Match, matchRoute, type RestResponse, type Route } from './router.js';

const API_PATH = /^\/api(?:\/v(\d+))?(\/.*)$/;

interface Dependencies {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: FaultPlan;
  readonly limits: RateLimiter;
  readonly log: RequestLog;
  readonly events: EventHub;
}

interface Reply {
  readonly response: RestResponse;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves one request below `/api`. Never throws: a failure becomes Discord's answer for it. */
export async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  dependencies: Dependencies,
): Promise<void> {
  const [, version, path = '/'] = API_PATH.exec(url.pathname) ?? [];
  const method = request.method ?? 'GET';
  const faults = dependencies.faults.strike(path);
  let body: ParsedBody = { body: undefined, files: [] };
  let reply: Reply;
  try {
    const delay = faults.reduce((ms, fault) => ms + (fault.kind === 'delay' ? fault.ms : 0), 0);
    if (delay > 0) await sleep(delay);
    if (cutsAt(faults, 'before')) return void request.socket.destroy();
    body = await parseBody(await readBody(request, MAX_BODY_BYTES), request.headers['content-type'] ?? '');
    if (version !== undefined && version !== '10') throw invalidApiVersion();
    reply = answer({ method, path, url, body, faults, authorization: request.headers.authorization }, dependencies);
  } catch (error) {
    reply = { response: errorResponse(error) };
  }
  record(dependencies, { method, path, url, body }, reply.response);
  if (cutsAt(faults, 'after')) return void request.socket.destroy();
  sendJson(response, reply.response.status, reply.response.body, reply.headers);
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: ParsedBody;
}

function cutsAt(faults: readonly RestFault[], when: 'before' | 'after'): boolean {
  return faults.some((fault) => fault.kind === 'cut' && fault.when === when);
}

/** Authorisation, faults and rate limits, then what the route does. */
function answer(
  call: Call & { readonly faults: readonly RestFault[]; readonly authorization: string | undefined },
  { routes, token, limits }: Dependencies,
): Reply {
  const match = matchRoute(routes, call.method, call.path);
  if (match === undefined) throw notFound();
  if (match === 'wrong-method') throw methodNotAllowed();
  if (match.route.access === 'bot' && call.authorization !== `Bot ${token}`) throw unauthorized();
  const faulty = faultReply(call.faults);
  if (faulty !== undefined) return faulty;
  const limit = limits.take(call.method, match.route.pattern, majorParameter(match));
  if (limit.isExceeded) return rateLimited(limit.retryAfterMs, false, limit.headers);
  const { method, path, url, body } = call;
  try {
    const response = match.route.handle({ method, path, params: match.params, query: url.searchParams, ...body });
    return { response, headers: limit.headers };
  } catch (error) {
    return { response: errorResponse(error), headers: limit.headers };
  }
}

/** Discord counts separately for each interaction, webhook token and guild. */
function majorParameter({ params }: Match): string {
  return params['token'] ?? params['guild'] ?? '';
}

function faultReply(faults: readonly RestFault[]): Reply | undefined {
  for (const fault of faults) {
    if (fault.kind === 'unknown-interaction') throw unknownInteraction();
    if (fault.kind === 'already-acknowledged') throw alreadyAcknowledged();
    if (fault.kind === 'answer-status') {
      if (fault.status === 429) return rateLimited(fault.retryAfterMs, fault.global, {});
      const message = `${fault.status}: ${fault.status === 500 ? 'Internal Server Error' : 'Bad Gateway'}`;
      return { response: { status: fault.status, body: { message, code: 0 } } };
    }
  }
  return undefined;
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
function rateLimited(retryAfterMs: number, global: boolean, headers: Readonly<Record<string, string>>): Reply {
  const seconds = retryAfterMs / 1000;
  return {
    response: { status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global } },
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-remaining': '0' }),
    },
  };
}

function errorResponse(error: unknown): RestResponse {
  if (error instanceof DiscordError) return { status: error.status, body: error.toBody() };
  if (error instanceof InvalidForm) return errorResponse(invalidForm(error.issues));
  if (error instanceof BodyTooLarge) return errorResponse(tooLarge());
  throw error;
}

/** Keeps the request for tests, and tells whoever develops the bot what was refused. */
function record({ log, events }: Dependencies, { method, path, url, body }: Call, response: RestResponse): void {
  const shownPath = path
    .replace(/^(\/(?:interactions|webhooks)\/[^/]+\/)[^/]+/, '$1:token')
    .replace('%40original', '@original');
  log.add({
    method,
    path: shownPath,
    query: Object.fromEntries(url.searchParams),
    body: body.body,
    files: body.files.map(({ filename }) => filename),
    status: response.status,
    response: response.body,
  });
  if (response.status >= 400 && response.status < 500) {
    events.emit({
      type: 'request-rejected',
      method,
      path: shownPath,
      status: response.status,
      error: response.body,
    });
  }
}

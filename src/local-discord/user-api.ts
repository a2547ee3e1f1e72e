import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { UserMistake } from './command-options.js';
import type { EventHub, LocalEvent } from './events.js';
import type { FaultInput } from './faults.js';
import { BodyTooLarge, readBody, requestUrl, sendJson } from './http.js';
import type { RequestLog } from './rest/request-log.js';
import type { UserActions } from './user-actions.js';
import { findUser, type World } from './world.js';

/** An action is a few names and at most a message. */
const MAX_ACTION_BYTES = 64 * 1024;
/** A listener that falls this far behind is let go. */
const MAX_UNSENT_BYTES = 8 * 1024 * 1024;

/**
 * The user's side over HTTP, for a page or another process.
 *
 * - `POST /local/<action>` with the action as JSON (slash, autocomplete, message-menu, user-menu, press, select, say,
 *   deliver, faults): the outcome. Errors are `{ error }`, a sentence.
 * - `GET /local/state`, `/local/commands?user&where`, `/local/messages?user&where`, `/local/requests`
 * - WebSocket `/local/events?user=ada`: every event that user may see, as JSON
 */
export interface UserApi {
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  acceptEvents(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

interface Dependencies {
  readonly world: World;
  readonly actions: UserActions;
  readonly events: EventHub;
  readonly requests: RequestLog;
  inject(fault: FaultInput): void;
  clearFaults(): void;
}

export function createUserApi(dependencies: Dependencies): UserApi {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const posts = postHandlers(dependencies);
  const gets = getHandlers(dependencies);
  return {
    async serve(request, response, url) {
      const name = /^\/local\/([a-z-]+)$/.exec(url.pathname)?.[1] ?? '';
      try {
        const get = gets.get(name);
        const post = posts.get(name);
        if (request.method === 'GET' && get !== undefined) sendJson(response, 200, get(url.searchParams));
        else if (request.method === 'POST' && post !== undefined) {
          sendJson(response, 200, (await post(await readAction(request))) ?? {});
        } else sendJson(response, 404, { error: `There is nothing at ${request.method} ${url.pathname}.` });
      } catch (error) {
        const { status, message } = explain(error);
        sendJson(response, status, { error: message });
      }
    },
    acceptEvents(request, socket, head) {
      const user = findUser(dependencies.world, requestUrl(request)?.searchParams.get('user') ?? '');
      if (user === undefined) {
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (connection) => {
        const stop = dependencies.events.subscribe((event) => forward(event, user.api.id, connection));
        connection.on('close', stop);
        connection.on('error', () => connection.terminate());
      });
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function forward(event: LocalEvent, userId: string, connection: WebSocket): void {
  if ('onlyFor' in event && event.onlyFor !== userId) return;
  if (connection.bufferedAmount > MAX_UNSENT_BYTES) connection.terminate();
  else connection.send(JSON.stringify(event));
}

type PostHandler = (action: unknown) => Promise<unknown>;

/** The actions check their input themselves; so they take whatever was sent. */
function postHandlers({ actions, inject, clearFaults }: Dependencies): Map<string, PostHandler> {
  const unchecked =
    <Action, Result>(act: (action: Action) => Promise<Result>): PostHandler =>
    (action) =>
      act(action as Action);
  return new Map<string, PostHandler>([
    ['slash', unchecked(actions.slash)],
    ['autocomplete', unchecked(actions.autocomplete)],
    ['message-menu', unchecked(actions.messageMenu)],
    ['user-menu', unchecked(actions.userMenu)],
    ['press', unchecked(actions.press)],
    ['select', unchecked(actions.select)],
    ['say', unchecked(actions.say)],
    ['deliver', unchecked(actions.deliver)],
    ['faults', unchecked(async (fault: FaultInput) => inject(fault))],
    ['clear-faults', async () => clearFaults()],
  ]);
}

function getHandlers({ world, actions, requests }: Dependencies): Map<string, (query: URLSearchParams) => unknown> {
  const user = (query: URLSearchParams) => query.get('user') ?? '';
  const where = (query: URLSearchParams) => query.get('where') ?? 'general';
  return new Map<string, (query: URLSearchParams) => unknown>([
    ['state', () => describeWorld(world)],
    ['commands', (query) => actions.commands(user(query), where(query))],
    ['messages', (query) => actions.messages(user(query), where(query))],
    ['requests', () => requests.list()],
  ]);
}

/** Who and where: for a page's user switch and channel list. */
function describeWorld(world: World) {
  return {
    application: world.application,
    bot: world.bot,
    users: world.users.map((user) => ({ id: user.api.id, name: user.name })),
    channels: world.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      context: channel.context,
      guild: channel.guild?.name ?? null,
      users: channel.recipients.map((user) => user.name),
    })),
  };
}

/** JSON only, said so by the sender: another site's form could not do that unasked. */
async function readAction(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new UserMistake('Send JSON, with the header content-type: application/json.');
  }
  try {
    return JSON.parse((await readBody(request, MAX_ACTION_BYTES)).toString('utf8'));
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error;
    throw new UserMistake('The body is not JSON.');
  }
}

function explain(error: unknown): { status: number; message: string } {
  if (error instanceof UserMistake) return { status: 400, message: error.message };
  if (error instanceof z.ZodError) return { status: 400, message: z.prettifyError(error) };
  if (error instanceof BodyTooLarge) return { status: 413, message: `At most ${MAX_ACTION_BYTES} bytes, please.` };
  throw error;
}

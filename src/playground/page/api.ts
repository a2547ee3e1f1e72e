import type { OptionChoice } from './commands.js';
import type { WireCommand, WireEvent, WireMessage, WireOutcome, WireState } from './wire.js';

/** Who acts, where, in which language. */
export interface Actor {
  readonly user: string;
  /** A channel's id. */
  readonly where: string;
  readonly locale: string;
}

export type FilledOptions = Readonly<Record<string, OptionChoice['value']>>;

/** What Discord's own client would not have let the user do. The message is a sentence for them. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

export function fetchState(): Promise<WireState> {
  return request('state');
}

/** The embedded Discord as one user sees it in one channel. Every action rejects with a `Mistake` where it is not possible. */
export function createApi(actor: Actor) {
  const place = new URLSearchParams({ user: actor.user, where: actor.where }).toString();
  const { user, where, locale } = actor;
  const somewhere = { user, where, locale, until: 'acknowledged' };
  const onMessage = { user, locale, until: 'acknowledged' };
  return {
    commands: (): Promise<WireCommand[]> => request(`commands?${place}`),
    messages: (): Promise<WireMessage[]> => request(`messages?${place}`),
    slash: (command: string, options: FilledOptions): Promise<WireOutcome> =>
      post('slash', { ...somewhere, command, options }),
    autocomplete: (command: string, options: FilledOptions, focused: string): Promise<WireOutcome> =>
      post('autocomplete', { ...somewhere, command, options, focused }),
    messageMenu: (message: string, command: string): Promise<WireOutcome> =>
      post('message-menu', { ...onMessage, message, command }),
    press: (message: string, customId: string): Promise<WireOutcome> =>
      post('press', { ...onMessage, message, customId }),
    select: (message: string, customId: string, values: readonly string[]): Promise<WireOutcome> =>
      post('select', { ...onMessage, message, customId, values }),
    say: (content: string): Promise<WireMessage> => post('say', { user, where, content }),
  };
}

export type Api = ReturnType<typeof createApi>;

function post<Answer>(action: string, body: unknown): Promise<Answer> {
  return request(action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`/local/${path}`, init);
  const body = await response.json();
  if (!response.ok) throw new Mistake(typeof body.error === 'string' ? body.error : `${response.status}`);
  return body;
}

const RETRY_MS = 1_000;

interface Listener {
  onEvent(event: WireEvent): void;
  /** Connected, for the first time or again: what happened before has to be asked for. */
  onConnected(): void;
  onLost(): void;
}

/** Follows what the user may see, connecting again whenever the connection breaks; the returned function ends it. */
export function follow(user: string, listener: Listener): () => void {
  let socket: WebSocket | undefined;
  let retry: number | undefined;
  let isOver = false;
  const connect = () => {
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/local/events?${new URLSearchParams({ user })}`);
    socket.addEventListener('open', () => listener.onConnected());
    socket.addEventListener('message', ({ data }) => listener.onEvent(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      if (isOver) return;
      listener.onLost();
      retry = setTimeout(connect, RETRY_MS);
    });
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(retry);
    socket?.close();
  };
}

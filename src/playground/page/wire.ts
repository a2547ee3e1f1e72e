import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';

/*
 * What the page and the embedded Discord say to each other over `/local/...`. Both halves are built and served together,
 * so the page trusts these types; tests/playground/wire.test.ts lets the type checker prove that the server's fit them.
 */

/** `GET /local/state` */
export interface WireState {
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: APIUser;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly WireChannel[];
}

export interface WireChannel {
  readonly id: string;
  readonly name: string;
  /** 0 in a server, 1 with the bot alone, 2 among people without the bot. */
  readonly context: number;
  /** The server's name. */
  readonly guild: string | null;
  /** Names of those who see it. */
  readonly users: readonly string[];
}

/** `GET /local/commands`, `GET /local/messages` */
export type WireCommand = APIApplicationCommand;
export type WireMessage = APIMessage;

export interface WireChoice {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
  readonly value: string | number;
}

/** What an action comes to: the answer to most `POST /local/...`. */
export type WireOutcome =
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'updated'; readonly message: WireMessage }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'acknowledged'; readonly message?: WireMessage }
  | { readonly kind: 'choices'; readonly choices: readonly WireChoice[] }
  | { readonly kind: 'modal'; readonly modal: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

/** A request of the bot that the embedded Discord refused, as Discord would. */
export interface WireRejection {
  readonly type: 'request-rejected';
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly error: unknown;
}

/** WebSocket `/local/events` */
export type WireEvent =
  | { readonly type: 'message-created' | 'message-updated'; readonly message: WireMessage }
  | { readonly type: 'message-deleted'; readonly id: string; readonly channelId: string }
  | { readonly type: 'interaction-started'; readonly id: string }
  | { readonly type: 'interaction-ended'; readonly id: string; readonly outcome: WireOutcome }
  | WireRejection
  | { readonly type: 'commands-changed' }
  | { readonly type: 'gateway' };

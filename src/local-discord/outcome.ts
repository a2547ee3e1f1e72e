import type { APIMessage } from 'discord-api-types/v10';
import type { Choice, ModalPayload } from './validation/callback.js';

/** What a user finally sees of something they did. */
export type Outcome =
  /** A reply of the bot: its first one, or what became of a promised one. */
  | { readonly kind: 'message'; readonly message: APIMessage }
  /** The message that holds the component changed. */
  | { readonly kind: 'updated'; readonly message: APIMessage }
  /** The promised reply was taken back. */
  | { readonly kind: 'deleted' }
  /** Only when asked for: the bot took note ("... is thinking" when there is a message). */
  | { readonly kind: 'acknowledged'; readonly message?: APIMessage }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: ModalPayload }
  | { readonly kind: 'failed'; readonly reason: string };

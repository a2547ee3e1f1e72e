import type { Reader } from '../markdown/draw.js';
import type { WireMessage } from '../wire.js';
import type { Words } from '../words.js';

/** What drawing a channel takes, beside what there is to draw. */
export interface View {
  readonly words: Words;
  readonly reader: Reader;
  /** Name of the one who looks. */
  readonly me: string;
  readonly actions: MessageActions;
}

/** What a reader can do with a message. */
export interface MessageActions {
  press(message: WireMessage, customId: string): void;
  select(message: WireMessage, customId: string, value: string): void;
  /** Opens the message's menu at a place of the window. */
  openMenu(message: WireMessage, at: { readonly x: number; readonly y: number }): void;
  /** Takes an entry off the screen. */
  dismiss(key: string): void;
}

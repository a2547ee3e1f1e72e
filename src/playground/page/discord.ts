import type { WireMessage } from './wire.js';

/*
 * The numbers of Discord's API that the page tells apart. discord-api-types has them too, but its files do not run in a
 * browser without a bundler; its types do check that these are the right ones where they are compared.
 */

export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

export const BUTTON = { primary: 1, secondary: 2, success: 3, danger: 4, link: 5 } as const;

export const OPTION = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, number: 10 } as const;

export const COMMAND = { slash: 1, message: 3 } as const;

export const PLACE = { guild: 0, withBot: 1, withoutBot: 2 } as const;

const FLAG = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** Whether only one user sees it. */
export const isEphemeral = (message: WireMessage) => hasFlag(message, FLAG.ephemeral);

/** Whether the bot has only promised it yet. */
export const isLoading = (message: WireMessage) => hasFlag(message, FLAG.loading);

/** Whether its components alone say what it shows, and where: also its files. */
export const usesLayout = (message: WireMessage) => hasFlag(message, FLAG.componentsV2);

function hasFlag({ flags }: WireMessage, flag: number): boolean {
  return (Number(flags ?? 0) & flag) !== 0;
}

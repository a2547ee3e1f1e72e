import { z } from 'zod';
import { REFERENCE_KINDS, type Reference } from '../answers/answer.js';

/**
 * What pressing a button or choosing from a menu does. Everything the bot needs for it stands in the component's custom
 * id, so components work after a restart and on another machine.
 */
export type Action =
  /** A button: answer with that record. */
  | { readonly does: 'open'; readonly reference: Reference }
  /** A menu of candidates: its message asked "which one?", and the chosen record takes that question's place. */
  | { readonly does: 'choose' }
  /** A menu under a list: the chosen record is a new answer, and the list stays. */
  | { readonly does: 'view' }
  /** A button: another page of a command's list; `state` is that command's own, such as the filters. */
  | { readonly does: 'page'; readonly command: string; readonly page: number; readonly state: string }
  /** A button on a private answer: say it in public. `picture` is the key of the picture to draw again, or empty. */
  | { readonly does: 'share'; readonly picture: string }
  /** A button: the answer was not what the question above it asked for. */
  | { readonly does: 'unhelpful' };

/** Changes when the meaning of ids changes, so that components of older messages are recognised as stale. */
const VERSION = '1';
const SEPARATOR = ':';

/** The custom id that stands for the action. */
export function customId(action: Action): string {
  return [VERSION, action.does, ...parameters(action)].join(SEPARATOR);
}

function parameters(action: Action): string[] {
  switch (action.does) {
    case 'open':
      return [referenceValue(action.reference)];
    case 'page':
      return [action.command, String(action.page), action.state];
    case 'share':
      return [action.picture];
    default:
      return [];
  }
}

/** The action of a custom id; undefined where it is another version's or not the bot's. */
export function parseCustomId(id: string): Action | undefined {
  const [version, does, ...rest] = id.split(SEPARATOR);
  if (version !== VERSION) return undefined;
  switch (does) {
    case 'open':
      return openAction(rest);
    case 'page':
      return pageAction(rest);
    case 'share':
      return rest.length === 0 ? undefined : { does, picture: rest.join(SEPARATOR) };
    case 'choose':
    case 'view':
    case 'unhelpful':
      return rest.length === 0 ? { does } : undefined;
    default:
      return undefined;
  }
}

function openAction(rest: readonly string[]): Action | undefined {
  const reference = parseReference(rest.join(SEPARATOR));
  return reference && { does: 'open', reference };
}

const pageNumber = z.coerce.number().int().positive();

function pageAction([command, page, ...state]: readonly string[]): Action | undefined {
  const number = pageNumber.safeParse(page);
  if (command === undefined || !number.success || state.length === 0) return undefined;
  return { does: 'page', command, page: number.data, state: state.join(SEPARATOR) };
}

/** A reference as the value of a menu's option. */
export function referenceValue({ kind, id }: Reference): string {
  return `${kind}${SEPARATOR}${id}`;
}

const kinds = z.enum(REFERENCE_KINDS);

/** The reference of a menu's value; undefined where it is none. */
export function parseReference(value: string): Reference | undefined {
  const [kind, id, ...rest] = value.split(SEPARATOR);
  const known = kinds.safeParse(kind);
  return known.success && id !== undefined && id !== '' && rest.length === 0 ? { kind: known.data, id } : undefined;
}

import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { ChatCommand } from './command.js';
import { renderProblem } from './render.js';

/** Discord's own limit for a text option that states none. */
const LONGEST_OPTION = 6_000;

/**
 * Whether a text is longer than its option takes. Discord lets nobody send such a text; whoever does it all the same, past
 * Discord's own programs, shall not keep the bot busy with it.
 */
export function hasOverlongText(
  { options }: Pick<ChatInputCommandInteraction | AutocompleteInteraction, 'options'>,
  { data }: ChatCommand,
): boolean {
  return options.data.some(({ name, value }) => typeof value === 'string' && isLonger(value, longest(name, data)));
}

/** Discord counts characters; most texts need no counting to be short enough. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && [...text].length > limit;
}

function longest(name: string, { options = [] }: ChatCommand['data']): number {
  const option = options.find((each) => each.name === name);
  const limited = option?.type === ApplicationCommandOptionType.String && 'max_length' in option;
  return (limited ? option.max_length : undefined) ?? LONGEST_OPTION;
}

/** What its sender is told. */
export const OVERLONG = renderProblem('That text is longer than the command takes.', 'Please say it in fewer words.');

import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Desk } from './desk.js';
import type { Reply } from './reply.js';

export type Choice = APIApplicationCommandOptionChoice<string>;

/**
 * A slash command. It says what to answer; sending the answer, keeping it private and telling about failures is the
 * router's work, once for all commands.
 */
export interface ChatCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, desk: Desk): Reply | Promise<Reply>;
  /** Values for the option that is being typed, best first. */
  autocomplete?(interaction: AutocompleteInteraction, desk: Desk): readonly Choice[];
  /** Another page of the command's list, counted from 1; undefined where the state makes no sense (any more). */
  page?(state: string, page: number, desk: Desk): Reply | Promise<Reply> | undefined;
}

/** A command in the menu of a message; only the one who chose it sees the answer. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  check(interaction: MessageContextMenuCommandInteraction, desk: Desk): Reply | Promise<Reply>;
}

export type Command = ChatCommand | MessageCommand;

import { performance } from 'node:perf_hooks';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  ShardClientUtil,
} from 'discord.js';
import type { Logger } from 'pino';
import type { RateLimits } from '../limits/rate-limits.js';
import type { ChatCommand, Command, MessageCommand } from './command.js';
import type { Desk } from './desk.js';
import { reportFailure } from './failure.js';
import { CHOICES } from './limits.js';
import { hasOverlongText, OVERLONG } from './overlong.js';
import { answerPress } from './press.js';
import { refuse } from './refusal.js';
import { renderProblem, withUnhelpfulButton } from './render.js';
import type { Reply } from './reply.js';
import { respond, respondToFailure } from './respond.js';
import { typedText } from './typed-text.js';
import type { HandledOutcome, Watch } from './watch.js';

/** Takes interactions to their commands. */
export interface Router {
  /** Answers one interaction; never rejects. */
  route(interaction: Interaction): Promise<void>;
  /** Answers from this desk from now on; what is under way ends with the one it began with. */
  use(desk: Desk): void;
  /** Takes no new interaction from now on, and resolves when those under way are answered. */
  close(): Promise<void>;
}

export interface RouterOptions {
  /** The commands that exist; their own names say which interaction is whose. */
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly limits: RateLimits;
  /** Whether answers to questions offer to say that they missed the point. */
  readonly takesFeedback: boolean;
  readonly watch: Required<Watch>;
  readonly log: Logger;
}

export function createRouter({ commands, desk: first, ...rest }: RouterOptions): Router {
  const table = commandTable(commands);
  const underWay = new Set<Promise<void>>();
  let desk = first;
  let open = true;
  return {
    async route(interaction) {
      if (!open) return;
      const work = handle(interaction, { table, desk, ...rest });
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    use(next) {
      desk = next;
    },
    async close() {
      open = false;
      await Promise.all(underWay);
    },
  };
}

/** What an interaction is answered with. */
interface Surroundings extends Omit<RouterOptions, 'commands'> {
  readonly table: CommandTable;
}

interface CommandTable {
  readonly chat: ReadonlyMap<string, ChatCommand>;
  readonly message: ReadonlyMap<string, MessageCommand>;
}

function commandTable(commands: readonly Command[]): CommandTable {
  const isChat = (command: Command): command is ChatCommand => 'execute' in command;
  const isMessage = (command: Command): command is MessageCommand => 'check' in command;
  return {
    chat: new Map(commands.filter(isChat).map((command) => [command.data.name, command])),
    message: new Map(commands.filter(isMessage).map((command) => [command.data.name, command])),
  };
}

/** The one place that catches errors: whatever a command throws ends here, in the log and as a word to the user. */
async function handle(interaction: Interaction, around: Surroundings): Promise<void> {
  const { watch, log } = around;
  const started = performance.now();
  const what = { command: commandName(interaction, around.table), shard: shardOf(interaction) };
  log.debug(what, 'received');
  let outcome: HandledOutcome;
  try {
    outcome = await answer(interaction, around);
  } catch (error) {
    const failure = reportFailure(error, what, log);
    outcome = failure.answer === undefined ? 'late' : 'failed';
    if (failure.answer !== undefined) await tell(interaction, failure.answer, what, log);
  }
  const ms = performance.now() - started;
  watch.handled({ command: what.command, shard: what.shard, outcome, ms }, () => typedText(interaction));
}

/** Only what the bot itself gave names to: no text that a user typed. */
function commandName(interaction: Interaction, { chat, message }: CommandTable): string {
  if (interaction.isMessageComponent()) return 'component';
  if (!interaction.isCommand() && !interaction.isAutocomplete()) return 'other';
  const { commandName: name } = interaction;
  return chat.has(name) || message.has(name) ? name : 'other';
}

/** The shard whose session brought the interaction: conversations outside servers all come to the first. */
function shardOf({ guildId, client }: Interaction): number {
  return guildId === null ? 0 : ShardClientUtil.shardIdForGuildId(guildId, client.options.shardCount ?? 1);
}

/** Answers the interaction, and says what kind of answer it was. */
async function answer(interaction: Interaction, around: Surroundings): Promise<HandledOutcome> {
  const { table, desk, limits, takesFeedback } = around;
  const asker = { userId: interaction.user.id, guildId: interaction.guildId };
  const refusal = await limits.take(asker, interaction.isAutocomplete() ? 'typing' : 'command');
  if (refusal !== undefined) return await refuse(interaction, refusal);
  if (interaction.isAutocomplete()) return await complete(interaction, table.chat, desk);
  if (interaction.isMessageComponent())
    return (await answerPress(interaction, { commands: table.chat, desk, takesFeedback })).outcome;
  if (interaction.isChatInputCommand()) return await execute(interaction, around);
  if (interaction.isMessageContextMenuCommand()) return await check(interaction, table.message, desk);
  // Forms, user menus and entry points: the bot has none, so only a stale registration can send them.
  if (interaction.isRepliable()) await respond(interaction, UNKNOWN_COMMAND, 'private');
  return 'problem';
}

async function execute(
  interaction: ChatInputCommandInteraction,
  { table, desk, takesFeedback }: Surroundings,
): Promise<Reply['outcome']> {
  const command = table.chat.get(interaction.commandName);
  if (command !== undefined && hasOverlongText(interaction, command)) {
    return (await respond(interaction, OVERLONG, 'private')).outcome;
  }
  const answered = command?.execute(interaction, desk) ?? UNKNOWN_COMMAND;
  const reply = takesFeedback ? offeringFeedback(answered) : answered;
  const visibility = interaction.options.getBoolean('private') === true ? 'private' : 'public';
  return (await respond(interaction, reply, visibility)).outcome;
}

function offeringFeedback(reply: Reply | Promise<Reply>): Reply | Promise<Reply> {
  return reply instanceof Promise ? reply.then(withUnhelpfulButton) : withUnhelpfulButton(reply);
}

async function check(
  interaction: MessageContextMenuCommandInteraction,
  commands: CommandTable['message'],
  desk: Desk,
): Promise<Reply['outcome']> {
  const reply = commands.get(interaction.commandName)?.check(interaction, desk) ?? UNKNOWN_COMMAND;
  return (await respond(interaction, reply, 'private')).outcome;
}

/** Registrations are worldwide and cached, so for a while Discord may still offer a command that is gone. */
const UNKNOWN_COMMAND = renderProblem(
  'This command is from another version of the bot.',
  'Restart Discord to see the commands of today, or ask with /ask.',
);

async function complete(
  interaction: AutocompleteInteraction,
  commands: CommandTable['chat'],
  desk: Desk,
): Promise<'completed'> {
  const command = commands.get(interaction.commandName);
  const isOverlong = command === undefined || hasOverlongText(interaction, command);
  const choices = isOverlong ? [] : (command.autocomplete?.(interaction, desk) ?? []);
  await interaction.respond(choices.slice(0, CHOICES));
  return 'completed';
}

/** The last word to a user after a failure, unless the interaction has been answered already. */
async function tell(interaction: Interaction, reply: Reply, what: Readonly<Record<string, unknown>>, log: Logger) {
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable()) await respondToFailure(interaction, reply);
  } catch (error) {
    log.warn({ ...what, err: error }, 'the user could not be told about the failure');
  }
}

import { performance } from 'node:perf_hooks';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { ChatCommand, Command, MessageCommand } from './command.js';
import type { Desk } from './desk.js';
import { reportFailure } from './failure.js';
import { CHOICES } from './limits.js';
import { answerPress } from './press.js';
import { renderProblem } from './render.js';
import type { Reply } from './reply.js';
import { respond, respondToFailure } from './respond.js';

/** Takes interactions to their commands. */
export interface Router {
  /** Answers one interaction; never rejects. */
  route(interaction: Interaction): Promise<void>;
  /** Takes no new interaction from now on, and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** @param commands the commands that exist; their own names say which interaction is whose */
export function createRouter(commands: readonly Command[], desk: Desk, log: Logger): Router {
  const table = commandTable(commands);
  const underWay = new Set<Promise<void>>();
  let open = true;
  return {
    async route(interaction) {
      if (!open) return;
      const work = handle(interaction, table, desk, log);
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    async close() {
      open = false;
      await Promise.all(underWay);
    },
  };
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
async function handle(interaction: Interaction, table: CommandTable, desk: Desk, log: Logger): Promise<void> {
  const started = performance.now();
  const what = { command: commandName(interaction), shard: interaction.guild?.shardId ?? 0 };
  log.debug(what, 'received');
  try {
    const outcome = await answer(interaction, table, desk);
    log.info({ ...what, outcome, ms: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    const failure = reportFailure(error, what, log);
    if (failure.answer !== undefined) await tell(interaction, failure.answer, what, log);
  }
}

/** Only what the bot itself gave names to: no text that a user typed. */
function commandName(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return interaction.isMessageComponent() ? 'component' : 'other';
}

/** Answers the interaction, and says what kind of answer it was. */
async function answer(interaction: Interaction, table: CommandTable, desk: Desk): Promise<string> {
  if (interaction.isAutocomplete()) return await complete(interaction, table.chat, desk);
  if (interaction.isMessageComponent()) return (await answerPress(interaction, table.chat, desk)).outcome;
  if (interaction.isChatInputCommand()) return await execute(interaction, table.chat, desk);
  if (interaction.isMessageContextMenuCommand()) return await check(interaction, table.message, desk);
  // Forms, user menus and entry points: the bot has none, so only a stale registration can send them.
  if (interaction.isRepliable()) await respond(interaction, UNKNOWN_COMMAND, 'private');
  return 'problem';
}

async function execute(
  interaction: ChatInputCommandInteraction,
  commands: CommandTable['chat'],
  desk: Desk,
): Promise<Reply['outcome']> {
  const reply = commands.get(interaction.commandName)?.execute(interaction, desk) ?? UNKNOWN_COMMAND;
  const visibility = interaction.options.getBoolean('private') === true ? 'private' : 'public';
  return (await respond(interaction, reply, visibility)).outcome;
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
  const choices = commands.get(interaction.commandName)?.autocomplete?.(interaction, desk) ?? [];
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

import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type APIMessage, ComponentType, Locale, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { UserMistake } from '../command-options.js';
import type { LocalEvent } from '../events.js';
import { controlsOf } from '../message-components.js';
import type { Outcome } from '../outcome.js';
import type { LocalDiscord } from '../start.js';
import { findChannel, findUser } from '../world.js';
import { HELP, type Instruction, readInstruction, readSlash } from './instructions.js';
import { choicesText, commandsText, messageText } from './view.js';

/** Who sits at the terminal, and where. */
interface Seat {
  user: string;
  where: string;
  locale: Locale;
}

export interface TerminalOptions {
  readonly discord: LocalDiscord;
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * A prompt in the embedded Discord: reads instructions line by line, and prints what the user sees, as it happens. Resolves
 * when the user quits or the input ends.
 */
export async function runTerminal({ discord, input, output }: TerminalOptions): Promise<void> {
  const seat: Seat = { user: discord.world.users[0]?.name ?? '', where: 'general', locale: Locale.EnglishUS };
  const lines = createInterface({ input, output, prompt: `${seat.user}> ` });
  let isOpen = true;
  lines.on('close', () => {
    isOpen = false;
  });
  const prompt = () => {
    if (isOpen) lines.prompt(true);
  };
  const print = (text: string) => {
    if ('isTTY' in output && output.isTTY === true) {
      clearLine(output, 0);
      cursorTo(output, 0);
    }
    output.write(`${text}\n`);
  };
  const stop = discord.events.subscribe((event) => {
    const text = eventText(event, seat, discord);
    if (text === undefined) return;
    print(text);
    prompt();
  });
  print('Type help to see what you can do.');
  prompt();
  for await (const line of lines) {
    const instruction = readInstruction(line);
    if (instruction.kind === 'quit') break;
    const text = await follow(instruction, seat, discord).catch(explain);
    if (text !== undefined) print(text);
    lines.setPrompt(`${seat.user}> `);
    prompt();
  }
  stop();
  lines.close();
}

function explain(error: unknown): string {
  if (error instanceof UserMistake) return error.message;
  if (error instanceof z.ZodError) return z.prettifyError(error);
  throw error;
}

/** What an event looks like from the seat: the bot's and other people's messages, and failures. */
function eventText(event: LocalEvent, seat: Seat, discord: LocalDiscord): string | undefined {
  const user = findUser(discord.world, seat.user);
  const channel = user === undefined ? undefined : findChannel(discord.world, user, seat.where);
  if (user === undefined || channel === undefined) return undefined;
  if ('onlyFor' in event && event.onlyFor !== undefined && event.onlyFor !== user.api.id) return undefined;
  switch (event.type) {
    case 'message-created':
    case 'message-updated':
      return event.message.channel_id === channel.id && event.message.author.id !== user.api.id
        ? messageText(event.message)
        : undefined;
    case 'interaction-ended':
      return event.outcome.kind === 'failed' ? event.outcome.reason : undefined;
    case 'request-rejected':
      return `[for developers] Discord refused ${event.method} ${event.path} (${event.status}): ${JSON.stringify(event.error)}`;
    default:
      return undefined;
  }
}

/** Does what the line says; gives what to print beside the events. */
async function follow(instruction: Instruction, seat: Seat, discord: LocalDiscord): Promise<string | undefined> {
  switch (instruction.kind) {
    case 'help':
      return HELP;
    case 'unclear':
      return 'Start with / for a command, or type help.';
    case 'commands':
      return commandsText(discord.commands(seat.user, seat.where));
    case 'as':
    case 'in':
    case 'language':
      return move(instruction, seat, discord);
    case 'say':
      await discord.say({ user: seat.user, where: seat.where, content: instruction.content });
      return undefined;
    case 'slash': {
      const { command, options } = readSlash(instruction.text, discord.commands(seat.user, seat.where));
      return outcomeText(await discord.slash({ ...seat, command, options }));
    }
    case 'suggest': {
      const { command, options, last } = readSlash(instruction.text, discord.commands(seat.user, seat.where));
      if (last === undefined) throw new UserMistake(`/${command} has no option to suggest for.`);
      return outcomeText(await discord.autocomplete({ ...seat, command, options, focused: last }));
    }
    case 'apps': {
      const message = lastMessage(seat, discord, () => true);
      const { user, locale } = seat;
      return outcomeText(
        await discord.messageMenu({ user, locale, command: instruction.command, message: message.id }),
      );
    }
    case 'press':
      return outcomeText(await press(instruction.number, seat, discord));
    case 'choose':
      return outcomeText(await choose(instruction.numbers, seat, discord));
    default:
      return undefined;
  }
}

/** Messages show themselves by their events; only what has no event of its own is printed here. */
function outcomeText(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'choices':
      return choicesText(outcome.choices);
    case 'modal':
      return `A form opens: ${outcome.modal.title}. Forms cannot be filled in here.`;
    default:
      return undefined;
  }
}

function move(
  instruction: Extract<Instruction, { kind: 'as' | 'in' | 'language' }>,
  seat: Seat,
  { world }: LocalDiscord,
): string {
  if (instruction.kind === 'language') {
    const locale = Object.values(Locale).find((known) => known.toLowerCase() === instruction.locale.toLowerCase());
    if (locale === undefined) throw new UserMistake(`"${instruction.locale}" is not one of Discord's languages.`);
    seat.locale = locale;
    return `Your Discord is in ${locale} now.`;
  }
  const name = instruction.kind === 'as' ? instruction.user : seat.user;
  const user = findUser(world, name);
  if (user === undefined) {
    throw new UserMistake(`There is no user "${name}". There are: ${world.users.map((each) => each.name).join(', ')}.`);
  }
  const where = instruction.kind === 'in' ? instruction.where : seat.where;
  if (findChannel(world, user, where) === undefined) throw new UserMistake(`${user.name} sees no channel "${where}".`);
  seat.user = user.name;
  seat.where = where;
  return `You are ${user.name}, in ${where}.`;
}

function lastMessage(seat: Seat, discord: LocalDiscord, fits: (message: APIMessage) => boolean): APIMessage {
  const message = discord.messages(seat.user, seat.where).filter(fits).at(-1);
  if (message === undefined) throw new UserMistake('There is no message for that yet.');
  return message;
}

function isOffer(message: APIMessage): boolean {
  return (Number(message.flags ?? 0) & MessageFlags.Loading) === 0 && controlsOf(message).length > 0;
}

function press(number: number, seat: Seat, discord: LocalDiscord): Promise<Outcome> {
  const message = lastMessage(seat, discord, isOffer);
  const buttons = controlsOf(message).flatMap((control) =>
    control.type === ComponentType.Button && 'custom_id' in control ? [control.custom_id] : [],
  );
  const customId = buttons[number - 1];
  if (customId === undefined) throw new UserMistake(`The last message has ${buttons.length} button(s).`);
  return discord.press({ user: seat.user, locale: seat.locale, message: message.id, customId });
}

function choose(numbers: readonly number[], seat: Seat, discord: LocalDiscord): Promise<Outcome> {
  const message = lastMessage(seat, discord, isOffer);
  const options = controlsOf(message).flatMap((control) =>
    control.type === ComponentType.StringSelect
      ? control.options.map(({ value }) => ({ customId: control.custom_id, value }))
      : [],
  );
  const chosen = numbers.map((number) => options[number - 1]);
  const [first] = chosen;
  const values = chosen.flatMap((option) => (option?.customId === first?.customId && option ? [option.value] : []));
  if (first === undefined || values.length < numbers.length) {
    throw new UserMistake(`Choose among the ${options.length} option(s) of one menu of the last message.`);
  }
  const { user, locale } = seat;
  return discord.select({ user, locale, message: message.id, customId: first.customId, values });
}

import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { type OptionValues, UserMistake } from '../command-options.js';

/** What a line asks for. */
export type Instruction =
  | { readonly kind: 'slash' | 'suggest'; readonly text: string }
  | { readonly kind: 'press'; readonly number: number }
  | { readonly kind: 'choose'; readonly numbers: readonly number[] }
  | { readonly kind: 'as'; readonly user: string }
  | { readonly kind: 'in'; readonly where: string }
  | { readonly kind: 'language'; readonly locale: string }
  | { readonly kind: 'say'; readonly content: string }
  | { readonly kind: 'apps'; readonly command: string }
  | { readonly kind: 'commands' | 'help' | 'quit' | 'nothing' | 'unclear' };

export const HELP = [
  '/inmate name:bretous    sends a slash command; text without a name goes to its first text option',
  'suggest /inmate bre     shows the suggestions while you type',
  'commands                lists the commands you can use here',
  'press 1                 presses button 1 of the last message',
  'choose 2                chooses option 2 of its menu (choose 2 3 for several)',
  'say the sky is green    writes a plain message',
  'apps Check this claim   opens that app command on the last message in the channel',
  'as ben                  goes on as another user',
  'in dm                   goes to another channel (general, dm, elsewhere)',
  'language es-ES          sets the language of your Discord',
  'help, quit',
].join('\n');

const UNCLEAR: Instruction = { kind: 'unclear' };

/** Reads one line. */
export function readInstruction(line: string): Instruction {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('/')) return { kind: 'slash', text };
  const [word = '', ...words] = text.split(/\s+/);
  const rest = text.slice(word.length).trim();
  switch (word.toLowerCase()) {
    case 'help':
    case 'commands':
      return rest === '' ? { kind: word.toLowerCase() === 'help' ? 'help' : 'commands' } : UNCLEAR;
    case 'quit':
    case 'exit':
      return rest === '' ? { kind: 'quit' } : UNCLEAR;
    case 'press':
      return /^\d+$/.test(rest) ? { kind: 'press', number: Number(rest) } : UNCLEAR;
    case 'choose':
      return words.length > 0 && words.every((each) => /^\d+$/.test(each))
        ? { kind: 'choose', numbers: words.map(Number) }
        : UNCLEAR;
    case 'suggest':
      return rest.startsWith('/') ? { kind: 'suggest', text: rest } : UNCLEAR;
    default:
      return rest === '' ? UNCLEAR : readNamed(word.toLowerCase(), rest);
  }
}

function readNamed(word: string, rest: string): Instruction {
  switch (word) {
    case 'as':
      return { kind: 'as', user: rest };
    case 'in':
      return { kind: 'in', where: rest };
    case 'language':
      return { kind: 'language', locale: rest };
    case 'say':
      return { kind: 'say', content: rest };
    case 'apps':
      return { kind: 'apps', command: rest };
    default:
      return UNCLEAR;
  }
}

export interface TypedCommand {
  /** Command and subcommand names, separated by spaces. */
  readonly command: string;
  readonly options: OptionValues;
  /** The option the line ends in, where suggestions would show. */
  readonly last: string | undefined;
}

/** Reads `/command subcommand option:value text` by the commands that exist. @throws UserMistake */
export function readSlash(text: string, commands: readonly APIApplicationCommand[]): TypedCommand {
  const [name = '', ...words] = text.slice(1).trim().split(/\s+/);
  const known = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const command = known.find((candidate) => candidate.name === name.toLowerCase());
  if (command === undefined) {
    const names = known.map((candidate) => `/${candidate.name}`).join(', ');
    throw new UserMistake(`There is no command /${name}. There are: ${names || 'none'}.`);
  }
  const { path, options } = descend(command.options ?? [], words);
  const typed = words.slice(path.length).join(' ');
  return { command: [command.name, ...path].join(' '), ...readOptions(typed, options, command.name) };
}

/** Follows subcommand names as far as the words name them. */
function descend(
  options: readonly APIApplicationCommandOption[],
  words: readonly string[],
): { path: string[]; options: readonly APIApplicationCommandBasicOption[] } {
  const next = options.find(({ name }) => name === words[0]?.toLowerCase());
  if (next?.type === OptionType.Subcommand || next?.type === OptionType.SubcommandGroup) {
    const below = descend(next.options ?? [], words.slice(1));
    return { path: [next.name, ...below.path], options: below.options };
  }
  return { path: [], options: options.filter(isValue) };
}

function isValue(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== OptionType.Subcommand && option.type !== OptionType.SubcommandGroup;
}

/** `name:` at the start of a word; what stands in quotation marks is passed over. */
const NAME_OR_QUOTED = /"[^"]*"|(?<=^|\s)([^\s:"]+):/gu;

/** Splits `name:value name:value`, each value reaching to the next option's name; text before the first is unnamed. */
function readOptions(
  text: string,
  options: readonly APIApplicationCommandBasicOption[],
  command: string,
): Omit<TypedCommand, 'command'> {
  const names = options.map(({ name }) => name);
  const marks = [...text.matchAll(NAME_OR_QUOTED)].filter(([, name = '']) => names.includes(name));
  const starts = marks.map(({ index }) => index);
  const values: Record<string, string> = {};
  marks.forEach(({ 0: mark, 1: name = '', index }, position) => {
    values[name] = unquoted(text.slice(index + mark.length, starts[position + 1]));
  });
  const unnamed = unquoted(text.slice(0, starts[0]));
  if (unnamed === '') return { options: values, last: marks.at(-1)?.[1] ?? firstText(options, values)?.name };
  const target = firstText(options, values);
  if (target === undefined) throw new UserMistake(`/${command} takes no text without an option's name.`);
  return { options: { ...values, [target.name]: unnamed }, last: marks.at(-1)?.[1] ?? target.name };
}

/** The first required text option that is still free, or else any text option. */
function firstText(options: readonly APIApplicationCommandBasicOption[], values: OptionValues) {
  const free = options.filter(({ type, name }) => type === OptionType.String && values[name] === undefined);
  return free.find(({ required }) => required === true) ?? free[0];
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/s.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}

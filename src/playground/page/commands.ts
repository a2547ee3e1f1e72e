import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import { COMMAND, OPTION } from './discord.js';
import type { WireCommand } from './wire.js';

/** A slash command, or one of its subcommands, in the reader's language. */
export interface SlashCommand {
  /** As the API takes it: canonical names, separated by spaces. */
  readonly path: string;
  /** As the reader types it, without the slash. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

export interface CommandOption {
  /** As the API takes it. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly values: OptionValues;
  readonly maxLength: number | undefined;
}

/** Where an option's values come from. */
export type OptionValues =
  | { readonly from: 'typing' }
  | { readonly from: 'bot' }
  | { readonly from: 'people' }
  | { readonly from: 'list'; readonly choices: readonly OptionChoice[] }
  | { readonly from: 'yes-no' };

export interface OptionChoice {
  readonly label: string;
  readonly value: string | number | boolean;
}

/** The slash commands in the reader's language, subcommands as commands of their own. */
export function slashCommands(commands: readonly WireCommand[], locale: string): SlashCommand[] {
  return commands.filter(({ type }) => type === COMMAND.slash).flatMap((command) => flatten(command, locale, '', ''));
}

/** The commands of a message's menu: their names in the API and in the reader's language. */
export function messageCommands(commands: readonly WireCommand[], locale: string): OptionChoice[] {
  return commands
    .filter(({ type }) => type === COMMAND.message)
    .map((command) => ({ label: localName(command, locale), value: command.name }));
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
}

interface Described extends Named {
  readonly description: string;
  readonly description_localizations?: Named['name_localizations'];
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

function flatten(command: Described, locale: string, path: string, name: string): SlashCommand[] {
  const here = { path: `${path}${command.name}`, name: `${name}${localName(command, locale)}` };
  const options = command.options ?? [];
  const nested = options.filter((option) => option.type === OPTION.subcommand || option.type === OPTION.group);
  if (nested.length > 0) return nested.flatMap((below) => flatten(below, locale, `${here.path} `, `${here.name} `));
  const basic = options.filter((option) => option.type !== OPTION.subcommand && option.type !== OPTION.group);
  const own = basic.map((option) => readOption(option, locale));
  return [{ ...here, description: localDescription(command, locale), options: own }];
}

function readOption(option: APIApplicationCommandBasicOption, locale: string): CommandOption {
  return {
    key: option.name,
    name: localName(option, locale),
    description: localDescription(option, locale),
    isRequired: option.required === true,
    values: valuesOf(option, locale),
    maxLength: 'max_length' in option ? option.max_length : undefined,
  };
}

function valuesOf(option: APIApplicationCommandBasicOption, locale: string): OptionValues {
  if (option.type === OPTION.boolean) return { from: 'yes-no' };
  if (option.type === OPTION.user) return { from: 'people' };
  if ('autocomplete' in option && option.autocomplete === true) return { from: 'bot' };
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return { from: 'typing' };
  return { from: 'list', choices: choices.map((choice) => localChoice(choice, locale)) };
}

/** A value to choose, in the reader's language. */
export function localChoice(choice: Named & { readonly value: string | number }, locale: string): OptionChoice {
  return { label: localName(choice, locale), value: choice.value };
}

function localName({ name, name_localizations: names }: Named, locale: string): string {
  return names?.[locale] ?? name;
}

function localDescription({ description, description_localizations: descriptions }: Described, locale: string): string {
  return descriptions?.[locale] ?? description;
}

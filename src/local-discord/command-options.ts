import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { World } from './world.js';
import { findUser } from './world.js';

/** The user asked for something Discord's own client would not let them do. The message says what and why. */
export class UserMistake extends Error {
  override readonly name = 'UserMistake';
}

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A slash command as typed: `words` are the command's name and, below it, its subcommands. */
export interface ChosenCommand {
  readonly words: readonly string[];
  /** The options it takes. */
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** Puts filled-in options where an interaction carries them. */
  wrap(options: APIApplicationCommandInteractionDataBasicOption[]): APIApplicationCommandInteractionDataOption[];
}

/** Follows subcommand names down to what takes values. @throws UserMistake */
export function chooseCommand(command: APIApplicationCommand, words: readonly string[]): ChosenCommand {
  return descend(command.options ?? [], words.slice(1), [command.name]);
}

function descend(
  options: readonly APIApplicationCommandOption[],
  words: readonly string[],
  path: readonly string[],
): ChosenCommand {
  const nested = options.filter(isNested);
  const [word, ...rest] = words;
  if (nested.length === 0) {
    if (word !== undefined) throw new UserMistake(`/${path.join(' ')} has no subcommand "${word}".`);
    return { words: path, options: options.filter((option) => !isNested(option)), wrap: (values) => values };
  }
  const next = nested.find(({ name }) => name === word);
  if (next === undefined) {
    throw new UserMistake(`/${path.join(' ')} needs one of: ${nested.map(({ name }) => name).join(', ')}.`);
  }
  const below = descend(next.options ?? [], rest, [...path, next.name]);
  return {
    ...below,
    wrap: (values) => [
      { type: next.type, name: next.name, options: below.wrap(values) } as APIApplicationCommandInteractionDataOption,
    ],
  };
}

type NestedOption = Extract<APIApplicationCommandOption, { type: OptionType.Subcommand | OptionType.SubcommandGroup }>;

function isNested(option: APIApplicationCommandOption): option is NestedOption {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}

/** The options of a command about to be sent: known, complete, of the right type and within bounds. @throws UserMistake */
export function fillOptions(
  chosen: ChosenCommand,
  values: OptionValues,
  world: World,
): APIApplicationCommandInteractionDataBasicOption[] {
  refuseUnknown(chosen, values);
  const missing = chosen.options.find(({ name, required }) => required === true && values[name] === undefined);
  if (missing !== undefined) {
    throw new UserMistake(`/${chosen.words.join(' ')} needs "${missing.name}": ${missing.description}`);
  }
  return given(chosen, values).map(([option, value]) => fill(option, value, world));
}

/** The options while the user still types in `focused`: nothing need be complete. @throws UserMistake */
export function fillWhileTyping(
  chosen: ChosenCommand,
  values: OptionValues,
  focused: string,
  world: World,
): APIApplicationCommandInteractionDataBasicOption[] {
  refuseUnknown(chosen, { ...values, [focused]: '' });
  const target = chosen.options.find(({ name }) => name === focused);
  if (target === undefined || !('autocomplete' in target) || target.autocomplete !== true) {
    throw new UserMistake(`"${focused}" of /${chosen.words.join(' ')} offers no suggestions.`);
  }
  const typed = { ...values, [focused]: values[focused] ?? '' };
  return given(chosen, typed).map(([option, value]) =>
    option.name === focused
      ? ({ type: option.type, name: option.name, value: String(value), focused: true } as AutocompleteOption)
      : fill(option, value, world),
  );
}

type AutocompleteOption = Extract<APIApplicationCommandInteractionDataBasicOption, { type: OptionType.String }>;

function given(chosen: ChosenCommand, values: OptionValues): [APIApplicationCommandBasicOption, OptionValue][] {
  return chosen.options.flatMap((option) => {
    const value = values[option.name];
    return value === undefined ? [] : [[option, value]];
  });
}

function refuseUnknown(chosen: ChosenCommand, values: OptionValues): void {
  const names = chosen.options.map(({ name }) => name);
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const known = names.length === 0 ? 'It takes none.' : `It takes: ${names.join(', ')}.`;
  throw new UserMistake(`/${chosen.words.join(' ')} has no option "${unknown}". ${known}`);
}

function fill(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  world: World,
): APIApplicationCommandInteractionDataBasicOption {
  const { name } = option;
  switch (option.type) {
    case OptionType.String:
      return { type: option.type, name, value: checkedText(option, String(value)) };
    case OptionType.Integer:
    case OptionType.Number:
      return { type: option.type, name, value: checkedNumber(option, value) };
    case OptionType.Boolean:
      return { type: option.type, name, value: checkedBoolean(name, value) };
    case OptionType.User: {
      const user = findUser(world, String(value));
      if (user === undefined) throw new UserMistake(`"${name}": there is no user "${value}".`);
      return { type: option.type, name, value: user.api.id };
    }
    default:
      throw new UserMistake(`"${name}": options of this kind are not offered by the embedded Discord.`);
  }
}

type TextOption = Extract<APIApplicationCommandBasicOption, { type: OptionType.String }>;
type NumericOption = Extract<APIApplicationCommandBasicOption, { type: OptionType.Integer | OptionType.Number }>;

function checkedText(option: TextOption, value: string): string {
  const least = ('min_length' in option ? option.min_length : undefined) ?? 0;
  const most = ('max_length' in option ? option.max_length : undefined) ?? 6000;
  if (value.length < least) throw new UserMistake(`"${option.name}" needs at least ${least} characters.`);
  if (value.length > most) throw new UserMistake(`"${option.name}" takes at most ${most} characters.`);
  refuseUnlisted(option, value);
  return value;
}

function checkedNumber(option: NumericOption, given: OptionValue): number {
  const value = typeof given === 'number' ? given : Number(String(given).trim() || Number.NaN);
  const isWhole = option.type === OptionType.Integer;
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) {
    throw new UserMistake(`"${option.name}" needs a ${isWhole ? 'whole ' : ''}number.`);
  }
  const least = ('min_value' in option ? option.min_value : undefined) ?? Number.NEGATIVE_INFINITY;
  const most = ('max_value' in option ? option.max_value : undefined) ?? Number.POSITIVE_INFINITY;
  if (value < least) throw new UserMistake(`"${option.name}" must be ${least} or more.`);
  if (value > most) throw new UserMistake(`"${option.name}" must be ${most} or less.`);
  refuseUnlisted(option, value);
  return value;
}

function checkedBoolean(name: string, value: OptionValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw new UserMistake(`"${name}" needs true or false.`);
}

function refuseUnlisted(option: TextOption | NumericOption, value: string | number): void {
  const choices = ('choices' in option ? option.choices : undefined) ?? [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return;
  const offered = choices.map((choice) => String(choice.value)).join(', ');
  throw new UserMistake(`"${option.name}" must be one of: ${offered}.`);
}

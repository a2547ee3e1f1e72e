import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { type CommandOption, type CommandPayload, isChatInputName } from './command-schema.js';
import type { FormIssue } from './form.js';

/** Characters of names, descriptions and values, all options and choices included. */
export const MAX_COMMAND_SIZE = 8000;

type Path = readonly (string | number)[];

/** The rules that hold between a command's fields. */
export function commandIssues(command: CommandPayload): FormIssue[] {
  const shape =
    command.type === ApplicationCommandType.ChatInput ? chatInputIssues(command) : contextMenuIssues(command);
  const size = commandSize(command);
  return size > MAX_COMMAND_SIZE
    ? [
        ...shape,
        {
          path: [],
          code: 'APPLICATION_COMMAND_TOO_LARGE',
          message: `Command exceeds maximum size (${size} of ${MAX_COMMAND_SIZE})`,
        },
      ]
    : shape;
}

function chatInputIssues(command: CommandPayload): FormIssue[] {
  const names = [
    { path: ['name'], name: command.name },
    ...localizedNames(command.name_localizations, []),
    ...localizedOptionNames(command.options ?? [], ['options']),
  ];
  return [
    ...names
      .filter(({ name }) => !isChatInputName(name))
      .map(({ path }) => ({ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' })),
    ...((command.description ?? '').trim() === ''
      ? [{ path: ['description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : []),
    ...optionListIssues(command.options ?? [], ['options']),
  ];
}

function contextMenuIssues(command: CommandPayload): FormIssue[] {
  return [
    ...((command.description ?? '') === ''
      ? []
      : [
          {
            path: ['description'],
            code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_EMPTY',
            message: 'Context menu commands cannot have description',
          },
        ]),
    ...((command.options ?? []).length === 0
      ? []
      : [
          {
            path: ['options'],
            code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_EMPTY',
            message: 'Context menu commands cannot have options',
          },
        ]),
  ];
}

function localizedNames(names: CommandPayload['name_localizations'], path: Path) {
  return Object.entries(names ?? {}).flatMap(([locale, name]) =>
    name === null ? [] : [{ path: [...path, 'name_localizations', locale], name }],
  );
}

function localizedOptionNames(options: readonly CommandOption[], path: Path): { path: Path; name: string }[] {
  return options.flatMap((option, index) => {
    const here = [...path, index];
    const below = 'options' in option ? localizedOptionNames(option.options ?? [], [...here, 'options']) : [];
    return [...localizedNames(option.name_localizations, here), ...below];
  });
}

function optionListIssues(options: readonly CommandOption[], path: Path): FormIssue[] {
  const seen = new Set<string>();
  let optionalSeen = false;
  return options.flatMap((option, index) => {
    const here = [...path, index];
    const issues: FormIssue[] = [];
    if (seen.has(option.name)) {
      const message = 'Option name already exists';
      issues.push({ path: [...here, 'name'], code: 'APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME', message });
    }
    seen.add(option.name);
    const required = 'required' in option && option.required === true;
    if (required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      issues.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    optionalSeen ||= !required;
    if (isGroup(option) !== isGroup(options[0] ?? option)) {
      const message = 'Sub-commands and values cannot stand side by side';
      issues.push({ path: [...here, 'type'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
    }
    return [
      ...issues,
      ...('options' in option
        ? optionListIssues(option.options ?? [], [...here, 'options'])
        : valueIssues(option, here)),
    ];
  });
}

function isGroup(option: CommandOption): boolean {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}

function valueIssues(option: CommandOption, path: Path): FormIssue[] {
  if (!('choices' in option)) return [];
  const { autocomplete } = option;
  const choices = option.choices ?? [];
  const issues: FormIssue[] = [];
  if (autocomplete === true && choices.length > 0) {
    const message = 'Autocomplete options cannot have choices';
    issues.push({ path: [...path, 'autocomplete'], code: 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', message });
  }
  const names = new Set<string>();
  choices.forEach((choice, index) => {
    if (names.has(choice.name)) {
      const message = 'Choice name already exists';
      const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
      issues.push({ path: [...path, 'choices', index], code, message });
    }
    names.add(choice.name);
  });
  return issues;
}

interface Sized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  readonly description?: string | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  readonly value?: string | number | undefined;
  readonly options?: readonly Sized[] | null | undefined;
  readonly choices?: readonly Sized[] | null | undefined;
}

/** Of a text and its localizations only the longest counts. */
function commandSize(part: Sized): number {
  const longest = (text: string | null | undefined, others: Sized['name_localizations']) =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map((other) => other?.length ?? 0));
  const nested = [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, below) => sum + commandSize(below), 0);
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    (part.value === undefined ? 0 : String(part.value).length) +
    nested
  );
}

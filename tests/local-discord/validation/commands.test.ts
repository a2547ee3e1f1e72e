import { describe, expect, it } from 'vitest';
import { parseCommand, parseCommandList } from '../../../src/local-discord/validation/commands.js';
import { InvalidForm } from '../../../src/local-discord/validation/form.js';

/** Places and codes of everything Discord would refuse. */
function refusals(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}

const many = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, i) => make(i));
const text = (name: string, fields: object = {}) => ({ type: 3, name, description: 'd', ...fields });
const command = (fields: object = {}) => ({ name: 'ask', description: 'Ask', ...fields });
const choices = (count: number) => many(count, (index) => ({ name: `n${index}`, value: `v${index}` }));
const sub = (name: string, options: unknown[] = []) => ({ type: 1, name, description: 'd', options });

describe('a command by the rules', () => {
  it.each([
    ['accents and other scripts in the name', command({ name: 'préguntar_日本-1' })],
    ['25 options with 25 choices', command({ options: many(25, (i) => text(`o${i}`, { choices: choices(25) })) })],
    ['Spanish names', command({ name_localizations: { 'es-ES': 'preguntar', 'es-419': 'preguntar' } })],
    ['a message menu with spaces and capitals', { type: 3, name: 'Check this claim' }],
    [
      'groups of subcommands',
      command({ options: [{ type: 2, name: 'g', description: 'd', options: [sub('s', [text('t')])] }] }),
    ],
    ['every place and both installations', command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
    ['permissions as a string', command({ default_member_permissions: '8' })],
  ])('is taken: %s', (_what, body) => {
    expect(refusals(() => parseCommand(body))).toEqual([]);
  });
});

describe('a command against the rules', () => {
  it.each([
    ['name APPLICATION_COMMAND_INVALID_NAME', 'capitals', command({ name: 'Ask' })],
    ['name APPLICATION_COMMAND_INVALID_NAME', 'spaces', command({ name: 'ask me' })],
    ['name BASE_TYPE_BAD_LENGTH', '33 characters', command({ name: 'a'.repeat(33) })],
    ['name BASE_TYPE_REQUIRED', 'no name', { description: 'x' }],
    ['description BASE_TYPE_REQUIRED', 'no description', { name: 'ask' }],
    ['description BASE_TYPE_MAX_LENGTH', '101 characters', command({ description: 'd'.repeat(101) })],
    ['type BASE_TYPE_CHOICES', 'a type that does not exist', command({ type: 9 })],
    ['name_localizations.xx BASE_TYPE_CHOICES', 'no such locale', command({ name_localizations: { xx: 'a' } })],
    [
      'name_localizations.es-ES APPLICATION_COMMAND_INVALID_NAME',
      'a capital in Spanish',
      command({ name_localizations: { 'es-ES': 'Preguntar' } }),
    ],
    [
      'options.0.name_localizations.es-ES APPLICATION_COMMAND_INVALID_NAME',
      'spaces in an option in Spanish',
      command({ options: [text('a', { name_localizations: { 'es-ES': 'a b' } })] }),
    ],
    ['options BASE_TYPE_MAX_LENGTH', '26 options', command({ options: many(26, (i) => text(`o${i}`)) })],
    ['options.0.name APPLICATION_COMMAND_INVALID_NAME', 'a bad option name', command({ options: [text('A b')] })],
    [
      'options.1.name APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME',
      'two options of one name',
      command({ options: [text('a'), text('a')] }),
    ],
    [
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'required after optional',
      command({ options: [text('a'), text('b', { required: true })] }),
    ],
    [
      'options.1.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'a value beside a subcommand',
      command({ options: [sub('s'), text('t')] }),
    ],
    [
      'options.0.type UNION_TYPE_CHOICES',
      'an option type that does not exist',
      command({ options: [text('a', { type: 77 })] }),
    ],
    [
      'options.0.choices BASE_TYPE_MAX_LENGTH',
      '26 choices',
      command({ options: [text('a', { choices: choices(26) })] }),
    ],
    [
      'options.0.choices.1 APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'two choices of one name',
      command({
        options: [
          text('a', {
            choices: [
              { name: 'x', value: '1' },
              { name: 'x', value: '2' },
            ],
          }),
        ],
      }),
    ],
    [
      'options.0.choices.0.value NUMBER_TYPE_COERCE',
      'a text among numbers',
      command({ options: [{ type: 4, name: 'n', description: 'd', choices: [{ name: 'x', value: 'y' }] }] }),
    ],
    [
      'options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
      'suggestions beside choices',
      command({ options: [text('a', { autocomplete: true, choices: choices(1) })] }),
    ],
    [
      'options.0.max_length NUMBER_TYPE_MAX',
      'texts of 6,001 characters',
      command({ options: [text('a', { max_length: 6001 })] }),
    ],
    [
      'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_EMPTY',
      'a described menu',
      { type: 3, name: 'Check', description: 'x' },
    ],
    [
      'options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_EMPTY',
      'a menu with options',
      { type: 2, name: 'Greet', options: [text('a')] },
    ],
    ['contexts SET_TYPE_ALREADY_CONTAINS_VALUE', 'a place twice', command({ contexts: [0, 0] })],
    ['contexts.0 BASE_TYPE_CHOICES', 'a place that does not exist', command({ contexts: [3] })],
    ['integration_types BASE_TYPE_BAD_LENGTH', 'no installation at all', command({ integration_types: [] })],
  ])('is refused with %s: %s', (expected, _what, body) => {
    expect(refusals(() => parseCommand(body))).toEqual([expected]);
  });

  it('is refused when all its texts together exceed 8,000 characters, the longest translation of each counting', () => {
    const options = many(25, (i) =>
      text(`o${i}`.padEnd(32, 'x'), { description: 'd'.repeat(100), choices: choices(20) }),
    );
    expect(refusals(() => parseCommand(command({ options })))).toEqual([]);
    const longer = options.map((option) => ({ ...option, description_localizations: { 'es-ES': 'e'.repeat(100) } }));
    expect(refusals(() => parseCommand(command({ options: longer })))).toEqual([]);
    const fat = longer.map((option) => ({
      ...option,
      choices: choices(25).map((c) => ({ ...c, value: c.value.padEnd(12, 'x') })),
    }));
    expect(refusals(() => parseCommand(command({ options: fat })))).toEqual([' APPLICATION_COMMAND_TOO_LARGE']);
  });
});

describe('a list of commands', () => {
  it('may have the same name once for each type', () => {
    const list = [command(), { type: 3, name: 'ask' }];
    expect(refusals(() => parseCommandList(list))).toEqual([]);
    expect(refusals(() => parseCommandList([...list, command()]))).toEqual([
      '2.name APPLICATION_COMMANDS_DUPLICATE_NAME',
    ]);
  });

  it('is refused with the place in the list', () => {
    expect(refusals(() => parseCommandList([command(), command({ name: 'X' })]))).toEqual([
      '1.name APPLICATION_COMMAND_INVALID_NAME',
    ]);
    expect(refusals(() => parseCommandList({}))).toEqual([' LIST_TYPE_CONVERT']);
  });
});

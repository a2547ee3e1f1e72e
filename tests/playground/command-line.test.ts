import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { matchingCommands, readTypedCommand, readValues } from '../../src/playground/page/command-line.js';
import { messageCommands, slashCommands } from '../../src/playground/page/commands.js';
import type { WireCommand } from '../../src/playground/page/wire.js';

const spanish = (text: string) => ({ 'es-ES': text, 'es-419': text });

function command(fields: Partial<WireCommand> & Pick<WireCommand, 'name'>): WireCommand {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: ApplicationCommandType.ChatInput,
    description: '',
    default_member_permissions: null,
    ...fields,
  };
}

const INMATE = command({
  name: 'inmate',
  name_localizations: spanish('recluso'),
  description: 'One of the 61 people',
  description_localizations: spanish('Una de las 61 personas'),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'name',
      name_localizations: spanish('nombre'),
      description: 'The name',
      required: true,
      autocomplete: true,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for me' },
  ],
});

const LIST = command({
  name: 'list',
  description: 'Lists',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'people',
      description: 'Lists people',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'sort',
          description: 'In which order',
          choices: [{ name: 'By name', name_localizations: spanish('Por nombre'), value: 'name' }],
        },
        { type: ApplicationCommandOptionType.String, name: 'note', description: 'A note', max_length: 20 },
        { type: ApplicationCommandOptionType.User, name: 'for', description: 'For whom' },
      ],
    },
  ],
});

const CHECK = command({ name: 'Check this claim', type: ApplicationCommandType.Message });
const inEnglish = slashCommands([INMATE, LIST, CHECK], 'en-US');
const inSpanish = slashCommands([INMATE, LIST, CHECK], 'es-419');

describe('the command picker', () => {
  it("shows names and descriptions in the reader's language, and the original where there is no translation", () => {
    expect(inSpanish.map(({ name, description }) => [name, description])).toEqual([
      ['recluso', 'Una de las 61 personas'],
      ['list people', 'Lists people'],
    ]);
    expect(inSpanish[0]?.options.map(({ name }) => name)).toEqual(['nombre', 'private']);
    expect(inEnglish[0]?.options.map(({ name }) => name)).toEqual(['name', 'private']);
  });

  it('sends the names that the API knows, whatever the language', () => {
    expect(inSpanish.map(({ path }) => path)).toEqual(['inmate', 'list people']);
    expect(inSpanish[0]?.options.map(({ key }) => key)).toEqual(['name', 'private']);
  });

  it('knows where the values of each option come from', () => {
    expect(inSpanish[0]?.options.map(({ values }) => values)).toEqual([{ from: 'bot' }, { from: 'yes-no' }]);
    expect(inSpanish[1]?.options.map(({ values }) => values)).toEqual([
      { from: 'list', choices: [{ label: 'Por nombre', value: 'name' }] },
      { from: 'typing' },
      { from: 'people' },
    ]);
  });

  it("keeps the commands of a message's menu apart", () => {
    expect(messageCommands([INMATE, CHECK], 'en-US')).toEqual([
      { label: 'Check this claim', value: 'Check this claim' },
    ]);
  });

  it.each([
    ['/', ['inmate', 'list people'], 'nothing typed yet fits all'],
    ['/LI', ['list people'], 'names begin with what was typed, in any case'],
    ['/people', ['inmate', 'list people'], 'words of the description help, too'],
    ['/xyz', [], 'and sometimes nothing fits'],
  ])('offers for %s %j: %s', (typed, expected) => {
    const found = matchingCommands(inEnglish, typed).map(({ path }) => path);
    expect(found.toSorted()).toEqual(expected);
  });

  it('finds a command by its name in the API, too', () => {
    expect(matchingCommands(inSpanish, '/inm').map(({ name }) => name)).toEqual(['recluso']);
  });
});

describe('a command typed out', () => {
  const read = (text: string) => {
    const typed = readTypedCommand(inEnglish, text);
    return typed && { path: typed.command.path, lead: typed.lead, values: typed.values };
  };

  interface Reading {
    readonly text: string;
    readonly why: string;
    readonly expected: ReturnType<typeof read>;
  }

  it.each<Reading>([
    { text: '/inmate', expected: undefined, why: 'the name may go on' },
    { text: '/inmates ', expected: undefined, why: 'another command' },
    { text: '/inmate ', expected: { path: 'inmate', lead: '', values: {} }, why: 'the space ends the name' },
    {
      text: '/inmate name:ross',
      expected: { path: 'inmate', lead: '', values: { name: 'ross' } },
      why: 'an option by its name',
    },
    { text: '/inmate ross', expected: { path: 'inmate', lead: 'ross', values: {} }, why: 'text before any option' },
    {
      text: '/inmate private:true name: ross jr',
      expected: { path: 'inmate', lead: '', values: { private: 'true', name: 'ross jr' } },
      why: 'several, in any order',
    },
    {
      text: '/list people sort: x',
      expected: { path: 'list people', lead: '', values: { sort: 'x' } },
      why: 'a subcommand',
    },
  ])('reads $text: $why', ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });

  it("takes the names of the reader's language and those of the API", () => {
    expect(readTypedCommand(inSpanish, '/recluso nombre: ross')?.values).toEqual({ name: 'ross' });
    expect(readTypedCommand(inSpanish, '/inmate name: ross')?.values).toEqual({ name: 'ross' });
  });

  it('leaves colons that belong to no option alone', () => {
    expect(readValues(inEnglish[0]?.options ?? [], 'who: me, at 12:30')).toEqual({
      lead: 'who: me, at 12:30',
      values: {},
    });
  });
});

import { PassThrough } from 'node:stream';
import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readInstruction, readSlash } from '../../src/local-discord/terminal/instructions.js';
import { runTerminal } from '../../src/local-discord/terminal/terminal.js';
import { choicesText, messageText, printable } from '../../src/local-discord/terminal/view.js';
import { cleanup, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

const registered = [
  {
    name: 'ask',
    description: 'Ask',
    options: [
      { type: 3, name: 'question', description: 'What?', required: true, autocomplete: true },
      { type: 5, name: 'private', description: 'Only for me' },
    ],
  },
  {
    name: 'list',
    description: 'Lists',
    options: [
      { type: 1, name: 'states', description: 'By state', options: [{ type: 3, name: 'sort', description: 'How' }] },
    ],
  },
  { name: 'help', description: 'Helps' },
  { name: 'Check this claim', type: 3 },
];

describe('a line', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['/ask how many lifers', { kind: 'slash', text: '/ask how many lifers' }],
    ['suggest /ask how', { kind: 'suggest', text: '/ask how' }],
    ['press 1', { kind: 'press', number: 1 }],
    ['choose 2 3', { kind: 'choose', numbers: [2, 3] }],
    ['as ben', { kind: 'as', user: 'ben' }],
    ['in dm', { kind: 'in', where: 'dm' }],
    ['language es-ES', { kind: 'language', locale: 'es-ES' }],
    ['say hello  you', { kind: 'say', content: 'hello  you' }],
    ['apps Check this claim', { kind: 'apps', command: 'Check this claim' }],
    ['HELP', { kind: 'help' }],
    ['exit', { kind: 'quit' }],
    ['press one', { kind: 'unclear' }],
    ['how many lifers', { kind: 'unclear' }],
    ['help me', { kind: 'unclear' }],
  ])('%j means %j', (line, expected) => {
    expect(readInstruction(line)).toEqual(expected);
  });

  it('never breaks the prompt, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (line) => readInstruction(line).kind.length > 0));
  });
});

describe('a slash command', () => {
  const commands = registered.map((command, index) => ({
    type: 1,
    description: '',
    ...command,
    id: String(index),
    application_id: '1',
    version: '1',
    default_member_permissions: null,
  }));

  it.each([
    ['/ask how many lifers', { command: 'ask', options: { question: 'how many lifers' }, last: 'question' }],
    [
      '/ask question:who private:true',
      { command: 'ask', options: { question: 'who', private: 'true' }, last: 'private' },
    ],
    [
      '/ask who: me private:true',
      { command: 'ask', options: { question: 'who: me', private: 'true' }, last: 'private' },
    ],
    [
      '/ask question:"is it private:x?"',
      { command: 'ask', options: { question: 'is it private:x?' }, last: 'question' },
    ],
    ['/ask', { command: 'ask', options: {}, last: 'question' }],
    ['/list states by name', { command: 'list states', options: { sort: 'by name' }, last: 'sort' }],
    ['/help', { command: 'help', options: {}, last: undefined }],
  ])('%s is read by the options that exist', (line, expected) => {
    expect(readSlash(line, commands)).toEqual(expected);
  });

  it('says what exists when it does not, and when there is nowhere to put the text', () => {
    expect(() => readSlash('/nope', commands)).toThrow('There is no command /nope. There are: /ask, /list, /help.');
    expect(() => readSlash('/help me', commands)).toThrow("/help takes no text without an option's name.");
  });
});

const message = (fields: object): APIMessage =>
  ({
    author: { id: '1', username: 'clerk', global_name: 'Clerk', discriminator: '0', avatar: null },
    content: '',
    embeds: [],
    attachments: [],
    components: [],
    flags: 0,
    ...fields,
  }) as unknown as APIMessage;

describe('a message', () => {
  it('is shown with its embed, its buttons and options numbered', () => {
    const shown = messageText(
      message({
        content: 'Two lines\nof text',
        flags: MessageFlags.Ephemeral,
        embeds: [
          {
            title: 'Title',
            url: 'https://example.com',
            description: 'from <t:1459296000:D>',
            fields: [{ name: 'Field', value: 'Value' }],
            footer: { text: 'foot' },
            timestamp: '2016-03-30T00:00:00Z',
          },
        ],
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              { type: 2, style: ButtonStyle.Primary, label: 'Go', custom_id: 'a', emoji: { name: '👉' } },
              { type: 2, style: ButtonStyle.Link, label: 'Source', url: 'https://example.com/s' },
              { type: 2, style: ButtonStyle.Danger, label: 'Off', custom_id: 'b', disabled: true },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: 3,
                custom_id: 'pick',
                placeholder: 'Which one?',
                options: [
                  { label: 'A', value: 'a', description: 'first' },
                  { label: 'B', value: 'b', default: true },
                ],
              },
            ],
          },
        ],
        attachments: [{ filename: 'chart.png', description: 'a chart', url: 'http://x/chart.png' }],
      }),
    );
    expect(shown.split('\n')).toEqual([
      'Clerk (only you can see this)',
      '  Two lines',
      '  of text',
      '  | **Title** <https://example.com>',
      '  | from 30 March 2016',
      '  | **Field**',
      '  | Value',
      '  | foot - 2016-03-30',
      '  [1 👉 Go]  [Source <https://example.com/s>]  [2 Off (disabled)]',
      '  Which one?:',
      '    1. A - first',
      '    2. B (chosen)',
      '  [file: chart.png, a chart <http://x/chart.png>]',
    ]);
  });

  it('made of components v2 is shown part by part', () => {
    const components = [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '# Heading' },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'beside' }],
            accessory: { type: 2, style: 1, label: 'Open', custom_id: 'o' },
          },
          { type: ComponentType.Separator, divider: true },
          { type: ComponentType.MediaGallery, items: [{ media: { url: 'http://x/p.png' }, description: 'a map' }] },
          { type: ComponentType.File, name: 'list.csv', file: { url: 'http://x/list.csv' } },
        ],
      },
    ];
    expect(messageText(message({ components })).split('\n')).toEqual([
      'Clerk',
      '  | # Heading',
      '  | beside',
      '  | [1 Open]',
      '  | ----',
      '  | [picture: a map <http://x/p.png>]',
      '  | [file: list.csv]',
    ]);
  });

  it('that is only promised is shown as thinking', () => {
    expect(messageText(message({ flags: MessageFlags.Loading }))).toBe('Clerk is thinking...');
  });

  it('cannot send commands to the terminal: control characters are gone', () => {
    const hostile = String.fromCharCode(27, 91, 50, 74, 155, 7, 13);
    expect(messageText(message({ content: `a${hostile}b` }))).toBe('Clerk\n  a [2J   b');
    expect(choicesText([{ name: `x${hostile}`, value: 'x' }])).not.toContain(String.fromCharCode(27));
    fc.assert(fc.property(fc.string(), (text) => !/\p{Cc}/u.test(printable(text))));
  });
});

describe('the prompt', () => {
  async function type(lines: readonly string[]): Promise<string> {
    const { discord, client } = await startWithBot(tidy, {
      async onInteraction(interaction) {
        if (interaction.isAutocomplete()) return interaction.respond([{ name: 'how many lifers', value: 'x' }]);
        if (interaction.isButton()) return interaction.update({ content: 'pressed', components: [] });
        if (interaction.isStringSelectMenu()) return interaction.update(`chosen: ${interaction.values.join()}`);
        if (interaction.isMessageContextMenuCommand()) return interaction.reply(interaction.targetMessage.content);
        if (!interaction.isChatInputCommand()) return undefined;
        const question = interaction.options.getString('question') ?? '';
        const menu = {
          type: 3,
          custom_id: 'pick',
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'b' },
          ],
        };
        const go = { type: 2, style: 1, label: 'Go', custom_id: 'go' };
        return interaction.reply({
          content: `${interaction.user.username} asks: ${question} (${interaction.locale})`,
          components: [
            { type: 1, components: [go] },
            { type: 1, components: [menu] },
          ],
        });
      },
    });
    await client.application.commands.set(registered);
    const input = new PassThrough();
    const output = new PassThrough();
    const done = runTerminal({ discord, input, output });
    input.end(`${lines.join('\n')}\n`);
    await done;
    return String(output.read());
  }

  it('asks, presses, chooses, and shows what Discord would show', async () => {
    const shown = await type(['/ask how many', 'press 1', '/ask again', 'choose 2', 'suggest /ask how']);
    expect(shown).toContain('ada asks: how many (en-US)');
    expect(shown).toContain('[1 Go]');
    expect(shown).toContain('  pressed');
    expect(shown).toContain('chosen: b');
    expect(shown).toContain('  how many lifers');
  });

  it('goes on as another user, elsewhere, in another language', async () => {
    const shown = await type(['as ben', 'in dm', 'language es-es', '/ask hola']);
    expect(shown).toContain('You are ben, in dm.');
    expect(shown).toContain('ben asks: hola (es-ES)');
  });

  it('opens app commands on the last message', async () => {
    const shown = await type(['say the sky is green', 'apps Check this claim', 'commands']);
    expect(shown).toContain('Clemency Clerk\n  the sky is green');
    expect(shown).toContain('/ask question [private]  Ask');
  });

  it('answers a mistake with a sentence and goes on', async () => {
    const shown = await type([
      'press 1',
      'choose 1',
      'dance',
      'as eve',
      'in nowhere',
      'language xx',
      '/nope',
      'quit',
      '/ask no',
    ]);
    expect(shown).toContain('There is no message for that yet.');
    expect(shown).toContain('Start with / for a command, or type help.');
    expect(shown).toContain('There is no user "eve". There are: ada, ben.');
    expect(shown).toContain('ada sees no channel "nowhere".');
    expect(shown).toContain('"xx" is not one of Discord\'s languages.');
    expect(shown).toContain('There is no command /nope.');
    expect(shown).not.toContain('ada asks');
  });
});

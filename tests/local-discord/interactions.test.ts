import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  StringSelectMenuBuilder,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/local-discord/clock.js';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/start.js';
import { cleanup, messageOf, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const echo = {
  name: 'echo',
  description: 'Says it again',
  ...everywhere,
  options: [
    { type: 3, name: 'text', description: 'What to say', required: true, autocomplete: true, max_length: 20 },
    { type: 4, name: 'times', description: 'How often', min_value: 1, max_value: 3 },
    { type: 5, name: 'loud', description: 'In capitals' },
    { type: 6, name: 'to', description: 'To whom' },
  ],
};
const commands = [
  echo,
  { type: 3, name: 'Check this claim', ...everywhere },
  { type: 2, name: 'Greet' },
  {
    name: 'list',
    description: 'Lists',
    options: [
      {
        type: 1,
        name: 'states',
        description: 'By state',
        options: [{ type: 3, name: 'sort', description: 'Order', choices: [{ name: 'A to Z', value: 'az' }] }],
      },
      { type: 1, name: 'people', description: 'By name' },
    ],
  },
];

const START = Date.parse('2017-01-20T12:00:00Z');

async function start(answer: (interaction: Interaction) => unknown, options: LocalDiscordOptions = {}) {
  const started = await startWithBot(tidy, { onInteraction: answer }, options);
  await started.client.application.commands.set(commands);
  return started;
}

/** A bot that only knows slash commands. */
const onSlash = (answer: (interaction: ChatInputCommandInteraction) => unknown) => (interaction: Interaction) =>
  interaction.isChatInputCommand() ? answer(interaction) : undefined;

const ask = (discord: LocalDiscord, text = 'x') => discord.slash({ user: 'ada', command: 'echo', options: { text } });
const contents = (discord: LocalDiscord, user: string) => discord.messages(user).map(({ content }) => content);

/** Discord's code of a refused request; undefined when it was not refused. */
async function refusalOf(request: Promise<unknown>): Promise<unknown> {
  const failure = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof DiscordAPIError ? failure.code : failure;
}

describe('a slash command', () => {
  it('reaches the bot with its options typed, and the reply reaches the user', async () => {
    const { discord } = await start(
      onSlash((interaction) => {
        const times = interaction.options.getInteger('times') ?? 1;
        const text = interaction.options.getString('text', true).repeat(times);
        const to = interaction.options.getUser('to')?.username;
        return interaction.reply(`${interaction.options.getBoolean('loud') ? text.toUpperCase() : text} ${to}`);
      }),
    );
    const options = { text: 'ho', times: 3, loud: true, to: 'ben' };
    expect(messageOf(await discord.slash({ user: 'ada', command: 'echo', options })).content).toBe('HOHOHO ben');
    expect(contents(discord, 'ben')).toEqual(['HOHOHO ben']);
  });

  it.each([
    { where: 'general', expected: { context: 0, inGuild: true, owners: { guild: true, user: true } } },
    { where: 'dm', expected: { context: 1, inGuild: false, owners: { guild: true, user: true } } },
    { where: 'elsewhere', expected: { context: 2, inGuild: false, owners: { guild: false, user: true } } },
  ])('from $where tells the bot who asks, where, and in which language', async ({ where, expected }) => {
    let seen: unknown;
    const { discord } = await start(
      onSlash((interaction) => {
        const { user, context, locale, authorizingIntegrationOwners: owners } = interaction;
        seen = {
          user: user.username,
          locale,
          context,
          inGuild: interaction.inGuild(),
          owners: { guild: owners.guildId !== null, user: owners.userId !== null },
        };
        return interaction.reply('ok');
      }),
    );
    await discord.slash({ user: 'ada', where, locale: 'es-ES', command: 'echo', options: { text: 'x' } });
    expect(seen).toEqual({ user: 'ada', locale: 'es-ES', ...expected });
    expect(discord.messages('ada', where).map(({ content }) => content)).toEqual(['ok']);
  });

  it('can have subcommands with fixed choices', async () => {
    const { discord } = await start(
      onSlash((interaction) =>
        interaction.reply(`${interaction.options.getSubcommand()} ${interaction.options.getString('sort')}`),
      ),
    );
    const outcome = await discord.slash({ user: 'ada', command: 'list states', options: { sort: 'az' } });
    expect(messageOf(outcome).content).toBe('states az');
  });

  it('is named on the reply, with who sent it, so that everybody sees what was asked', async () => {
    const { discord } = await start(onSlash((interaction) => interaction.reply('ok')));
    const outcome = await discord.slash({ user: 'ada', command: 'list states', options: { sort: 'az' } });
    expect(messageOf(outcome).interaction).toMatchObject({ name: 'list states', user: { username: 'ada' } });
  });

  it('answered privately is seen by the one who asked and by nobody else', async () => {
    const { discord } = await start(
      onSlash((interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral })),
    );
    await ask(discord);
    expect(contents(discord, 'ada')).toEqual(['psst']);
    expect(contents(discord, 'ben')).toEqual([]);
  });
});

describe('what Discord would not let a user send', () => {
  it.each([
    { input: { command: 'nothing' }, reason: 'There is no command "nothing" here.' },
    { input: { command: 'echo' }, reason: '/echo needs "text": What to say' },
    { input: { command: 'echo', options: { txt: 'a' } }, reason: '/echo has no option "txt". It takes: text, times' },
    { input: { command: 'echo', options: { text: 'a'.repeat(21) } }, reason: '"text" takes at most 20 characters.' },
    { input: { command: 'echo', options: { text: 'a', times: 'two' } }, reason: '"times" needs a whole number.' },
    { input: { command: 'echo', options: { text: 'a', times: 4 } }, reason: '"times" must be 3 or less.' },
    { input: { command: 'echo', options: { text: 'a', loud: 'very' } }, reason: '"loud" needs true or false.' },
    { input: { command: 'echo', options: { text: 'a', to: 'eve' } }, reason: '"to": there is no user "eve".' },
    { input: { command: 'list' }, reason: '/list needs one of: states, people.' },
    { input: { command: 'list states', options: { sort: 'za' } }, reason: '"sort" must be one of: az.' },
    { input: { command: 'list', where: 'elsewhere' }, reason: 'There is no command "list" here.' },
    { input: { command: 'echo', where: 'nowhere' }, reason: 'ada sees no channel "nowhere".' },
  ])('is refused before the bot hears of it: $reason', async ({ input, reason }) => {
    const { discord } = await start(() => {
      throw new Error('the bot must not be told');
    });
    await expect(discord.slash({ user: 'ada', ...input })).rejects.toThrow(reason);
  });

  it('names the users there are when it does not know one', async () => {
    const { discord } = await start(() => undefined);
    const asEve = discord.slash({ user: 'eve', command: 'echo', options: { text: 'a' } });
    await expect(asEve).rejects.toThrow('There is no user "eve". There are: ada, ben.');
  });
});

describe('a deferred reply', () => {
  it('is shown as thinking until it is edited', async () => {
    let release = () => {};
    const seen = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.deferReply();
        await seen;
        await interaction.editReply('done');
      }),
    );
    const slash = { user: 'ada', command: 'echo', options: { text: 'x' }, until: 'acknowledged' } as const;
    const thinking = { content: '', flags: MessageFlags.Loading };
    expect(await discord.slash(slash)).toMatchObject({ kind: 'acknowledged', message: thinking });
    release();
    await expect.poll(() => contents(discord, 'ada')).toEqual(['done']);
    expect(discord.messages('ada')[0]).toMatchObject({ flags: 0, edited_timestamp: null });
  });

  it('is completed by the first follow-up when nobody edits it', async () => {
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('first');
        await interaction.followUp('second');
      }),
    );
    expect(messageOf(await ask(discord)).content).toBe('first');
    await expect.poll(() => contents(discord, 'ada')).toEqual(['first', 'second']);
    expect(contents(discord, 'ben')).toEqual(['second']);
  });

  it('can be taken back', async () => {
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.deferReply();
        await interaction.deleteReply();
      }),
    );
    expect(await ask(discord)).toEqual({ kind: 'deleted' });
    expect(contents(discord, 'ada')).toEqual([]);
  });

  it('that never comes has failed after a quarter of an hour, when its token has expired', async () => {
    const clock = manualClock(START);
    let late: unknown;
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.deferReply();
        clock.advance(15 * 60_000);
        late = await refusalOf(interaction.editReply('too late'));
      }),
      { clock },
    );
    expect(await ask(discord)).toEqual({ kind: 'failed', reason: 'The application did not respond' });
    await expect.poll(() => late).toBe(50027);
  });
});

/** A picture of 3 x 2 points, as far as its header goes. */
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020806000000', 'hex');

describe('files', () => {
  it('come with a follow-up and can be fetched by everybody who knows their address', async () => {
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.reply('see below');
        const file = new AttachmentBuilder(Buffer.from('hello'), { name: 'my note.txt', description: 'a note' });
        await interaction.followUp({ content: 'more', files: [file] });
      }),
    );
    await ask(discord);
    await expect.poll(() => discord.messages('ada').length).toBe(2);
    const attachment = discord.messages('ada')[1]?.attachments[0];
    expect(attachment).toMatchObject({ filename: 'my_note.txt', size: 5, description: 'a note' });
    const response = await fetch(attachment?.url ?? '');
    expect(await response.text()).toBe('hello');
    expect(response.headers.get('content-disposition')).toBe('attachment');
  });

  it('that an embed shows stand in the embed and not beside it, and go when the reply is edited without them', async () => {
    let edited: unknown;
    const { discord } = await start(
      onSlash(async (interaction) => {
        const files = [new AttachmentBuilder(png, { name: 'dot.png' })];
        await interaction.reply({ embeds: [{ image: { url: 'attachment://dot.png' } }], files });
        if (interaction.options.getString('text') === 'edit') {
          edited = await interaction.editReply({ content: 'gone', embeds: [], attachments: [] });
        }
      }),
    );
    const shown = messageOf(await ask(discord));
    expect(shown.attachments).toEqual([]);
    expect(shown.embeds[0]?.image).toMatchObject({ width: 3, height: 2, content_type: 'image/png' });
    const picture = await fetch(shown.embeds[0]?.image?.url ?? '');
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('content-disposition')).toBe('inline');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    const withdrawn = messageOf(await ask(discord, 'edit')).embeds[0]?.image?.url ?? '';
    await expect.poll(() => edited).toBeDefined();
    expect((await fetch(withdrawn)).status).toBe(404);
  });
});

describe('autocomplete', () => {
  it('sends what is typed so far and shows the choices', async () => {
    const { discord } = await start(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([
        { name: `${name}: ${value} (${interaction.options.getInteger('times')})`, value: 'v' },
      ]);
    });
    const typing = { user: 'ada', command: 'echo', focused: 'text' };
    expect(await discord.autocomplete({ ...typing, options: { text: 'br', times: 2 } })).toEqual({
      kind: 'choices',
      choices: [{ name: 'text: br (2)', value: 'v' }],
    });
    expect(await discord.autocomplete(typing)).toMatchObject({ choices: [{ name: 'text:  (null)' }] });
  });

  it('is offered only where the command says so', async () => {
    const { discord } = await start(() => undefined);
    const typing = discord.autocomplete({ user: 'ada', command: 'echo', focused: 'times' });
    await expect(typing).rejects.toThrow('"times" of /echo offers no suggestions.');
  });

  it('may be answered with suggestions only', async () => {
    let refusal: unknown;
    const { discord, client } = await start(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      refusal = await refusalOf(client.rest.post(route, { body: { type: 4, data: { content: 'no' } }, auth: false }));
      await interaction.respond([]);
    });
    const outcome = await discord.autocomplete({ user: 'ada', command: 'echo', focused: 'text' });
    expect(outcome).toEqual({ kind: 'choices', choices: [] });
    expect(refusal).toBe(50035);
  });
});

describe('buttons and menus', () => {
  const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
  const go = new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary);
  const off = new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true);
  const menu = new StringSelectMenuBuilder()
    .setCustomId('pick')
    .setMaxValues(2)
    .addOptions(['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value })));
  const components = [row(go, off), new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];

  async function answer(interaction: Interaction) {
    if (interaction.isButton()) await interaction.update({ content: `pressed by ${interaction.user.username}` });
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join('+'));
    if (!interaction.isChatInputCommand()) return;
    const flags = interaction.options.getString('text') === 'private' ? MessageFlags.Ephemeral : undefined;
    await interaction.reply({ content: 'choose', components, ...(flags === undefined ? {} : { flags }) });
  }

  it('pressing one changes the message for everybody', async () => {
    const { discord } = await start(answer);
    const { id } = messageOf(await ask(discord));
    const outcome = await discord.press({ user: 'ben', message: id, customId: 'go' });
    expect(outcome).toMatchObject({ kind: 'updated', message: { id, content: 'pressed by ben' } });
    expect(contents(discord, 'ada')).toEqual(['pressed by ben']);
  });

  it('choosing from a menu sends the values, and the answer is a reply to the message', async () => {
    const { discord } = await start(answer);
    const { id } = messageOf(await ask(discord));
    const outcome = await discord.select({ user: 'ada', message: id, customId: 'pick', values: ['a', 'c'] });
    expect(messageOf(outcome)).toMatchObject({ content: 'a+c', message_reference: { message_id: id } });
  });

  it.each([
    { what: 'a disabled button', customId: 'off', reason: '"off" is disabled.' },
    { what: 'a button that is not there', customId: 'gone', reason: 'The message has no button or menu "gone".' },
    { what: 'a menu', customId: 'pick', reason: '"pick" is a menu: choose from it instead.' },
  ])('$what cannot be pressed', async ({ customId, reason }) => {
    const { discord } = await start(answer);
    const { id } = messageOf(await ask(discord));
    await expect(discord.press({ user: 'ada', message: id, customId })).rejects.toThrow(reason);
  });

  it.each([
    { customId: 'pick', values: ['z'], reason: '"pick" does not offer "z".' },
    { customId: 'pick', values: ['a', 'b', 'c'], reason: '"pick" takes 1 to 2 choice(s).' },
    { customId: 'pick', values: [], reason: '"pick" takes 1 to 2 choice(s).' },
    { customId: 'go', values: ['a'], reason: '"go" is a button: press it instead.' },
  ])('a choice of $values from $customId is refused', async ({ customId, values, reason }) => {
    const { discord } = await start(answer);
    const { id } = messageOf(await ask(discord));
    await expect(discord.select({ user: 'ada', message: id, customId, values })).rejects.toThrow(reason);
  });

  it('on a private message cannot be pressed by anybody else, who does not even see it', async () => {
    const { discord } = await start(answer);
    const { id } = messageOf(await ask(discord, 'private'));
    const byBen = discord.press({ user: 'ben', message: id, customId: 'go' });
    await expect(byBen).rejects.toThrow(`ben sees no message ${id}.`);
    const byAda = await discord.press({ user: 'ada', message: id, customId: 'go' });
    expect(byAda).toMatchObject({ kind: 'updated', message: { content: 'pressed by ada' } });
  });

  it('that are acknowledged first change the message when it is edited', async () => {
    const { discord } = await start(async (interaction) => {
      if (!interaction.isButton()) return answer(interaction);
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'later', components: [] });
    });
    const { id } = messageOf(await ask(discord));
    const outcome = await discord.press({ user: 'ada', message: id, customId: 'go' });
    expect(outcome).toMatchObject({ kind: 'updated', message: { id, content: 'later', components: [] } });
  });

  it('of an older version of the bot still reach it, by a message that has them no more', async () => {
    const { discord } = await start((interaction) =>
      interaction.isButton() ? interaction.reply(`unknown: ${interaction.customId}`) : answer(interaction),
    );
    const { id } = messageOf(await ask(discord));
    const data = { component_type: 2, custom_id: 'v0:old' };
    const outcome = await discord.deliver({ user: 'ada', type: 3, data, message: id });
    expect(messageOf(outcome).content).toBe('unknown: v0:old');
  });
});

describe('the menu on a message or a user', () => {
  it('gives the bot the message it was opened on', async () => {
    const { discord } = await start((interaction) =>
      interaction.isMessageContextMenuCommand()
        ? interaction.reply(`${interaction.targetMessage.author.username} said: ${interaction.targetMessage.content}`)
        : undefined,
    );
    const { id } = await discord.say({ user: 'ben', content: 'all 61 were free at once' });
    const outcome = await discord.messageMenu({ user: 'ada', command: 'Check this claim', message: id });
    expect(messageOf(outcome).content).toBe('ben said: all 61 were free at once');
  });

  it('gives the bot the user it was opened on', async () => {
    const { discord } = await start((interaction) =>
      interaction.isUserContextMenuCommand()
        ? interaction.reply(`hello ${interaction.targetUser.username}`)
        : undefined,
    );
    expect(messageOf(await discord.userMenu({ user: 'ada', command: 'Greet', target: 'ben' })).content).toBe(
      'hello ben',
    );
  });
});

describe('answering by the rules', () => {
  it('works once: a second first answer is refused with 40060', async () => {
    let refusal: unknown;
    const { discord, client } = await start(
      onSlash(async (interaction) => {
        await interaction.reply('one');
        const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        refusal = await refusalOf(
          client.rest.post(route, { body: { type: 4, data: { content: 'two' } }, auth: false }),
        );
      }),
    );
    await ask(discord);
    await expect.poll(() => refusal).toBe(40060);
    expect(contents(discord, 'ada')).toEqual(['one']);
  });

  it('works for three seconds: after that the user has been told that nothing came, and the answer gets 10062', async () => {
    const clock = manualClock(START);
    let refusal: unknown;
    const { discord } = await start(
      onSlash(async (interaction) => {
        clock.advance(3_001);
        refusal = await refusalOf(interaction.reply('late'));
      }),
      { clock },
    );
    expect(await ask(discord)).toEqual({ kind: 'failed', reason: 'The application did not respond' });
    await expect.poll(() => refusal).toBe(10062);
  });

  it('does not work for somebody else: a wrong token is an unknown interaction', async () => {
    let refusal: unknown;
    const { discord, client } = await start(
      onSlash(async (interaction) => {
        const route = `/interactions/${interaction.id}/guessed/callback` as const;
        refusal = await refusalOf(client.rest.post(route, { body: { type: 5 }, auth: false }));
        await interaction.reply('ok');
      }),
    );
    await ask(discord);
    expect(refusal).toBe(10062);
  });

  it('has no webhook before the first answer (10015), and no message that was never sent (10008)', async () => {
    const refusals: unknown[] = [];
    const { discord } = await start(
      onSlash(async (interaction) => {
        refusals.push(await refusalOf(interaction.webhook.editMessage('@original', 'early')));
        await interaction.reply('now');
        refusals.push(await refusalOf(interaction.webhook.editMessage('123', 'what?')));
      }),
    );
    await ask(discord);
    await expect.poll(() => refusals).toEqual([10015, 10008]);
  });

  it('cannot touch what a user wrote, nor what another interaction said', async () => {
    const refusals: unknown[] = [];
    const { discord } = await start(
      onSlash(async (interaction) => {
        await interaction.reply('mine');
        refusals.push(await refusalOf(interaction.webhook.deleteMessage(interaction.options.getString('text', true))));
      }),
    );
    const said = await discord.say({ user: 'ben', content: 'hands off' });
    const first = messageOf(await ask(discord, said.id));
    await ask(discord, first.id);
    await expect.poll(() => refusals).toEqual([10008, 10008]);
    expect(contents(discord, 'ben')).toEqual(['hands off', 'mine', 'mine']);
  });

  it('must say something (50006), and update only what has a component', async () => {
    const refusals: unknown[] = [];
    const { discord, client } = await start(
      onSlash(async (interaction) => {
        const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const send = (body: unknown) => refusalOf(client.rest.post(route, { body, auth: false }));
        refusals.push(await send({ type: 4, data: { content: '   ' } }));
        refusals.push(await send({ type: 7, data: { content: 'x' } }));
        refusals.push(await send({ type: 99 }));
        await interaction.reply('fine');
      }),
    );
    expect(messageOf(await ask(discord)).content).toBe('fine');
    expect(refusals).toEqual([50006, 50035, 50035]);
  });

  it('can be a form', async () => {
    const { discord } = await start(
      onSlash((interaction) =>
        interaction.showModal({
          custom_id: 'why',
          title: 'Why?',
          components: [{ type: 1, components: [{ type: 4, custom_id: 'reason', label: 'Reason', style: 1 }] }],
        }),
      ),
    );
    expect(await ask(discord)).toMatchObject({ kind: 'modal', modal: { custom_id: 'why', title: 'Why?' } });
  });
});

describe('interactions no Discord client would send', () => {
  it('of an unknown type are dropped by discord.js, and the user is told after three seconds', async () => {
    const clock = manualClock(START);
    const { discord } = await start(() => undefined, { clock });
    const outcome = discord.deliver({ user: 'ada', type: 42, data: { anything: true } });
    clock.advance(3_000);
    expect(await outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
  });

  it('can be a command that is not registered any more', async () => {
    const { discord } = await start(onSlash((interaction) => interaction.reply(`old: ${interaction.commandName}`)));
    const outcome = await discord.deliver({ user: 'ada', type: 2, data: { id: '1', name: 'bygone', type: 1 } });
    expect(messageOf(outcome).content).toBe('old: bygone');
  });
});

describe('mentions', () => {
  it('count as Discord counts them: by the text, and only as far as allowed_mentions goes', async () => {
    const { discord } = await start(
      onSlash(async (interaction) => {
        const text = '@everyone and <@1>';
        const content = text.replace('1', interaction.user.id);
        await interaction.reply({ content });
        await interaction.followUp({ content, allowedMentions: { parse: [] } });
        await interaction.followUp({ content, allowedMentions: { users: [interaction.user.id] } });
      }),
    );
    await ask(discord);
    await expect.poll(() => discord.messages('ada').length).toBe(3);
    const pings = discord.messages('ada').map(({ mentions, mention_everyone }) => [mentions.length, mention_everyone]);
    expect(pings).toEqual([
      [1, true],
      [0, false],
      [1, false],
    ]);
  });
});

describe('history', () => {
  it('is bounded: the oldest messages of a channel are forgotten', async () => {
    const { discord } = await start(() => undefined, { historyLimit: 3 });
    for (const content of ['1', '2', '3', '4']) await discord.say({ user: 'ada', content });
    expect(contents(discord, 'ben')).toEqual(['2', '3', '4']);
  });
});

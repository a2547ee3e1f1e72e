import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  EmbedBuilder,
  type Interaction,
  MessageFlags,
  Routes,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { loadOpenApi } from './open-api.js';
import { cleanup, startWithBot } from './support.js';

const api = loadOpenApi();
const tidy = cleanup();
afterEach(() => tidy.run());

const commands = [
  {
    name: 'show',
    description: 'Shows one of everything',
    name_localizations: { 'es-ES': 'mostrar' },
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      { type: 3, name: 'text', description: 'Any text', autocomplete: true, max_length: 100 },
      { type: 4, name: 'count', description: 'How many', choices: [{ name: 'one', value: 1 }] },
    ],
  },
  { type: 3, name: 'Check this claim', contexts: [0, 1] },
];

async function showEverything(interaction: Interaction) {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'a', value: 'a' }]);
  if (interaction.isMessageContextMenuCommand()) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  if (interaction.isMessageContextMenuCommand()) await interaction.followUp('checked');
  if (interaction.isButton()) await interaction.update({ content: 'pressed', components: [] });
  if (!interaction.isChatInputCommand()) return;
  const button = new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary).setEmoji('▶️');
  const menu = new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'A', value: 'a', emoji: '🅰️' });
  const embed = new EmbedBuilder().setTitle('Title').setImage('attachment://dot.png').setTimestamp(0).setColor('Red');
  await interaction.reply({
    content: 'all of it',
    embeds: [embed.addFields({ name: 'n', value: 'v' }).setFooter({ text: 'f' }).setAuthor({ name: 'me' })],
    components: [
      new ActionRowBuilder<ButtonBuilder>().addComponents(button),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
    ],
    files: [
      { attachment: Buffer.from('png'), name: 'dot.png', description: 'a dot' },
      { attachment: Buffer.from('txt'), name: 'note.txt' },
    ],
    withResponse: true,
  });
  await interaction.fetchReply();
  const text = new TextDisplayBuilder().setContent('inside');
  await interaction.followUp({
    flags: MessageFlags.IsComponentsV2,
    components: [new ContainerBuilder().addTextDisplayComponents(text)],
  });
}

async function useEveryRoute(client: Client<true>, application: string, guild: string) {
  const { commands: registered } = client.application;
  const [first] = [...(await registered.set(commands)).values()];
  await registered.fetch({ withLocalizations: true });
  await registered.fetch({ withLocalizations: false });
  await registered.edit(first?.id ?? '', { description: 'Shows all' });
  const extra = await registered.create({ name: 'extra', description: 'For this server', type: 1 }, guild);
  await registered.fetch(extra.id, { guildId: guild });
  await registered.delete(extra.id, guild);
  await client.application.fetch();
  await client.rest.get(Routes.user());
  await client.rest.get(Routes.oauth2CurrentApplication());
  await client.rest.get(Routes.gateway());
  return application;
}

describe.skipIf(api === undefined)('everything the embedded Discord answers', () => {
  it("fits Discord's own description, and so does everything discord.js sends", async () => {
    const { discord, client } = await startWithBot(tidy, { onInteraction: showEverything });
    await useEveryRoute(client, discord.world.application.id, discord.world.guilds[0]?.id ?? '');
    const shown = await discord.slash({ user: 'ada', command: 'show', options: { count: 1 } });
    await discord.autocomplete({ user: 'ada', command: 'show', options: { text: 'a' }, focused: 'text' });
    const said = await discord.say({ user: 'ben', content: 'the sky is green' });
    await discord.messageMenu({ user: 'ada', command: 'Check this claim', message: said.id });
    if (shown.kind === 'message') await discord.press({ user: 'ben', message: shown.message.id, customId: 'go' });
    await expect.poll(() => discord.messages('ada').length).toBe(4);

    const requests = discord.requests.list();
    expect(requests.length).toBeGreaterThan(15);
    const misfits = requests.flatMap(({ method, path, status, body, response }) =>
      [
        ...(api?.validateRequest(method, path, body) ?? []),
        ...(api?.validateResponse(method, path, status, response) ?? []),
      ].map((problem) => `${method} ${path} ${status}: ${problem}`),
    );
    expect(misfits).toEqual([]);
  });
});

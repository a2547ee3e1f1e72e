import { AttachmentBuilder, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanup, messageOf, startWithBot } from './support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

const echo = {
  name: 'echo',
  description: 'Says it again',
  options: [
    { type: 3, name: 'text', description: 'What to say', required: true, autocomplete: true },
    { type: 4, name: 'times', description: 'How often', min_value: 1, max_value: 3 },
    { type: 5, name: 'private', description: 'Only for me' },
  ],
};

async function startEcho(answer: (interaction: Interaction) => unknown) {
  const started = await startWithBot(tidy, { onInteraction: answer });
  await started.client.application.commands.set([echo]);
  return started;
}

describe('a slash command', () => {
  it('reaches the bot with its options typed, and the reply reaches the user', async () => {
    const { discord } = await startEcho(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const times = interaction.options.getInteger('times') ?? 1;
      await interaction.reply(interaction.options.getString('text', true).repeat(times));
    });
    const outcome = await discord.slash({ user: 'ada', command: 'echo', options: { text: 'ho', times: 3 } });
    expect(messageOf(outcome).content).toBe('hohoho');
    expect(discord.messages('ben').map(({ content }) => content)).toEqual(['hohoho']);
  });

  it('answered privately is seen by the one who asked and by nobody else', async () => {
    const { discord } = await startEcho(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
      }
    });
    await discord.slash({ user: 'ada', command: 'echo', options: { text: 'x' } });
    expect(discord.messages('ada').map(({ content }) => content)).toEqual(['psst']);
    expect(discord.messages('ben')).toEqual([]);
  });

  it('can be deferred, edited and followed up with a file', async () => {
    const { discord } = await startEcho(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('done');
      const file = new AttachmentBuilder(Buffer.from('hello'), { name: 'note.txt', description: 'a note' });
      await interaction.followUp({ content: 'more', files: [file] });
    });
    const outcome = await discord.slash({ user: 'ada', command: 'echo', options: { text: 'x' } });
    expect(messageOf(outcome).content).toBe('done');
    await expect.poll(() => discord.messages('ada').length).toBe(2);
    const attachment = discord.messages('ada')[1]?.attachments[0];
    expect(attachment).toMatchObject({ filename: 'note.txt', size: 5, description: 'a note' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('hello');
  });
});

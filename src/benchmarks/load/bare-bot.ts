/**
 * The yardstick: the least that a discord.js bot can be. It answers `/ping` with "pong", without intents and with
 * discord.js's own settings for everything else.
 */
import { Client, Events } from 'discord.js';

const { DISCORD_TOKEN: token = '', DISCORD_API_BASE_URL: api = '' } = process.env;

const client = new Client({ intents: [], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  // A machine too busy to answer in time must not end the yardstick: the late answer counts as failed on the other side.
  if (interaction.isChatInputCommand()) await interaction.reply('pong').catch(console.error);
});
client.once(Events.ClientReady, (ready) =>
  ready.application.commands.set([{ name: 'ping', description: 'Answers pong' }]),
);
process.once('SIGTERM', async () => {
  await client.destroy();
  process.exit(0);
});
await client.login(token);

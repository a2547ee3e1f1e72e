import { ApplicationCommandOptionType, type Interaction } from 'discord.js';

/**
 * What a user typed into a command's options, or, for a button under an answer, the question that the answer repeats.
 * Undefined where there is nothing typed. Other people's messages are never part of it.
 */
export function typedText(interaction: Interaction): string | undefined {
  if (interaction.isMessageComponent()) return interaction.message.embeds[0]?.author?.name;
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return undefined;
  const texts = interaction.options.data
    .filter(({ type }) => type === ApplicationCommandOptionType.String)
    .map(({ value }) => String(value));
  return texts.length === 0 ? undefined : texts.join(' ');
}

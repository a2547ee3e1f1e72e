import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { CHOICE_TEXT } from './limits.js';
import { described, named } from './localised.js';

/** Every command works in servers, in conversations with the bot and, installed on an account, anywhere else. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** The option of every command that keeps its answer between the bot and the one who asked. */
export const PRIVATE_OPTION: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('private', 'privado'),
  ...described('Show the answer only to me', 'Mostrar la respuesta solo a mí'),
};

/** The option that adds a picture to the answer. */
export const CHART_OPTION: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('chart', 'gráfico'),
  ...described('Add a picture', 'Añadir una imagen'),
};

type Words = Pick<
  APIApplicationCommandStringOption,
  'name' | 'name_localizations' | 'description' | 'description_localizations'
>;

/**
 * An option whose values come from the knowledge while typing; any other text is understood as well as it can be, and is
 * no longer than an offered value may be.
 */
export function typedOption(words: Words, more: { required?: boolean; max_length?: number } = {}) {
  return {
    type: ApplicationCommandOptionType.String as const,
    autocomplete: true as const,
    max_length: CHOICE_TEXT,
    ...words,
    ...more,
  };
}

/** An option with a few fixed values. */
export function choiceOption(words: Words, choices: APIApplicationCommandStringOption['choices'] & object) {
  return { type: ApplicationCommandOptionType.String as const, ...words, choices };
}

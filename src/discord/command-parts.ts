import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
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

import { ApplicationCommandType } from 'discord.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import { described, named } from '../src/discord/localised.js';
import { replyWith } from '../src/discord/reply-with.js';

export const sources = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('sources', 'fuentes'),
    ...described('What the bot knows, from where, and as of when', 'Qué sabe el bot, de dónde y de qué fecha'),
    ...EVERYWHERE,
    options: [PRIVATE_OPTION],
  },
  execute(_interaction, desk) {
    return replyWith(desk.catalogue.sources, desk);
  },
} satisfies ChatCommand;

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import { described, named } from '../src/discord/localised.js';
import { replyWith } from '../src/discord/reply-with.js';

/** Longer than any question about this; a shorter limit than Discord's keeps a pasted page from being one. */
const LONGEST_QUESTION = 300;

export const ask = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('ask', 'preguntar'),
    ...described(
      'Ask anything about the 61 commutations of March 30, 2016',
      'Pregunta lo que quieras sobre las 61 conmutaciones del 30 de marzo de 2016',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('question', 'pregunta'),
        ...described('Your question, in English', 'Tu pregunta, en inglés'),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      PRIVATE_OPTION,
    ],
  },
  execute(interaction, desk) {
    const question = interaction.options.getString('question', true);
    return replyWith(desk.clerk.ask(question), desk, { question });
  },
} satisfies ChatCommand;

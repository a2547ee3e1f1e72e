import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { replyWith } from '../src/discord/reply-with.js';

export const stat = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('stat', 'cifra'),
    ...described(
      'One figure, who gives it, and what the record shows',
      'Una cifra, quién la da y qué muestra el registro',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('topic', 'tema'),
        ...described('What to count, such as life sentences', 'Qué contar, por ejemplo las cadenas perpetuas'),
        required: true,
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },
  /** A chosen figure comes as its id; a typed topic as it is. */
  execute(interaction, desk) {
    const topic = interaction.options.getString('topic', true);
    const chosen = desk.clerk.open({ kind: 'figure', id: topic });
    return replyWith(chosen ?? desk.clerk.figure(topic), desk);
  },
  autocomplete(interaction, { clerk }) {
    return clerk.completeFigure(interaction.options.getFocused(), CHOICES).map(linkChoice);
  },
} satisfies ChatCommand;

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { replyWith } from '../src/discord/reply-with.js';

export const inmate = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('inmate', 'recluso'),
    ...described(
      'One of the 61 people: offense, sentence and grant',
      'Una de las 61 personas: delito, condena y gracia',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('name', 'nombre'),
        ...described('The name, or a part of it', 'El nombre, o una parte'),
        required: true,
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },
  /** A chosen name comes as the person's id; a typed one as it is, and goes to whom it fits best. */
  execute(interaction, desk) {
    const name = interaction.options.getString('name', true);
    const chosen = desk.clerk.open({ kind: 'recipient', id: name });
    return replyWith(chosen ?? desk.clerk.recipient(name), desk);
  },
  autocomplete(interaction, { clerk }) {
    return clerk.completeRecipient(interaction.options.getFocused(), CHOICES).map(linkChoice);
  },
} satisfies ChatCommand;

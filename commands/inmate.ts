import { ApplicationCommandType } from 'discord.js';
import { linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { CHART_OPTION, EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { type Person, readPerson } from '../src/discord/people.js';
import { drawPicture } from '../src/discord/pictures.js';
import type { Reply } from '../src/discord/reply.js';
import { replyWith } from '../src/discord/reply-with.js';

export const inmate = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('inmate', 'recluso'),
    ...described(
      'One of the 61 people: offence, sentence and grant',
      'Una de las 61 personas: delito, condena y gracia',
    ),
    ...EVERYWHERE,
    options: [
      typedOption(
        {
          ...named('name', 'nombre'),
          ...described('The name, or a part of it', 'El nombre, o una parte'),
        },
        { required: true },
      ),
      CHART_OPTION,
      PRIVATE_OPTION,
    ],
  },
  execute({ options }, desk) {
    const person = readPerson(desk, options.getString('name', true));
    if ('instead' in person) return replyWith(person.instead, desk);
    return options.getBoolean('chart') === true ? withChart(person, desk) : replyWith(person.profile, desk);
  },
  autocomplete({ options }, { clerk }) {
    return clerk.completeRecipient(options.getFocused(), CHOICES).map(linkChoice);
  },
} satisfies ChatCommand;

async function withChart({ recipient, profile }: Person, desk: Desk): Promise<Reply> {
  return replyWith(profile, desk, { picture: await drawPicture({ of: 'person', id: recipient.id }, desk) });
}

import { ApplicationCommandType } from 'discord.js';
import { linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { readPerson } from '../src/discord/people.js';
import { renderAnswer } from '../src/discord/render.js';
import type { Reply } from '../src/discord/reply.js';

export const criteria = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('criteria', 'criterios'),
    ...described('The six criteria for priority, and what the record shows of them', 'Los seis criterios de prioridad'),
    ...EVERYWHERE,
    options: [
      typedOption({
        ...named('name', 'nombre'),
        ...described('What the record shows of them for one person', 'Qué muestra el registro sobre una persona'),
      }),
      PRIVATE_OPTION,
    ],
  },
  execute({ options }, desk) {
    const name = options.getString('name')?.trim() ?? '';
    return name === '' ? renderAnswer(desk.catalogue.criteria.all) : criteriaFor(name, desk);
  },
  autocomplete({ options }, { clerk }) {
    return clerk.completeRecipient(options.getFocused(), CHOICES).map(linkChoice);
  },
} satisfies ChatCommand;

function criteriaFor(name: string, desk: Desk): Reply {
  const person = readPerson(desk, name);
  return renderAnswer('instead' in person ? person.instead : desk.catalogue.criteria.of(person.recipient));
}

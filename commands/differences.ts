import { ApplicationCommandType } from 'discord.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { described, named } from '../src/discord/localised.js';
import { renderAnswer } from '../src/discord/render.js';
import type { Reply } from '../src/discord/reply.js';

export const differences = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('differences', 'diferencias'),
    ...described('Where the sources disagree, each side cited', 'En qué discrepan las fuentes, con cita de cada una'),
    ...EVERYWHERE,
    options: [PRIVATE_OPTION],
  },
  execute(_interaction, desk) {
    return differencesOn(1, desk);
  },
  page(_state, page, desk) {
    return differencesOn(page, desk);
  },
} satisfies ChatCommand;

function differencesOn(number: number, { catalogue }: Desk): Reply {
  const { answer, page, pages } = catalogue.differences.page(number);
  return renderAnswer(answer, {
    position: { command: differences.data.name, page, pages, state: '' },
    menu: { links: catalogue.differences.links, prompt: 'Open one of all the differences' },
  });
}

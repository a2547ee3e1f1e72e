import { ApplicationCommandType } from 'discord.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { described, named } from '../src/discord/localised.js';
import { drawPicture } from '../src/discord/pictures.js';
import { renderAnswer } from '../src/discord/render.js';
import type { Reply } from '../src/discord/reply.js';

export const timeline = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('timeline', 'cronología'),
    ...described('The dates from the sources, in order', 'Las fechas de las fuentes, en orden'),
    ...EVERYWHERE,
    options: [PRIVATE_OPTION],
  },
  execute(_interaction, desk) {
    return datesOn(1, desk);
  },
  page(_state, page, desk) {
    return datesOn(page, desk);
  },
} satisfies ChatCommand;

async function datesOn(number: number, desk: Desk): Promise<Reply> {
  const { answer, page, pages } = desk.catalogue.timeline(number);
  const picture = await drawPicture({ of: 'timeline' }, desk);
  return renderAnswer(answer, {
    position: { command: timeline.data.name, page, pages, state: '' },
    picture,
  });
}

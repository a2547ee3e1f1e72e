import { ApplicationCommandType } from 'discord.js';
import { howToAsk, type WayToAsk } from '../src/answers/lists/help.js';
import type { ChatCommand, Command } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION } from '../src/discord/command-parts.js';
import { described, named } from '../src/discord/localised.js';
import { replyWith } from '../src/discord/reply-with.js';

/** How many figures the answer offers to begin with. */
const STARTERS = 3;

/** @param others the commands to explain, in the order of the answer */
export function help(others: readonly Command[]) {
  const ways = others.map(({ data }) => wayToAsk(data));
  return {
    data: {
      type: ApplicationCommandType.ChatInput,
      ...named('help', 'ayuda'),
      ...described('How to ask, with examples', 'Cómo preguntar, con ejemplos'),
      ...EVERYWHERE,
      options: [PRIVATE_OPTION],
    },
    execute(_interaction, desk) {
      const starters = desk.clerk.completeFigure('', STARTERS);
      return replyWith(howToAsk(ways, desk.catalogue.sources, starters), desk);
    },
  } satisfies ChatCommand;
}

function wayToAsk(data: Command['data']): WayToAsk {
  return data.type === ApplicationCommandType.Message
    ? {
        name: `${data.name} (in a message's menu, under Apps)`,
        answers: 'what the sources say to what a message claims',
      }
    : { name: `/${data.name}`, answers: 'description' in data ? data.description : data.name };
}

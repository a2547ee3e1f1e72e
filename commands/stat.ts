import { ApplicationCommandType } from 'discord.js';
import type { Answer } from '../src/answers/answer.js';
import { linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { CHART_OPTION, EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { drawPicture } from '../src/discord/pictures.js';
import type { Reply } from '../src/discord/reply.js';
import { replyWith } from '../src/discord/reply-with.js';
import type { CountKind } from '../src/pictures/picture.js';

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
      typedOption(
        {
          ...named('topic', 'tema'),
          ...described('What to count, such as life sentences', 'Qué contar, por ejemplo las cadenas perpetuas'),
        },
        { required: true },
      ),
      CHART_OPTION,
      PRIVATE_OPTION,
    ],
  },
  execute({ options }, desk) {
    const topic = options.getString('topic', true);
    const { id, answer } = readFigure(topic, desk);
    return options.getBoolean('chart') === true ? withChart(id, answer, desk) : replyWith(answer, desk);
  },
  autocomplete({ options }, { clerk }) {
    return clerk.completeFigure(options.getFocused(), CHOICES).map(linkChoice);
  },
} satisfies ChatCommand;

/** A chosen figure comes as its id; a typed topic as it is, and means the figure it fits best. */
function readFigure(topic: string, { clerk }: Desk): { readonly id: string | undefined; readonly answer: Answer } {
  const chosen = clerk.open({ kind: 'figure', id: topic });
  if (chosen !== undefined) return { id: topic, answer: chosen };
  return { id: clerk.completeFigure(topic, 1)[0]?.to.id, answer: clerk.figure(topic) };
}

/** The pictures of figures that have parts. */
export const FIGURE_PICTURES: Readonly<Record<string, CountKind>> = {
  lifers: 'sentence-lengths',
  'lifers-count': 'sentence-lengths',
  'lifers-share': 'sentence-lengths',
  longest: 'sentence-lengths',
  shortest: 'sentence-lengths',
  average: 'sentence-lengths',
  'release-dates': 'release-dates',
  'by-state': 'by-state',
  'by-district': 'by-state',
  'by-drug': 'by-drug',
  'by-year': 'by-year',
  earliest: 'by-year',
  latest: 'by-year',
};

const NO_PICTURE = 'There is no picture of this figure: it has no parts to draw.';

async function withChart(id: string | undefined, answer: Answer, desk: Desk): Promise<Reply> {
  const of = id === undefined ? undefined : FIGURE_PICTURES[id];
  if (answer.status !== 'answered') return replyWith(answer, desk);
  if (of === undefined) return replyWith({ ...answer, details: [...answer.details, NO_PICTURE] }, desk);
  return replyWith(answer, desk, { picture: await drawPicture({ of, filter: {} }, desk) });
}

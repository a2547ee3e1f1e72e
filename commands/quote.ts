import { ApplicationCommandType } from 'discord.js';
import type { QuotationRequest } from '../src/answers/lists/quotation-list.js';
import { completionChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { oneLine } from '../src/discord/render/text.js';
import { renderAnswer } from '../src/discord/render.js';
import type { Reply } from '../src/discord/reply.js';

/** What is typed goes into the custom ids of the page buttons, which hold 100 characters with all the rest. */
const LONGEST_SUBJECT = 50;

export const quote = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('quote', 'cita'),
    ...described('Who said what, word for word', 'Quién dijo qué, palabra por palabra'),
    ...EVERYWHERE,
    options: [
      typedOption({
        ...named('who', 'quién'),
        ...described('Who said it', 'Quién lo dijo'),
      }),
      typedOption(
        {
          ...named('about', 'sobre'),
          ...described('What it is about', 'De qué trata'),
        },
        { max_length: LONGEST_SUBJECT },
      ),
      PRIVATE_OPTION,
    ],
  },
  execute({ options }, desk) {
    return quotationsOn(requestOf(options.getString('who'), options.getString('about')), 1, desk);
  },
  autocomplete({ options }, { catalogue: { quotations } }) {
    const { name, value } = options.getFocused(true);
    const found =
      name === 'who'
        ? quotations.completeWho(value, CHOICES)
        : quotations.completeAbout(options.getString('who') ?? undefined, value, CHOICES);
    return found.map(completionChoice);
  },
  page(state, page, desk) {
    const [who = '', ...about] = state.split(SLASH);
    return quotationsOn(requestOf(who, about.join(SLASH)), page, desk);
  },
} satisfies ChatCommand;

const SLASH = '/';

/** A blank value asks for nothing in particular. Discord counts a rare letter once that takes two places in an id. */
function requestOf(who: string | null, about: string | null): QuotationRequest {
  const speaker = oneLine(who ?? '');
  const subject = oneLine((about ?? '').slice(0, LONGEST_SUBJECT));
  return { ...(speaker === '' ? {} : { who: speaker }), ...(subject === '' ? {} : { about: subject }) };
}

function quotationsOn(request: QuotationRequest, number: number, { catalogue }: Desk): Reply {
  const found = catalogue.quotations.find(request, number);
  if ('status' in found) return renderAnswer(found);
  const { who = '', about = '' } = found.request;
  const position = { command: quote.data.name, page: found.page, pages: found.pages, state: `${who}${SLASH}${about}` };
  return renderAnswer(found.answer, { position });
}

import { ApplicationCommandType } from 'discord.js';
import { complete, type Option } from '../src/answers/completion.js';
import { completionChoice, linkChoice } from '../src/discord/choices.js';
import type { ChatCommand } from '../src/discord/command.js';
import { EVERYWHERE, PRIVATE_OPTION, typedOption } from '../src/discord/command-parts.js';
import type { Desk } from '../src/discord/desk.js';
import { CHOICES } from '../src/discord/limits.js';
import { described, named } from '../src/discord/localised.js';
import { readPerson } from '../src/discord/people.js';
import { renderAnswer } from '../src/discord/render.js';
import type { Reply } from '../src/discord/reply.js';

/** The two kinds of clemency that the sources tell apart. */
const KINDS: readonly Option[] = [
  { value: 'pardon', label: 'A pardon', hint: 'compare with a commutation' },
  { value: 'commutation', label: 'A commutation', hint: 'compare with a pardon' },
];

export const compare = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named('compare', 'comparar'),
    ...described('Two people side by side, or pardon and commutation', 'Dos personas, o indulto y conmutación'),
    ...EVERYWHERE,
    options: [
      typedOption(
        {
          ...named('first', 'primero'),
          ...described('A person, or “pardon”', 'Una persona, o «pardon»'),
        },
        { required: true },
      ),
      typedOption(
        {
          ...named('second', 'segundo'),
          ...described('Another person, or “commutation”', 'Otra persona, o «commutation»'),
        },
        { required: true },
      ),
      PRIVATE_OPTION,
    ],
  },
  execute({ options }, desk) {
    return comparison(options.getString('first', true), options.getString('second', true), desk);
  },
  autocomplete({ options }, { clerk }) {
    const typed = options.getFocused();
    const kinds = typed.trim() === '' ? [] : complete(KINDS, typed, CHOICES).map(completionChoice);
    return [...kinds, ...clerk.completeRecipient(typed, CHOICES).map(linkChoice)];
  },
} satisfies ChatCommand;

function comparison(first: string, second: string, desk: Desk): Reply {
  if (isKind(first) && isKind(second)) {
    return renderAnswer(desk.clerk.ask('What is the difference between a pardon and a commutation?'));
  }
  const [one, other] = [readPerson(desk, first), readPerson(desk, second)];
  if ('instead' in one) return renderAnswer(one.instead);
  if ('instead' in other) return renderAnswer(other.instead);
  return renderAnswer(desk.catalogue.compare(one.recipient, other.recipient));
}

const isKind = (text: string): boolean => KINDS.some(({ value }) => value === text.trim().toLowerCase());

import { ApplicationCommandType, type Message } from 'discord.js';
import { claimAnswer } from '../src/answers/claim-check.js';
import type { MessageCommand } from '../src/discord/command.js';
import { EVERYWHERE } from '../src/discord/command-parts.js';
import { named } from '../src/discord/localised.js';
import { renderAnswer } from '../src/discord/render.js';

export const checkClaim = {
  data: {
    type: ApplicationCommandType.Message,
    ...named('Check this claim', 'Comprobar esta afirmación'),
    ...EVERYWHERE,
  },
  check({ targetMessage }, { clerk }) {
    return renderAnswer(claimAnswer(clerk.checkClaims(textOf(targetMessage))));
  },
} satisfies MessageCommand;

/** What a message says, in itself, in its embeds (another bot's news, say) and in what it forwards. */
function textOf(message: Message): string {
  const forwarded = [...message.messageSnapshots.values()];
  return [message, ...forwarded]
    .flatMap(({ content, embeds }) => [content, ...embeds.flatMap(({ title, description }) => [title, description])])
    .filter((text) => text)
    .join('\n');
}

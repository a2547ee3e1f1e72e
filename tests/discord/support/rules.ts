import { InteractionResponseType, MessageFlags } from 'discord.js';
import { withShareButton } from '../../../src/discord/render.js';
import type { Reply } from '../../../src/discord/reply.js';
import { InvalidForm } from '../../../src/local-discord/validation/form.js';
import { parseMessage } from '../../../src/local-discord/validation/message.js';
import { loadOpenApi } from '../../local-discord/open-api.js';

export const openApi = loadOpenApi();

/** What Discord would refuse in a reply, shown in public or, with its Share button, in private; empty where nothing. */
export function replyProblems(reply: Reply): string[] {
  return [...messageProblems(reply), ...messageProblems(withShareButton(reply))];
}

function messageProblems({ embeds, components, picture }: Reply): string[] {
  const description = picture?.file.description;
  const message = {
    embeds,
    components,
    flags: MessageFlags.Ephemeral,
    allowed_mentions: { parse: [] },
    ...(picture === undefined ? {} : { attachments: [{ id: '0', filename: picture.file.name, description }] }),
  };
  const callback = { type: InteractionResponseType.ChannelMessageWithSource, data: message };
  const described = openApi?.validateRequest('POST', '/interactions/1/token/callback', callback) ?? [];
  const files = picture === undefined ? [] : [uploaded(picture.file.name, picture.file.attachment)];
  return [...described, ...formProblems(() => parseMessage(message, files, undefined, []))];
}

function uploaded(filename: string, bytes: Buffer) {
  return { index: '0', filename, contentType: 'image/png', bytes };
}

/** What the embedded Discord, which knows Discord's limits, complains of. */
export function formProblems(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error;
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
}

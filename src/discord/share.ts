import { type APIEmbed, ComponentType, type Message } from 'discord.js';
import { parseCustomId } from './custom-id.js';
import { withPicture } from './render.js';
import type { Reply, Row, ShownPicture } from './reply.js';

/**
 * The bot's own private answer, ready to be said again in public. Its words come with the interaction itself.
 * @param picture the answer's picture, drawn again: Discord gives private files out to nobody else
 */
export function sharedReply(message: Message, picture: ShownPicture | undefined): Reply {
  return {
    outcome: 'answered',
    embeds: message.embeds.map(({ data }) => withPicture(ownParts(data), picture)),
    components: message.components
      .map((component) => component.toJSON())
      .filter((component): component is Row => component.type === ComponentType.ActionRow)
      .filter((row) => !hasShareButton(row)),
    ...(picture === undefined ? {} : { picture }),
  };
}

/** Without what Discord adds to an embed. */
function ownParts({ color, author, description, fields, footer }: APIEmbed): APIEmbed {
  return {
    ...(color === undefined ? {} : { color }),
    ...(author === undefined ? {} : { author: { name: author.name } }),
    ...(description === undefined ? {} : { description }),
    ...(fields === undefined ? {} : { fields }),
    ...(footer === undefined ? {} : { footer: { text: footer.text } }),
  };
}

const hasShareButton = (row: Row) =>
  row.components.some((each) => 'custom_id' in each && parseCustomId(each.custom_id)?.does === 'share');

import {
  InteractionContextType,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { withShareButton } from './render.js';
import type { Reply } from './reply.js';

/** A pressed button or a choice from a menu. */
export type Press = Extract<RepliableInteraction, MessageComponentInteraction>;

export type Visibility = 'public' | 'private';

/** Answers with a new message. */
export async function respond(interaction: RepliableInteraction, reply: Reply, visibility: Visibility): Promise<void> {
  await interaction.reply(newMessage(interaction, reply, visibility));
}

function newMessage(interaction: RepliableInteraction, reply: Reply, visibility: Visibility): InteractionReplyOptions {
  return visibility === 'public'
    ? content(reply)
    : { ...content(privately(interaction, reply)), flags: MessageFlags.Ephemeral };
}

/** Answers by changing the message that the pressed component stands on, which stays as private as it is. */
export async function replaceMessage(interaction: Press, reply: Reply, visibility: Visibility): Promise<void> {
  const shown = visibility === 'private' ? privately(interaction, reply) : reply;
  // Without the empty list Discord would keep the pictures of the message as it was.
  await interaction.update({ attachments: [], ...content(shown) });
}

/** A problem concerns one reader, and in a conversation with the bot alone there is nobody to share with. */
function privately(interaction: RepliableInteraction, reply: Reply): Reply {
  const alone = interaction.context === InteractionContextType.BotDM;
  return alone || reply.outcome === 'problem' ? reply : withShareButton(reply);
}

function content({ embeds, components, files = [] }: Reply) {
  return { embeds: [...embeds], components: [...components], files: [...files] };
}

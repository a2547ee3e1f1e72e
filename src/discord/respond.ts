import { setTimeout as sleep } from 'node:timers/promises';
import {
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { withShareButton } from './render.js';
import type { Reply } from './reply.js';

/** A pressed button or a choice from a menu. */
export type Press = Extract<RepliableInteraction, MessageComponentInteraction>;

export type Visibility = 'public' | 'private';

/** Discord waits three seconds for the first answer; after this long, the bot asks it to wait longer. */
const PROMISE_AFTER_MS = 1500;

/** Answers with a new message. A problem concerns the one who asked, so it is private where that is still open. */
export async function respond(
  interaction: RepliableInteraction,
  answer: Reply | Promise<Reply>,
  visibility: Visibility,
): Promise<Reply> {
  const soon = await withinPatience(answer);
  if (soon !== undefined) {
    const shown = soon.outcome === 'problem' ? 'private' : visibility;
    await interaction.reply({ ...content(interaction, soon, shown), ...flagsFor(shown) });
    return soon;
  }
  await interaction.deferReply(flagsFor(visibility));
  const late = await answer;
  await interaction.editReply(content(interaction, late, visibility));
  return late;
}

/** Answers by changing the message that the pressed component stands on, which stays as private as it is. */
export async function replaceMessage(
  interaction: Press,
  answer: Reply | Promise<Reply>,
  visibility: Visibility,
): Promise<Reply> {
  const soon = await withinPatience(answer);
  if (soon === undefined) await interaction.deferUpdate();
  const reply = soon ?? (await answer);
  // Without the empty list Discord would keep the pictures of the message as it was.
  const message = { attachments: [], ...content(interaction, reply, visibility) };
  if (soon === undefined) await interaction.editReply(message);
  else await interaction.update(message);
  return reply;
}

/** Says the last word after a failure: into the promised answer, or privately where nothing is promised yet. */
export async function respondToFailure(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  if (interaction.replied) return;
  if (interaction.deferred) await interaction.editReply({ attachments: [], ...content(interaction, reply, 'private') });
  else await respond(interaction, reply, 'private');
}

/** The answer if it is there in time, else undefined. */
async function withinPatience(answer: Reply | Promise<Reply>): Promise<Reply | undefined> {
  if (!(answer instanceof Promise)) return answer;
  const timer = new AbortController();
  const patience = sleep(PROMISE_AFTER_MS, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([answer, patience]);
  } finally {
    timer.abort();
  }
}

const flagsFor = (visibility: Visibility) =>
  visibility === 'private' ? { flags: MessageFlags.Ephemeral as const } : {};

function content(interaction: RepliableInteraction, reply: Reply, visibility: Visibility) {
  const { embeds, components, picture } = visibility === 'private' ? shareable(interaction, reply) : reply;
  return {
    embeds: [...embeds],
    components: [...components],
    files: picture === undefined ? [] : [picture.file],
  };
}

/** A problem concerns one reader, and in a conversation with the bot alone there is nobody to share with. */
function shareable(interaction: RepliableInteraction, reply: Reply): Reply {
  const alone = interaction.context === InteractionContextType.BotDM;
  return alone || reply.outcome === 'problem' ? reply : withShareButton(reply);
}

import { MessageFlags } from 'discord.js';
import type { Reference } from '../answers/answer.js';
import type { ChatCommand } from './command.js';
import { type Action, parseCustomId, parseReference } from './custom-id.js';
import type { Desk } from './desk.js';
import { drawPicture, parsePictureKey } from './pictures.js';
import { renderNoted, renderProblem } from './render.js';
import type { Reply } from './reply.js';
import { replyWith } from './reply-with.js';
import { type Press, replaceMessage, respond } from './respond.js';
import { sharedReply } from './share.js';

/** What a press is answered from. */
export interface PressSurroundings {
  readonly commands: ReadonlyMap<string, ChatCommand>;
  readonly desk: Desk;
  /** Whether anybody reads what users say about answers. */
  readonly takesFeedback: boolean;
}

/** Answers a pressed button or a choice from a menu; returns what it answered. */
export async function answerPress(interaction: Press, around: PressSurroundings): Promise<Reply> {
  const action = parseCustomId(interaction.customId);
  const reply = action && replyTo(action, interaction, around);
  if (action === undefined || reply === undefined) return respond(interaction, STALE, 'private');
  return deliver(action.does, interaction, reply);
}

const STALE = renderProblem(
  'This button or menu is from an older version of the bot, or what it opened is no longer in its knowledge.',
  'Ask again with /ask, or look the person up with /inmate.',
);

const THANKS = renderNoted(
  'Thank you: your question was noted, without your name.',
  'To get there now, ask it in other words, or choose a name with /inmate or a figure with /stat.',
);

function replyTo(
  action: Action,
  interaction: Press,
  { commands, desk, takesFeedback }: PressSurroundings,
): Reply | Promise<Reply> | undefined {
  switch (action.does) {
    case 'open':
      return open(action.reference, desk);
    case 'choose':
    case 'view': {
      const chosen = interaction.isStringSelectMenu() ? parseReference(interaction.values[0] ?? '') : undefined;
      return chosen && open(chosen, desk);
    }
    case 'page':
      return commands.get(action.command)?.page?.(action.state, action.page, desk);
    case 'share':
      return share(interaction, action.picture, desk);
    case 'unhelpful':
      return takesFeedback ? THANKS : undefined;
  }
}

function open(reference: Reference, desk: Desk): Reply | undefined {
  const answer = desk.clerk.open(reference);
  return answer && replyWith(answer, desk);
}

async function share({ message }: Press, pictureKey: string, desk: Desk): Promise<Reply> {
  const picture = parsePictureKey(pictureKey);
  return sharedReply(message, picture && (await drawPicture(picture, desk)));
}

/**
 * A private message's components answer privately. On a public message, the one who asked goes on in public; what
 * somebody else presses is answered to them alone, so that nobody's answer is turned over under their eyes.
 */
function deliver(does: Action['does'], interaction: Press, reply: Reply | Promise<Reply>): Promise<Reply> {
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const asked = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  if (does === 'share') return respond(interaction, reply, 'public');
  if (does === 'unhelpful') return respond(interaction, reply, 'private');
  const visibility = isPrivate || !asked ? 'private' : 'public';
  const takesItsPlace = (does === 'choose' || does === 'page') && (isPrivate || asked);
  return takesItsPlace ? replaceMessage(interaction, reply, visibility) : respond(interaction, reply, visibility);
}

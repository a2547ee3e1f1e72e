import type { Interaction } from 'discord.js';
import type { Refusal } from '../limits/rate-limits.js';
import { renderProblem } from './render.js';
import { respond } from './respond.js';

/** Says privately that it was too much at once, and when to ask again; while typing, there are just no suggestions. */
export async function refuse(interaction: Interaction, { whose, retryAfterMs }: Refusal): Promise<'limited'> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await respond(interaction, refusalReply(whose, retryAfterMs), 'private');
  return 'limited';
}

const REASONS = {
  user: 'That was a lot of questions in a short time.',
  guild: 'This server has asked a lot in a short time.',
} satisfies Record<Refusal['whose'], string>;

function refusalReply(whose: Refusal['whose'], retryAfterMs: number) {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return renderProblem(REASONS[whose], `Please wait ${wait}, then ask again.`);
}

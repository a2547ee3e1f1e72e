import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { renderProblem } from './render.js';
import type { Reply } from './reply.js';

/** Discord's word that an interaction can no longer be answered, or has been answered: a second answer is not possible. */
const PAST_ANSWERING: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

/** What to do after a failure: tell the user, or, where Discord would refuse that too, nothing. */
export interface Failure {
  readonly answer: Reply | undefined;
}

/** Logs what went wrong under a short id, and gives the user's side of it with the same id. */
export function reportFailure(error: unknown, what: Readonly<Record<string, unknown>>, log: Logger): Failure {
  if (error instanceof DiscordAPIError && PAST_ANSWERING.includes(error.code)) {
    log.warn({ ...what, code: error.code }, 'the interaction could not be answered any more');
    return { answer: undefined };
  }
  const errorId = newErrorId();
  log.error({ ...what, errorId, err: error }, 'the interaction failed');
  return { answer: failureReply(errorId) };
}

/** Eight characters that an operator can be told and find in the log. */
export function newErrorId(): string {
  return randomBytes(4).toString('hex');
}

function failureReply(errorId: string): Reply {
  return renderProblem(
    'Something went wrong here; it was nothing you did.',
    `Please try again. If it happens again, tell the people who run this bot the error id ${errorId}.`,
  );
}

import { RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { z } from 'zod';

type MakeRequest = RESTOptions['makeRequest'];

/** Times a request is sent, the first one counted. */
const ATTEMPTS = 3;

/**
 * Failures of the connection, not of the request: it is not known whether Discord has seen it. discord.js sends again
 * after a few of them only; most often a connection that was kept open is closed just as it is used again.
 */
const BROKEN: readonly unknown[] = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT'];

/** The first answer to an interaction: Discord takes it once, whoever sends it how often. */
const FIRST_ANSWER = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/**
 * Sends a request again when its connection broke, as far as that can never do anything twice: what reads, replaces,
 * changes to a state or deletes, and the first answer to an interaction, of which Discord takes only one.
 */
export function repeatAfterBreaks(send: MakeRequest): MakeRequest {
  return async (url, init) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await send(url, init);
        return attempt > 1 && response.status === 400 ? await alreadyTaken(response) : response;
      } catch (error) {
        if (attempt === ATTEMPTS || !isBroken(error) || !isRepeatable(url, init.method)) throw error;
      }
    }
  };
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.includes(error.code);
}

function isRepeatable(url: string, method = 'GET'): boolean {
  return method.toUpperCase() !== 'POST' || FIRST_ANSWER.test(url);
}

/** That an answer is there already, said to a repeated answer, means that the first attempt arrived. */
async function alreadyTaken(response: Awaited<ReturnType<MakeRequest>>): ReturnType<MakeRequest> {
  const text = await response.text();
  return isAlreadyAcknowledged(text)
    ? new Response(null, { status: 204 })
    : new Response(text, { status: response.status, headers: [...response.headers] });
}

const alreadyAcknowledged = z.object({ code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) });

function isAlreadyAcknowledged(text: string): boolean {
  try {
    return alreadyAcknowledged.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

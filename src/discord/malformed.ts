import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { newErrorId } from './failure.js';

/** The part of discord.js that makes an interaction of what the gateway sends; not part of its typed face. */
const internals = z.looseObject({
  actions: z.looseObject({ InteractionCreate: z.custom<{ handle(data: unknown): unknown }>(isAction) }),
});

function isAction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'handle' in value && typeof value.handle === 'function';
}

/**
 * Ignores, with a line in the log, interactions that discord.js cannot make sense of. It would throw where nobody can catch
 * it, so that a single malformed one would end the process.
 */
export function ignoreMalformedInteractions(client: Client, log: Logger): void {
  const action = internals.parse(client).actions.InteractionCreate;
  const handle = action.handle.bind(action);
  action.handle = (data) => {
    try {
      return handle(data);
    } catch (error) {
      log.error({ errorId: newErrorId(), err: error }, 'a malformed interaction was ignored');
      return undefined;
    }
  };
}

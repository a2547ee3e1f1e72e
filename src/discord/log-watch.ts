import type { Logger } from 'pino';
import type { Watch } from './watch.js';

/**
 * One line for every command, with what was typed only where the operator wants it. Suggestions while typing come with
 * almost every letter, so they are for debugging only.
 */
export function logHandled(log: Logger, withTypedText: boolean): Watch {
  return {
    handled(what, typed) {
      const text = withTypedText ? typed() : undefined;
      const rounded = { ...what, ms: Math.round(what.ms) };
      const line = text === undefined ? rounded : { ...rounded, typed: text };
      if (what.outcome === 'completed') log.debug(line, 'suggested');
      else log.info(line, 'answered');
    },
  };
}

import type { Reply } from './reply.js';

/**
 * How an interaction ended. `completed`: suggestions were sent. `limited`: it came too soon after others. `late`: Discord
 * would not take the answer (any more). `failed`: an error, which stands in the log under its id.
 */
export type HandledOutcome = Reply['outcome'] | 'completed' | 'limited' | 'late' | 'failed';

/** An interaction that has come to its end. */
export interface Handled {
  /** A name that the bot itself gave: a command's, `component`, or `other`. */
  readonly command: string;
  readonly outcome: HandledOutcome;
  /** From receiving it to the arrival of its answer. */
  readonly ms: number;
  readonly shard: number;
}

/** A shard's connection to the gateway: `lost` for good, or on its way (back). */
export type GatewayState = 'ready' | 'connecting' | 'lost';

/** Somebody who wants to know what the bot does, as it happens. Nobody who watches may throw. */
export interface Watch {
  /** @param typed reads what the user had typed; undefined where there was nothing. Kept by nobody unless switched on */
  handled?(what: Handled, typed: () => string | undefined): void;
  gateway?(shard: number, state: GatewayState): void;
}

/** Tells every one of them. */
export function watchedBy(watches: readonly Watch[]): Required<Watch> {
  return {
    handled(what, typed) {
      for (const watch of watches) watch.handled?.(what, typed);
    },
    gateway(shard, state) {
      for (const watch of watches) watch.gateway?.(shard, state);
    },
  };
}

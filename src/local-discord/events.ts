import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome } from './outcome.js';
import type { Snowflake } from './snowflake.js';

/** What happens in the embedded Discord, for a page or a test to follow. */
export type LocalEvent =
  | {
      readonly type: 'message-created' | 'message-updated';
      readonly message: APIMessage;
      /** The only user who sees it, when it is ephemeral. */
      readonly onlyFor?: Snowflake;
    }
  | {
      readonly type: 'message-deleted';
      readonly id: Snowflake;
      readonly channelId: Snowflake;
      readonly onlyFor?: Snowflake;
    }
  | {
      /** A user did something and the bot has been told. `name` is the command or the component's custom id. */
      readonly type: 'interaction-started';
      readonly id: Snowflake;
      readonly kind: 'command' | 'autocomplete' | 'component' | 'other';
      readonly name: string;
      readonly channelId: Snowflake;
      readonly onlyFor: Snowflake;
    }
  | {
      /** What came of it: also that the application did not respond within three seconds. */
      readonly type: 'interaction-ended';
      readonly id: Snowflake;
      readonly outcome: Outcome;
      readonly onlyFor: Snowflake;
    }
  | {
      /** The bot sent something Discord would not take: for whoever develops the bot. */
      readonly type: 'request-rejected';
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly error: unknown;
    }
  | { readonly type: 'commands-changed' }
  | {
      readonly type: 'gateway';
      readonly change: 'identified' | 'resumed' | 'disconnected';
      readonly shard: readonly [number, number];
    };

export interface EventHub {
  emit(event: LocalEvent): void;
  /** Calls `listener` for every event from now on; the returned function stops that. */
  subscribe(listener: (event: LocalEvent) => void): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<(event: LocalEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

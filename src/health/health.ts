import type { GatewayState, Watch } from '../discord/watch.js';

/** Whether the bot is fit to answer; it watches the gateway itself, and is told of the bot's own beginning and end. */
export interface Health {
  readonly watch: Watch;
  /** The knowledge is loaded, and every shard of this process has been on the gateway. */
  started(): void;
  /** No new commands are taken from now on. */
  stopping(): void;
  /** What keeps the bot from answering, a few words each; nothing when it is ready. */
  obstacles(): readonly string[];
}

export function createHealth(): Health {
  const shards = new Map<number, GatewayState>();
  let phase: 'starting' | 'running' | 'stopping' = 'starting';
  return {
    watch: {
      gateway(shard, state) {
        shards.set(shard, state);
      },
    },
    started() {
      phase = 'running';
    },
    stopping() {
      phase = 'stopping';
    },
    obstacles() {
      const apart = [...shards].filter(([, state]) => state !== 'ready');
      return [...(phase === 'running' ? [] : [phase]), ...apart.map(([shard, state]) => `shard ${shard} is ${state}`)];
    },
  };
}

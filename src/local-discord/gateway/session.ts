import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** Events kept for a client that comes back. */
const REPLAY_LIMIT = 1000;

/** One shard's session: it outlives connections, numbers its events, and replays what a lost connection missed. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  readonly connection: WebSocket | undefined;
  connect(connection: WebSocket): void;
  disconnect(): void;
  /** Sends an event, or keeps it until the client resumes. */
  dispatch(event: string, data: unknown): void;
  /** Sends again everything after `sequence`; false when that is not possible any more. */
  replayAfter(sequence: number): boolean;
}

export function createSession(shard: readonly [number, number], intents: number, first: WebSocket): Session {
  let connection: WebSocket | undefined = first;
  let sequence = 0;
  let sent: { sequence: number; frame: string }[] = [];
  const transmit = (frame: string) => {
    if (connection?.readyState === connection?.OPEN) connection?.send(frame);
  };
  return {
    id: randomBytes(16).toString('hex'),
    shard,
    intents,
    get connection() {
      return connection;
    },
    connect(next) {
      connection = next;
    },
    disconnect() {
      connection = undefined;
    },
    dispatch(event, data) {
      sequence += 1;
      const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: sequence, d: data });
      sent.push({ sequence, frame });
      if (sent.length > 2 * REPLAY_LIMIT) sent = sent.slice(-REPLAY_LIMIT);
      transmit(frame);
    },
    replayAfter(last) {
      const oldest = sent[0]?.sequence ?? 1;
      if (last > sequence || last < oldest - 1) return false;
      for (const { sequence: number, frame } of sent) if (number > last) transmit(frame);
      return true;
    },
  };
}

import type { Clock } from './clock.js';

/** First millisecond of 2015: the zero of Discord's ids. https://docs.discord.com/developers/reference#snowflakes */
export const DISCORD_EPOCH = 1_420_070_400_000;
const TIMESTAMP_SHIFT = 22n;
const SEQUENCE_SIZE = 4096;

export type Snowflake = string;

/** The id made at `timestamp` (ms since the Unix epoch) as number `sequence` (0 to 4095) of that millisecond. */
export function snowflakeAt(timestamp: number, sequence = 0): Snowflake {
  return String((BigInt(timestamp - DISCORD_EPOCH) << TIMESTAMP_SHIFT) | BigInt(sequence));
}

/** A source of ids that always grow, also when the clock stands still or steps back. */
export function snowflakeSource(clock: Clock): () => Snowflake {
  let last = 0;
  let sequence = 0;
  return () => {
    const now = clock.now();
    if (now > last) {
      last = now;
      sequence = 0;
    } else {
      sequence += 1;
      if (sequence === SEQUENCE_SIZE) {
        last += 1;
        sequence = 0;
      }
    }
    return snowflakeAt(last, sequence);
  };
}

/**
 * The shard that receives a guild's events; without a guild (direct messages) that is shard 0.
 * https://docs.discord.com/developers/events/gateway#sharding
 */
export function shardOf(guildId: Snowflake | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(shardCount));
}

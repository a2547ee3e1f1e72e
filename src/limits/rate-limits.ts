import type { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

/** How many commands are answered within a minute; 0 is no limit. */
export interface RateLimitSettings {
  readonly perUser: number;
  readonly perGuild: number;
}

/** Who asks, and where. Both ids are forgotten a minute after their first command. */
export interface Asker {
  readonly userId: string;
  /** Null outside servers. */
  readonly guildId: string | null;
}

/** Why something is not answered now. */
export interface Refusal {
  readonly whose: 'user' | 'guild';
  readonly retryAfterMs: number;
}

export interface RateLimits {
  /**
   * Counts one deed; undefined when it may be answered. Typing in an option costs a tenth of a command: Discord asks for
   * suggestions at almost every letter.
   */
  take(asker: Asker, deed: 'command' | 'typing'): Promise<Refusal | undefined>;
}

const WINDOW_SECONDS = 60;
const COST = { command: 10, typing: 1 } as const;

/** Limits kept in this process's memory: a server's commands all come to the process of its shard. */
export function createRateLimits({ perUser, perGuild }: RateLimitSettings): RateLimits {
  const users = limiter(perUser);
  const guilds = limiter(perGuild);
  return {
    async take({ userId, guildId }, deed) {
      // The user first: what is refused to one user does not use up what their server may ask.
      const ofUser = await take(users, userId, COST[deed], 'user');
      return ofUser ?? (guildId === null ? undefined : take(guilds, guildId, COST[deed], 'guild'));
    },
  };
}

function limiter(commands: number): RateLimiterMemory | undefined {
  return commands === 0
    ? undefined
    : new RateLimiterMemory({ points: commands * COST.command, duration: WINDOW_SECONDS });
}

async function take(
  limit: RateLimiterMemory | undefined,
  id: string,
  cost: number,
  whose: Refusal['whose'],
): Promise<Refusal | undefined> {
  return limit?.consume(id, cost).then(
    () => undefined,
    ({ msBeforeNext }: RateLimiterRes) => ({ whose, retryAfterMs: msBeforeNext }),
  );
}

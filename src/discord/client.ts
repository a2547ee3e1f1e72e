import { Client, Options } from 'discord.js';
import { repeatAfterBreaks } from './repeat.js';
import { sendRequest } from './send.js';
import type { Sharding } from './shards.js';

/**
 * The bot needs nothing but interactions, and those arrive without any intent: it sees no message, no member and no
 * presence that somebody did not hand it with a command.
 */
const NO_INTENTS = 0;

/**
 * An interaction brings along everything its answer needs, so nothing it carries is worth remembering: without these
 * limits everybody who ever asked would stay in memory. The bot's own user is kept, because the client needs it.
 */
const KEEP_NOTHING = {
  UserManager: {
    maxSize: 0,
    keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
  },
  GuildMemberManager: 0,
  MessageManager: 0,
  EntitlementManager: 0,
};

/**
 * The client, not logged in yet.
 * @param apiBaseUrl where the REST API is, without the version: https://discord.com/api
 */
export function createClient(apiBaseUrl: string, sharding: Sharding): Client {
  return new Client({
    ...sharding,
    intents: NO_INTENTS,
    makeCache: Options.cacheWithLimits(KEEP_NOTHING),
    // Nothing the bot says can notify anybody, whatever its text holds.
    allowedMentions: { parse: [] },
    rest: { api: apiBaseUrl, makeRequest: repeatAfterBreaks(sendRequest) },
  });
}

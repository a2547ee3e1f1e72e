import type { APIEmbed, APIMessage } from 'discord.js';
import { pino } from 'pino';
import { commands as allCommands } from '../../../commands/index.js';
import { createClerk } from '../../../src/answers/create-clerk.js';
import { createCatalogue } from '../../../src/answers/lists/catalogue.js';
import { type Bot, startBot } from '../../../src/discord/bot.js';
import type { Command } from '../../../src/discord/command.js';
import type { Desk } from '../../../src/discord/desk.js';
import { logHandled } from '../../../src/discord/log-watch.js';
import type { Watch } from '../../../src/discord/watch.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import { createRateLimits, type RateLimitSettings } from '../../../src/limits/rate-limits.js';
import { manualClock } from '../../../src/local-discord/clock.js';
import type { Outcome } from '../../../src/local-discord/outcome.js';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../../src/local-discord/start.js';
import { createPictures } from '../../../src/pictures/draw.js';
import { once } from '../../../src/search/remembered.js';

/** Made once for a test file, and only what its tests use: the knowledge never changes while the bot runs. */
const knowledge = once(() => loadKnowledge());
const realParts = {
  clerk: once(() => createClerk(knowledge())),
  catalogue: once(() => createCatalogue(knowledge())),
  pictures: once(() => createPictures(knowledge())),
};

/** The desk as the program makes it. */
export const realDesk = (): Desk => deskWith({});

function deskWith({ clerk, catalogue, pictures }: Partial<Desk>): Desk {
  return {
    clerk: clerk ?? realParts.clerk(),
    catalogue: catalogue ?? realParts.catalogue(),
    pictures: pictures ?? realParts.pictures(),
  };
}

export interface Session {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  /** What the bot logged, a parsed line each. */
  readonly logged: readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/** What a session runs with beside its desk. */
export interface SessionOptions {
  readonly discord?: LocalDiscordOptions;
  /** None when left out: tests ask faster than people do. */
  readonly limits?: RateLimitSettings;
  readonly watches?: readonly Watch[];
  readonly logsTypedText?: boolean;
  readonly takesFeedback?: boolean;
}

/**
 * The bot's real client and commands against an embedded Discord, in this process.
 * What is given takes the place of the real thing.
 */
export async function openSession(
  { commands = allCommands, ...own }: Partial<Desk> & { readonly commands?: readonly Command[] } = {},
  options: SessionOptions = {},
): Promise<Session> {
  // Time stands still for Discord's three seconds, so that a slow machine makes no answer late.
  const discord = await startLocalDiscord({ port: 0, clock: manualClock(Date.now()), ...options.discord });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const bot = await startBot({
    token: discord.token,
    apiBaseUrl: discord.apiBaseUrl,
    sharding: { shards: 'auto' },
    registers: true,
    commands,
    desk: deskWith(own),
    limits: createRateLimits(options.limits ?? { perUser: 0, perGuild: 0 }),
    takesFeedback: options.takesFeedback ?? false,
    watches: [logHandled(log, options.logsTypedText ?? false), ...(options.watches ?? [])],
    log,
    onLost: (reason) => {
      throw new Error(reason);
    },
  });
  return {
    discord,
    bot,
    logged,
    async close() {
      await bot.stop();
      await discord.close();
    },
  };
}

/** The message that a user got. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message' && outcome.kind !== 'updated') {
    throw new Error(`the user got no message, but ${JSON.stringify(outcome)}`);
  }
  return outcome.message;
}

/** The one embed of the message that a user got. */
export function embedOf(outcome: Outcome): APIEmbed {
  const [embed, ...others] = messageOf(outcome).embeds;
  if (embed === undefined || others.length > 0) throw new Error('the message has not exactly one embed');
  return embed;
}

import type { APIEmbed, APIMessage } from 'discord.js';
import { pino } from 'pino';
import { commands as allCommands } from '../../../commands/index.js';
import { startBot } from '../../../src/discord/bot.js';
import type { Command } from '../../../src/discord/command.js';
import { createDesk, type Desk } from '../../../src/discord/desk.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';
import type { Outcome } from '../../../src/local-discord/interactions.js';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/start.js';

/** Made once for a test file: the knowledge never changes while the bot runs. */
let made: Desk | undefined;
export function realDesk(): Desk {
  made ??= createDesk(loadKnowledge());
  return made;
}

export interface Session {
  readonly discord: LocalDiscord;
  /** What the bot logged, a parsed line each. */
  readonly logged: readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/**
 * The bot's real client and commands against an embedded Discord, in this process.
 * What is given takes the place of the real thing.
 */
export async function openSession({
  commands = allCommands,
  ...own
}: Partial<Desk> & { readonly commands?: readonly Command[] } = {}): Promise<Session> {
  const discord = await startLocalDiscord({ port: 0 });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const bot = await startBot({
    token: discord.token,
    apiBaseUrl: discord.apiBaseUrl,
    registers: true,
    commands,
    desk: { ...realDesk(), ...own },
    log,
    onLost: (reason) => {
      throw new Error(reason);
    },
  });
  return {
    discord,
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

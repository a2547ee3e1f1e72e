import type { Logger } from 'pino';
import { commands } from '../commands/index.js';
import type { Config } from './config.js';
import { startBot } from './discord/bot.js';
import type { Desk } from './discord/desk.js';
import { logHandled } from './discord/log-watch.js';
import type { Knowledge } from './knowledge/load.js';
import { knowledgeVersion } from './knowledge/version.js';
import { createRateLimits } from './limits/rate-limits.js';
import { openOperations } from './operations/operations.js';

/** The knowledge, and the desk made of it. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly desk: Desk;
}

/** A bot that answers, with everything its operators switched on beside it. */
export interface RunningBot {
  /** The bot's name on Discord. */
  readonly name: string;
  /** Takes no new commands, lets those under way finish, and ends everything. */
  stop(): Promise<void>;
}

/** @throws {StartProblem} when it cannot start */
export async function openBot(
  { token, apiBaseUrl }: { readonly token: string; readonly apiBaseUrl: string },
  config: Config,
  { knowledge, desk }: Prepared,
  log: Logger,
): Promise<RunningBot> {
  const operations = await openOperations(config, log);
  const bot = await startBot({
    token,
    apiBaseUrl,
    sharding: config.sharding,
    registers: config.registerCommands,
    commands,
    desk,
    limits: createRateLimits(config.rateLimits),
    takesFeedback: operations.takesFeedback,
    watches: [logHandled(log, config.logsQuestions), ...operations.watches],
    log,
    onLost(reason) {
      log.fatal(`${reason}; check the token and the settings, then start again`);
      process.exit(1);
    },
  });
  await operations.started(bot, knowledgeVersion(knowledge));
  return {
    name: bot.name,
    async stop() {
      operations.stopping();
      await bot.stop();
      await operations.close();
    },
  };
}

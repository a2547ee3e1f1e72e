import type { Config } from './config.js';
import { createDesk } from './discord/desk.js';
import { openLog } from './log.js';
import { openBot, type Prepared } from './open-bot.js';
import { openKnowledge } from './prepared/prepared.js';
import { stopOnSignal } from './shutdown.js';

/**
 * Runs the bot until a signal ends it: against Discord when there is a token, else against the embedded Discord.
 * @param terminal whether to open a prompt on the terminal, where the embedded Discord stands in for Discord
 * @throws {StartProblem | KnowledgeError} when it cannot start
 */
export async function runBot(config: Config, terminal: boolean): Promise<void> {
  const prepare = () => prepareFrom(config);
  if (config.token === undefined) {
    // Where a token is set, none of the embedded Discord is needed.
    const { runEmbedded } = await import('./run-embedded.js');
    await runEmbedded(config, prepare, terminal);
  } else {
    await runOnDiscord({ token: config.token, apiBaseUrl: config.apiBaseUrl }, config, prepare());
  }
}

function prepareFrom({ knowledgeFolder }: Config): Prepared {
  const prepared = openKnowledge(knowledgeFolder);
  return { knowledge: prepared.knowledge, desk: createDesk(prepared) };
}

async function runOnDiscord(
  discord: { readonly token: string; readonly apiBaseUrl: string },
  config: Config,
  prepared: Prepared,
): Promise<void> {
  const log = await openLog(config, 'info', discord.token);
  const bot = await openBot(discord, config, prepared, log);
  stopOnSignal(log, bot.stop);
}

import type { Logger } from 'pino';
import { commands } from '../commands/index.js';
import type { Config } from './config.js';
import { type Bot, startBot } from './discord/bot.js';
import { createDesk, type Desk } from './discord/desk.js';
import { logHandled } from './discord/log-watch.js';
import { loadKnowledge } from './knowledge/load.js';
import { createRateLimits } from './limits/rate-limits.js';
import { type LocalDiscord, startLocalDiscord } from './local-discord/start.js';
import { runTerminal } from './local-discord/terminal/terminal.js';
import { createLog } from './log.js';
import { createPlayground } from './playground/playground.js';
import { endOnUncaught, stopOnSignal } from './shutdown.js';
import { StartProblem } from './start-problem.js';

/**
 * Runs the bot until a signal ends it: against Discord when there is a token, else against the embedded Discord.
 * @param terminal whether to open a prompt on the terminal, where the embedded Discord stands in for Discord
 * @throws {StartProblem | KnowledgeError} when it cannot start
 */
export async function runBot(config: Config, terminal: boolean): Promise<void> {
  const knowledge = loadKnowledge(config.knowledgeFolder);
  const desk = createDesk(knowledge);
  if (config.token === undefined) await runEmbedded(config, desk, terminal);
  else await runOnDiscord(config.token, config, desk);
}

async function runOnDiscord(token: string, config: Config, desk: Desk): Promise<void> {
  const log = openLog(config, 'info', token);
  const bot = await logIn({ token, apiBaseUrl: config.apiBaseUrl }, config, desk, log);
  stopOnSignal(log, () => bot.stop());
}

async function runEmbedded(config: Config, desk: Desk, terminal: boolean): Promise<void> {
  const discord = await openEmbeddedDiscord(config);
  // At a prompt, a line for every answered command would stand between the answers.
  const log = openLog(config, terminal ? 'warn' : 'info', discord.token);
  const bot = await logIn(discord, config, desk, log);
  const stop = async () => {
    await bot.stop();
    await discord.close();
  };
  stopOnSignal(log, stop);
  if (!terminal) {
    // The address comes last, where it is found at once.
    process.stdout.write(`${bot.name} is ready. For a prompt instead of the page: npm start -- --terminal\n`);
    process.stdout.write(`Try it in a browser: ${discord.origin}\n`);
    return;
  }
  process.stdout.write(`${bot.name} answers here, in the embedded Discord (${discord.origin}).\n`);
  await runTerminal({ discord, input: process.stdin, output: process.stdout });
  await stop();
}

function openLog({ logLevel }: Config, usualLevel: string, token: string): Logger {
  const log = createLog({ level: logLevel ?? usualLevel, readable: process.stderr.isTTY, secrets: [token] });
  endOnUncaught(log);
  return log;
}

function logIn(
  { token, apiBaseUrl }: { readonly token: string; readonly apiBaseUrl: string },
  { registerCommands, rateLimits, logsQuestions }: Config,
  desk: Desk,
  log: Logger,
): Promise<Bot> {
  const onLost = (reason: string) => {
    log.fatal(`${reason}; check the token and the settings, then start again`);
    process.exit(1);
  };
  const watches = [logHandled(log, logsQuestions)];
  const limits = createRateLimits(rateLimits);
  return startBot({ token, apiBaseUrl, registers: registerCommands, commands, desk, limits, watches, log, onLost });
}

async function openEmbeddedDiscord({ host, port }: Config): Promise<LocalDiscord> {
  const page = createPlayground();
  try {
    return await startLocalDiscord({ host, port, page });
  } catch (error) {
    throw new StartProblem(explainListening(error, host, port), { cause: error });
  }
}

function explainListening(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use: end the other program, or set PORT to another number (0 takes any free one).`;
  }
  return `The embedded Discord cannot listen at ${host}:${port} (${String(code ?? error)}): check BIND_ADDRESS and PORT.`;
}

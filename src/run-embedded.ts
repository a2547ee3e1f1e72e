import type { Config } from './config.js';
import { type LocalDiscord, startLocalDiscord } from './local-discord/start.js';
import { runTerminal } from './local-discord/terminal/terminal.js';
import { openLog } from './log.js';
import { openBot, type Prepared } from './open-bot.js';
import { createPlayground } from './playground/playground.js';
import { stopOnSignal } from './shutdown.js';
import { StartProblem } from './start-problem.js';

/**
 * Runs the bot in the embedded Discord, with its page or a prompt on the terminal.
 * @param prepare reads the knowledge, which takes a while: whoever's port is taken hears of it before
 */
export async function runEmbedded(config: Config, prepare: () => Prepared, terminal: boolean): Promise<void> {
  const discord = await openEmbeddedDiscord(config);
  const prepared = prepare();
  // At a prompt, a line for every answered command would stand between the answers.
  const log = await openLog(config, terminal ? 'warn' : 'info', discord.token);
  const bot = await openBot(discord, config, prepared, log);
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

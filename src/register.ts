import { REST } from 'discord.js';
import dotenv from 'dotenv';
import { commands } from '../commands/index.js';
import { readConfig } from './config.js';
import { explainLoginFailure } from './discord/login-failure.js';
import { applicationId, registerCommands } from './discord/registration.js';
import { exitWithProblem } from './exit.js';
import { StartProblem } from './start-problem.js';

dotenv.config({ quiet: true });

try {
  process.stdout.write(`${await register()}\n`);
} catch (error) {
  exitWithProblem(error, process.env['DISCORD_TOKEN']);
}

/** Registers the commands without running the bot; returns what it did, as a sentence. */
async function register(): Promise<string> {
  const { token, apiBaseUrl } = readConfig(process.env);
  if (token === undefined) {
    throw new StartProblem(
      'DISCORD_TOKEN is missing: registering commands needs it. The embedded Discord needs no registering.',
    );
  }
  const rest = new REST({ api: apiBaseUrl }).setToken(token);
  try {
    const { changed, count } = await registerCommands(rest, await applicationId(rest), commands);
    return changed ? `Registered ${count} commands.` : `All ${count} commands were registered already.`;
  } catch (error) {
    throw explainLoginFailure(error, apiBaseUrl);
  }
}

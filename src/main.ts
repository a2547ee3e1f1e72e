import dotenv from 'dotenv';
import { readConfig } from './config.js';
import { exitWithProblem } from './exit.js';
import { runBot } from './run.js';

dotenv.config({ quiet: true });

try {
  await runBot(readConfig(process.env), process.argv.includes('--terminal'));
} catch (error) {
  exitWithProblem(error, process.env['DISCORD_TOKEN']);
}

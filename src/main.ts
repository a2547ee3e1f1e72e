import dotenv from 'dotenv';
import { readConfig } from './config.js';
import { exitWithProblem } from './exit.js';
import { runBot } from './run.js';

dotenv.config({ quiet: true });

try {
  const terminal = process.stdin.isTTY || process.argv.includes('--terminal');
  await runBot(readConfig(process.env), terminal);
} catch (error) {
  exitWithProblem(error, process.env['DISCORD_TOKEN']);
}

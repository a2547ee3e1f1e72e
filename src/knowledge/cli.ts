import { join } from 'node:path';
import dotenv from 'dotenv';
import { readConfig } from '../config.js';
import { exitWithProblem } from '../exit.js';
import { isOperatorCommand, runOperatorCommand } from '../operations/operator-commands.js';
import { runKnowledge } from './commands.js';
import { knowledgeFolder, projectFolder } from './project.js';

const args = process.argv.slice(2);
const out = (line: string) => console.log(line);
const err = (line: string) => console.error(line);

if (isOperatorCommand(args)) {
  dotenv.config({ quiet: true });
  try {
    process.exitCode = await runOperatorCommand(args, { config: readConfig(process.env), out, err });
  } catch (error) {
    exitWithProblem(error, process.env['DISCORD_TOKEN']);
  }
} else {
  const articles = join(projectFolder, '..', 'shared', 'articles');
  process.exitCode = runKnowledge(args, { folder: knowledgeFolder, articles, out, err });
}

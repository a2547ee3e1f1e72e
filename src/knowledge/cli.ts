import { join } from 'node:path';
import { runKnowledge } from './commands.js';
import { knowledgeFolder, projectFolder } from './project.js';

process.exitCode = runKnowledge(process.argv.slice(2), {
  folder: knowledgeFolder,
  articles: join(projectFolder, '..', 'shared', 'articles'),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});

import { existsSync, readFileSync } from 'node:fs';
import { KnowledgeError } from '../knowledge/problem.js';
import { knowledgeFolder } from '../knowledge/project.js';
import { bundleKey, bundleKeyFile, preparationKey, preparedFile } from './key.js';

// Every start comes by here: what is only needed after a change is loaded only then.
const key = preparationKey(knowledgeFolder);
if (key !== undefined && !existsSync(preparedFile(key))) {
  const { prepareKnowledge } = await import('./prepared.js');
  try {
    prepareKnowledge(key);
  } catch (error) {
    // Whoever goes on to load the knowledge hears of every problem; a build is not stopped by it.
    if (!(error instanceof KnowledgeError)) throw error;
  }
}

const code = bundleKey();
if (!existsSync(bundleKeyFile) || readFileSync(bundleKeyFile, 'utf8') !== code) {
  const { bundleBot } = await import('./bundle.js');
  await bundleBot(code);
}

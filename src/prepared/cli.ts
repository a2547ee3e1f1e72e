import { existsSync } from 'node:fs';
import { KnowledgeError } from '../knowledge/problem.js';
import { knowledgeFolder } from '../knowledge/project.js';
import { preparationKey, preparedFile } from './key.js';

const key = preparationKey(knowledgeFolder);
if (key !== undefined && !existsSync(preparedFile(key))) {
  // Every start comes by here: what is only needed after a change is loaded only then.
  const { prepareKnowledge } = await import('./prepared.js');
  try {
    prepareKnowledge(key);
  } catch (error) {
    // Whoever goes on to load the knowledge hears of every problem; a build is not stopped by it.
    if (!(error instanceof KnowledgeError)) throw error;
  }
}

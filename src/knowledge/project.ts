import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The project's folder, found from its package.json, so that it is the same from the sources and from the compiled files. */
export const projectFolder = dirname(createRequire(import.meta.url).resolve('#package.json'));

/** Where the knowledge files stand. */
export const knowledgeFolder = join(projectFolder, 'knowledge');

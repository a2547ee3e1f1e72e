import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Readings, readKnowledge } from '../answers/meaning/readings.js';
import { type Knowledge, loadKnowledge } from '../knowledge/load.js';
import { knowledgeFolder } from '../knowledge/project.js';
import { preparationKey, preparedFile, preparedFolder } from './key.js';

/** The knowledge, checked; and what its texts were read as, where that was done ahead. */
export interface PreparedKnowledge {
  readonly knowledge: Knowledge;
  readonly readings?: Readings;
}

/** What the file holds: checked and read by the code, and from the files, that the key stands for. */
interface Preparation extends Required<PreparedKnowledge> {
  readonly key: string;
}

/**
 * The knowledge as it was prepared when the program was built; where its files have changed since, read anew, which
 * takes two seconds longer.
 * @throws {KnowledgeError} as `loadKnowledge`
 */
export function openKnowledge(folder: string = knowledgeFolder): PreparedKnowledge {
  const key = preparationKey(folder);
  return (key === undefined ? undefined : readPreparation(key)) ?? { knowledge: loadKnowledge(folder) };
}

/**
 * Checks and reads the knowledge ahead, for the starts to come; what was prepared before goes.
 * @param key that of the knowledge as it is
 * @throws {KnowledgeError} as `loadKnowledge`
 */
export function prepareKnowledge(key: string, folder: string = knowledgeFolder): void {
  const knowledge = loadKnowledge(folder);
  const preparation: Preparation = { key, knowledge, readings: readKnowledge(knowledge) };
  mkdirSync(preparedFolder, { recursive: true });
  const before = readdirSync(preparedFolder);
  // A program that starts meanwhile finds the whole file or none.
  const unfinished = join(preparedFolder, `${process.pid}.unfinished`);
  writeFileSync(unfinished, JSON.stringify(preparation));
  renameSync(unfinished, preparedFile(key));
  for (const name of before) rmSync(join(preparedFolder, name), { force: true });
}

function readPreparation(key: string): Preparation | undefined {
  try {
    const written: unknown = JSON.parse(readFileSync(preparedFile(key), 'utf8'));
    return isPreparation(written, key) ? written : undefined;
  } catch {
    return undefined;
  }
}

/** The key stands for the code that checked and wrote the rest: with the same key, there is nothing left to check. */
function isPreparation(written: unknown, key: string): written is Preparation {
  return typeof written === 'object' && written !== null && 'key' in written && written.key === key;
}

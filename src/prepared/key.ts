import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../knowledge/project.js';

/** The code that decides what the knowledge is read as, beside this folder. */
const CODE = ['answers', 'knowledge', 'search'];
const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the knowledge lies prepared, under the key of what it was prepared from. */
export const preparedFolder = join(projectFolder, 'dist', 'prepared-knowledge');

export const preparedFile = (key: string): string => join(preparedFolder, `${key}.json`);

/**
 * A hash of all that decides what the knowledge is read as: its files, the code, and the versions of the libraries.
 * @param folder the knowledge folder
 * @returns the hash in hex digits; nothing where a file cannot be read
 */
export function preparationKey(folder: string): string | undefined {
  const hash = createHash('sha256');
  try {
    hash.update(readFileSync(join(projectFolder, 'package.json')));
    for (const part of [folder, ...CODE.map((name) => join(codeFolder, name))]) {
      for (const file of filesIn(part)) hash.update(`${file}\n`).update(readFileSync(join(part, file)));
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** The files of a folder and the folders in it, relative to it, in one order everywhere. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|js)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../knowledge/project.js';

/** The code that runs: the compiled files beside this folder, seen from here and from the bundle alike. */
export const compiledFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The compiled commands, which stand beside the rest of the code. */
const compiledCommands = join(dirname(compiledFolder), 'commands');

/** Where the bundle of the bot lies: as deep as this file, so that what is found from here is found from there. */
export const bundleFolder = join(compiledFolder, 'bundled');

/** Holds the key of the bundle, once it is whole. */
export const bundleKeyFile = join(bundleFolder, 'key');

/** The code that decides what the knowledge is read as. */
const READING_CODE = ['answers', 'knowledge', 'search'].map((name) => join(compiledFolder, name));

/** Where the knowledge lies prepared, under the key of what it was prepared from. */
export const preparedFolder = join(projectFolder, 'dist', 'prepared-knowledge');

export const preparedFile = (key: string): string => join(preparedFolder, `${key}.json`);

/**
 * A hash of all that decides what the knowledge is read as: its files, the code, and the versions of the libraries.
 * @param folder the knowledge folder
 * @returns the hash in hex digits; nothing where a file cannot be read
 */
export function preparationKey(folder: string): string | undefined {
  try {
    return hashOf('package.json', [folder, ...READING_CODE]);
  } catch {
    return undefined;
  }
}

/** A hash of all that the bundle is made from: the compiled code and the versions of all packages, in hex digits. */
export const bundleKey = (): string => hashOf('package-lock.json', [compiledFolder, compiledCommands]);

function hashOf(versions: string, folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(projectFolder, versions)));
  for (const folder of folders) {
    for (const file of filesIn(folder)) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** The files of a folder and the folders in it, relative to it, in one order everywhere; the bundle is none of them. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== bundleFolder && /\.(?:yaml|js)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

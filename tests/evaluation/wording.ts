import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file, folded, with where each of its lines begins in the folded text. */
export interface FoldedFile {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Shorter questions are mere names or words, which cannot but stand in the project. */
const FEWEST_WORDS = 3;

/** Lower case, letters and digits only, single spaces. */
export function foldedWording(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/['’‘]|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folds a file whole, so that a wording is found across the ends of lines too. */
export function foldedFile(path: string, content: string): FoldedFile {
  const lines = content.split('\n').map(foldedWording);
  let at = 0;
  const lineStarts = lines.map((line) => {
    const start = at;
    at += line === '' ? 0 : line.length + 1;
    return start;
  });
  return { path, text: lines.filter((line) => line !== '').join(' '), lineStarts };
}

/**
 * Where a question's wording stands, as `path:line`; of each file the first place.
 * @param exempt texts whose words are no question's wording
 */
export function placesOf(question: string, files: readonly FoldedFile[], exempt: readonly string[]): readonly string[] {
  const wording = foldedWording(question);
  if (wording.split(' ').length < FEWEST_WORDS) return [];
  if (exempt.some((text) => foldedWording(text).includes(wording))) return [];
  return files.flatMap(({ path, text, lineStarts }) => {
    const at = text.indexOf(wording);
    return at < 0 ? [] : [`${path}:${lineStarts.findLastIndex((start) => start <= at) + 1}`];
  });
}

/** Every text file that the repository holds or is about to hold. */
export function projectFiles(folder: string): readonly FoldedFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].flatMap((path) => {
    const content = textOf(join(folder, path));
    return content === undefined ? [] : [foldedFile(path, content)];
  });
}

/** The text of a file; `undefined` for a folder, a file that was removed, or one that is no text. */
function textOf(path: string): string | undefined {
  try {
    const content = readFileSync(path);
    return content.includes(0) ? undefined : content.toString('utf8');
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from './problem.js';
import { lineFinder, type Path } from './yaml-lines.js';

/** A YAML file as plain values, which still knows its lines. */
export interface KnowledgeDocument {
  /** The file, relative to the knowledge folder. */
  readonly file: string;
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest value around it. */
  readonly lineAt: (path: Path) => number | undefined;
}

export type DocumentReading =
  | { readonly document: KnowledgeDocument; readonly problems: readonly [] }
  | { readonly document?: never; readonly problems: readonly [Problem] };

/**
 * Reads a YAML file of the knowledge folder (YAML 1.2, core schema: a date stays the text it is; no aliases).
 * A missing file, broken YAML or a repeated key comes back as a problem.
 */
export function readDocument(folder: string, file: string): DocumentReading {
  const text = readText(join(folder, file));
  if (text === undefined) return { problems: [{ file, place: '', reason: 'the file is missing or cannot be read' }] };
  try {
    const value = load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
    return { document: { file, value, lineAt: lineFinder(text) }, problems: [] };
  } catch (error) {
    if (error instanceof YAMLException) return { problems: [syntaxProblem(file, error)] };
    throw error;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function syntaxProblem(file: string, { reason, mark }: YAMLException): Problem {
  const problem = { file, place: '', reason: `this is not YAML: ${reason}` };
  return mark === undefined ? problem : { ...problem, line: mark.line + 1 };
}

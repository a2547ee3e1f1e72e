import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.js';

/** A way down into a document: keys and positions. */
export type Path = readonly PropertyKey[];

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
  | { readonly document?: never; readonly problems: readonly Problem[] };

/**
 * Reads a YAML file of the knowledge folder (YAML 1.2, core schema: a date stays the text it is).
 * A missing file, broken YAML or a repeated key comes back as problems.
 */
export function readDocument(folder: string, file: string): DocumentReading {
  const text = readText(join(folder, file));
  if (text === undefined) return { problems: [{ file, place: '', reason: 'the file is missing or cannot be read' }] };
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ pos, message }) => ({
      file,
      line: lineOf(pos[0]),
      place: '',
      reason: message,
    }));
    return { problems };
  }
  const lineAt = (path: Path): number | undefined => {
    const offset = offsetAt(yaml.contents, path);
    return offset === undefined ? undefined : lineOf(offset);
  };
  return { document: { file, value: yaml.toJS(), lineAt }, problems: [] };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where the node at the path begins: for a key, the key itself; where the path leads nowhere, the last node on the way. */
function offsetAt(root: unknown, path: Path): number | undefined {
  let node = root;
  let offset = startOf(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && typeof step === 'number') {
      node = node.items[step];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

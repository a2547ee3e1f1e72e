import { createHash } from 'node:crypto';
import type { Knowledge } from './load.js';

/** Twelve characters that stand for exactly this knowledge: two processes with the same one answer alike. */
export function knowledgeVersion(knowledge: Knowledge): string {
  return createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, 12);
}

import type { Knowledge } from '../knowledge/load.js';
import type { Answered, Link } from './answer.js';
import { createRecipientLinks } from './recipient-links.js';
import { sourceList } from './source-list.js';

/** The knowledge to look through rather than to ask: lists, comparisons and overviews, each with its citations. */
export interface Catalogue {
  /** Links to the people of these ids, in their order. */
  recipientLinks(ids: readonly string[]): readonly Link[];
  sources(): Answered;
}

/** Built once per knowledge base; everything in it is pure. */
export function createCatalogue(knowledge: Knowledge): Catalogue {
  const sources = sourceList(knowledge);
  return {
    recipientLinks: createRecipientLinks(knowledge),
    sources: () => sources,
  };
}

import type { RecipientFilter } from '../clerk.js';
import { FACET_IDS, type FacetId } from './recipient-facets.js';

/** Between the ids of a filter: no id holds it. */
const SLASH = '/';

/** A filter as a short text, "florida/cocaine///": the facets in their order, each by its id. */
export function filterText(filter: RecipientFilter): string {
  return FACET_IDS.map((facet) => filter[facet] ?? '').join(SLASH);
}

/** The filter of such a text; undefined where it is none. */
export function parseFilterText(text: string): RecipientFilter | undefined {
  const values = text.split(SLASH);
  if (values.length !== FACET_IDS.length) return undefined;
  return filterOf((facet) => values[FACET_IDS.indexOf(facet)] ?? '');
}

/** The filter whose values `read` gives; a blank value is no filter. */
export function filterOf(read: (facet: FacetId) => string): RecipientFilter {
  const values = FACET_IDS.map((facet) => [facet, read(facet).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

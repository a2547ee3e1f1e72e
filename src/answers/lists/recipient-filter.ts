import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { RecipientFilter } from '../clerk.js';
import { type Option, resolve } from '../completion.js';
import { counted } from '../wording.js';
import { FACET_IDS, type FacetId, type Facets, type FacetValue } from './recipient-facets.js';

/** A person with the values that filters look at. */
export interface Row {
  readonly recipient: Recipient;
  readonly values: Readonly<Record<FacetId, readonly FacetValue[]>>;
}

export function rowsOf(recipients: readonly Recipient[], facets: Facets): readonly Row[] {
  return recipients.map((recipient) => ({
    recipient,
    values: {
      state: facets.state.valuesOf(recipient),
      drug: facets.drug.valuesOf(recipient),
      sentence: facets.sentence.valuesOf(recipient),
      weapon: facets.weapon.valuesOf(recipient),
      ends: facets.ends.valuesOf(recipient),
    },
  }));
}

/** A value that a filter can have, with how many people have it. */
export interface FacetOption extends Option {
  readonly count: number;
  readonly inWords: string;
}

/** The values that the people have, those of most people first. */
export function facetOptions(rows: readonly Row[], facet: FacetId): readonly FacetOption[] {
  const counts = new Map<string, { value: FacetValue; count: number }>();
  for (const { values } of rows) {
    for (const value of values[facet]) {
      const { count } = counts.get(value.id) ?? { count: 0 };
      counts.set(value.id, { value, count: count + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.value.label.localeCompare(b.value.label, 'en'))
    .map(({ value: { id, label, alsoCalled, inWords }, count }) => ({
      value: id,
      label,
      alsoCalled,
      inWords,
      count,
      hint: counted(count, 'person', 'people'),
    }));
}

/** Filters as values that people in the record have. */
export type ChosenValues = Partial<Readonly<Record<FacetId, FacetOption>>>;

/** The filters understood, or the first one that fits nobody in the record. */
export type FilterReading = { readonly chosen: ChosenValues } | { readonly unfitting: FacetId; readonly text: string };

/** Reads filters given in somebody's words or by id. */
export function readFilter(
  filter: RecipientFilter,
  options: Readonly<Record<FacetId, readonly FacetOption[]>>,
): FilterReading {
  const chosen: Partial<Record<FacetId, FacetOption>> = {};
  for (const facet of FACET_IDS) {
    const text = filter[facet];
    if (text === undefined) continue;
    const value = resolve(options[facet], text);
    if (value === undefined) return { unfitting: facet, text };
    chosen[facet] = value;
  }
  return { chosen };
}

/** The people who have every chosen value. */
export function rowsWith(rows: readonly Row[], chosen: ChosenValues): readonly Row[] {
  const wanted = FACET_IDS.flatMap((facet) => {
    const value = chosen[facet]?.value;
    return value === undefined ? [] : [{ facet, value }];
  });
  return rows.filter(({ values }) => wanted.every(({ facet, value }) => values[facet].some(({ id }) => id === value)));
}

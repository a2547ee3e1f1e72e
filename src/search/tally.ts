export interface Tally {
  /** How many items have a term. */
  frequency(term: string): number;
  /** Whether an item has a term, or kin of it. */
  reaches(item: number, term: string): boolean;
  /** What each item earns: the weight of every term that it has, and a share of it for one that it only has kin of. */
  earn(terms: readonly string[], weights: readonly number[], kinShare: number): Float64Array;
}

/**
 * Adds up what each of many items earns from the terms of a question, by lists of which items have which term.
 * @param items the terms of each item
 * @param kin terms near each other, each way
 */
export function createTally(
  items: readonly ReadonlySet<string>[],
  kin: ReadonlyMap<string, ReadonlySet<string>>,
): Tally {
  const byTerm = new Map<string, number[]>();
  items.forEach((terms, item) => {
    for (const term of terms) {
      const having = byTerm.get(term);
      if (having === undefined) byTerm.set(term, [item]);
      else having.push(item);
    }
  });

  const earn: Tally['earn'] = (terms, weights, kinShare) => {
    const earned = new Float64Array(items.length);
    /** The last term that gave to an item, counted from 1: an item earns from each once. */
    const givenBy = new Uint16Array(items.length);
    terms.forEach((term, index) => {
      const giver = index + 1;
      const give = (having: readonly number[], amount: number) => {
        for (const item of having) {
          if (givenBy[item] === giver) continue;
          givenBy[item] = giver;
          earned[item] = (earned[item] ?? 0) + amount;
        }
      };
      const weight = weights[index] ?? 0;
      give(byTerm.get(term) ?? [], weight);
      for (const near of kin.get(term) ?? []) give(byTerm.get(near) ?? [], weight * kinShare);
    });
    return earned;
  };

  return {
    frequency: (term) => byTerm.get(term)?.length ?? 0,
    reaches: (item, term) => {
      const own = items[item];
      if (own === undefined || own.has(term)) return own !== undefined;
      for (const near of kin.get(term) ?? []) if (own.has(near)) return true;
      return false;
    },
    earn,
  };
}

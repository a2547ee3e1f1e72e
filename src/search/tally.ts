/** For each term the numbers of the items that have it, rising. Plain values, which can be written down as JSON. */
export type Postings = Readonly<Record<string, readonly number[]>>;

/** @param items the terms of each item */
export function postingsOf(items: readonly Iterable<string>[]): Postings {
  const byTerm = new Map<string, number[]>();
  items.forEach((terms, item) => {
    for (const term of new Set(terms)) {
      const having = byTerm.get(term);
      if (having === undefined) byTerm.set(term, [item]);
      else having.push(item);
    }
  });
  return Object.fromEntries(byTerm);
}

export interface Tally {
  /** How many items have a term. */
  frequency(term: string): number;
  /** Whether an item has a term, or kin of it. */
  reaches(item: number, term: string): boolean;
  /**
   * What each item earns: the weight of every term that it has, and a share of it for one that it only has kin of.
   * It is the same array every time, and holds until the next call.
   */
  earn(terms: readonly string[], weights: readonly number[], kinShare: number): Float64Array;
}

const NONE = new Uint32Array();

/**
 * Adds up what each of many items earns from the terms of a question, by lists of which items have which term.
 * @param size how many items there are
 * @param kin terms near each other, each way
 */
export function createTally(size: number, postings: Postings, kin: ReadonlyMap<string, ReadonlySet<string>>): Tally {
  const byTerm = new Map(Object.entries(postings).map(([term, having]) => [term, Uint32Array.from(having)]));
  // Made once: fresh arrays for each question would cost more than the counting.
  const earned = new Float64Array(size);
  /** The last term that gave to an item, counted from 1: an item earns from each once. */
  const givenBy = new Uint16Array(size);

  const earn: Tally['earn'] = (terms, weights, kinShare) => {
    earned.fill(0);
    givenBy.fill(0);
    terms.forEach((term, index) => {
      const giver = index + 1;
      const give = (having: Uint32Array, amount: number) => {
        for (const item of having) {
          if (givenBy[item] === giver) continue;
          givenBy[item] = giver;
          earned[item] = (earned[item] ?? 0) + amount;
        }
      };
      const weight = weights[index] ?? 0;
      give(byTerm.get(term) ?? NONE, weight);
      for (const near of kin.get(term) ?? []) give(byTerm.get(near) ?? NONE, weight * kinShare);
    });
    return earned;
  };

  const has = (item: number, term: string) => includes(byTerm.get(term) ?? NONE, item);
  return {
    frequency: (term) => byTerm.get(term)?.length ?? 0,
    reaches(item, term) {
      if (has(item, term)) return true;
      for (const near of kin.get(term) ?? []) if (has(item, near)) return true;
      return false;
    },
    earn,
  };
}

/** Whether a number is in a rising list. */
function includes(rising: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const found = rising[middle] ?? wanted;
    if (found === wanted) return true;
    if (found < wanted) from = middle + 1;
    else to = middle;
  }
  return false;
}

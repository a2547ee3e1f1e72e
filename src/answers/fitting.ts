/** People whom a typed word fits equally, by their place in the record, and how much that is worth: more than 0. */
export interface Fit {
  readonly worth: number;
  readonly recipients: readonly number[];
}

interface Fitting {
  readonly recipient: number;
  readonly worth: number;
}

/**
 * Finds the people whom every typed word fits.
 * @param people how many the record has
 * @returns a function from the fits of each word and a limit to people, by their place in the record: those first whom
 * the words fit best, and of equals those who come first
 */
export function createFitting(
  people: number,
): (words: readonly (readonly Fit[])[], limit: number) => readonly number[] {
  // All zero between look-ups: a beginning of a name can fit most of a record, for which maps would be too slow.
  const worths = new Float64Array(people);
  const ofWord = new Float64Array(people);

  /** Adds a word's worth for those among the ones before whom it fits; the others are out. */
  const narrowed = (before: readonly number[], fits: readonly Fit[]): readonly number[] => {
    const touched = takeWorths(ofWord, fits, (recipient) => worths[recipient] !== 0);
    for (const recipient of before) {
      const more = ofWord[recipient] ?? 0;
      worths[recipient] = more === 0 ? 0 : more + (worths[recipient] ?? 0);
    }
    for (const recipient of touched) ofWord[recipient] = 0;
    return touched;
  };

  return (words, limit) => {
    const [rarest = [], ...others] = words.toSorted((a, b) => size(a) - size(b));
    // Of one word alone, nobody can be among the best who is not among the first of those whom it fits equally.
    const enough = others.length > 0 ? rarest : rarest.map((fit) => firstOf(fit, limit));
    const first = takeWorths(worths, enough, () => true);
    const found = others.reduce(narrowed, first);
    const best = bestOf(worths, found, limit);
    for (const recipient of first) worths[recipient] = 0;
    return best;
  };
}

function size(fits: readonly Fit[]): number {
  return fits.reduce((sum, { recipients }) => sum + recipients.length, 0);
}

function firstOf(fit: Fit, limit: number): Fit {
  return fit.recipients.length <= limit ? fit : { ...fit, recipients: fit.recipients.slice(0, limit) };
}

/**
 * Writes down what a word is worth for those whom it fits; what it is worth most, where it fits in several ways.
 * @returns those people, each once
 */
function takeWorths(
  worthOf: Float64Array,
  fits: readonly Fit[],
  wanted: (recipient: number) => boolean,
): readonly number[] {
  const touched: number[] = [];
  for (const { worth, recipients } of fits) {
    for (const recipient of recipients) {
      if (!wanted(recipient)) continue;
      const before = worthOf[recipient] ?? 0;
      if (before === 0) touched.push(recipient);
      if (before < worth) worthOf[recipient] = worth;
    }
  }
  return touched;
}

/** The few who are worth most, without sorting the many. */
function bestOf(worthOf: Float64Array, found: readonly number[], limit: number): readonly number[] {
  const best: Fitting[] = [];
  for (const recipient of found) {
    const one: Fitting = { recipient, worth: worthOf[recipient] ?? 0 };
    const last = best.at(-1);
    if (best.length >= limit && (last === undefined || !isBefore(one, last))) continue;
    const place = best.findIndex((other) => isBefore(one, other));
    best.splice(place < 0 ? best.length : place, 0, one);
    if (best.length > limit) best.pop();
  }
  return best.map(({ recipient }) => recipient);
}

function isBefore(one: Fitting, other: Fitting): boolean {
  return one.worth > other.worth || (one.worth === other.worth && one.recipient < other.recipient);
}

import type { Quantity } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import type { Worded } from './read-terms.js';
import { type Bound, within } from './tests.js';

/** The grams of a unit, by the words for it. */
const GRAMS_OF: ReadonlyMap<string, number> = new Map([
  ...['gram', 'grams', 'g', 'gs'].map((unit): [string, number] => [unit, 1]),
  ...['kilogram', 'kilograms', 'kilo', 'kilos', 'kg', 'kgs'].map((unit): [string, number] => [unit, 1000]),
]);

/** "Multiple kilograms" are two or more. */
const MULTIPLE = 2;

/**
 * Whether an amount of the record is surely one that a question bounds: "50 grams or more" may be less than 500 grams, and
 * is surely at least 50. An amount that is meant exactly is the very one that the record names.
 * @param grams the amount of the question
 */
export function isSurely(quantity: Quantity, bound: Bound, grams: number): boolean {
  const unit = GRAMS_OF.get(quantity.unit) ?? 1;
  const named = (quantity.amount ?? MULTIPLE) * unit;
  if (bound === 'exactly') return quantity.amount !== undefined && named === grams;
  const above = bound === 'at least' || bound === 'more than';
  switch (quantity.bound) {
    case 'exactly':
      return within(named, bound, grams);
    case 'at-least':
    case 'multiple':
      return above && within(named, bound, grams);
    case 'more-than':
      return above && named >= grams;
    case 'less-than':
      return !above && named <= grams;
  }
}

/** The first weight that a question names, in grams, with the number it is told by. */
export function namedWeight({ words, terms }: Worded): { readonly number: Term; readonly grams: number } | undefined {
  for (const number of terms) {
    const unit = GRAMS_OF.get(words[number.to]?.text ?? '');
    if (number.kind === 'number' && unit !== undefined) return { number, grams: Number(number.id) * unit };
  }
  return undefined;
}

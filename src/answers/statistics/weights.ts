import type { Quantity } from '../../knowledge/schema/recipients.js';
import { type Bound, within } from './tests.js';

/** The grams of a unit, by the words for it. */
export const GRAMS_OF: ReadonlyMap<string, number> = new Map([
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

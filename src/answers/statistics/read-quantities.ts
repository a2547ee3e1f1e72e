import type { Term } from '../../search/terms.js';
import { DRUG_CONCEPTS } from '../person/concepts.js';
import { listed } from '../wording.js';
import { overQuantity, wordsForDrug } from './drug-tests.js';
import { numberBound } from './number-bounds.js';
import { NOTHING, type ReadTests, some, type Worded } from './read-terms.js';
import { namedWeight } from './weights.js';

/** "What are five kilograms in pounds" asks for another unit, of nobody. */
const OTHER_UNIT = /^(?:pounds?|lbs?|ounces?|oz)$/u;

/** The weight that a question names, with its drug: "50 grams or more of crack", "over five kilos of coke". */
export function readQuantities(question: Worded): ReadTests {
  const words = question.words.map(({ text }) => text);
  const weight = namedWeight(question);
  if (weight === undefined || words.some((word) => OTHER_UNIT.test(word))) return NOTHING;
  const { number, grams } = weight;
  const unit = words[number.to] ?? '';
  const drugs = question.terms.filter(({ id }) => DRUG_CONCEPTS.has(id));
  const concepts = [...new Set(drugs.map(({ id }) => id))];
  const named = concepts.length === 0 ? 'a drug' : listed(concepts.map(wordsForDrug), 'or');
  const test = overQuantity(
    { amount: `${number.id} ${isKilo(unit) ? 'kilograms' : 'grams'}`, drug: named },
    concepts.flatMap((concept) => DRUG_CONCEPTS.get(concept) ?? []),
    numberBound(words, number, number.to + 1),
    grams,
  );
  return some([test], [number, ...drugs, ...question.terms.filter((term) => isOfWeight(term, number))]);
}

const isKilo = (unit: string): boolean => unit.startsWith('k');

/** The unit behind the number, and the words for an amount. */
function isOfWeight({ id, from }: Term, number: Term): boolean {
  return from === number.to || id === 'quantity';
}

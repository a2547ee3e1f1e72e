import type { Recipient } from '../../knowledge/schema/recipients.js';
import { textOfWords } from '../../search/fold.js';
import type { Worded } from '../statistics/read-terms.js';
import { offensesOf } from '../statistics/tests.js';
import { isSurely, namedWeight } from '../statistics/weights.js';
import { DRUG_CONCEPTS } from './concepts.js';
import { drugsLeftOut } from './rewording.js';

/** Whoever says cocaine may mean crack, which is cocaine base, but not with these. */
const POWDER = /\b(?:powder|powdered|hydrochloride|hcl)\b/u;

const substancesOf = (recipient: Recipient) => offensesOf(recipient).flatMap(({ substances }) => substances);

/** Whether somebody's conviction names every drug of a question. */
export function drugIs(recipient: Recipient, question: Worded): boolean | undefined {
  const { terms, words } = question;
  if (terms.some(({ id }) => id === 'other-drug')) return false;
  const own = new Set(substancesOf(recipient).map(({ name }) => name));
  const leftOut = drugsLeftOut(question).flatMap(({ id }) => DRUG_CONCEPTS.get(id) ?? []);
  // "Was there another drug besides crack".
  if (leftOut.length > 0) return [...own].some((name) => !leftOut.includes(name));
  const asked = new Set(terms.flatMap(({ id }) => (DRUG_CONCEPTS.has(id) ? [id] : [])));
  if (asked.size === 0) return undefined;
  const cocaineIsCrack = !asked.has('crack') && !POWDER.test(textOfWords(words));
  return [...asked].every((id) => {
    const names: readonly string[] = DRUG_CONCEPTS.get(id) ?? [];
    return [...own].some(
      (name) => names.includes(name) || (id === 'cocaine' && cocaineIsCrack && name === 'cocaine base'),
    );
  });
}

/** Whether the weight of a question is one that the record gives; without a weight, whether its drug is. */
export function quantityIs(recipient: Recipient, question: Worded): boolean | undefined {
  const weight = namedWeight(question);
  if (weight === undefined)
    return question.terms.some(({ kind }) => kind === 'number') ? undefined : drugIs(recipient, question);
  return substancesOf(recipient).some(
    ({ quantity }) => quantity !== undefined && isSurely(quantity, 'exactly', weight.grams),
  );
}

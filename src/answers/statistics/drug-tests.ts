import type { Recipient, Substance } from '../../knowledge/schema/recipients.js';
import { counted } from '../wording.js';
import { type Bound, boundInWords, negative, offensesOf, type RecipientTest, test, within } from './tests.js';
import { isSurely } from './weights.js';

const DRUG_WORDS: Readonly<Record<string, string>> = {
  cocaine: 'cocaine (not as cocaine base)',
  crack: 'cocaine base (crack)',
  pcp: 'phencyclidine (PCP)',
  opioid: 'an opioid (heroin or hydromorphone)',
};

/** What a concept of the vocabulary is called in the record. */
export const wordsForDrug = (concept: string): string => DRUG_WORDS[concept] ?? concept;

export const overDrug = (words: string, names: readonly string[]): RecipientTest =>
  test('drug', `convicted over ${words}`, (recipient) =>
    offensesOf(recipient).some(({ substances }) => substances.some(({ name }) => names.includes(name))),
  );

/** The drugs that a person's convictions name; cocaine and its hydrochloride are one. */
export const drugsOf = (recipient: Recipient): ReadonlySet<Substance['name']> =>
  new Set(
    offensesOf(recipient).flatMap(({ substances }) =>
      substances.flatMap(({ name }) =>
        name === 'unnamed' ? [] : [name === 'cocaine hydrochloride' ? 'cocaine' : name],
      ),
    ),
  );

/** Convicted over these drugs and no other that the record names. */
export const onlyDrugs = (words: string, names: readonly (readonly string[])[]): RecipientTest =>
  negative(
    test('drug', `convicted over ${words} and no other drug named in the record`, (recipient) => {
      const own = [...drugsOf(recipient)];
      return (
        own.length > 0 &&
        own.every((name) => names.flat().includes(name)) &&
        names.every((each) => own.some((name) => each.includes(name)))
      );
    }),
  );

export const noDrugNamed = negative(
  test(
    'drug',
    'convicted of offences for which the record names no drug',
    (recipient) => drugsOf(recipient).size === 0,
  ),
);

/** Convicted over so many different drugs. */
export const drugsNamed = (bound: Bound, count: number): RecipientTest =>
  test('drug', `convicted over ${boundInWords(bound)}${counted(count, 'drug')} named in the record`, (recipient) =>
    within(drugsOf(recipient).size, bound, count),
  );

/**
 * Convicted over such a weight of a drug, as far as the record's words make it sure.
 * @param names the drugs it may be; none for any
 * @param grams the weight in grams
 */
export const overQuantity = (
  { amount, drug }: { readonly amount: string; readonly drug: string },
  names: readonly string[],
  bound: Bound,
  grams: number,
): RecipientTest => {
  const condition = test('quantity', `convicted over ${boundInWords(bound)}${amount} of ${drug}`, (recipient) =>
    offensesOf(recipient).some(({ substances }) =>
      substances.some(
        ({ name, quantity }) =>
          quantity !== undefined && (names.length === 0 || names.includes(name)) && isSurely(quantity, bound, grams),
      ),
    ),
  );
  return bound === 'exactly' ? condition : { ...condition, bounded: true };
};

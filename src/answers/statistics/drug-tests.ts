import type { Recipient, Substance } from '../../knowledge/schema/recipients.js';
import { counted } from '../wording.js';
import { type Bound, boundInWords, negative, offensesOf, type RecipientTest, test, within } from './tests.js';

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

import type { Offense, Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';
import { offensesOf } from '../statistics/tests.js';
import { counted, listed, quantityWords, shortName, substanceWords } from '../wording.js';
import { DRUG_CONCEPTS } from './concepts.js';
import { type Fact, fact } from './fact.js';

/** "distribution of heroin (2 counts)" */
function chargeWords({ charge, counts }: Offense): string {
  const text =
    charge.charAt(0).toLowerCase() === 'p' && charge.startsWith('PCP')
      ? charge
      : charge.charAt(0).toLowerCase() + charge.slice(1);
  return counts === 1 || /count/iu.test(charge) ? text : `${text} (${counted(counts, 'count')})`;
}

function notes(recipient: Recipient): readonly string[] {
  return offensesOf(recipient).flatMap(({ note }) => (note === undefined ? [] : [`Note on the record: ${note}`]));
}

export function offenseFact(recipient: Recipient): Fact {
  return fact(
    `${shortName(recipient)} was convicted of ${offensesOf(recipient).map(chargeWords).join('; ')}.`,
    ...notes(recipient),
  );
}

export function drugFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const names = [
    ...new Set(offensesOf(recipient).flatMap(({ substances }) => substances.map(({ name: drug }) => drug))),
  ];
  if (names.length === 0) return fact(`The record names no drug in ${name}'s conviction.`, offenseFact(recipient).lead);
  return fact(`${name}'s conviction was over ${listed(names.map(substanceWords))}.`, offenseFact(recipient).lead);
}

/** The weights the record gives; nothing where it gives none. */
/** Whether a question asks for the amount of a drug of which the record gives none, though it may of another. */
export function weighsOtherDrug(recipient: Recipient, terms: readonly Term[]): boolean {
  const asked = terms.flatMap(({ id }) => DRUG_CONCEPTS.get(id) ?? []);
  if (asked.length === 0) return false;
  // Whoever says cocaine may mean crack.
  const meant = asked.includes('cocaine') ? [...asked, 'cocaine base'] : asked;
  return !offensesOf(recipient).some(({ substances }) =>
    substances.some(({ name, quantity }) => quantity !== undefined && meant.includes(name)),
  );
}

export function quantityFact(recipient: Recipient): Fact | undefined {
  const weights = offensesOf(recipient).flatMap(({ substances }) =>
    substances.flatMap(({ name, quantity }) =>
      quantity === undefined ? [] : [`${quantityWords(quantity)} of ${substanceWords(name)}`],
    ),
  );
  if (weights.length === 0) return undefined;
  return fact(
    `The record gives ${listed([...new Set(weights)])} in ${shortName(recipient)}'s conviction.`,
    offenseFact(recipient).lead,
  );
}

export function weaponFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const armed = offensesOf(recipient).filter(({ weapon }) => weapon !== undefined);
  if (armed.length === 0)
    return fact(`No: the record lists no firearm or ammunition conviction for ${name}.`, offenseFact(recipient).lead);
  const charges = armed.map((offense) => `${chargeWords(offense)} (${listed(offense.statutes)})`);
  return fact(`Yes: ${name} was convicted of ${listed(charges)}.`, ...notes(recipient));
}

export function statuteFact(recipient: Recipient): Fact {
  const statutes = [...new Set(offensesOf(recipient).flatMap(({ statutes: each }) => each))];
  const lines = offensesOf(recipient).map((offense) => `${chargeWords(offense)}: ${listed(offense.statutes)}`);
  return fact(
    `${shortName(recipient)} was convicted under ${listed(statutes)}.`,
    ...lines.map((line) => `- ${line}`),
    ...notes(recipient),
  );
}

export function countsFact(recipient: Recipient): Fact {
  const offenses = offensesOf(recipient);
  const total = offenses.reduce((sum, { counts }) => sum + counts, 0);
  return fact(
    `The record lists ${counted(offenses.length, 'offence')} with ${counted(total, 'count')} in all for ${shortName(recipient)}: ${offenses.map(chargeWords).join('; ')}.`,
  );
}

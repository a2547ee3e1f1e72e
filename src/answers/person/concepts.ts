import type { Conduct, Recipient } from '../../knowledge/schema/recipients.js';
import type { Term } from '../../search/terms.js';

/** The record's drug names by the vocabulary's concept. */
export const DRUG_CONCEPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cocaine', ['cocaine', 'cocaine hydrochloride']],
  ['crack', ['cocaine base']],
  ['methamphetamine', ['methamphetamine']],
  ['heroin', ['heroin']],
  ['marijuana', ['marijuana']],
  ['pcp', ['phencyclidine (PCP)']],
  ['hydromorphone', ['hydromorphone']],
  ['opioid', ['heroin', 'hydromorphone']],
]);

/** The record's conduct by the vocabulary's concept. */
export const CONDUCT_CONCEPTS: ReadonlyMap<string, Conduct> = new Map<string, Conduct>([
  ['conspiracy', 'conspiracy'],
  ['importation', 'importation'],
  ['manufacture', 'manufacture'],
  ['attempt', 'attempt'],
  ['aiding', 'aiding and abetting'],
  ['school', 'near a school'],
  ['travel', 'interstate travel'],
  ['communication-facility', 'communication facility'],
  ['premises', 'drug premises'],
  ['tax', 'false tax return'],
  ['concealing', 'concealing a person from arrest'],
  ['release-violation', 'supervised release violation'],
]);

/** Conduct that so few were convicted of that naming it asks for that conviction. */
const TELLING: ReadonlySet<Conduct> = new Set<Conduct>([
  'importation',
  'manufacture',
  'near a school',
  'interstate travel',
  'communication facility',
  'drug premises',
  'false tax return',
  'concealing a person from arrest',
  'supervised release violation',
]);

/** The conduct that a question names and this person was convicted of: "the phone count", "the house charge". */
export function ownConductNamed(terms: readonly Term[], { judgments }: Recipient): readonly Conduct[] {
  const own = new Set(judgments.flatMap(({ offenses }) => offenses.flatMap(({ conduct }) => conduct)));
  return terms.flatMap(({ id }) => CONDUCT_CONCEPTS.get(id) ?? []).filter((conduct) => own.has(conduct));
}

/** Whether so few were convicted of a conduct that naming it asks for the conviction. */
export function isRare(conduct: Conduct): boolean {
  return TELLING.has(conduct);
}

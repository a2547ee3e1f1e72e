import type { Judgment, PrisonTerm, Recipient } from './schema/recipients.js';

/** The prison term that the grant commuted, and where it comes from. */
export interface EffectivePrisonTerm {
  readonly prison: PrisonTerm;
  /** The judgment that imposed it. */
  readonly judgment: Judgment;
}

/**
 * The prison term in force before the grant.
 *
 * Where the court amended the sentence, the amended term counts. Where somebody has two judgments, the longer term
 * counts, whether or not the record calls the terms concurrent: terms are never added up, because the record does not
 * say how they run together. Life is longer than any number of months. Of equal terms, the first judgment's counts.
 */
export function effectivePrisonTerm({ judgments: [first, ...others] }: Recipient): EffectivePrisonTerm {
  return others
    .map(inForce)
    .reduce((longest, each) => (lengthOf(each.prison) > lengthOf(longest.prison) ? each : longest), inForce(first));
}

function inForce(judgment: Judgment): EffectivePrisonTerm {
  return { prison: judgment.amended?.prison ?? judgment.sentence.prison, judgment };
}

/** For comparison only. */
function lengthOf(prison: PrisonTerm): number {
  return prison === 'life' ? Number.POSITIVE_INFINITY : prison.months;
}

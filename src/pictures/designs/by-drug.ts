import type { Recipient, SubstanceName } from '../../knowledge/schema/recipients.js';
import { altText } from '../alt-text.js';
import { rows } from '../bars.js';
import { framed, QUIET_INK } from '../frame.js';
import type { PictureDesign } from '../picture.js';
import { type Part, type Population, tally } from '../population.js';

const UNNAMED = 'no drug named';

/**
 * How many people's offences name each drug, most first. Somebody counts once for each drug, however many offences name
 * it; somebody counts as "no drug named" only where the record names none in any of their offences.
 */
export function countDrugs({ recipients }: Population): Part[] {
  const parts = tally(recipients, drugsOf);
  return [...parts.filter(({ label }) => label !== UNNAMED), ...parts.filter(({ label }) => label === UNNAMED)];
}

/** The drugs of the offences. */
export function byDrug(population: Population, source: string): PictureDesign {
  const drugs = countDrugs(population);
  const bars = drugs.map((part) => (part.label === UNNAMED ? { ...part, color: QUIET_INK } : part));
  const rule = 'People count once for each drug in their offences.';
  return {
    spec: framed({
      title: 'Drugs named in the offences',
      subtitle: population.words,
      notes: [rule],
      source,
      height: bars.length * 21,
      axisSpace: { left: 138, right: 28, top: 2, bottom: 22 },
      layers: rows(bars, 'People'),
    }),
    alt: altText([
      `Bar chart of the drugs named in the offences, ${population.words}.`,
      `${drugs.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
      rule,
      source,
    ]),
    fileName: 'drugs.png',
  };
}

function drugsOf({ judgments }: Recipient): string[] {
  const named = judgments
    .flatMap(({ offenses }) => offenses)
    .flatMap(({ substances }) => substances)
    .filter(({ name }) => name !== 'unnamed')
    .map(({ name }) => drugWords(name));
  return named.length > 0 ? named : [UNNAMED];
}

function drugWords(name: SubstanceName): string {
  return name === 'cocaine base' ? 'cocaine base (crack)' : name;
}

import { counted, yearsAndMonths } from '../../answers/wording.js';
import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import { altText } from '../alt-text.js';
import { type Bar, rows } from '../bars.js';
import { framed, VERMILLION } from '../frame.js';
import type { PictureDesign } from '../picture.js';
import type { Part, Population } from '../population.js';

/** How many years of sentence one bar covers. */
const BIN_YEARS = 5;

const ROW_HEIGHT = 20;

/** The prison terms in force before the grant, counted by length. */
export interface SentenceLengths {
  /** Terms of months by whole years ("15 to 19 years": from 15 years to less than 20), shortest first, empty bins included. */
  readonly bins: readonly Part[];
  readonly life: number;
  /** The commonest term of months; the shortest such term if several are equally common. */
  readonly commonest?: { readonly months: number; readonly count: number };
}

/** Counts the prison terms in force before the grant (see `effectivePrisonTerm`), with life apart. */
export function countSentenceLengths({ recipients }: Population): SentenceLengths {
  const terms = recipients.map((recipient) => effectivePrisonTerm(recipient).prison);
  const months = terms.flatMap((term) => (term === 'life' ? [] : [term.months])).sort((a, b) => a - b);
  const commonest = commonestOf(months);
  return {
    bins: binned(months),
    life: terms.length - months.length,
    ...(commonest === undefined ? {} : { commonest }),
  };
}

/** A histogram of the prison terms in force before the grant, with life as a bar apart. */
export function sentenceLengths(population: Population, source: string): PictureDesign {
  const lengths = countSentenceLengths(population);
  const bars = barsOf(lengths);
  const parts = `${population.recipients.length - lengths.life} with a term of years, ${lengths.life} with life`;
  const notes = [...commonestWords(lengths), 'Sentence in force: as amended; of two judgments, the longer.'];
  return {
    spec: framed({
      title: 'Prison sentences before the grants',
      subtitle: `${population.words}: ${parts}`,
      notes,
      source,
      height: bars.length * ROW_HEIGHT,
      axisSpace: { left: 106, right: 28, top: 2, bottom: 22 },
      layers: rows(bars, 'People'),
    }),
    alt: altText([
      `Bar chart of prison sentences in force before the grants, ${population.words}: ${parts}.`,
      `${bars.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
      ...notes,
      source,
    ]),
    fileName: 'sentence-lengths.png',
  };
}

/** The bins, then life in a colour of its own; no bar for life where nobody has it. */
function barsOf({ bins, life }: SentenceLengths): Bar[] {
  return [...bins, ...(life > 0 ? [{ label: 'life', count: life, color: VERMILLION }] : [])];
}

function commonestWords({ commonest }: SentenceLengths): string[] {
  return commonest === undefined || commonest.count === 1
    ? []
    : [`The commonest term is ${yearsAndMonths(commonest.months)}: ${counted(commonest.count, 'person', 'people')}.`];
}

function binned(months: readonly number[]): Part[] {
  const starts = months.map((each) => Math.floor(each / 12 / BIN_YEARS) * BIN_YEARS);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const bins: Part[] = [];
  for (let start = first; start <= last; start += BIN_YEARS) {
    bins.push({
      label: `${start} to ${start + BIN_YEARS - 1} years`,
      count: starts.filter((each) => each === start).length,
    });
  }
  return bins;
}

function commonestOf(sorted: readonly number[]): SentenceLengths['commonest'] {
  const counts = new Map<number, number>();
  for (const months of sorted) counts.set(months, (counts.get(months) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest && { months: commonest[0], count: commonest[1] };
}

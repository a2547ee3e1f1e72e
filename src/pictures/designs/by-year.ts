import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import { altText } from '../alt-text.js';
import { columns } from '../bars.js';
import { yearOf } from '../calendar.js';
import { framed } from '../frame.js';
import type { PictureDesign } from '../picture.js';
import type { Part, Population } from '../population.js';

/** Every so many years the axis has a label. */
const LABEL_YEARS = 5;

/**
 * How many people were sentenced in each year, years of nobody between the first and the last included. The year is
 * that of the judgment whose prison term was in force before the grant (see `effectivePrisonTerm`).
 */
export function countYears({ recipients }: Population): Part[] {
  const years = recipients.map((recipient) => yearOf(effectivePrisonTerm(recipient).judgment.sentenced));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    label: String(first + index),
    count: years.filter((year) => year === first + index).length,
  }));
}

/** The years of sentencing. */
export function byYear(population: Population, source: string): PictureDesign {
  const years = countYears(population);
  const bars = years.filter(({ count }) => count > 0);
  const labels = years.map(({ label }) => label);
  const span = labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : labels.join();
  return {
    spec: framed({
      title: 'When they were sentenced',
      subtitle: `${population.words}, sentenced ${span}`,
      notes: [],
      source,
      height: 140,
      axisSpace: { left: 18, right: 0, top: 14, bottom: 38 },
      layers: columns(bars, {
        places: labels,
        labelled: labels.filter((label) => labels.length <= LABEL_YEARS || Number(label) % LABEL_YEARS === 0),
        xTitle: 'Year of sentencing',
        yTitle: 'People',
      }),
    }),
    alt: altText([
      `Bar chart of the years of sentencing, ${population.words}.`,
      `${bars.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
      source,
    ]),
    fileName: 'sentencing-years.png',
  };
}

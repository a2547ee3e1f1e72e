import { counted, listed } from '../../answers/wording.js';
import { altText } from '../alt-text.js';
import { rows } from '../bars.js';
import { framed } from '../frame.js';
import type { PictureDesign } from '../picture.js';
import { type Part, type Population, tally } from '../population.js';

/** More lying bars than these make the picture too tall for a phone. */
const MOST_BARS = 14;

/** How many people were sentenced in each state's federal districts, most first. */
export function countStates({ recipients }: Population): Part[] {
  return tally(recipients, ({ district }) => [district.state]);
}

/** The states of the courts. Where there are too many for bars, the states of the smallest count stand in a line. */
export function byState(population: Population, source: string): PictureDesign {
  const states = countStates(population);
  const { bars, smallest } = withinReach(states);
  return {
    spec: framed({
      title: 'Where they were sentenced',
      subtitle: `${population.words}, by the state of the federal court`,
      notes: smallest.length > 0 ? [smallestLine(smallest)] : [],
      source,
      height: bars.length * 18,
      axisSpace: { left: 116, right: 28, top: 2, bottom: 22 },
      layers: rows(bars, 'People'),
    }),
    alt: altText([
      `Bar chart of the states of the federal courts, ${population.words}.`,
      `${states.map(({ label, count }) => `${label}: ${count}`).join('; ')}.`,
      source,
    ]),
    fileName: 'states.png',
  };
}

/** All as bars where they fit; else the bars without the smallest count, and those apart. */
function withinReach(states: readonly Part[]): { bars: readonly Part[]; smallest: readonly Part[] } {
  const least = states.at(-1)?.count;
  if (states.length <= MOST_BARS || states[0]?.count === least) return { bars: states, smallest: [] };
  return {
    bars: states.filter(({ count }) => count !== least),
    smallest: states.filter(({ count }) => count === least),
  };
}

function smallestLine(smallest: readonly Part[]): string {
  const [{ count } = { count: 0 }] = smallest;
  return `${counted(count, 'person', 'people')} each: ${listed(smallest.map(({ label }) => label))}.`;
}

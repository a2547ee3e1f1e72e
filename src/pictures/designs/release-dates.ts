import { counted, listed, longDate } from '../../answers/wording.js';
import { GRANT_DAY } from '../../knowledge/grant-day.js';
import { altText } from '../alt-text.js';
import { rows } from '../bars.js';
import { daysBetween } from '../calendar.js';
import { framed } from '../frame.js';
import type { PictureDesign } from '../picture.js';
import type { Part, Population } from '../population.js';
import { tally } from '../population.js';

/** How many prison sentences expire on each day, earliest day first; labels are YYYY-MM-DD. */
export function countReleaseDates({ recipients }: Population): Part[] {
  return tally(recipients, ({ grant }) => [grant.expires]).sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** When the commuted prison sentences expire. */
export function releaseDates(population: Population, source: string): PictureDesign {
  const dates = countReleaseDates(population);
  const bars = dates.map(({ label, count }) => ({ label: longDate(label), count }));
  return {
    spec: framed({
      title: 'When the commuted sentences end',
      subtitle: population.words,
      notes: [daysAfterGrant(dates)],
      source,
      height: bars.length * 34,
      axisSpace: { left: 120, right: 28, top: 2, bottom: 22 },
      layers: rows(bars, 'People whose prison sentence ends that day'),
    }),
    alt: altText([
      `Bar chart of the days on which the commuted prison sentences end, ${population.words}.`,
      ...bars.map(({ label, count }) => `${label}: ${counted(count, 'person', 'people')}.`),
      daysAfterGrant(dates),
      source,
    ]),
    fileName: 'release-dates.png',
  };
}

function daysAfterGrant(dates: readonly Part[]): string {
  const days = dates.map(({ label }) => String(daysBetween(GRANT_DAY, label)));
  return `${dates.length === 1 ? 'That is' : 'Those are'} ${listed(days)} days after the grant of ${longDate(GRANT_DAY)}.`;
}

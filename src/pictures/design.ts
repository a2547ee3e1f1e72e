import type { Knowledge } from '../knowledge/load.js';
import { byDrug } from './designs/by-drug.js';
import { byState } from './designs/by-state.js';
import { byYear } from './designs/by-year.js';
import { personPicture } from './designs/person.js';
import { releaseDates } from './designs/release-dates.js';
import { sentenceLengths } from './designs/sentence-lengths.js';
import { timelinePicture } from './designs/timeline.js';
import type { CountKind, PictureDesign, PictureRequest } from './picture.js';
import { type Population, populationOf } from './population.js';
import { sourceLine } from './source-line.js';

/** What pictures show of the knowledge. */
export type Pictured = Pick<Knowledge, 'recipients' | 'sources' | 'timeline'>;

const countDesigns = {
  'sentence-lengths': sentenceLengths,
  'release-dates': releaseDates,
  'by-state': byState,
  'by-drug': byDrug,
  'by-year': byYear,
} satisfies Record<CountKind, (population: Population, source: string) => PictureDesign>;

/** Designs a picture, without drawing it: every figure in it is counted from the knowledge's fields. */
export function designOf(request: PictureRequest, { recipients, sources, timeline }: Pictured): PictureDesign {
  const record = sourceLine(sources, new Set(['doj']));
  switch (request.kind) {
    case 'timeline':
      return timelinePicture(timeline, sources);
    case 'person':
      return personPicture(request.recipient, recipients, record);
    default:
      return countDesigns[request.kind](populationOf(recipients, request.selection), record);
  }
}

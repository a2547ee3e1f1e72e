import type { Field, PositionFieldDef } from 'vega-lite/build/src/channeldef.js';
import { counted, fullName, longDate, prisonTermWords, yearsAndMonths } from '../../answers/wording.js';
import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { PrisonTerm, Recipient } from '../../knowledge/schema/recipients.js';
import { altText } from '../alt-text.js';
import { addMonths, wholeMonthsBetween, yearOf } from '../calendar.js';
import { atPixel, ownColor } from '../encodings.js';
import { BLUE, framed, INK, plotWidth, QUIET_INK, VERMILLION } from '../frame.js';
import type { Layer, PictureDesign } from '../picture.js';

/** The spans that the picture compares; each begins on the day of sentencing. Days are YYYY-MM-DD. */
export interface PersonSpans {
  readonly sentenced: string;
  readonly granted: string;
  readonly monthsToGrant: number;
  readonly commutedEnd: string;
  readonly monthsToCommutedEnd: number;
  /** The day on which the imposed months, counted from sentencing, are over; absent for life. */
  readonly imposedEnd?: string;
}

/** Counts from the day of sentencing of the prison term in force before the grant (see `effectivePrisonTerm`). */
export function spansOf(recipient: Recipient): PersonSpans {
  const { prison, judgment } = effectivePrisonTerm(recipient);
  const { sentenced } = judgment;
  return {
    sentenced,
    granted: GRANT_DAY,
    monthsToGrant: wholeMonthsBetween(sentenced, GRANT_DAY),
    commutedEnd: recipient.grant.expires,
    monthsToCommutedEnd: wholeMonthsBetween(sentenced, recipient.grant.expires),
    ...(prison === 'life' ? {} : { imposedEnd: addMonths(sentenced, prison.months) }),
  };
}

/** One person's prison sentence against the time from sentencing to the grant and to the commuted end. */
export function personPicture(recipient: Recipient, everybody: readonly Recipient[], source: string): PictureDesign {
  const spans = spansOf(recipient);
  const name = fullName(recipient.name);
  const bars = barsOf(recipient, spans);
  const notes = [...imposedNotes(recipient), NOT_TIME_SERVED];
  return {
    spec: framed({
      title: name,
      subtitle: `1 of ${counted(everybody.length, 'person', 'people')}; sentenced ${longDate(spans.sentenced)}`,
      notes,
      source,
      height: bars.length * ROW_HEIGHT,
      axisSpace: AXIS_SPACE,
      layers: spanLayers(bars, spans),
    }),
    alt: altText([
      `Chart of the prison sentence of ${name}, sentenced ${longDate(spans.sentenced)}.`,
      ...bars.map(({ words }) => `${words}.`),
      ...notes,
      source,
    ]),
    fileName: `sentence-of-${recipient.id}.png`,
  };
}

const NOT_TIME_SERVED =
  'Counted from the day of sentencing, in whole months. This is not time served: the record has no custody dates.';

const ROW_HEIGHT = 46;
const BAR = { top: 18, height: 16 };
const AXIS_SPACE = { left: 6, right: 14, top: 4, bottom: 40 };

/** A span as the picture draws it; without an end it is open. */
interface SpanBar {
  readonly words: string;
  readonly end?: string;
  readonly color: string;
}

function barsOf(recipient: Recipient, { granted, commutedEnd, imposedEnd, ...months }: PersonSpans): SpanBar[] {
  return [
    { words: sentenceWords(recipient), ...(imposedEnd === undefined ? {} : { end: imposedEnd }), color: VERMILLION },
    {
      words: `To the grant, ${longDate(granted)}: ${yearsAndMonths(months.monthsToGrant)}`,
      end: granted,
      color: QUIET_INK,
    },
    {
      words: `To the commuted end, ${longDate(commutedEnd)}: ${yearsAndMonths(months.monthsToCommutedEnd)}`,
      end: commutedEnd,
      color: BLUE,
    },
  ];
}

function sentenceWords(recipient: Recipient): string {
  const { prison, judgment } = effectivePrisonTerm(recipient);
  const which = [
    recipient.judgments.length > 1 ? 'longest judgment' : undefined,
    judgment.amended === undefined ? undefined : 'as amended',
  ].filter((part) => part !== undefined);
  const term = prison === 'life' ? 'life, without an end date' : prisonTermWords(prison);
  return `Sentence${which.length > 0 ? ` (${which.join(', ')})` : ''}: ${term}`;
}

/** What else the court imposed that the bar of the sentence does not show. */
function imposedNotes(recipient: Recipient): string[] {
  const { judgment: effective } = effectivePrisonTerm(recipient);
  return recipient.judgments.flatMap((judgment) => [
    ...(judgment === effective
      ? []
      : [`Other judgment, ${longDate(judgment.sentenced)}: ${shortTerm(judgment.sentence.prison)}.`]),
    ...(judgment.amended === undefined
      ? []
      : [`Imposed: ${shortTerm(judgment.sentence.prison)}; amended ${longDate(judgment.amended.on)}.`]),
  ]);
}

function shortTerm(prison: PrisonTerm): string {
  return prison === 'life' ? 'life' : counted(prison.months, 'month');
}

/** For every span its words and, below them, its bar on the common time axis; an open bar ends in an arrow head. */
function spanLayers(bars: readonly SpanBar[], spans: PersonSpans): Layer[] {
  const axisEnd = axisEndOf(spans);
  const values = bars.map(({ words, end, color }, index) => ({
    words,
    color,
    from: Date.parse(spans.sentenced),
    to: Date.parse(end ?? axisEnd),
    wordsTop: index * ROW_HEIGHT,
    middle: index * ROW_HEIGHT + BAR.top + BAR.height / 2,
    open: end === undefined,
  }));
  const x = timeAxis(spans);
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'top', color: INK },
      encoding: { x, y: atPixel('wordsTop'), text: { field: 'words', type: 'nominal' } },
    },
    {
      data: { values },
      mark: { type: 'bar', height: BAR.height },
      encoding: { x, x2: { field: 'to' }, y: atPixel('middle'), color: ownColor },
    },
    {
      data: { values: values.filter(({ open }) => open) },
      mark: { type: 'point', shape: 'triangle-right', filled: true, size: 420, opacity: 1 },
      encoding: { x: { value: plotWidth(AXIS_SPACE) + 8 }, y: atPixel('middle'), color: ownColor },
    },
  ];
}

function timeAxis(spans: PersonSpans): PositionFieldDef<Field> {
  return {
    field: 'from',
    type: 'temporal',
    scale: { type: 'utc', nice: false },
    axis: {
      title: 'Calendar year',
      format: '%Y',
      tickCount: { interval: 'year', step: tickYears(spans) },
      grid: false,
    },
  };
}

/** Where the time axis ends: with the longest span, or well after the commuted end where the sentence has no end. */
function axisEndOf({ imposedEnd, commutedEnd, monthsToCommutedEnd }: PersonSpans): string {
  const end = imposedEnd ?? addMonths(commutedEnd, Math.ceil(monthsToCommutedEnd / 3));
  return end > commutedEnd ? end : commutedEnd;
}

/** A label every five years, or every ten where there would be too many. */
function tickYears(spans: PersonSpans): number {
  return yearOf(axisEndOf(spans)) - yearOf(spans.sentenced) > 32 ? 10 : 5;
}

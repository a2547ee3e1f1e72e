import { counted, longDate } from '../../answers/wording.js';
import { GRANT_DAY } from '../../knowledge/grant-day.js';
import type { Source, TimelineEvent } from '../../knowledge/schema/statements.js';
import { altText } from '../alt-text.js';
import { atPixel, ownColor } from '../encodings.js';
import { BLUE, framed, INK, LABEL_SIZE, plotWidth, VERMILLION } from '../frame.js';
import type { Layer, PictureDesign } from '../picture.js';
import { sourceLine } from '../source-line.js';
import { wrapped } from '../wrap.js';

const AXIS_SPACE = { left: 0, right: 0, top: 4, bottom: 0 };
const LINE_HEIGHT = 15;
const EVENT_GAP = 2;
const DATE_SIZE = 11.5;
/** Where the line with the dots stands: right of the longest date. */
const LINE_AT = 124;
const TEXT_AT = LINE_AT + 12;

/** The dated events of the sources from the earliest to the latest, on a line from top to bottom. */
export function timelinePicture(events: readonly TimelineEvent[], sources: readonly Source[]): PictureDesign {
  const inOrder = [...events].sort((a, b) => a.date.localeCompare(b.date, 'en'));
  const source = sourceLine(sources, new Set(events.flatMap(({ citations }) => citations.map((each) => each.source))));
  const placed = place(inOrder);
  return {
    spec: framed({
      title: 'Timeline: dates from the sources',
      subtitle: counted(events.length, 'event'),
      notes: [],
      source,
      height: heightOf(placed),
      axisSpace: AXIS_SPACE,
      layers: timelineLayers(placed),
    }),
    alt: altText([
      `Timeline of ${counted(events.length, 'event')}.`,
      ...yearsOf(inOrder).map(([year, entries]) => `${year}: ${entries.join('; ')}.`),
    ]),
    fileName: 'timeline.png',
  };
}

/** An event as the picture sets it. */
interface PlacedEvent {
  /** Empty where it is that of the event above. */
  readonly date: string;
  readonly lines: readonly string[];
  readonly top: number;
  readonly color: string;
}

/** One event below the other, each as high as its words need. */
function place(events: readonly TimelineEvent[]): PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  for (const [index, { date, title }] of events.entries()) {
    placed.push({
      date: date === events[index - 1]?.date ? '' : longDate(date),
      lines: wrapped(title, plotWidth(AXIS_SPACE) - TEXT_AT, LABEL_SIZE),
      top: heightOf(placed),
      color: date === GRANT_DAY ? VERMILLION : BLUE,
    });
  }
  return placed;
}

function heightOf(placed: readonly PlacedEvent[]): number {
  return placed.reduce((height, { lines }) => height + lines.length * LINE_HEIGHT + EVENT_GAP, 0);
}

function timelineLayers(placed: readonly PlacedEvent[]): Layer[] {
  const values = placed.map(({ lines, ...event }) => ({
    ...event,
    lines: [...lines],
    middle: event.top + LINE_HEIGHT / 2 - 1,
  }));
  const text = { type: 'text', baseline: 'top', lineHeight: LINE_HEIGHT, color: INK } as const;
  return [
    {
      data: { values: [{}] },
      mark: { type: 'rule', color: BLUE, opacity: 0.45, strokeWidth: 2 },
      encoding: {
        x: { value: LINE_AT },
        y: { value: LINE_HEIGHT / 2 },
        y2: { value: values.at(-1)?.middle ?? 0 },
      },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 70, opacity: 1 },
      encoding: {
        x: { value: LINE_AT },
        y: atPixel('middle'),
        color: ownColor,
      },
    },
    {
      data: { values },
      mark: { ...text, align: 'right', fontWeight: 'bold', fontSize: DATE_SIZE, dy: 0.5 },
      encoding: { x: { value: LINE_AT - 12 }, y: atPixel('top'), text: { field: 'date', type: 'nominal' } },
    },
    {
      data: { values },
      mark: { ...text, align: 'left' },
      encoding: { x: { value: TEXT_AT }, y: atPixel('top'), text: { field: 'lines', type: 'nominal' } },
    },
  ];
}

/** Each year once, with its events: "Mar 8: Parker's sentence amended". Short, to fit into an alternative text. */
function yearsOf(inOrder: readonly TimelineEvent[]): [year: string, entries: string[]][] {
  const years = new Map<string, string[]>();
  for (const [index, { date, title }] of inOrder.entries()) {
    const year = date.slice(0, 4);
    const day = date === inOrder[index - 1]?.date ? '' : dayWithinYear(date);
    years.set(year, [...(years.get(year) ?? []), day === '' ? title : `${day}: ${title}`]);
  }
  return [...years];
}

/** "Mar 8", "Apr", or nothing for a date that is a year. */
function dayWithinYear(date: string): string {
  return longDate(date)
    .replace(/,? ?\d{4}$/, '')
    .replace(/^[A-Z][a-z]+/, (month) => month.slice(0, 3));
}

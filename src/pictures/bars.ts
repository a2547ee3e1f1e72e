import type { Field, PositionFieldDef } from 'vega-lite/build/src/channeldef.js';
import { ownColor } from './encodings.js';
import { BLUE, INK, LABEL_SIZE } from './frame.js';
import type { Layer } from './picture.js';
import type { Part } from './population.js';

/** A bar with its colour; blue where it has none. */
export interface Bar extends Part {
  readonly color?: string;
}

interface ColumnsLayout {
  /** Every place on the axis, in order; one without a bar stays empty. */
  readonly places: readonly string[];
  /** The places that get a label. */
  readonly labelled: readonly string[];
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Upright bars, each with its count on top. */
export function columns(bars: readonly Bar[], { places, labelled, xTitle, yTitle }: ColumnsLayout): Layer[] {
  const data = { values: bars.map(withColor) };
  const x: PositionFieldDef<Field> = {
    field: 'label',
    type: 'ordinal',
    scale: { domain: [...places], paddingInner: 0.16, paddingOuter: 0.1 },
    axis: { title: xTitle, values: [...labelled], labelAngle: 0, labelOverlap: false, ticks: false, labelPadding: 5 },
  };
  const y: PositionFieldDef<Field> = {
    field: 'count',
    type: 'quantitative',
    scale: { domainMin: 0, nice: false },
    axis: { title: yTitle, labels: false, ticks: false, domain: false, grid: false },
  };
  return [
    { data, mark: 'bar', encoding: { x, y, color: ownColor } },
    {
      data,
      mark: { type: 'text', baseline: 'bottom', dy: -2, fontWeight: 'bold', fontSize: LABEL_SIZE },
      encoding: { x, y, text: { field: 'count', type: 'quantitative' } },
    },
  ];
}

/** Lying bars, each with its label before it and its count after it. */
export function rows(bars: readonly Bar[], xTitle: string): Layer[] {
  const data = { values: bars.map(withColor) };
  const y: PositionFieldDef<Field> = {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { paddingInner: 0.22, paddingOuter: 0.1 },
    axis: { title: null, ticks: false, domain: false, labelPadding: 6 },
  };
  const x: PositionFieldDef<Field> = {
    field: 'count',
    type: 'quantitative',
    scale: { domainMin: 0, nice: false },
    axis: { title: xTitle, labels: false, ticks: false, domain: false, grid: false, titleAnchor: 'start' },
  };
  return [
    { data, mark: 'bar', encoding: { x, y, color: ownColor } },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 5, fontWeight: 'bold', fontSize: LABEL_SIZE, color: INK },
      encoding: { x, y, text: { field: 'count', type: 'quantitative' } },
    },
  ];
}

const withColor = (bar: Bar): Required<Bar> => ({ color: BLUE, ...bar });

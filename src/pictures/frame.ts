import type { ChartSpec, Layer } from './picture.js';
import { wrapped } from './wrap.js';

/** A picture's width as a phone shows it; every length of a design is in these pixels. */
export const SHOWN_WIDTH = 400;

/** How many pixels of the PNG make one shown pixel: sharp on a phone, and readable when it is opened. */
export const PIXEL_RATIO = 2.5;

export const FONT_FAMILY = 'Public Sans';

/** Dark ink on an own light ground, so that it reads the same on Discord's dark and light themes. */
export const INK = '#1b1f24';
export const QUIET_INK = '#4a525b';
const GROUND = '#fcfcfa';
const GRID = '#dfe3e8';

/** Okabe and Ito's colours, which people of every colour vision can tell apart; what they mean is always written too. */
export const BLUE = '#0072B2';
export const VERMILLION = '#D55E00';

const MARGIN = 14;
const TITLE = { size: 17, lineHeight: 21 };
const SUBTITLE = { size: 12.5, lineHeight: 16 };
const NOTE = { size: 11.5, lineHeight: 15 };
const SOURCE = { size: 10.5, lineHeight: 13 };
export const LABEL_SIZE = 12.5;

/** What every picture has around its chart. */
export interface FrameParts {
  readonly title: string;
  /** The count, and what is counted. */
  readonly subtitle: string;
  /** What a reader has to know to read the chart rightly. */
  readonly notes: readonly string[];
  /** "Source: ..." */
  readonly source: string;
  /** The height of the chart itself, without its axes. */
  readonly height: number;
  /** Space beside the chart for axis labels, in addition to the margin. */
  readonly axisSpace: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly layers: readonly Layer[];
}

/** The width that is left for the chart itself. */
export function plotWidth({ left, right }: { readonly left: number; readonly right: number }): number {
  return SHOWN_WIDTH - 2 * MARGIN - left - right;
}

/** Sets a chart into the common frame: title and count above, notes and source below, all within a fixed width. */
export function framed({ title, subtitle, notes, source, height, axisSpace, layers }: FrameParts): ChartSpec {
  const width = plotWidth(axisSpace);
  const left = MARGIN + axisSpace.left;
  const above = [block(title, TITLE), block(subtitle, SUBTITLE)];
  const below = [...notes.map((note) => block(note, NOTE)), block(source, SOURCE)];
  const headHeight = MARGIN + sum(above.map(blockHeight)) + BLOCK_GAP;
  const top = headHeight + axisSpace.top;
  const footTop = height + axisSpace.bottom + BLOCK_GAP;
  return {
    width,
    height,
    autosize: { type: 'none' },
    padding: {
      left,
      right: MARGIN + axisSpace.right,
      top,
      bottom: footTop - height + sum(below.map(blockHeight)) + MARGIN - BLOCK_GAP,
    },
    background: GROUND,
    config: frameConfig,
    layer: [
      ...layers,
      ...stacked(above, -left + MARGIN, -top + MARGIN, ['bold', 'normal']),
      ...stacked(below, -left + MARGIN, footTop, []),
    ],
  };
}

/** A paragraph as it is set. */
interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
}

/** Between two blocks of text. */
const BLOCK_GAP = 5;

function block(text: string, { size, lineHeight }: { size: number; lineHeight: number }): Block {
  return { lines: wrapped(text, SHOWN_WIDTH - 2 * MARGIN, size), size, lineHeight };
}

function blockHeight({ lines, lineHeight }: Block): number {
  return lines.length * lineHeight + BLOCK_GAP;
}

/** Text layers one below the other, from the given place in the chart's coordinates. */
function stacked(blocks: readonly Block[], x: number, y: number, weights: readonly ('bold' | 'normal')[]): Layer[] {
  return blocks.map((each, index) => ({
    data: { values: [{ lines: [...each.lines] }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      fontSize: each.size,
      lineHeight: each.lineHeight,
      fontWeight: weights[index] ?? 'normal',
      color: weights[index] === 'bold' ? INK : QUIET_INK,
    },
    encoding: {
      text: { field: 'lines', type: 'nominal' },
      x: { value: x },
      y: { value: y + sum(blocks.slice(0, index).map(blockHeight)) },
    },
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const frameConfig: NonNullable<ChartSpec['config']> = {
  font: FONT_FAMILY,
  view: { stroke: null },
  axis: {
    labelColor: INK,
    labelFontSize: LABEL_SIZE,
    labelLimit: 0,
    titleColor: QUIET_INK,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    domainColor: QUIET_INK,
    tickColor: QUIET_INK,
    gridColor: GRID,
  },
  text: { font: FONT_FAMILY, color: INK, fontSize: LABEL_SIZE },
};

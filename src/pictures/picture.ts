import type { Field } from 'vega-lite/build/src/channeldef.js';
import type { TopLevel } from 'vega-lite/build/src/spec/index.js';
import type { LayerSpec } from 'vega-lite/build/src/spec/layer.js';
import type { Recipient } from '../knowledge/schema/recipients.js';

/** Pictures that count people of the record. */
export const COUNT_KINDS = ['sentence-lengths', 'release-dates', 'by-state', 'by-drug', 'by-year'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

/** The people that a filtered list shows, and the filter in words: "life sentences, Florida". */
export interface Selection {
  readonly recipients: readonly [Recipient, ...Recipient[]];
  readonly described: string;
}

/** What to draw. A count picture without a selection counts everybody in the record. */
export type PictureRequest =
  | { readonly kind: CountKind; readonly selection?: Selection }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'person'; readonly recipient: Recipient };

/** A drawn picture. */
export interface Picture {
  readonly png: Buffer;
  /** What the picture shows, with its figures, in words; within Discord's limit for alternative text. */
  readonly alt: string;
  /** Lower-case words, hyphens and ".png" only. */
  readonly fileName: string;
}

/** A vega-lite chart of several layers over one frame. */
export type ChartSpec = TopLevel<LayerSpec<Field>>;

/** One layer of a chart. */
export type Layer = LayerSpec<Field>['layer'][number];

/** A picture before it is drawn: pure data, so that its figures can be checked without drawing. */
export interface PictureDesign {
  readonly spec: ChartSpec;
  readonly alt: string;
  readonly fileName: string;
}

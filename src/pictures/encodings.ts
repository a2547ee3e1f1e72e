import type { Field, PositionFieldDef } from 'vega-lite/build/src/channeldef.js';

/** Takes the colour from the record behind the mark, as it stands there. */
export const ownColor = { field: 'color', type: 'nominal', scale: null } as const;

/** Takes a place from the record behind the mark, in shown pixels from the top of the chart. */
export function atPixel(field: string): PositionFieldDef<Field> {
  return { field, type: 'quantitative', scale: null, axis: null };
}

import { loadKnowledge } from '../../src/knowledge/load.js';
import type { Recipient } from '../../src/knowledge/schema/recipients.js';
import { designOf } from '../../src/pictures/design.js';
import type { PictureDesign, PictureRequest } from '../../src/pictures/picture.js';
import { COUNT_KINDS } from '../../src/pictures/picture.js';

/** The project's own knowledge: what the pictures really show. */
export const knowledge = loadKnowledge();

/** Somebody of the record, by id. */
export function person(id: string): Recipient {
  const found = knowledge.recipients.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nobody in the record has the id "${id}"`);
  return found;
}

export const design = (request: PictureRequest): PictureDesign => designOf(request, knowledge);

/** Every picture there is without a filter. */
export const everyRequest: readonly PictureRequest[] = [
  ...COUNT_KINDS.map((kind) => ({ kind })),
  { kind: 'timeline' },
  ...knowledge.recipients.map((recipient) => ({ kind: 'person', recipient }) as const),
];

/** What the layers of a picture draw: the records behind its marks, layer by layer. */
export function drawnData({ spec }: PictureDesign): readonly (readonly Record<string, unknown>[])[] {
  return spec.layer.map((layer) => {
    const data = layer.data;
    return data && 'values' in data && Array.isArray(data.values) ? data.values.map(asRecord) : [];
  });
}

/** The bars of a count picture, label and count, in their order. */
export function drawnBars(picture: PictureDesign): [label: unknown, count: unknown][] {
  const [bars = []] = drawnData(picture);
  return bars.map(({ label, count }) => [label, count]);
}

/** All lines of text that stand on a picture beside its chart: title, count, notes and source. */
export function drawnText(picture: PictureDesign): string {
  return drawnData(picture)
    .flat()
    .flatMap(({ lines }) => (Array.isArray(lines) ? [lines.join(' ')] : []))
    .join('\n');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

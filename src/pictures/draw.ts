import { designOf, type Pictured } from './design.js';
import type { Picture, PictureRequest } from './picture.js';
import { type Render, toPng } from './render.js';

/** Draws pictures of one knowledge base. */
export interface Pictures {
  /**
   * The picture as PNG, with its alternative text and a file name. The same request gives the same bytes; drawn anew
   * only when it is not at hand any more.
   */
  draw(request: PictureRequest): Promise<Picture>;
}

/** About 100 kB each; more than all count pictures and everybody's own one in a busy hour. */
const KEPT_PICTURES = 64;

/**
 * Pictures of one knowledge base. New knowledge needs new pictures: they are kept by what is asked for, so that a
 * picture of older knowledge cannot be served.
 *
 * @example
 * const pictures = createPictures(knowledge);
 * const { png, alt, fileName } = await pictures.draw({ kind: 'by-state' });
 */
export function createPictures(knowledge: Pictured, render: Render = toPng): Pictures {
  const kept = new Map<string, Promise<Picture>>();
  const inTurn = oneAtATime();

  const drawn = (request: PictureRequest, key: string) =>
    inTurn(async () => {
      const { spec, alt, fileName } = designOf(request, knowledge);
      return { png: await render(spec), alt, fileName };
    }).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });

  return {
    draw(request) {
      const key = keyOf(request);
      const picture = kept.get(key) ?? drawn(request, key);
      // Set again, so that the first key is always the one that nobody has asked for the longest.
      kept.delete(key);
      kept.set(key, picture);
      dropOldest(kept);
      return picture;
    },
  };
}

function keyOf(request: PictureRequest): string {
  switch (request.kind) {
    case 'timeline':
      return request.kind;
    case 'person':
      return JSON.stringify([request.kind, request.recipient.id]);
    default:
      return JSON.stringify([
        request.kind,
        request.selection?.described,
        request.selection?.recipients.map(({ id }) => id),
      ]);
  }
}

function dropOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > KEPT_PICTURES && oldest !== undefined) kept.delete(oldest);
}

/** Runs one piece of work after the other: a rush for pictures must not hold up the answers. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

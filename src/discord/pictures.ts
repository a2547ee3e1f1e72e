import type { RecipientFilter } from '../answers/clerk.js';
import { filterText, parseFilterText } from '../answers/lists/filter-text.js';
import { COUNT_KINDS, type CountKind, type PictureRequest } from '../pictures/picture.js';
import type { Desk } from './desk.js';
import type { ShownPicture } from './reply.js';

/** What an answer can be shown with. A count picture counts the people whom a list's filter leaves. */
export type PictureOf =
  | { readonly of: CountKind; readonly filter: RecipientFilter }
  | { readonly of: 'timeline' }
  | { readonly of: 'person'; readonly id: string };

const SLASH = '/';

/** The picture's key: short enough for a custom id, and all that is needed to draw it again. */
export function pictureKey(picture: PictureOf): string {
  switch (picture.of) {
    case 'timeline':
      return picture.of;
    case 'person':
      return `${picture.of}${SLASH}${picture.id}`;
    default:
      return `${picture.of}${SLASH}${filterText(picture.filter)}`;
  }
}

/** The picture of a key; undefined where it is none. */
export function parsePictureKey(key: string): PictureOf | undefined {
  const [of = '', ...rest] = key.split(SLASH);
  if (of === 'timeline') return { of };
  if (of === 'person') return { of, id: rest.join(SLASH) };
  const kind = COUNT_KINDS.find((each) => each === of);
  const filter = parseFilterText(rest.join(SLASH));
  return kind === undefined || filter === undefined ? undefined : { of: kind, filter };
}

/** Draws the picture; undefined where it would show nobody. */
export async function drawPicture(picture: PictureOf, desk: Desk): Promise<ShownPicture | undefined> {
  const request = requestFor(picture, desk);
  if (request === undefined) return undefined;
  const { png, alt, fileName } = await desk.pictures.draw(request);
  return { key: pictureKey(picture), file: { attachment: png, name: fileName, description: alt } };
}

function requestFor(picture: PictureOf, { catalogue }: Desk): PictureRequest | undefined {
  switch (picture.of) {
    case 'timeline':
      return { kind: picture.of };
    case 'person': {
      const recipient = catalogue.recipient(picture.id);
      return recipient && { kind: picture.of, recipient };
    }
    default: {
      const selection = catalogue.recipients.selection(picture.filter);
      if (selection === 'everybody') return { kind: picture.of };
      return selection && { kind: picture.of, selection };
    }
  }
}

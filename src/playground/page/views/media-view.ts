import { h, link } from '../dom.js';
import type { View } from './view.js';

export interface Picture {
  readonly url: string;
  /** Its alternative text. */
  readonly description?: string | null | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/**
 * A picture that opens in full size. Pictures from elsewhere are links: the page loads nothing from other machines, and
 * works without them.
 */
export function drawPicture({ url: given, description, width, height }: Picture, { words }: View): HTMLElement {
  const url = ownAddress(given);
  if (url === undefined) return link(given, description ?? given);
  const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : {};
  const image = h('img', { class: 'picture', src: url, alt: description ?? '', ...size });
  const opens = description ? `${description} (${words.openImage})` : words.openImage;
  return h('a', { class: 'picture-link', href: url, target: '_blank', rel: 'noopener', 'aria-label': opens }, image);
}

/**
 * The address of a file that the embedded Discord serves, on this page's own machine and port; undefined for other files.
 * It names itself by its loopback address, whatever name the page was called by.
 */
function ownAddress(url: string): string | undefined {
  const { hostname, pathname } = new URL(url);
  const isOwn = ['127.0.0.1', '[::1]', location.hostname].includes(hostname) && pathname.startsWith('/attachments/');
  return isOwn ? pathname : undefined;
}

/** A file to download. */
export function drawFile(url: string, name: string, bytes: number | null | undefined): HTMLElement {
  const size = typeof bytes === 'number' ? ` (${Math.ceil(bytes / 1024)} KB)` : '';
  const own = ownAddress(url);
  return h(
    'p',
    { class: 'file' },
    own === undefined ? link(url, name) : h('a', { href: own, download: name }, name),
    size,
  );
}

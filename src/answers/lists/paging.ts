/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * @param number counted from 1; a number past the end means the last page, since an old button may ask for more pages
 *   than the list has today
 * @returns the page; a list of nothing has one empty page
 */
export function pageOf<T>(items: readonly T[], number: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, number), pages);
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * @param page counted from 1
 * @returns undefined where the list has no such page; a list of nothing has one empty page
 */
export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> | undefined {
  const pages = Math.max(1, Math.ceil(items.length / size));
  if (page < 1 || page > pages) return undefined;
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}

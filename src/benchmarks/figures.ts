/** The value below which the share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** A Markdown table: the first row is the heading; the first column is text, the others are figures. */
export function markdownTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The figure with three digits that count: 0.172, 1.28, 34.5, 12,300. */
export function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

export const megabytes = (bytes: number) => figure(bytes / 1024 ** 2);

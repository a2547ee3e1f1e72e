import type { Source, SourceId } from '../knowledge/schema/statements.js';

/** "Source: The Hill.", or "Sources: ..." for several: who published what a picture shows, and whom to credit. */
export function sourceLine(sources: readonly Source[], used: ReadonlySet<SourceId>): string {
  const shown = sources.filter(({ id }) => used.has(id));
  const names = shown.map(({ publisher }) => publisher).join('; ');
  const credits = shown.flatMap(({ credit }) => (credit === undefined ? [] : [credit]));
  return [`${shown.length === 1 ? 'Source' : 'Sources'}: ${names}.`, ...credits].join(' ');
}

import type { TopicStatement } from '../../knowledge/load.js';
import type { Criterion, Difference, Gap, Quote, Speaker } from '../../knowledge/schema/statements.js';
import type { Attribute } from '../../knowledge/schema/vocabulary.js';

/** Whatever a question can be matched with. */
export type Entry =
  | { readonly kind: 'statement'; readonly record: TopicStatement; readonly people: ReadonlySet<string> }
  | { readonly kind: 'quotation'; readonly record: Quote; readonly people: ReadonlySet<string> }
  | { readonly kind: 'speaker'; readonly record: Speaker; readonly people: ReadonlySet<string> }
  | { readonly kind: 'difference'; readonly record: Difference; readonly people: ReadonlySet<string> }
  | { readonly kind: 'gap'; readonly record: Gap; readonly people: ReadonlySet<string> }
  | { readonly kind: 'criterion'; readonly record: Criterion; readonly people: ReadonlySet<string> }
  | { readonly kind: 'attribute'; readonly record: Attribute; readonly people: ReadonlySet<string> };

/** Whether an entry tells what no source tells. */
export function isMissing(entry: Entry): boolean {
  return entry.kind === 'gap' || (entry.kind === 'attribute' && entry.record.from === 'nowhere');
}

import type { Knowledge } from '../knowledge/load.js';
import type { ArticlePlace, Citation } from '../knowledge/schema/common.js';
import type { CitedSource, NonEmpty } from './answer.js';
import { fullName } from './wording.js';

/** Turns a citation of the knowledge into what a reader needs to find the place. */
export type Cite = (citation: Citation) => CitedSource;

/** For one knowledge base: fills in publishers, addresses and people's names. */
export function createCite({ sources, recipients }: Knowledge): Cite {
  const source = new Map(sources.map((each) => [each.id, each]));
  const names = new Map(recipients.map(({ id, name }) => [id, fullName(name)]));
  return (citation) => {
    const { publisher, url } = source.get(citation.source) ?? { publisher: citation.source };
    const quote = 'quote' in citation ? citation.quote : undefined;
    return {
      source: citation.source,
      publisher,
      locator: locatorOf(citation, names),
      ...(url === undefined ? {} : { url }),
      ...(quote === undefined ? {} : { quote }),
    };
  };
}

/** The citations in their order; none is lost, so that a cited claim stays a cited answer. */
export function citeAll(cite: Cite, [first, ...others]: NonEmpty<Citation>): NonEmpty<CitedSource> {
  return [cite(first), ...others.map(cite)];
}

function locatorOf(citation: Citation, names: ReadonlyMap<string, string>): string {
  if (citation.source !== 'doj') return placeWords(citation.paragraph);
  return citation.record === 'all'
    ? `all ${names.size} records`
    : `record of ${names.get(citation.record) ?? citation.record}`;
}

/** "paragraph 4", "headline", "update line". */
export function placeWords(place: ArticlePlace): string {
  return typeof place === 'number' ? `paragraph ${place}` : place.replace('-', ' ');
}

/**
 * The citations of several claims together, each place once.
 * @throws where there is no claim, which is a fault of the program: an answer without a citation must not exist
 */
export function citeEach(
  cite: Cite,
  claims: readonly { readonly citations: NonEmpty<Citation> }[],
): NonEmpty<CitedSource> {
  const [first, ...others] = claims.flatMap(({ citations }) => citeAll(cite, citations));
  if (first === undefined) throw new Error('there is nothing to cite');
  return extended([first], others);
}

/** Citations with more added, each place once. */
export function extended([first, ...rest]: NonEmpty<CitedSource>, more: readonly CitedSource[]): NonEmpty<CitedSource> {
  const key = ({ source, locator, quote }: CitedSource) => `${source}|${locator}|${quote ?? ''}`;
  const seen = new Set([key(first)]);
  const others = [...rest, ...more].filter((citation) => {
    const fresh = !seen.has(key(citation));
    seen.add(key(citation));
    return fresh;
  });
  return [first, ...others];
}

import type { Knowledge } from '../../knowledge/load.js';
import type { Source } from '../../knowledge/schema/statements.js';
import type { Answered, CitedSource, NonEmpty } from '../answer.js';
import { capitalised, counted, listed, longDate } from '../wording.js';

/** What the bot knows, from where, and as of when. */
export function sourceList({ sources, recipients }: Knowledge): Answered {
  const [first, ...others] = sources;
  // The loader refuses knowledge without all three sources.
  if (first === undefined) throw new Error('the knowledge has no source');
  const cited = (source: Source) => wholeSource(source, recipients.length);
  return {
    status: 'answered',
    lead: `Everything here comes from ${counted(sources.length, 'source')}: ${listed(sources.map(({ publisher }) => publisher))}.`,
    details: [
      ...sources.map(describeSource),
      'What none of them says, the bot does not know; it says so instead of guessing. All of it is as of spring 2016.',
    ],
    citations: [cited(first), ...others.map(cited)] satisfies NonEmpty<CitedSource>,
    related: [],
  };
}

/** A source as a whole, not a place in it. */
function wholeSource({ id, publisher, url }: Source, records: number): CitedSource {
  return {
    source: id,
    publisher,
    locator: id === 'doj' ? `all ${records} records` : 'the whole article',
    ...(url === undefined ? {} : { url }),
  };
}

/** "The Hill, published March 30, 2016, updated 1:16 p.m.: totals, release dates ..." */
function describeSource({ publisher, title, published, updated, datedBy, gives, credit }: Source): string {
  const name = [
    publisher,
    title && `“${title}”`,
    published && `published ${longDate(published)}`,
    updated && `updated ${updated}`,
  ].filter((part) => part !== undefined);
  const notes = [datedBy, credit].filter((part) => part !== undefined).map(capitalised);
  return `- ${[`${name.join(', ')}: ${gives}.`, ...notes].join(' ')}`;
}

import type { Knowledge, TopicStatement } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Difference } from '../../knowledge/schema/statements.js';
import type { Link } from '../answer.js';
import { RELATED } from '../entry-answers.js';
import { profileLink } from '../recipient-links.js';

/** What the articles tell about each recipient alone. */
export interface PersonStories {
  statementsOf(recipient: Recipient): readonly TopicStatement[];
  differencesOf(recipient: Recipient): readonly Difference[];
  /** One link for each of the statements. */
  storyLinks(recipient: Recipient): readonly Link[];
  /** The profile and the first of the statements. */
  links(recipient: Recipient): readonly Link[];
}

export function createPersonStories(knowledge: Knowledge): PersonStories {
  const statementsById = byPerson(
    knowledge,
    knowledge.statements.filter(
      ({ people: [id, ...others], topic }) => others.length === 0 && topic === `people-${id}`,
    ),
  );
  const differencesById = byPerson(knowledge, knowledge.differences);
  const statementsOf = ({ id }: Recipient) => statementsById.get(id) ?? [];
  const storyLinks = (recipient: Recipient): readonly Link[] =>
    statementsOf(recipient).map(({ id, title }) => ({ to: { kind: 'statement', id }, label: title }));
  return {
    statementsOf,
    differencesOf: ({ id }) => differencesById.get(id) ?? [],
    storyLinks,
    links: (recipient) => [profileLink(recipient), ...storyLinks(recipient)].slice(0, RELATED),
  };
}

/** The records about each recipient, by the recipient's id. */
function byPerson<T extends { readonly people: readonly string[] }>(
  { recipients }: Knowledge,
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return new Map(recipients.map(({ id }) => [id, records.filter(({ people }) => people.includes(id))]));
}

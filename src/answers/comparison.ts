import { effectivePrisonTerm } from '../knowledge/effective-sentence.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Answered, Unknown } from './answer.js';
import type { Cite } from './citing.js';
import { drugFact, weaponFact } from './person/offense-facts.js';
import { fineFact, sentencingDateFact, supervisedReleaseFact } from './person/sentence-facts.js';
import { listed, longDate, prisonWords, shortName } from './wording.js';

/** Two people side by side. */
export function compare(first: Recipient, second: Recipient, cite: Cite): Answered | Unknown {
  if (first.id === second.id) return samePerson(first);
  const both = [first, second];
  return {
    status: 'answered',
    lead: `${listed(both.map(sentencePart))}.`,
    details: ASPECTS.flatMap(({ title, of }) => [`${title}:`, ...both.map((person) => `- ${of(person)}`)]),
    citations: [cite({ source: 'doj', record: first.id }), cite({ source: 'doj', record: second.id })],
    related: both.map((person) => ({
      to: { kind: 'recipient', id: person.id },
      label: `Who is ${shortName(person)}?`,
    })),
  };
}

/** "Jesse Webster was serving life in prison, which now ends on September 26, 2016" */
function sentencePart(recipient: Recipient): string {
  const term = prisonWords(effectivePrisonTerm(recipient).prison);
  return `${shortName(recipient)} was serving ${term}, commuted to end on ${longDate(recipient.grant.expires)}`;
}

/** What two people are compared in, in the order of the answer. */
const ASPECTS: readonly { readonly title: string; readonly of: (recipient: Recipient) => string }[] = [
  { title: 'Sentenced', of: (recipient) => sentencingDateFact(recipient).lead },
  { title: 'Drugs', of: (recipient) => drugFact(recipient).lead },
  { title: 'Firearm or ammunition', of: (recipient) => weaponFact(recipient).lead },
  { title: 'Supervised release', of: (recipient) => supervisedReleaseFact(recipient).lead },
  { title: 'Fine', of: (recipient) => fineFact(recipient).lead },
];

function samePerson(recipient: Recipient): Unknown {
  return {
    status: 'unknown',
    lead: `Both names are ${shortName(recipient)}'s, so there is nothing to compare. Choose two different people.`,
    near: [{ to: { kind: 'recipient', id: recipient.id }, label: `Who is ${shortName(recipient)}?` }],
  };
}

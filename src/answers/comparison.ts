import { effectivePrisonTerm } from '../knowledge/effective-sentence.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Answered, Unknown } from './answer.js';
import type { Cite } from './citing.js';
import { comparisonLead } from './comparison-lead.js';
import { hasWeapon, substanceNames } from './lists/recipient-facets.js';
import type { Compared } from './meaning/compared.js';
import { withoutVerdict } from './meaning/yes-no.js';
import { fineFact, supervisedReleaseFact } from './person/sentence-facts.js';
import { profileLink } from './recipient-links.js';
import { districtName, listed, longDate, prisonWords, shortName, substanceWords } from './wording.js';

/** Two people side by side, what a question compares them in first. */
export function compare(compared: Compared, cite: Cite): Answered | Unknown {
  const [first, second] = compared.recipients;
  if (first.id === second.id) return samePerson(first);
  const both = [first, second];
  return {
    status: 'answered',
    lead: comparisonLead(compared) ?? `${both.map(sentencePart).join('; ')}.`,
    details: ASPECTS.flatMap(({ title, of }) => [`${title}:`, ...both.map((person) => `- ${of(person)}`)]),
    citations: [cite({ source: 'doj', record: first.id }), cite({ source: 'doj', record: second.id })],
    related: both.map(profileLink),
  };
}

/** "Jesse Webster was serving life in prison, commuted to end on September 26, 2016" */
function sentencePart(recipient: Recipient): string {
  const term = prisonWords(effectivePrisonTerm(recipient).prison);
  return `${shortName(recipient)} was serving ${term}, commuted to end on ${longDate(recipient.grant.expires)}`;
}

interface Aspect {
  readonly title: string;
  /** A line about one person, their name first. */
  readonly of: (recipient: Recipient) => string;
}

/** What two people are compared in, in the order of the answer. */
const ASPECTS: readonly Aspect[] = [
  { title: 'Sentenced', of: (recipient) => `${shortName(recipient)}: ${sentencing(recipient)}` },
  { title: 'Drugs in the conviction', of: (recipient) => `${shortName(recipient)}: ${drugs(recipient)}` },
  {
    title: 'Firearm or ammunition conviction',
    of: (recipient) => `${shortName(recipient)}: ${hasWeapon(recipient) ? 'yes' : 'none in the record'}`,
  },
  { title: 'Supervised release', of: (recipient) => supervisedReleaseFact(recipient).lead },
  { title: 'Fine', of: (recipient) => withoutVerdict(fineFact(recipient).lead) },
];

function sentencing({ judgments, district }: Recipient): string {
  return `${listed(judgments.map(({ sentenced }) => longDate(sentenced)))}, ${districtName(district)}`;
}

function drugs(recipient: Recipient): string {
  const names = substanceNames(recipient).map(substanceWords);
  return names.length === 0 ? 'none named in the record' : listed(names);
}

function samePerson(recipient: Recipient): Unknown {
  return {
    status: 'unknown',
    lead: `Both names are ${shortName(recipient)}'s, so there is nothing to compare. Choose two different people.`,
    near: [profileLink(recipient)],
  };
}

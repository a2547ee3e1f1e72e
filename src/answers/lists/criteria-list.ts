import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Criterion } from '../../knowledge/schema/statements.js';
import type { Answered } from '../answer.js';
import { type Cite, citeEach, extended } from '../citing.js';
import { offenseFact, weaponFact } from '../person/offense-facts.js';
import { sentenceFact } from '../person/sentence-facts.js';
import { counted, longDate, shortName } from '../wording.js';

export interface CriteriaList {
  /** The criteria, and how far the record of the 61 can show each. */
  readonly all: Answered;
  /** The same for one person, with what the record shows. */
  of(recipient: Recipient): Answered;
}

/** The Justice Department's criteria for prioritising an application. */
export function createCriteriaList({ criteria, recipients }: Knowledge, cite: Cite): CriteriaList {
  const ordered = [...criteria].sort((a, b) => a.order - b.order);
  const citations = citeEach(cite, ordered);
  return {
    all: {
      status: 'answered',
      lead: `The Justice Department gives priority to inmates who meet all ${ordered.length} criteria. ${shownInWords(ordered, `the ${recipients.length} people`)}`,
      details: ordered.flatMap((each) => [heading(each), `- ${each.requires}`, `- ${each.recordExplanation}`]),
      citations,
      related: [],
    },
    of(recipient) {
      const name = shortName(recipient);
      return {
        status: 'answered',
        lead: `No source says how ${name} met the ${ordered.length} criteria. ${shownInWords(ordered, name)}`,
        details: ordered.flatMap((each) => [heading(each), ...personLines(each, recipient)]),
        citations: extended([cite({ source: 'doj', record: recipient.id })], citations),
        related: [{ to: { kind: 'recipient', id: recipient.id }, label: `Who is ${name}?` }],
      };
    },
  };
}

const heading = ({ order, title }: Criterion): string => `${order}. ${title}:`;

/** "The record shows something of 3 of them for Jesse Webster, and nothing of the other 3." */
function shownInWords(criteria: readonly Criterion[], whom: string): string {
  const shown = criteria.filter(({ recordShows }) => recordShows !== 'no').length;
  return `The record shows something of ${shown} of them for ${whom}, and nothing of the other ${criteria.length - shown}.`;
}

function personLines(criterion: Criterion, recipient: Recipient): readonly string[] {
  const shown = SHOWN[criterion.id]?.(recipient) ?? [];
  return [...shown.map((line) => `- ${line}`), `- ${criterion.recordExplanation}`];
}

/** What the record shows of a criterion for one person, where it shows anything. */
export const SHOWN: Readonly<Record<string, (recipient: Recipient) => readonly string[]>> = {
  'criterion-shorter-today': (recipient) => [sentenceFact(recipient).lead],
  'criterion-nonviolent-low-level': (recipient) => [offenseFact(recipient).lead, weaponFact(recipient).lead],
  'criterion-ten-years-served': (recipient) => [yearsToTheGrant(recipient)],
};

/** The day of the grants, which every row of the record shares. */
const GRANTED = '2016-03-30';

function yearsToTheGrant(recipient: Recipient): string {
  const sentenced = recipient.judgments.map((judgment) => judgment.sentenced);
  const since = sentenced.map((day) => `${longDate(day)}, ${counted(wholeYears(day, GRANTED), 'full year')}`);
  return `${shortName(recipient)} was sentenced on ${since.join(', and on ')} before the grant of ${longDate(GRANTED)}.`;
}

/** Birthdays, so to speak: the whole years from one day to a later one, both YYYY-MM-DD. */
function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

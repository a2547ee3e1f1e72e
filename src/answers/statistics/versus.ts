import type { Recipient } from '../../knowledge/schema/recipients.js';
import { counted, fullName, listed } from '../wording.js';
import type { Found, Operation } from './query.js';
import type { RecipientTest } from './tests.js';

type Versus = Extract<Operation, { kind: 'versus' }>;

/** Up to so many people of a side are named. */
const NAMED = 15;

/**
 * Which of two conditions more people fulfil, with both counts.
 * @param people those who fulfil what is said of both sides
 */
export function versusWords(
  { sides, claim }: Versus,
  people: readonly Recipient[],
  common: readonly RecipientTest[],
  all: number,
): Found {
  const found = sides.map((side) => ({ side, people: people.filter((recipient) => side.holds(recipient)) }));
  const [first, second] = found.map(({ people: own }) => own.length);
  const more = (first ?? 0) - (second ?? 0);
  const scope = common.length === 0 ? `the ${all} people` : `those ${listed(common.map(({ words }) => words))}`;
  const parts = found.map(
    ({ side, people: own }) => `${own.length} ${own.length === 1 ? 'was' : 'were'} ${side.words}`,
  );
  const difference = more === 0 ? 'as many' : `a difference of ${counted(Math.abs(more), 'person', 'people')}`;
  const verdict = claim === undefined ? '' : `${(claim === 'more' ? more > 0 : more < 0) ? 'Yes' : 'No'}: `;
  return {
    lead: `${verdict}${verdict === '' ? 'Of' : 'of'} ${scope}, ${parts.join(' and ')}, ${difference}.`,
    details: found.flatMap(({ side, people: own }) =>
      own.length > 0 && own.length <= NAMED
        ? [`- ${side.words}: ${listed(own.map(({ name }) => fullName(name)))}`]
        : [],
    ),
    people: found.flatMap(({ people: own }) => own),
  };
}

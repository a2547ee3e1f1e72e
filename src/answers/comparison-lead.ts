import { effectivePrisonTerm } from '../knowledge/effective-sentence.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Aspect, Claim, Compared, Trait } from './meaning/compared.js';
import { drugsOf } from './statistics/drug-tests.js';
import { armed, fineOf, sentencingDays, supervisedReleaseMonths } from './statistics/tests.js';
import {
  districtName,
  dollars,
  inMonths,
  listed,
  longDate,
  prisonTermWords,
  releaseWords,
  shortName,
  substanceWords,
} from './wording.js';

/** How one aspect of two people is measured and told. */
interface Scale {
  /** What the one is called who is told of first: who has more, and of days who has the earlier. */
  readonly called: string;
  readonly first: 'more' | 'less';
  readonly what: string;
  readonly measured: (recipient: Recipient) => number;
  readonly words: (recipient: Recipient) => string;
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
const firstDay = (recipient: Recipient): string => sentencingDays(recipient)[0] ?? '';

const SCALES: Readonly<Record<Aspect, Scale>> = {
  prison: {
    called: 'longer',
    first: 'more',
    what: 'prison sentence',
    measured: (recipient) => inMonths(effectivePrisonTerm(recipient).prison),
    words: (recipient) => prisonTermWords(effectivePrisonTerm(recipient).prison),
  },
  'supervised release': {
    called: 'longer',
    first: 'more',
    what: 'term of supervised release',
    measured: supervisedReleaseMonths,
    words: (recipient) => {
      const months = supervisedReleaseMonths(recipient);
      return months === 0 ? 'none' : releaseWords(months);
    },
  },
  fine: {
    called: 'higher',
    first: 'more',
    what: 'fine',
    measured: fineOf,
    words: (recipient) => (fineOf(recipient) === 0 ? 'none' : dollars(fineOf(recipient))),
  },
  'sentencing date': {
    called: 'earlier',
    first: 'less',
    what: 'sentencing',
    measured: (recipient) => dayNumber(firstDay(recipient)),
    words: (recipient) => longDate(firstDay(recipient)),
  },
  expiry: {
    called: 'earlier',
    first: 'less',
    what: 'end of the prison sentence',
    measured: ({ grant }) => dayNumber(grant.expires),
    words: ({ grant }) => longDate(grant.expires),
  },
};

/** Who of two people has the more of an aspect, with what each of them has; nothing where none is named. */
export function comparisonLead({ recipients: [one, other], aspect, claim, trait }: Compared): string | undefined {
  if (trait !== undefined) return traitLead(trait, one, other);
  if (aspect === undefined) return undefined;
  const { called, first: told, what, measured, words } = SCALES[aspect];
  const order = Math.sign(orderOf(measured(one), measured(other)));
  const verdict = claim === undefined ? '' : `${CLAIMED[claim] === order ? 'Yes' : 'No'}: `;
  if (order === 0) return `${verdict}${shortName(one)} and ${shortName(other)} have the same ${what}, ${words(one)}.`;
  const [first, second] = order === CLAIMED[told] ? [one, other] : [other, one];
  return ended(
    `${verdict}${shortName(first)} has the ${called} ${what}, ${words(first)}, beside ${words(second)} for ${shortName(second)}`,
  );
}

/** A sentence with its full stop, which "Jr." brings along. */
const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

const TRAITS: Readonly<Record<Trait, { readonly what: string; readonly of: (recipient: Recipient) => string }>> = {
  state: { what: 'state of sentencing', of: ({ district }) => district.state },
  district: { what: 'district', of: ({ district }) => districtName(district) },
  drug: { what: 'drugs in the conviction', of: drugWords },
  firearm: {
    what: 'firearm or ammunition conviction',
    of: (recipient) => (armed.holds(recipient) ? 'yes' : 'none in the record'),
  },
};

/** What two people have in common, or each of them has. */
function traitLead(trait: Trait, one: Recipient, other: Recipient): string {
  const { what, of } = TRAITS[trait];
  if (of(one) === of(other)) return `The same ${what} for ${shortName(one)} and ${shortName(other)}: ${of(one)}.`;
  return ended(`Not the same ${what}: ${of(one)} for ${shortName(one)}, ${of(other)} for ${shortName(other)}`);
}

function drugWords(recipient: Recipient): string {
  const names = [...drugsOf(recipient)].toSorted();
  return names.length === 0 ? 'none named in the record' : listed(names.map(substanceWords));
}

const CLAIMED: Readonly<Record<Claim, number>> = { more: 1, less: -1, same: 0 };

/** Two life sentences are equal, and their difference is no number. */
const orderOf = (one: number, other: number): number => (one === other ? 0 : one - other);

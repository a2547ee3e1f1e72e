import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { groupBy } from '../../search/group.js';
import { counted, dollars, fullName, listed, longDate, monthsWords, releaseWords } from '../wording.js';
import { drugsOf } from './drug-tests.js';
import type { Found, Measure, Operation } from './query.js';
import { fineOf, offensesOf, sentencingDays, servingLife, supervisedReleaseMonths } from './tests.js';

type Extreme = Extract<Operation, { kind: 'extreme' }>;

/** The most or the least of a measure, with those who have it. */
export function extremeWords(operation: Extreme, people: readonly Recipient[], scope: string): Found {
  const { measure, end, rank = 1, first: count } = operation;
  if (count !== undefined) return firstWords(operation, count, people, scope);
  if (rank > 1) return rankedWords(operation, rank, people, scope);
  switch (measure) {
    case 'counts':
    case 'drugs':
    case 'expiry':
      return rankedWords(operation, rank, people, scope);
    case 'prison':
      return prisonExtreme(end, people, scope);
    case 'sentencing date':
      return sentencingExtreme(end, people, scope);
    case 'fine':
    case 'supervised release':
      return imposedExtreme(measure, end, people, scope);
  }
}

/** The first or the last sentencing, by any of somebody's judgments. */
function sentencingExtreme(end: 'most' | 'least', people: readonly Recipient[], scope: string): Found {
  const first = end === 'least';
  const edge = (recipient: Recipient) =>
    sentencingDays(recipient)
      .toSorted()
      .at(first ? 0 : -1) ?? '';
  const found = atEdge(people, edge, first ? (a, b) => a < b : (a, b) => a > b);
  const day = found.value === undefined ? 'no day' : longDate(found.value);
  return {
    lead: `The ${MEASURES['sentencing date'][end]} sentencing among ${scope} was on ${day}: ${namesOf(found.people)}.`,
    details: [],
    people: found.people,
  };
}

/** The most or the least of what not everybody was given. */
function imposedExtreme(
  measure: 'fine' | 'supervised release',
  end: 'most' | 'least',
  people: readonly Recipient[],
  scope: string,
): Found {
  const measured = measure === 'fine' ? fineOf : supervisedReleaseMonths;
  const words = measure === 'fine' ? dollars : releaseWords;
  const having = people.filter((recipient) => measured(recipient) > 0);
  const found = atEdge(having, measured, end === 'most' ? (a, b) => a > b : (a, b) => a < b);
  const value = found.value === undefined ? 'not given' : words(found.value);
  const rest = having.length === people.length ? [] : [`${people.length - having.length} of them have none on record.`];
  return {
    lead: `The ${MEASURES[measure][end]} ${MEASURES[measure].name} among ${scope} is ${value}, for ${whoHas(found.people)}.`,
    details: rest,
    people: found.people,
  };
}

/** The word for a place in an order, from the second on, with the space behind it. */
export const NTH = ['', '', 'second ', 'third '];
const MEASURES = {
  prison: { name: 'prison term of months', names: 'prison terms of months', most: 'longest', least: 'shortest' },
  'supervised release': {
    name: 'term of supervised release',
    names: 'terms of supervised release',
    most: 'longest',
    least: 'shortest',
  },
  fine: { name: 'fine', names: 'fines', most: 'largest', least: 'smallest' },
  'sentencing date': { name: 'sentencing', names: 'sentencings', most: 'latest', least: 'earliest' },
  expiry: { name: 'end of a prison sentence', names: 'ends of prison sentences', most: 'latest', least: 'earliest' },
  drugs: {
    name: 'number of drugs in a record',
    names: 'numbers of drugs in a record',
    most: 'largest',
    least: 'smallest',
  },
  counts: { name: 'number of counts', names: 'numbers of counts', most: 'largest', least: 'smallest' },
} as const;

interface Valued {
  readonly recipient: Recipient;
  readonly sort: number;
  readonly words: string;
}

/** Those who have a measure, by their different values, the most or the least first. */
function inOrder({ measure, end }: Extreme, people: readonly Recipient[]): readonly (readonly Valued[])[] {
  const valued = people.flatMap((recipient): readonly Valued[] => {
    const value = measuredOf(measure, recipient);
    return value === undefined ? [] : [{ recipient, ...value }];
  });
  const groups = [...groupBy(valued, ({ sort }) => sort)].sort(([a], [b]) => (end === 'most' ? b - a : a - b));
  return groups.map(([, group]) => group);
}

/** "The second longest prison term of months": the next of the different values. */
function rankedWords(operation: Extreme, rank: number, people: readonly Recipient[], scope: string): Found {
  const having = inOrder(operation, people)[rank - 1] ?? [];
  const { measure, end } = operation;
  const which = `${NTH[rank] ?? ''}${MEASURES[measure][end]} ${MEASURES[measure].name}`;
  const value = having[0]?.words ?? 'not given';
  const found = having.map(({ recipient }) => recipient);
  return { lead: `The ${which} among ${scope} is ${value}, for ${whoHas(found)}.`, details: [], people: found };
}

/** "The three largest fines": whoever has one of so many, all of those who are level with the last. */
function firstWords(operation: Extreme, count: number, people: readonly Recipient[], scope: string): Found {
  const taken: (readonly Valued[])[] = [];
  for (const group of inOrder(operation, people)) {
    if (taken.flat().length >= count) break;
    taken.push(group);
  }
  const { measure, end } = operation;
  const each = taken.map((group) => `${group[0]?.words ?? ''} (${whoHas(group.map(({ recipient }) => recipient))})`);
  const lives = people.filter((recipient) => measure === 'prison' && servingLife.holds(recipient)).length;
  return {
    lead: `The ${count} ${MEASURES[measure][end]} ${MEASURES[measure].names} among ${scope}: ${each.join(', ')}.`,
    details: end === 'most' && lives > 0 ? [`${counted(lives, 'person', 'people')} had life, which is longer.`] : [],
    people: taken.flat().map(({ recipient }) => recipient),
  };
}

function measuredOf(measure: Measure, recipient: Recipient): { sort: number; words: string } | undefined {
  switch (measure) {
    case 'prison': {
      const { prison } = effectivePrisonTerm(recipient);
      return prison === 'life' ? undefined : { sort: prison.months, words: monthsWords(prison.months) };
    }
    case 'supervised release': {
      const months = supervisedReleaseMonths(recipient);
      return months === 0 ? undefined : { sort: months, words: releaseWords(months) };
    }
    case 'fine': {
      const amount = fineOf(recipient);
      return amount === 0 ? undefined : { sort: amount, words: dollars(amount) };
    }
    case 'expiry': {
      const { expires } = recipient.grant;
      return { sort: Number(expires.replaceAll('-', '')), words: longDate(expires) };
    }
    case 'drugs': {
      const drugs = drugsOf(recipient).size;
      return { sort: drugs, words: counted(drugs, 'drug') };
    }
    case 'counts': {
      const counts = offensesOf(recipient).reduce((sum, offense) => sum + offense.counts, 0);
      return { sort: counts, words: String(counts) };
    }
    case 'sentencing date': {
      const [day = ''] = sentencingDays(recipient);
      return { sort: Number(day.replaceAll('-', '')), words: longDate(day) };
    }
  }
}

function prisonExtreme(end: 'most' | 'least', people: readonly Recipient[], scope: string): Found {
  const termOf = (recipient: Recipient) => effectivePrisonTerm(recipient).prison;
  const lifers = people.filter((recipient) => termOf(recipient) === 'life');
  const monthsOf = (recipient: Recipient) => {
    const term = termOf(recipient);
    return term === 'life' ? Number.NaN : term.months;
  };
  const ofMonths = people.filter((recipient) => termOf(recipient) !== 'life');
  const found = atEdge(ofMonths, monthsOf, end === 'most' ? (a, b) => a > b : (a, b) => a < b);
  const months = found.value === undefined ? 'no term of months' : monthsWords(found.value);
  if (end === 'least' || lifers.length === 0)
    return {
      lead: `The ${MEASURES.prison[end]} prison sentence among ${scope} is ${months}, for ${whoHas(found.people)}.`,
      details: [],
      people: found.people,
    };
  return {
    lead: `The longest sentence among ${scope} is life in prison, for ${counted(lifers.length, 'person', 'people')}; the longest term of months is ${months}, for ${whoHas(found.people)}.`,
    details: [`Serving life: ${listed(lifers.map(({ name }) => fullName(name)))}.`],
    people: found.people,
  };
}

const namesOf = (people: readonly Recipient[]): string => listed(people.map(({ name }) => fullName(name)));
const whoHas = (people: readonly Recipient[]): string =>
  people.length <= 4 ? namesOf(people) : counted(people.length, 'person', 'people');

function atEdge<V>(
  people: readonly Recipient[],
  measured: (recipient: Recipient) => V,
  beats: (a: V, b: V) => boolean,
): { value: V | undefined; people: readonly Recipient[] } {
  let value: V | undefined;
  for (const recipient of people) {
    const own = measured(recipient);
    if (value === undefined || beats(own, value)) value = own;
  }
  return { value, people: people.filter((recipient) => measured(recipient) === value) };
}

/** All fines, or all prison terms of months, added up. */
export function totalWords(measure: 'fine' | 'prison', people: readonly Recipient[], scope: string): Found {
  if (measure === 'fine') {
    const having = people.filter((recipient) => fineOf(recipient) > 0);
    const total = having.reduce((sum, recipient) => sum + fineOf(recipient), 0);
    const lead = `The fines of ${scope} come to ${dollars(total)}, for ${counted(having.length, 'person', 'people')}.`;
    return { lead, details: [], people: having };
  }
  const terms = people.map((recipient) => effectivePrisonTerm(recipient).prison);
  const months = terms.flatMap((term) => (term === 'life' ? [] : [term.months]));
  const lives = terms.length - months.length;
  const note = lives === 0 ? '' : `; the ${counted(lives, 'life sentence')} cannot be added up`;
  const total = monthsWords(months.reduce((sum, term) => sum + term, 0));
  const lead = `The ${counted(months.length, 'prison sentence')} given in months among ${scope} come to ${total}${note}.`;
  return { lead, details: [], people: [] };
}

/** The mean and the median of a measure. */
export function averageWords(
  measure: 'prison' | 'supervised release' | 'fine',
  people: readonly Recipient[],
  scope: string,
): string {
  if (measure === 'prison') {
    const terms = people.map((recipient) => effectivePrisonTerm(recipient).prison);
    const months = terms.flatMap((term) => (term === 'life' ? [] : [term.months]));
    const lives = terms.length - months.length;
    const note = lives === 0 ? '' : `; the ${counted(lives, 'life sentence')} among them cannot be averaged`;
    return `The ${months.length} prison sentences given in months among ${scope} average ${monthsWords(Math.round(mean(months)))}, with a median of ${monthsWords(median(months))}${note}.`;
  }
  const values = people.map(measure === 'fine' ? fineOf : supervisedReleaseMonths).filter((value) => value > 0);
  const words = measure === 'fine' ? dollars : releaseWords;
  const what = measure === 'fine' ? 'fines' : 'terms of supervised release';
  return `The ${values.length} ${what} among ${scope} average ${words(Math.round(mean(values)))}, with a median of ${words(median(values))}.`;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

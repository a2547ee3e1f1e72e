import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { counted, dollars, fullName, listed, longDate, monthsWords, releaseWords } from '../wording.js';
import type { Found, Measure } from './query.js';
import { fineOf, offensesOf, sentencingDays, supervisedReleaseMonths } from './tests.js';

/**
 * The most or the least of a measure, with those who have it.
 * @param rank 2 for the second most, and so on
 */
export function extremeWords(
  measure: Measure,
  end: 'most' | 'least',
  people: readonly Recipient[],
  scope: string,
  rank = 1,
): Found {
  if (rank > 1 || measure === 'counts') return rankedWords(measure, end, people, scope, rank);
  switch (measure) {
    case 'prison':
      return prisonExtreme(end, people, scope);
    case 'sentencing date': {
      const first = end === 'least';
      const edge = (recipient: Recipient) =>
        sentencingDays(recipient)
          .toSorted()
          .at(first ? 0 : -1) ?? '';
      const found = atEdge(people, edge, first ? (a, b) => a < b : (a, b) => a > b);
      return {
        lead: `The ${MEASURES[measure][end]} sentencing among ${scope} was on ${found.value === undefined ? 'no day' : longDate(found.value)}: ${namesOf(found.people)}.`,
        details: [],
        people: found.people,
      };
    }
    case 'fine':
    case 'supervised release': {
      const measured = measure === 'fine' ? fineOf : supervisedReleaseMonths;
      const words = measure === 'fine' ? dollars : releaseWords;
      const having = people.filter((recipient) => measured(recipient) > 0);
      const found = atEdge(having, measured, end === 'most' ? (a, b) => a > b : (a, b) => a < b);
      const value = found.value === undefined ? 'not given' : words(found.value);
      const rest =
        having.length === people.length ? [] : [`${people.length - having.length} of them have none on record.`];
      return {
        lead: `The ${MEASURES[measure][end]} ${MEASURES[measure].name} among ${scope} is ${value}, for ${whoHas(found.people)}.`,
        details: rest,
        people: found.people,
      };
    }
  }
}

const NTH = ['', '', 'second ', 'third '];
const MEASURES = {
  prison: { name: 'prison term of months', most: 'longest', least: 'shortest' },
  'supervised release': { name: 'term of supervised release', most: 'longest', least: 'shortest' },
  fine: { name: 'fine', most: 'largest', least: 'smallest' },
  'sentencing date': { name: 'sentencing', most: 'latest', least: 'earliest' },
  counts: { name: 'number of counts', most: 'largest', least: 'smallest' },
} as const;

/** "The second longest prison term of months": the next of the different values. */
function rankedWords(
  measure: Measure,
  end: 'most' | 'least',
  people: readonly Recipient[],
  scope: string,
  rank: number,
): Found {
  const valued = people.flatMap((recipient) => {
    const value = measuredOf(measure, recipient);
    return value === undefined ? [] : [{ recipient, ...value }];
  });
  const order = [...new Set(valued.map(({ sort }) => sort))].sort((a, b) => (end === 'most' ? b - a : a - b));
  const having = valued.filter(({ sort }) => sort === order[rank - 1]);
  const { name } = MEASURES[measure];
  const value = having[0]?.words ?? 'not given';
  const which = `${NTH[rank] ?? ''}${MEASURES[measure][end]} ${name}`;
  const found = having.map(({ recipient }) => recipient);
  return { lead: `The ${which} among ${scope} is ${value}, for ${whoHas(found)}.`, details: [], people: found };
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

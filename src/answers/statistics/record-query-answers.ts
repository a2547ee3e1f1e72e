import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { groupBy } from '../../search/group.js';
import type { Answered, Link } from '../answer.js';
import type { Cite } from '../citing.js';
import { RELATED } from '../entry-answers.js';
import {
  counted,
  districtName,
  dollars,
  fullName,
  listed,
  longDate,
  monthsWords,
  prisonTermWords,
  releaseWords,
  shortName,
  substanceWords,
} from '../wording.js';
import type { Dimension, Measure, Operation, RecordQuery } from './query.js';
import { fineOf, offensesOf, type RecipientTest, sentencingDays, supervisedReleaseMonths } from './tests.js';

/** Up to so many people are named with what tells them apart; more are named only. */
const DESCRIBED = 12;
/** Up to so many people are named at all; a longer list says how many more there are. */
const NAMED = 25;

/** Answers a query over the record's fields, with the count and the people. */
export type RecordQueryAnswers = (query: RecordQuery) => Answered;

export function createRecordQueryAnswers(knowledge: Knowledge, cite: Cite): RecordQueryAnswers {
  const { recipients } = knowledge;
  const all = recipients.length;
  const answered = (lead: string, details: readonly string[], people: readonly Recipient[]): Answered => ({
    status: 'answered',
    lead,
    details,
    citations: [cite({ source: 'doj', record: 'all' })],
    related: people
      .slice(0, RELATED)
      .map((person): Link => ({ to: { kind: 'recipient', id: person.id }, label: `Who is ${shortName(person)}?` })),
    listed: people.map(({ id }) => id),
  });

  return ({ tests, operation }) => {
    const fitting = recipients.filter((recipient) => tests.every((test) => test.holds(recipient)));
    const scope = scopeWords(tests, all);
    switch (operation.kind) {
      case 'count':
      case 'list':
      case 'share':
      case 'exists':
      case 'all': {
        const { lead, details } = countWords(operation, fitting, tests, all);
        return answered(lead, [...details, ...peopleLines(fitting), ...cocaineNote(tests, recipients)], fitting);
      }
      case 'extreme': {
        const found = extremeWords(operation.measure, operation.end, fitting, scope);
        return answered(found.lead, [...found.details, ...peopleLines(found.people)], found.people);
      }
      case 'average':
        return answered(averageWords(operation.measure, fitting, scope), [], []);
      case 'total fines': {
        const fined = fitting.filter((recipient) => fineOf(recipient) > 0);
        const total = fined.reduce((sum, recipient) => sum + fineOf(recipient), 0);
        return answered(
          `The fines of ${scope} come to ${dollars(total)}, for ${counted(fined.length, 'person', 'people')}.`,
          [],
          fined,
        );
      }
      case 'groups': {
        const found = groupWords(operation.by, operation.top, fitting, scope);
        return answered(found.lead, found.details, []);
      }
      case 'same day':
        return sameDay();
    }
  };

  function sameDay(): Answered {
    const byDay = groupBy(
      recipients.flatMap((recipient) => sentencingDays(recipient).map((day) => ({ day, recipient }))),
      ({ day }) => day,
    );
    const shared = [...byDay].filter(([, group]) => group.length > 1);
    const people = shared.flatMap(([, group]) => group.map(({ recipient }) => recipient));
    if (shared.length === 0) return answered(`No two of the ${all} people were sentenced on the same day.`, [], []);
    const lines = shared.map(
      ([day, group]) => `${listed(group.map(({ recipient }) => fullName(recipient.name)))}, on ${longDate(day)}`,
    );
    return answered(
      `Yes: ${lines.join('; ')}.`,
      people.map((person) => line(person)),
      people,
    );
  }
}

/** "the 61 people" or "the 21 people serving life": whom a figure is about. */
function scopeWords(tests: readonly RecipientTest[], all: number): string {
  return tests.length === 0 ? `the ${all} people` : `those ${listed(tests.map(({ words }) => words))}`;
}

function countWords(
  operation: Operation,
  fitting: readonly Recipient[],
  tests: readonly RecipientTest[],
  all: number,
): { lead: string; details: readonly string[] } {
  const conditions = listed(tests.map(({ words }) => words));
  const verb = fitting.length === 1 ? 'was' : 'were';
  const count = fitting.length === 0 ? `None of the ${all} people` : `${fitting.length} of the ${all} people`;
  const share =
    operation.kind === 'share' && fitting.length > 0 ? ` (${((100 * fitting.length) / all).toFixed(1)}%)` : '';
  const sentence = `${count}${share} ${verb} ${conditions}`;
  const yes = operation.kind === 'all' ? fitting.length === all : fitting.length > 0;
  const asked = operation.kind === 'exists' || operation.kind === 'all';
  const lead = asked ? `${yes ? 'Yes' : 'No'}: ${lowerFirst(sentence)}.` : `${sentence}.`;
  return { lead, details: [] };
}

const lowerFirst = (text: string): string => (text.startsWith('None') ? `n${text.slice(1)}` : text);

/** "Jesse Webster: life, Northern District of Illinois" */
function line(recipient: Recipient): string {
  const aliases = recipient.aliases.length === 0 ? '' : ` (also ${listed(recipient.aliases.map(fullName))})`;
  return `- ${fullName(recipient.name)}${aliases}: ${prisonTermWords(effectivePrisonTerm(recipient).prison)}, ${districtName(recipient.district)}`;
}

function peopleLines(people: readonly Recipient[]): readonly string[] {
  if (people.length === 0) return [];
  if (people.length <= DESCRIBED) return people.map(line);
  const names = people.slice(0, NAMED).map(({ name }) => fullName(name));
  const more = people.length - names.length;
  return [more === 0 ? `${listed(names)}.` : `${names.join(', ')} and ${more} more.`];
}

/** "Cocaine" can mean powder, base or both; the answer says what it counted. */
function cocaineNote(tests: readonly RecipientTest[], recipients: readonly Recipient[]): readonly string[] {
  if (!tests.some(({ words }) => words.includes('(not as cocaine base)'))) return [];
  const over = (...names: readonly string[]) =>
    recipients.filter((recipient) =>
      offensesOf(recipient).some(({ substances }) => substances.some(({ name }) => names.includes(name))),
    ).length;
  const either = over('cocaine', 'cocaine hydrochloride', 'cocaine base');
  return [
    `Over all ${recipients.length}: cocaine ${over('cocaine', 'cocaine hydrochloride')}, cocaine base (crack) ${over('cocaine base')}, either of them ${either}.`,
  ];
}

interface Found {
  readonly lead: string;
  readonly details: readonly string[];
  readonly people: readonly Recipient[];
}

function extremeWords(measure: Measure, end: 'most' | 'least', people: readonly Recipient[], scope: string): Found {
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
      const what = first ? 'earliest' : 'latest';
      return {
        lead: `The ${what} sentencing among ${scope} was on ${found.value === undefined ? 'no day' : longDate(found.value)}: ${namesOf(found.people)}.`,
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
      const what =
        measure === 'fine'
          ? end === 'most'
            ? 'largest fine'
            : 'smallest fine'
          : `${end === 'most' ? 'longest' : 'shortest'} term of supervised release`;
      const value = found.value === undefined ? 'not given' : words(found.value);
      const rest =
        having.length === people.length ? [] : [`${people.length - having.length} of them have none on record.`];
      return {
        lead: `The ${what} among ${scope} is ${value}, for ${whoHas(found.people)}.`,
        details: rest,
        people: found.people,
      };
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
  if (end === 'least')
    return {
      lead: `The shortest prison sentence among ${scope} is ${months}, for ${whoHas(found.people)}.`,
      details: [],
      people: found.people,
    };
  if (lifers.length === 0)
    return {
      lead: `The longest prison sentence among ${scope} is ${months}, for ${whoHas(found.people)}.`,
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

function averageWords(
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

function groupWords(by: Dimension, top: 'most' | 'least' | 'all', people: readonly Recipient[], scope: string): Found {
  const groups = groupBy(
    people.flatMap((recipient) => groupsOf(by, recipient).map((group) => ({ group, recipient }))),
    ({ group }) => group,
  );
  const counts = [...groups]
    .map(([group, members]) => ({ group, count: members.length }))
    .sort((a, b) => b.count - a.count || a.group.localeCompare(b.group));
  const all = counts.map(({ group, count }) => `${group} ${count}`).join(', ');
  const edge = top === 'least' ? counts.at(-1)?.count : counts[0]?.count;
  const at = counts.filter(({ count }) => count === edge).map(({ group }) => group);
  const details = [`By ${by}: ${all}.`];
  if (by === 'drug' || by === 'offence') details.push('One person can count under several.');
  const lead =
    top === 'all'
      ? `The record tells ${counted(counts.length, by)} apart among ${scope}.`
      : `The ${top === 'most' ? 'most common' : 'least common'} ${by} among ${scope} is ${listed(at)}, with ${edge ?? 0} of ${people.length}.`;
  return { lead, details, people: [] };
}

function groupsOf(by: Dimension, recipient: Recipient): readonly string[] {
  switch (by) {
    case 'state':
      return [recipient.district.state];
    case 'district':
      return [districtName(recipient.district)];
    case 'drug':
      return [
        ...new Set(
          offensesOf(recipient).flatMap(({ substances }) => substances.map(({ name }) => substanceWords(name))),
        ),
      ];
    case 'offence':
      return [...new Set(offensesOf(recipient).flatMap(({ conduct }) => conduct))];
    case 'sentencing year':
      return [...new Set(sentencingDays(recipient).map((day) => day.slice(0, 4)))];
    case 'sentencing date':
      return sentencingDays(recipient).map(longDate);
    case 'expiry date':
      return [longDate(recipient.grant.expires)];
    case 'prison term':
      return [prisonTermWords(effectivePrisonTerm(recipient).prison)];
  }
}

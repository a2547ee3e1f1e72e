import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import type { Answered } from '../answer.js';
import type { Cite } from '../citing.js';
import { RELATED } from '../entry-answers.js';
import { profileLink } from '../recipient-links.js';
import { districtName, fullName, listed, longDate, prisonTermWords } from '../wording.js';
import { allWords } from './all.js';
import { averageWords, extremeWords, totalWords } from './extremes.js';
import { groupWords, sharedDays, sharedNames } from './groups.js';
import type { Operation, RecordQuery } from './query.js';
import { offensesOf, type RecipientTest } from './tests.js';
import { versusWords } from './versus.js';

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
    related: people.slice(0, RELATED).map(profileLink),
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
      case 'none':
      case 'majority': {
        const { lead, details } = countWords(operation, fitting, tests, all);
        return answered(
          lead,
          [...details, ...peopleLines(fitting), ...endsNote(tests, fitting), ...cocaineNote(tests, recipients)],
          fitting,
        );
      }
      case 'all': {
        const found = allWords(operation, recipients, tests);
        return answered(found.lead, [...found.details, ...peopleLines(found.people)], found.people);
      }
      case 'extreme': {
        const found = extremeWords(operation, fitting, scope);
        return answered(found.lead, [...found.details, ...peopleLines(found.people)], found.people);
      }
      case 'average':
        return answered(averageWords(operation.measure, fitting, scope), [], []);
      case 'total': {
        const found = totalWords(operation.measure, fitting, scope);
        return answered(found.lead, found.details, found.people);
      }
      case 'groups': {
        const found = groupWords(operation, fitting, scope);
        return answered(found.lead, found.details, []);
      }
      case 'versus': {
        const found = versusWords(operation, fitting, tests, all);
        return answered(found.lead, found.details, found.people);
      }
      case 'same day': {
        const { lead, people } = sharedDays(recipients);
        return answered(lead, people.map(line), people);
      }
      case 'same name': {
        const { lead, people } = sharedNames(recipients, operation.part);
        return answered(lead, people.map(line), people);
      }
    }
  };
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
    (operation.kind === 'share' || operation.kind === 'majority') && fitting.length > 0
      ? ` (${((100 * fitting.length) / all).toFixed(1)}%)`
      : '';
  const sentence = `${count}${share} ${verb} ${conditions}`;
  const verdict = confirmed(operation, fitting.length, all);
  const lead = verdict === undefined ? `${sentence}.` : `${verdict ? 'Yes' : 'No'}: ${lowerFirst(sentence)}.`;
  return { lead, details: [] };
}

/** Whether it is so, where a question asks for a yes or a no. */
function confirmed(operation: Operation, count: number, all: number): boolean | undefined {
  switch (operation.kind) {
    case 'exists':
      return count > 0;
    case 'none':
      return count === 0;
    case 'majority':
      return count > operation.over * all;
    default:
      return undefined;
  }
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

/** Whose sentences end within a year or a month is told with the days on which they end. */
function endsNote(tests: readonly RecipientTest[], fitting: readonly Recipient[]): readonly string[] {
  const conditions = tests.filter(({ about }) => about === 'expiry').map(({ words }) => words);
  if (conditions.length === 0) return [];
  const days = [...new Set(fitting.map(({ grant }) => grant.expires))].toSorted();
  const said = days.every((day) => conditions.some((words) => words.includes(longDate(day))));
  return said ? [] : [`Their prison sentences end on ${listed(days.map(longDate))}.`];
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

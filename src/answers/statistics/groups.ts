import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { groupBy } from '../../search/group.js';
import {
  capitalised,
  counted,
  districtName,
  fullName,
  listed,
  longDate,
  prisonTermWords,
  releaseWords,
  stateInText,
  substanceWords,
} from '../wording.js';
import { monthName } from './days.js';
import { NTH } from './extremes.js';
import type { Dimension, Found, GroupSize, NamePart, Operation } from './query.js';
import { offensesOf, sentencingDays, supervisedReleaseMonths, within } from './tests.js';

type Groups = Extract<Operation, { kind: 'groups' }>;

interface GroupCount {
  readonly group: string;
  readonly count: number;
}

/** How many there are of each kind. */
export function groupWords(operation: Groups, people: readonly Recipient[], scope: string): Found {
  const { by, top, size } = operation;
  const groups = groupBy(
    people.flatMap((recipient) => groupsOf(by, recipient).map((group) => ({ group, recipient }))),
    ({ group }) => group,
  );
  const counts = [...groups]
    .map(([group, members]) => ({ group, count: members.length }))
    .sort((a, b) => b.count - a.count || a.group.localeCompare(b.group));
  const note = by === 'drug' || by === 'offence' ? ['One person can count under several.'] : [];
  const empty = by === 'sentencing year' ? yearsBetween(counts) : [];
  if (size !== undefined) return { lead: sizedLead(by, size, [...counts, ...empty], scope), details: note, people: [] };
  const all = counts.map(({ group, count }) => `${group} ${count}`).join(', ');
  const lead =
    top === 'all'
      ? `${verdictOnSame(operation, counts)} record tells ${kindsOf(by, counts)} apart among ${scope}.`
      : `${verdictOnClaim(operation, counts, people)}${topLead(operation, counts, people.length, scope)}`;
  return { lead, details: [`By ${by}: ${all}.`, ...note], people: [] };
}

/** Whether all have the same, where a question asks for it, and the beginning of what the record tells. */
function verdictOnSame({ same }: Groups, counts: readonly GroupCount[]): string {
  if (same !== true) return 'The';
  return counts.length === 1 ? 'Yes: the' : 'No: the';
}

/** The one district that lies in no state. */
const NO_STATE = 'District of Columbia';

/** "25 states and the District of Columbia". */
function kindsOf(by: Dimension, counts: readonly GroupCount[]): string {
  const outside = by === 'state' && counts.some(({ group }) => group === NO_STATE);
  return outside ? `${counted(counts.length - 1, by)} and the ${NO_STATE}` : counted(counts.length, by);
}

/** The years from the first to the last sentencing in which nobody was sentenced. */
function yearsBetween(counts: readonly GroupCount[]): readonly GroupCount[] {
  const years = new Set(counts.map(({ group }) => Number(group)));
  const first = Math.min(...years);
  const all = Array.from({ length: years.size === 0 ? 0 : Math.max(...years) - first + 1 }, (_, at) => first + at);
  return all.filter((year) => !years.has(year)).map((year) => ({ group: String(year), count: 0 }));
}

/** "States with exactly 2 of the 61 people: Georgia and Oregon, two in all." */
function sizedLead(by: Dimension, { bound, count }: GroupSize, counts: readonly GroupCount[], scope: string): string {
  const fitting = counts.filter((each) => within(each.count, bound, count));
  const kind = `${capitalised(by)}s with ${bound} ${count} of ${scope}`;
  if (fitting.length === 0) return `${kind}: none.`;
  const names = fitting.map(({ group, count: own }) => (bound === 'exactly' ? group : `${group} (${own})`));
  return `${kind}: ${fitting.length}, which ${fitting.length === 1 ? 'is' : 'are'} ${listed(names)}.`;
}

/** "Yes" or "No" where it is claimed of a group that it is the one: whether all who make up one of those are of it. */
function verdictOnClaim(operation: Groups, counts: readonly GroupCount[], people: readonly Recipient[]): string {
  const { by, claimed } = operation;
  if (claimed === undefined) return '';
  const holds = atRank(operation, counts).some(({ group }) =>
    people.every((each) => !groupsOf(by, each).includes(group) || claimed.holds(each)),
  );
  return holds ? 'Yes. ' : 'No. ';
}

/** The groups that have the place in the order which is asked for. */
function atRank({ top, rank = 1 }: Groups, counts: readonly GroupCount[]): readonly GroupCount[] {
  const values = [...new Set(counts.map(({ count }) => count))];
  const edge = (top === 'least' ? values.toReversed() : values)[rank - 1];
  return counts.filter(({ count }) => count === edge);
}

function topLead(operation: Groups, counts: readonly GroupCount[], of: number, scope: string): string {
  const { by, top, rank = 1 } = operation;
  const found = atRank(operation, counts);
  const edge = found[0]?.count;
  const at = found.map(({ group }) => inText(by, group));
  const which = `${NTH[rank] ?? ''}${top} common ${by}`;
  return at.length === 0
    ? `There is no ${which} among ${scope}.`
    : `The ${which} among ${scope} is ${listed(at)}, with ${edge ?? 0} of ${of}${at.length > 1 ? ' each' : ''}.`;
}

/** A group as it stands in a sentence: "the Northern District of Florida". */
function inText(by: Dimension, group: string): string {
  if (by === 'district') return `the ${group}`;
  return by === 'state' ? stateInText(group) : group;
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
    case 'sentencing month':
      return [...new Set(sentencingDays(recipient).map((day) => monthName(Number(day.slice(5, 7)))))];
    case 'sentencing date':
      return sentencingDays(recipient).map(longDate);
    case 'expiry date':
      return [longDate(recipient.grant.expires)];
    case 'supervised release term': {
      const months = supervisedReleaseMonths(recipient);
      return [months === 0 ? 'none' : releaseWords(months)];
    }
    case 'prison term':
      return [prisonTermWords(effectivePrisonTerm(recipient).prison)];
  }
}

/** Who was sentenced on the same day as somebody else. */
export function sharedDays(recipients: readonly Recipient[]): Found {
  const shared = sharing(recipients, sentencingDays);
  if (shared.length === 0) return noTwo(recipients, 'were sentenced on the same day');
  const days = shared.map(([day, group]) => `${listed(group.map(({ name }) => fullName(name)))}, on ${longDate(day)}`);
  return { lead: `Yes: ${days.join('; ')}.`, details: [], people: shared.flatMap(([, group]) => group) };
}

/** Who has the same first name or surname as somebody else. */
export function sharedNames(recipients: readonly Recipient[], part: NamePart): Found {
  const shared = sharing(recipients, ({ name }) => [part === 'surname' ? name.surname : name.given]);
  if (shared.length === 0) return noTwo(recipients, `share a ${part}`);
  const names = shared.map(([name, group]) => `${name} (${listed(group.map((each) => fullName(each.name)))})`);
  return {
    lead: `Yes: ${counted(shared.length, part)} ${shared.length === 1 ? 'is' : 'are'} shared: ${names.join('; ')}.`,
    details: [],
    people: [],
  };
}

function noTwo(recipients: readonly Recipient[], alike: string): Found {
  return { lead: `No two of the ${recipients.length} people ${alike}.`, details: [], people: [] };
}

/** What more than one person has, with those who have it. */
function sharing(
  recipients: readonly Recipient[],
  valuesOf: (recipient: Recipient) => readonly string[],
): readonly (readonly [string, readonly Recipient[]])[] {
  const pairs = recipients.flatMap((recipient) => valuesOf(recipient).map((value) => ({ value, recipient })));
  return [...groupBy(pairs, ({ value }) => value)].flatMap(([value, group]) =>
    group.length > 1 ? [[value, group.map(({ recipient }) => recipient)] as const] : [],
  );
}

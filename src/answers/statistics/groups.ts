import { effectivePrisonTerm } from '../../knowledge/effective-sentence.js';
import type { Recipient } from '../../knowledge/schema/recipients.js';
import { groupBy } from '../../search/group.js';
import {
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
import type { Dimension, Found, NamePart, Top } from './query.js';
import { offensesOf, sentencingDays, supervisedReleaseMonths } from './tests.js';

/** How many there are of each kind. */
export function groupWords(by: Dimension, top: Top, people: readonly Recipient[], scope: string): Found {
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
  if (top === 'single') {
    const single = counts.filter(({ count }) => count === 1).map(({ group }) => group);
    const named = single.length === 0 ? '' : `: ${listed(single.toSorted())}`;
    return { lead: `Each ${by} with one person of ${scope}, ${single.length} in all${named}.`, details, people: [] };
  }
  const lead =
    top === 'all'
      ? `The record tells ${counted(counts.length, by)} apart among ${scope}.`
      : `The ${top === 'most' ? 'most common' : 'least common'} ${by} among ${scope} is ${listed(at.map((group) => inText(by, group)))}, with ${edge ?? 0} of ${people.length}.`;
  return { lead, details, people: [] };
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

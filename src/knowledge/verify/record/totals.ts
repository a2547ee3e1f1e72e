import { effectivePrisonTerm } from '../../effective-sentence.js';
import type { Problem } from '../../problem.js';
import type { Located } from '../../records.js';
import type { Recipient } from '../../schema/recipients.js';
import type { RecordTotals, Source } from '../../schema/statements.js';

/** Counts the entries for the figures that the sources give. */
export function countTotals(recipients: readonly Recipient[]): RecordTotals {
  const expiring: Record<string, number> = {};
  for (const { grant } of recipients) expiring[grant.expires] = (expiring[grant.expires] ?? 0) + 1;
  return {
    people: recipients.length,
    lifeSentences: recipients.filter(hasLifeSentence).length,
    withWeapon: recipients.filter(hasWeaponConviction).length,
    expiring,
  };
}

const hasLifeSentence = (recipient: Recipient) => effectivePrisonTerm(recipient).prison === 'life';

const hasWeaponConviction = ({ judgments }: Recipient) =>
  judgments.some(({ offenses }) => offenses.some(({ weapon }) => weapon !== undefined));

/** Figures of the record that the entries don't add up to. */
export function totalsProblems({ value, problemAt }: Located<Source>, recipients: readonly Recipient[]): Problem[] {
  if (value.totals === undefined) return [];
  const { expiring, ...stated } = value.totals;
  const { expiring: counted, ...counts } = countTotals(recipients);
  const wrong = (path: readonly string[], is: number, shouldBe: number) =>
    is === shouldBe ? [] : [problemAt(['totals', ...path], `the entries add up to ${is}, not ${shouldBe}`)];
  const days = new Set([...Object.keys(expiring), ...Object.keys(counted)]);
  return [
    ...wrong(['people'], counts.people, stated.people),
    ...wrong(['lifeSentences'], counts.lifeSentences, stated.lifeSentences),
    ...wrong(['withWeapon'], counts.withWeapon, stated.withWeapon),
    ...[...days].flatMap((day) => wrong(['expiring', day], counted[day] ?? 0, expiring[day] ?? 0)),
  ];
}

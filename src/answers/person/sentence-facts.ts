import type { Judgment, Recipient } from '../../knowledge/schema/recipients.js';
import { counted, districtName, dollars, listed, longDate, prisonWords, releaseWords, shortName } from '../wording.js';
import { type Fact, fact } from './fact.js';

/** "life in prison, 10 years of supervised release and a $5,000 fine": everything one judgment imposed. */
function imposed({ sentence }: Judgment): string {
  const { prison, supervisedReleaseMonths, fine, restitution } = sentence;
  return listed([
    prisonWords(prison),
    ...(supervisedReleaseMonths === undefined
      ? []
      : [`${releaseWords(supervisedReleaseMonths)} of supervised release`]),
    ...(fine === undefined ? [] : [`a ${dollars(fine)} fine`]),
    ...(restitution === undefined ? [] : [`${dollars(restitution)} in restitution`]),
  ]);
}

/** "amended on January 17, 2009 to 240 months (20 years) in prison", or nothing. */
function amendedTo({ amended }: Judgment): string | undefined {
  if (amended === undefined) return undefined;
  const parts = [
    prisonWords(amended.prison),
    ...(amended.supervisedReleaseMonths === undefined
      ? []
      : [`${releaseWords(amended.supervisedReleaseMonths)} of supervised release`]),
    ...(amended.fine === undefined ? [] : [`a ${dollars(amended.fine)} fine`]),
  ];
  return `amended on ${longDate(amended.on)} to ${listed(parts)}`;
}

/** What a judgment imposed, how it runs with the other, and what the court made of it later. */
export function judgmentWords(judgment: Judgment): string {
  const change = amendedTo(judgment);
  const concurrent = judgment.sentence.concurrent ? ' (running at the same time as the other sentence)' : '';
  return `${imposed(judgment)}${concurrent}${change === undefined ? '' : `, ${change}`}`;
}

/** How long: prison, supervised release, fine and restitution, of each judgment. */
export function sentenceFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const [first, ...others] = recipient.judgments;
  if (others.length === 0) return fact(`${name} was sentenced to ${judgmentWords(first)}.`);
  const all = recipient.judgments.map((judgment) => `on ${longDate(judgment.sentenced)}: ${judgmentWords(judgment)}`);
  return fact(`${name} has ${counted(all.length, 'judgment')}: ${all.join('; ')}.`);
}

/** Whether and how the court changed the sentence before the grant. */
export function amendedFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const amended = recipient.judgments.find((judgment) => judgment.amended !== undefined);
  if (amended === undefined)
    return fact(`No: the record shows no amendment of ${name}'s sentence before the commutation.`);
  return fact(`Yes: ${name}'s sentence of ${imposed(amended)} was ${amendedTo(amended)}.`);
}

/** How the sentences of two judgments run. */
export function concurrentFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  if (recipient.judgments.length === 1)
    return fact(`The record lists one judgment for ${name}, so no second sentence runs beside it.`);
  const lead = recipient.judgments.some(({ sentence }) => sentence.concurrent)
    ? `Yes: the record calls ${name}'s second sentence concurrent.`
    : `${name} has two judgments, and the record does not say whether their sentences run at the same time.`;
  return fact(lead, sentenceFact(recipient).lead);
}

/** When the person was sentenced, and where, since people ask for both. */
export function sentencingDateFact(recipient: Recipient): Fact {
  const days = recipient.judgments.map(({ sentenced }) => longDate(sentenced));
  return fact(`${shortName(recipient)} was sentenced on ${listed(days)} in the ${districtName(recipient.district)}.`);
}

export function districtFact(recipient: Recipient): Fact {
  const days = recipient.judgments.map(({ sentenced }) => longDate(sentenced));
  return fact(
    `${shortName(recipient)} was sentenced in the federal court of the ${districtName(recipient.district)}, on ${listed(days)}.`,
  );
}

/** The supervised release imposed, and what the grant made of it. */
export function supervisedReleaseFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const { supervisedReleaseReducedToMonths: reduced, supervisedReleaseKeptMonths: kept } = recipient.grant;
  const terms = recipient.judgments.flatMap(releaseTerms);
  if (terms.length === 0) return fact(`The record lists no term of supervised release for ${name}.`);
  if (reduced !== undefined) {
    return fact(
      `${name}'s supervised release was shortened by the grant from ${listed(terms)} to ${releaseWords(reduced)}.`,
    );
  }
  const after = kept === undefined ? '' : `; the grant leaves ${releaseWords(kept)} in effect`;
  return fact(`${name} was sentenced to ${listed(terms)} of supervised release${after}.`);
}

function releaseTerms({ sentence, amended }: Judgment): readonly string[] {
  if (sentence.supervisedReleaseMonths === undefined) return [];
  const first = releaseWords(sentence.supervisedReleaseMonths);
  if (amended?.supervisedReleaseMonths === undefined) return [first];
  return [`${first} (later amended to ${releaseWords(amended.supervisedReleaseMonths)})`];
}

/** The fine and whether its unpaid balance was remitted. */
export function fineFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const fines = recipient.judgments.flatMap(({ sentence }) => (sentence.fine === undefined ? [] : [sentence.fine]));
  if (fines.length === 0) return fact(`No: the record lists no fine for ${name}.`);
  const { fineRemitted } = recipient.grant;
  const after =
    fineRemitted === undefined
      ? 'the grant does not mention remitting it'
      : `the grant remitted its unpaid balance (the record does not say how much was still unpaid)`;
  const note = recipient.grant.remainingFineInEffect
    ? ['The record adds that the remaining balance of the fine stays in effect.']
    : [];
  return fact(`${name} was fined ${listed(fines.map(dollars))}; ${after}.`, ...note);
}

export function restitutionFact(recipient: Recipient): Fact {
  const name = shortName(recipient);
  const sums = recipient.judgments.flatMap(({ sentence }) =>
    sentence.restitution === undefined ? [] : [sentence.restitution],
  );
  if (sums.length === 0) return fact(`No: the record lists no restitution for ${name}.`);
  return fact(`Yes: ${name} was ordered to pay ${listed(sums.map(dollars))} in restitution.`);
}

/** One line with the whole of it, to stand under a narrower answer. */
export function recordLine(recipient: Recipient): string {
  const { judgments, district, grant } = recipient;
  const court = districtName(district);
  const [{ sentenced }] = judgments;
  const imposedThen =
    judgments.length === 1 ? `; sentenced ${longDate(sentenced)}, ${court}` : `; sentenced in the ${court}`;
  return `On record: ${judgmentsLine(recipient)}${imposedThen}; commuted to expire ${longDate(grant.expires)}.`;
}

/** What was imposed: all of it where there were several judgments or one was amended, else prison and release alone. */
function judgmentsLine({ judgments: [first, ...others] }: Recipient): string {
  if (others.length > 0)
    return [first, ...others].map((each) => `${judgmentWords(each)} (${longDate(each.sentenced)})`).join('; ');
  if (first.amended !== undefined) return judgmentWords(first);
  const { prison, supervisedReleaseMonths: release } = first.sentence;
  return `${prisonWords(prison)}${release === undefined ? '' : `, ${releaseWords(release)} of supervised release`}`;
}

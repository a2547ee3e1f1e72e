import type { Recipient } from '../../knowledge/schema/recipients.js';
import { districtName, dollars, fullName, listed, longDate, releaseWords, shortName } from '../wording.js';
import { type Fact, fact } from './fact.js';
import { offenseFact } from './offense-facts.js';
import { judgmentWords, recordLine, sentenceFact } from './sentence-facts.js';

/** The terms of the grant besides the date: fine, supervised release, what stays. */
function otherTerms({ grant }: Recipient): string {
  const { fineRemitted, supervisedReleaseReducedToMonths, supervisedReleaseKeptMonths } = grant;
  const terms = [
    ...(fineRemitted === undefined ? [] : [`the unpaid balance of the ${dollars(fineRemitted)} fine was remitted`]),
    ...(supervisedReleaseReducedToMonths === undefined
      ? []
      : [`supervised release was shortened to ${releaseWords(supervisedReleaseReducedToMonths)}`]),
    supervisedReleaseKeptMonths === undefined
      ? 'all other components of the sentence stay in effect'
      : `${releaseWords(supervisedReleaseKeptMonths)} of supervised release and all other components of the sentence stay in effect`,
  ];
  return listed(terms);
}

export function expiryFact(recipient: Recipient): Fact {
  return fact(
    `${shortName(recipient)}'s prison sentence was commuted to expire on ${longDate(recipient.grant.expires)}.`,
    recordLine(recipient),
  );
}

/** Before and after: what was imposed, what the grant made of it. */
export function commutationFact(recipient: Recipient): Fact {
  return fact(
    `Yes: ${shortName(recipient)}'s prison sentence was commuted on March 30, 2016, to expire on ${longDate(recipient.grant.expires)}; ${otherTerms(recipient)}.`,
    sentenceFact(recipient).lead,
  );
}

/** The two ends of what was cut, since the record gives no figure for the time itself. */
export function timeCutFact(recipient: Recipient): Fact {
  return fact(
    `${sentenceFact(recipient).lead} The grant lets the prison sentence expire on ${longDate(recipient.grant.expires)}.`,
    'The sources give no figure for the time cut off, nor for the time already served.',
  );
}

export function aliasFact(recipient: Recipient): Fact {
  const name = fullName(recipient.name);
  if (recipient.aliases.length === 0) return fact(`The record lists no other name for ${name}.`);
  return fact(`${name} is also listed as ${listed(recipient.aliases.map(fullName))}.`, recordLine(recipient));
}

/** Who somebody is, in four sentences. */
export function profileFact(recipient: Recipient): Fact {
  const name = fullName(recipient.name);
  const aka = recipient.aliases.length === 0 ? '' : ` (also listed as ${listed(recipient.aliases.map(fullName))})`;
  const court = `the ${districtName(recipient.district)}`;
  const sentenced = recipient.judgments.map(
    (judgment) => `${longDate(judgment.sentenced)}, in ${court}: ${judgmentWords(judgment)}`,
  );
  return fact(
    `${name}${aka} is one of the 61 people whose sentences President Obama commuted on March 30, 2016; the prison sentence expires on ${longDate(recipient.grant.expires)}.`,
    `Sentenced ${sentenced.join('; and ')}.`,
    offenseFact(recipient).lead,
    `Grant: ${otherTerms(recipient)}.`,
  );
}

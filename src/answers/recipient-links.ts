import { effectivePrisonTerm } from '../knowledge/effective-sentence.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Link } from './answer.js';
import { districtName, fullName, prisonTermWords, shortName } from './wording.js';

/** A link to ask who somebody is. */
export function profileLink(recipient: Recipient): Link {
  return { to: { kind: 'recipient', id: recipient.id }, label: `Who is ${shortName(recipient)}?` };
}

/** A link to a person, with what tells people apart: "life, Northern District of Illinois". */
export function recipientLink(recipient: Recipient): Link {
  const term = prisonTermWords(effectivePrisonTerm(recipient).prison);
  return {
    to: { kind: 'recipient', id: recipient.id },
    label: fullName(recipient.name),
    hint: `${term}, ${districtName(recipient.district)}`,
  };
}

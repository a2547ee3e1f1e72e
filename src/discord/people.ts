import type { Answer, Answered } from '../answers/answer.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Desk } from './desk.js';

export interface Person {
  readonly recipient: Recipient;
  readonly profile: Answered;
}

/** The one person that an option names, or the answer that says why it is not one. */
export type PersonReading = Person | { readonly instead: Answer };

/** Reads a name option: a chosen name comes as the person's id, a typed one as it is. */
export function readPerson(desk: Desk, text: string): PersonReading {
  const chosen = personOf(desk, text);
  if (chosen !== undefined) return chosen;
  const answer = desk.clerk.recipient(text);
  const [best] = answer.status === 'answered' ? desk.clerk.completeRecipient(text, 1) : [];
  return (best && personOf(desk, best.to.id)) ?? { instead: answer };
}

function personOf({ clerk, catalogue }: Desk, id: string): Person | undefined {
  const recipient = catalogue.recipient(id);
  const profile = clerk.open({ kind: 'recipient', id });
  return recipient && profile && { recipient, profile };
}

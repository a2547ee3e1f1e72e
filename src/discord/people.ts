import type { Answer } from '../answers/answer.js';
import type { Recipient } from '../knowledge/schema/recipients.js';
import type { Desk } from './command.js';

/** The one person that an option names, or the answer that says why it is not one. */
export type PersonReading = { readonly recipient: Recipient } | { readonly instead: Answer };

/** Reads a name option: a chosen name comes as the person's id, a typed one as it is. */
export function readPerson({ clerk, catalogue }: Desk, text: string): PersonReading {
  const chosen = catalogue.recipient(text);
  if (chosen !== undefined) return { recipient: chosen };
  const answer = clerk.recipient(text);
  const [best] = answer.status === 'answered' ? clerk.completeRecipient(text, 1) : [];
  const recipient = best && catalogue.recipient(best.to.id);
  return recipient === undefined ? { instead: answer } : { recipient };
}

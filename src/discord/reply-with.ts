import type { Answer } from '../answers/answer.js';
import type { Desk } from './desk.js';
import { renderAnswer, type Surroundings } from './render.js';
import type { Reply } from './reply.js';

/** An answer as a command gives it: where it lists people, each can be opened from a menu. */
export function replyWith(answer: Answer, { catalogue }: Desk, around: Surroundings = {}): Reply {
  const ids = answer.status === 'answered' ? (answer.listed ?? []) : [];
  const menu = { links: catalogue.recipientLinks(ids), prompt: 'Open a profile' };
  return renderAnswer(answer, { menu, ...around });
}

import type { Link } from '../answers/answer.js';
import type { Completion } from '../answers/completion.js';
import type { Choice } from './command.js';
import { CHOICE_TEXT } from './limits.js';
import { shortLabel } from './render/text.js';

/** A record as a choice while typing: its label with what tells it apart, and its id as the value. */
export function linkChoice({ to, label, hint }: Link): Choice {
  return { name: choiceName(label, hint), value: to.id };
}

/** A value as a choice while typing; where another word for it was typed, that word says why it is offered. */
export function completionChoice({ option: { value, label, hint }, through }: Completion): Choice {
  const why = through === undefined ? undefined : `also “${through}”`;
  return { name: choiceName(label, [why, hint].filter((part) => part !== undefined).join(' · ') || undefined), value };
}

function choiceName(label: string, hint: string | undefined): string {
  return shortLabel(hint === undefined ? label : `${label} · ${hint}`, CHOICE_TEXT);
}

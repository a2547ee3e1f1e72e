import type { Link } from '../answers/answer.js';
import type { Choice } from './command.js';
import { CHOICE_TEXT } from './limits.js';
import { shortLabel } from './render/text.js';

/** A record as a choice while typing: its label with what tells it apart, and its id as the value. */
export function linkChoice({ to, label, hint }: Link): Choice {
  return { name: choiceName(label, hint), value: to.id };
}

function choiceName(label: string, hint: string | undefined): string {
  const full = hint === undefined ? label : `${label} · ${hint}`;
  return shortLabel(full, CHOICE_TEXT);
}

import type { Answer, Answered, Link, Reference } from './answer.js';
import type { CheckClaims } from './claim-check.js';

/** The filters of a list of recipients; every one given must hold. */
export interface RecipientFilter {
  readonly state?: string;
  readonly drug?: string;
  readonly sentence?: string;
  readonly weapon?: string;
  readonly ends?: string;
}

/** Answers questions from one loaded knowledge base. Pure: the same input gives the same answer. */
export interface Clerk {
  /** Any question in free text; never throws, whatever the text. */
  ask(question: string): Answer;
  /** The record behind a reference; `undefined` when the knowledge has no such record (any more). */
  open(reference: Reference): Answered | undefined;
  /** The recipient that free text names: answered with the profile, unclear, or unknown. */
  recipient(name: string): Answer;
  /** Recipients whose names fit what is typed so far, best first; popular ones for empty text. */
  completeRecipient(typed: string, limit: number): readonly Link[];
  /** The figure that free text names. */
  figure(topic: string): Answer;
  /** Figures whose titles or wordings fit what is typed so far, best first. */
  completeFigure(typed: string, limit: number): readonly Link[];
  /** What the sources say to each claim of a text. */
  readonly checkClaims: CheckClaims;
}

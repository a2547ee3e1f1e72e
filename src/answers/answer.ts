import type { SourceId } from '../knowledge/schema/statements.js';

/** A list that cannot be empty: an answer without a citation must not compile. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A citation as a reader needs it: who published it, where in it, and the words. */
export interface CitedSource {
  readonly source: SourceId;
  readonly publisher: string;
  /** "paragraph 4", "headline", "record of Carmel Bretous", "all 61 records". */
  readonly locator: string;
  /** Absent where the source's address is not known. */
  readonly url?: string;
  readonly quote?: string;
}

/** What a button, a menu or a link opens: a record of the knowledge, by its id, so that it works after a restart. */
export const REFERENCE_KINDS = [
  'recipient',
  'statement',
  'quotation',
  'speaker',
  'difference',
  'criterion',
  'figure',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

/** A reference with the words that a reader sees on it. */
export interface Link {
  readonly to: Reference;
  readonly label: string;
  /** What tells it from its neighbours: "life, Northern District of Illinois". */
  readonly hint?: string;
}

/** The sources answer the question. */
export interface Answered {
  readonly status: 'answered';
  /** The direct answer, one or two sentences. */
  readonly lead: string;
  /** Further paragraphs or list lines, each complete in itself. */
  readonly details: readonly string[];
  readonly citations: NonEmpty<CitedSource>;
  readonly related: readonly Link[];
  /** The ids of the recipients the answer lists, in its order, when it is a list. */
  readonly listed?: readonly string[];
}

/** Several records fit equally; the reader chooses. */
export interface Unclear {
  readonly status: 'unclear';
  /** What has to be chosen, as a sentence. */
  readonly lead: string;
  readonly candidates: readonly [Link, Link, ...Link[]];
}

/** The sources do not say. */
export interface Unknown {
  readonly status: 'unknown';
  /** What is missing, as a sentence. */
  readonly lead: string;
  /** What the sources do answer near it; never facts about somebody else. */
  readonly near: readonly Link[];
}

export type Answer = Answered | Unclear | Unknown;

/**
 * The answer as a person would read it, without the source lines.
 * @returns the lead and the details, a paragraph each; for `unclear` the candidates, a line each.
 */
export function answerText(answer: Answer): string {
  switch (answer.status) {
    case 'answered':
      return [answer.lead, ...answer.details].join('\n');
    case 'unclear':
      return [answer.lead, ...answer.candidates.map(candidateLine)].join('\n');
    case 'unknown':
      return answer.lead;
  }
}

function candidateLine({ label, hint }: Link): string {
  return hint === undefined ? `- ${label}` : `- ${label} (${hint})`;
}

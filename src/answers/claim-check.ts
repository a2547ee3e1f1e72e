import type { Answer, CitedSource, NonEmpty } from './answer.js';
import { counted, listed } from './wording.js';

/** What the sources say to one claim of a text. */
export interface ClaimVerdict {
  /** The claim in the writer's words. */
  readonly claim: string;
  readonly verdict: 'supported' | 'contradicted' | 'not covered';
  /** What the sources say on it, as a sentence. */
  readonly says?: string;
  /** Empty only where the sources do not cover the claim. */
  readonly citations: readonly CitedSource[];
}

export interface ClaimCheck {
  readonly verdicts: readonly ClaimVerdict[];
}

/** Finds the claims of a text and what the sources say to each. */
export type CheckClaims = (text: string) => ClaimCheck;

/** Each verdict with a sign and a word, so that neither has to be known. */
const WORDS = {
  supported: '✅ Supported',
  contradicted: '❌ Contradicted',
  'not covered': '➖ Not covered',
} as const satisfies Record<ClaimVerdict['verdict'], string>;

/** The check as an answer: the count of each verdict first, then every claim with what the sources say. */
export function claimAnswer({ verdicts }: ClaimCheck): Answer {
  if (verdicts.length === 0) return { status: 'unknown', lead: NO_CLAIM, near: [] };
  const lead = summary(verdicts);
  const [first, ...others] = verdicts.flatMap(({ citations }) => citations);
  if (first === undefined) return { status: 'unknown', lead, near: [] };
  const citations: NonEmpty<CitedSource> = [first, ...others];
  return { status: 'answered', lead, details: verdicts.flatMap(verdictLines), citations, related: [] };
}

const NO_CLAIM = 'This message says nothing that could be checked against the sources.';

/** "Of 3 claims, the sources support 2 and contradict 1."; "The sources support this." for one alone. */
function summary(verdicts: readonly ClaimVerdict[]): string {
  const [only, ...others] = verdicts;
  if (only !== undefined && others.length === 0) return `The sources ${VERBS[only.verdict]} this.`;
  const parts = (['supported', 'contradicted', 'not covered'] as const).flatMap((verdict) => {
    const count = verdicts.filter((each) => each.verdict === verdict).length;
    return count === 0 ? [] : [`${VERBS[verdict]} ${count}`];
  });
  return `Of ${counted(verdicts.length, 'claim')}, the sources ${listed(parts)}.`;
}

const VERBS = {
  supported: 'support',
  contradicted: 'contradict',
  'not covered': "don't cover",
} as const satisfies Record<ClaimVerdict['verdict'], string>;

function verdictLines({ claim, verdict, says }: ClaimVerdict): readonly string[] {
  return [`${WORDS[verdict]}: “${claim}”`, ...(says === undefined ? [] : [`- ${says}`])];
}

import type { Answer } from '../answers/answer.js';
import { batchAnswer } from '../ask/batch.js';
import { isConfidentlyWrong, judge, type Verdict } from './judge.js';
import type { EvaluationQuestion } from './questions.js';

/** Asks every question and judges what comes back. */
export function evaluate(
  questions: readonly EvaluationQuestion[],
  ask: (question: string) => Answer,
): readonly Verdict[] {
  return questions.map((question) => judge(question, batchAnswer(question.id, ask(question.question))));
}

/** How many of some verdicts are of a kind. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export function right(verdicts: readonly Verdict[]): Share {
  return share(verdicts, ({ fault }) => fault === undefined);
}

export function confidentlyWrong(verdicts: readonly Verdict[]): Share {
  return share(verdicts, isConfidentlyWrong);
}

export function share(verdicts: readonly Verdict[], is: (verdict: Verdict) => boolean): Share {
  return { count: verdicts.filter(is).length, of: verdicts.length };
}

/** 0 to 1; 0 of nothing is 0. */
export function ratio({ count, of }: Share): number {
  return of === 0 ? 0 : count / of;
}

import type { Answer } from '../../answers/answer.js';
import { batchAnswer } from '../../ask/batch.js';
import { confidentlyWrong, ratio, right } from '../../evaluation/evaluate.js';
import { judge } from '../../evaluation/judge.js';
import type { EvaluationQuestion } from '../../evaluation/questions.js';
import type { Reply } from './contestants.js';

/** A question with what an engine replied, if anything. */
export interface Asked {
  readonly question: EvaluationQuestion;
  readonly reply: Reply | undefined;
}

/** How good the replies are where those below a score count as "the sources don't say". */
export interface Quality {
  /** 0 to 1. */
  readonly right: number;
  readonly confidentlyWrong: number;
  readonly cutOff: number;
}

/** How many scores are tried. */
const TRIED = 100;

/**
 * The replies with the cut-off that makes most of them right: of a hundred scores spread over theirs, the best one, found
 * on the very questions that are judged. That favours an engine whose scores tell what it does not know.
 */
export function atBestCutOff(asked: readonly Asked[]): Quality {
  const scores = [...new Set(asked.flatMap(({ reply }) => reply?.score ?? []))].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(scores.length / TRIED));
  const tried = scores.filter((_, index) => index % step === 0);
  return [Number.NEGATIVE_INFINITY, ...tried]
    .map((cutOff) => qualityAt(asked, cutOff))
    .reduce((best, each) => (each.right > best.right ? each : best));
}

function qualityAt(asked: readonly Asked[], cutOff: number): Quality {
  const verdicts = asked.map(({ question, reply }) =>
    judge(question, batchAnswer(question.id, answerAbove(reply, cutOff))),
  );
  return { right: ratio(right(verdicts)), confidentlyWrong: ratio(confidentlyWrong(verdicts)), cutOff };
}

function answerAbove(reply: Reply | undefined, cutOff: number): Answer {
  return reply !== undefined && reply.score >= cutOff
    ? reply.answer
    : { status: 'unknown', lead: "The sources don't say.", near: [] };
}

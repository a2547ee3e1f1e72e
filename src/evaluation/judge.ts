import type { BatchAnswer } from '../ask/batch.js';
import type { EvaluationQuestion } from './questions.js';

/** One Discord message, in characters: a text that tells everything is no answer. */
const LONGEST_ANSWER = 2000;

/** A question with the answer it got, and what is wrong with that, if anything. */
export interface Verdict {
  readonly question: EvaluationQuestion;
  readonly answer: BatchAnswer;
  readonly fault?: string;
}

/** Holds an answer against what its question expects. */
export function judge(question: EvaluationQuestion, answer: BatchAnswer): Verdict {
  const fault = faultOf(question, answer);
  return { question, answer, ...(fault === undefined ? {} : { fault }) };
}

/** A wrong answer given as if it were right hurts more than an honest "the sources don't say". */
export function isConfidentlyWrong({ answer, fault }: Verdict): boolean {
  return fault !== undefined && answer.status === 'answered';
}

function faultOf(question: EvaluationQuestion, answer: BatchAnswer): string | undefined {
  const forbidden = question.mustNot.find((pattern) => pattern.test(answer.text));
  if (forbidden !== undefined) return `says what it must not: ${forbidden.source}`;
  switch (question.expect) {
    case 'unknown':
      return answer.status === 'unknown' ? undefined : `${answer.status}, should be unknown`;
    case 'clarify':
      return choiceFault(question, answer);
    case 'answer':
      return answerFault(question, answer);
  }
}

function choiceFault({ must }: EvaluationQuestion, { status, text, candidates }: BatchAnswer): string | undefined {
  if (status === 'unknown') return 'unknown, should be unclear';
  const offered = [text, ...candidates.map(({ label }) => label)].join('\n');
  const missing = must.find((pattern) => !pattern.test(offered));
  return missing === undefined ? undefined : `candidate missing: ${missing.source}`;
}

function answerFault(question: EvaluationQuestion, { status, text, citations }: BatchAnswer): string | undefined {
  const { must, any, sources } = question;
  if (status !== 'answered') return `${status}, should be answered`;
  if (text.length > LONGEST_ANSWER) return `text of ${text.length} characters`;
  const missing = must.find((pattern) => !pattern.test(text));
  if (missing !== undefined) return `missing: ${missing.source}`;
  if (any.length > 0 && !any.some((pattern) => pattern.test(text)))
    return `none of: ${any.map(({ source }) => source).join('  ')}`;
  const cited = new Set(citations.map(({ source }) => source));
  if (sources.length > 0 && !sources.some((source) => cited.has(source)))
    return `cites ${[...cited].join(', ') || 'nothing'}, not ${sources.join('/')}`;
  return undefined;
}

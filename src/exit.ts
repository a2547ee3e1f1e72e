import { KnowledgeError } from './knowledge/problem.js';
import { redact } from './log.js';
import { StartProblem } from './start-problem.js';

/**
 * Ends the program with exit code 1 and the reason on standard error: a sentence for what an operator can mend, and
 * the whole error only for what nobody foresaw.
 * @param token never printed, wherever it may stand in the error
 */
export function exitWithProblem(error: unknown, token: string | undefined): never {
  const secret = token?.trim() ?? '';
  process.stderr.write(`${redact(reasonFor(error), secret === '' ? [] : [secret])}\n`);
  process.exit(1);
}

function reasonFor(error: unknown): string {
  if (error instanceof StartProblem || error instanceof KnowledgeError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { parseArgs } from 'node:util';
import { createClerk } from '../answers/create-clerk.js';
import { KnowledgeError } from '../knowledge/problem.js';
import { openKnowledge } from '../prepared/prepared.js';
import { evaluate } from './evaluate.js';
import { ownQuestionFiles, QuestionFileError, readQuestions } from './questions.js';
import { report } from './report.js';

const USAGE = `Judge the answers:          npm run eval
Show the first 20 failures: npm run eval -- --failures 20
Judge by other questions:   npm run eval -- FILE.jsonl...`;

function main(args: readonly string[]): number {
  const asked = readArguments(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  const questions = readQuestions(asked.files.length > 0 ? asked.files : ownQuestionFiles());
  const { knowledge, readings } = openKnowledge();
  console.log(report(evaluate(questions, createClerk(knowledge, readings).ask), asked.failures));
  return 0;
}

function readArguments(args: readonly string[]) {
  try {
    const options = { failures: { type: 'string', default: '0' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const failures = Number(values.failures);
    return Number.isInteger(failures) && failures >= 0 ? { files: positionals, failures } : undefined;
  } catch {
    return undefined;
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KnowledgeError) && !(error instanceof QuestionFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

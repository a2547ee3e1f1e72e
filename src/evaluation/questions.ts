import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../knowledge/project.js';
import { source } from '../knowledge/schema/statements.js';

/** A pattern that an answer's text is held against, whatever its case; `.` matches ends of lines too. */
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'is');
  } catch {
    context.addIssue({ code: 'custom', message: `"${source}" is no regular expression` });
    return z.NEVER;
  }
});
const patterns = z.array(pattern).readonly().default([]);

/** A question with what a right answer says, one a line of a question file; other keys are ignored. */
const evaluationQuestion = z.object({
  id: z.string(),
  category: z.string(),
  style: z.string(),
  question: z.string(),
  /** What the sources allow: an answer, a choice between people, or nothing. */
  expect: z.enum(['answer', 'clarify', 'unknown']),
  must: patterns,
  any: patterns,
  mustNot: patterns,
  /** One of these must be cited. */
  sources: z.array(source.shape.id).readonly().default([]),
});

export type EvaluationQuestion = z.infer<typeof evaluationQuestion>;

/** A question file that cannot be used; the message says which line and why. */
export class QuestionFileError extends Error {}

/** The files of the project's own questions. */
export function ownQuestionFiles(): readonly string[] {
  const folder = join(projectFolder, 'tests', 'questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads question files of JSON lines.
 * @throws {QuestionFileError} for a file that cannot be read and for the first line that is no question
 */
export function readQuestions(files: readonly string[]): readonly EvaluationQuestion[] {
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [parseQuestion(line, `${file}:${index + 1}`)])),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new QuestionFileError(`${file} cannot be read; name a file of questions, one JSON object a line.`);
  }
}

function parseQuestion(line: string, place: string): EvaluationQuestion {
  const parsed = evaluationQuestion.safeParse(parseJson(line, place));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new QuestionFileError(`${place} is no question: ${reasons.join('; ')}.`);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new QuestionFileError(`${place} is not JSON.`);
  }
}

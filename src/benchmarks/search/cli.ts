import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createClerk } from '../../answers/create-clerk.js';
import { ownQuestionFiles, QuestionFileError, readQuestions } from '../../evaluation/questions.js';
import { loadKnowledge } from '../../knowledge/load.js';
import { KnowledgeError } from '../../knowledge/problem.js';
import { factQuestions, spread } from '../questions.js';
import { compare } from './compare.js';
import { contestants } from './contestants.js';
import { corpusOf } from './corpus.js';
import { grow } from './grow.js';
import { report, surroundings } from './report.js';

const USAGE = `Measure the engine beside its peers, and how it grows: npm run bench -- [OPTIONS]
  --questions FILE  other questions, as in tests/questions; may be given several times
  --rounds N        how often each engine is built and asked (3); the slow ones once
  --every N         the slow engines are asked every so manieth question (10)
  --people N,N      sizes of record (61,1715,20000,100000)
  --fuse N          questions by name to Fuse.js at the sizes that it can do (20)`;

const count = z.coerce.number<string>('a whole number is needed').int('a whole number is needed');
const planSchema = z.strictObject({
  questions: z.array(z.string()).optional(),
  rounds: count.positive().default(3),
  every: count.positive().default(10),
  people: z
    .string()
    .default('61,1715,20000,100000')
    .transform((sizes) => sizes.split(','))
    .pipe(z.array(count.positive())),
  fuse: count.nonnegative().default(20),
});

const text = { type: 'string' } as const;
const options = {
  questions: { type: 'string', multiple: true },
  rounds: text,
  every: text,
  people: text,
  fuse: text,
} as const;

/** Other questions that the engines are asked before the measured ones. */
const WARM_UP = 200;

async function main(args: string[]): Promise<number> {
  const plan = readPlan(args);
  if (typeof plan === 'string') {
    console.error(`${plan}\n\n${USAGE}`);
    return 2;
  }
  const questions = readQuestions(plan.questions ?? ownQuestionFiles());
  if (questions.length === 0) throw new QuestionFileError('There is no question to ask; name a file that has some.');
  const say = (line: string) => console.error(line);
  const around = surroundings();
  const knowledge = loadKnowledge();
  const engines = contestants(knowledge, corpusOf(knowledge, createClerk(knowledge)));
  const compared = compare(engines, questions, spread(factQuestions(knowledge), WARM_UP), plan, say);
  const growth = await grow(plan.people, plan.fuse, say);
  console.log(report({ questions: questions.length, rounds: plan.rounds, compared, growth }, around));
  return 0;
}

/** What was asked for, or what is wrong with it. */
function readPlan(args: string[]): z.output<typeof planSchema> | string {
  try {
    const parsed = planSchema.safeParse({ ...parseArgs({ args, options }).values });
    if (parsed.success) return parsed.data;
    return parsed.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}.`).join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KnowledgeError) && !(error instanceof QuestionFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

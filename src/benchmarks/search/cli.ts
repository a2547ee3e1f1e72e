import { createClerk } from '../../answers/create-clerk.js';
import { ownQuestionFiles, QuestionFileError, readQuestions } from '../../evaluation/questions.js';
import { loadKnowledge } from '../../knowledge/load.js';
import { KnowledgeError } from '../../knowledge/problem.js';
import { factQuestions, spread } from '../questions.js';
import { compare } from './compare.js';
import { contestants } from './contestants.js';
import { corpusOf } from './corpus.js';
import { grow } from './grow.js';
import { readPlan, USAGE } from './plan.js';
import { report, surroundings } from './report.js';

/** Other questions that the engines are asked before the measured ones. */
const WARM_UP = 200;

async function main(args: readonly string[]): Promise<number> {
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
  console.log(report({ questions: questions.length, plan, compared, growth }, around));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KnowledgeError) && !(error instanceof QuestionFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

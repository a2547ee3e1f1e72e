import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { Clerk } from '../../answers/clerk.js';
import { createClerk } from '../../answers/create-clerk.js';
import type { Knowledge } from '../../knowledge/load.js';
import { factQuestions, spread, withSlips } from '../questions.js';
import { wholePatternFuse } from './contestants.js';
import { corpusOf } from './corpus.js';
import { nameQuestions, typedNames } from './name-questions.js';
import { peopled } from './people.js';

const waits = z.array(z.number()).readonly();

/** What a record of so many people costs. Waits are one for each question, in ms. */
export const growthSchema = z.strictObject({
  people: z.number(),
  buildMs: z.number(),
  /** Everything that is held once the engine stands, the record and the rest of the knowledge with it. */
  heapBytes: z.number(),
  rssBytes: z.number(),
  names: waits,
  facts: waits,
  completions: waits,
  /** Fuse.js on the first of the name questions; none where it was not asked. */
  fuse: waits,
});

export type Growth = z.output<typeof growthSchema>;

const NAME_QUESTIONS = 1000;
const FACT_QUESTIONS = 500;
const COMPLETIONS = 2000;
/** As many as Discord shows. */
const COMPLETED = 25;
/** Questions that run the engine in, which are not asked again. */
const WARM_UP = 200;

/** Builds the engine over a record of so many people, and asks it. @param collectGarbage as `node --expose-gc` gives it */
export function measureGrowth(
  knowledge: Knowledge,
  people: number,
  fuseQuestions: number,
  collectGarbage: () => void,
): Growth {
  const record = peopled(knowledge, people);
  const started = performance.now();
  const clerk = createClerk(record);
  const buildMs = performance.now() - started;
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();

  const names = nameQuestions(record, WARM_UP + NAME_QUESTIONS);
  const facts = withSlips(spread(factQuestions(record), WARM_UP + FACT_QUESTIONS));
  const typed = typedNames(record, WARM_UP + COMPLETIONS);
  return {
    people,
    buildMs,
    heapBytes: heapUsed,
    rssBytes: rss,
    names: timed(names, clerk.ask),
    facts: timed(facts, clerk.ask),
    completions: timed(typed, (text) => clerk.completeRecipient(text, COMPLETED)),
    fuse: fuseQuestions === 0 ? [] : fuseWaits(record, clerk, names.slice(WARM_UP - 1, WARM_UP + fuseQuestions)),
  };
}

/** How long each text takes, after those that only run the engine in. */
function timed(texts: readonly string[], take: (text: string) => unknown, warmUp = WARM_UP): readonly number[] {
  for (const text of texts.slice(0, warmUp)) take(text);
  return texts.slice(warmUp).map((text) => {
    const started = performance.now();
    take(text);
    return performance.now() - started;
  });
}

function fuseWaits(record: Knowledge, clerk: Clerk, questions: readonly string[]): readonly number[] {
  return timed(questions, wholePatternFuse(corpusOf(record, clerk)).build(), 1);
}

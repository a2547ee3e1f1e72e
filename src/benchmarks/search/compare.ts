import { performance } from 'node:perf_hooks';
import type { EvaluationQuestion } from '../../evaluation/questions.js';
import { median } from '../figures.js';
import type { Ask, Contestant } from './contestants.js';
import { type Asked, atBestCutOff, type Quality } from './cut-off.js';

export interface ComparisonPlan {
  /** How many times each engine is built and asked everything; the slow ones are asked in the first round only. */
  readonly rounds: number;
  /** The slow engines are asked one in so many of the questions. */
  readonly every: number;
}

export interface Compared {
  readonly contestant: Contestant;
  /** Median over the rounds, in ms. */
  readonly buildMs: number;
  /** By the question's place in the list: the median of its times over the rounds, in ms. */
  readonly waits: ReadonlyMap<number, number>;
  readonly quality: Quality;
}

/** So many questions are asked of one engine before the next one's turn: long enough to run as it does alone. */
const TURN = 20;

/** A slow engine runs the same few lines for every text: it is run in after a question or two. */
const SLOW_WARM_UP = 2;

/** An engine in the run, with what was seen of it so far. */
interface Entrant {
  readonly contestant: Contestant;
  readonly buildsMs: number[];
  readonly waits: Map<number, number[]>;
  readonly asked: Map<number, Asked>;
}

/**
 * Asks every engine the same questions, in turns, so that whatever else the machine does meets all alike. Each round
 * begins with newly built engines: nothing that one remembers of a question can help it the next time.
 * @param warmUp other questions, which run the engines in
 */
export function compare(
  contestants: readonly Contestant[],
  questions: readonly EvaluationQuestion[],
  warmUp: readonly string[],
  { rounds, every }: ComparisonPlan,
  say: (line: string) => void,
): readonly Compared[] {
  const entrants = contestants.map(
    (contestant): Entrant => ({ contestant, buildsMs: [], waits: new Map(), asked: new Map() }),
  );
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}: ${questions.length} questions`);
    const running = entrants
      .filter(({ contestant }) => round === 0 || !contestant.slow)
      .map((entrant) => ({ entrant, ask: ready(entrant, warmUp) }));
    for (let from = 0; from < questions.length; from += TURN) {
      // Whoever went first goes last the next time.
      const first = (from / TURN) % running.length;
      for (const { entrant, ask } of [...running.slice(first), ...running.slice(0, first)])
        takeTurn(entrant, ask, questions, from, every);
    }
  }
  return entrants.map(({ contestant, buildsMs, waits, asked }) => ({
    contestant,
    buildMs: median(buildsMs),
    waits: new Map([...waits].map(([at, times]) => [at, median(times)])),
    quality: atBestCutOff([...asked.values()]),
  }));
}

function ready({ contestant, buildsMs }: Entrant, warmUp: readonly string[]): Ask {
  const started = performance.now();
  const ask = contestant.build();
  buildsMs.push(performance.now() - started);
  for (const question of contestant.slow ? warmUp.slice(0, SLOW_WARM_UP) : warmUp) ask(question);
  return ask;
}

function takeTurn(
  { contestant, waits, asked }: Entrant,
  ask: Ask,
  questions: readonly EvaluationQuestion[],
  from: number,
  every: number,
): void {
  const step = contestant.slow ? every : 1;
  questions.slice(from, from + TURN).forEach((question, offset) => {
    const at = from + offset;
    if (at % step !== 0) return;
    const started = performance.now();
    const reply = ask(question.question);
    const times = waits.get(at) ?? [];
    times.push(performance.now() - started);
    waits.set(at, times);
    asked.set(at, { question, reply });
  });
}

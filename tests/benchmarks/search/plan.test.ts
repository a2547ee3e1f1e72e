import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/benchmarks/search/plan.js';

describe('the command line of the benchmark', () => {
  it('asks for the published sizes where it says nothing', () => {
    expect(readPlan([])).toEqual({ rounds: 3, every: 30, people: [61, 1715, 20_000, 100_000], fuse: 20 });
  });

  it('takes other questions, sizes and numbers', () => {
    expect(
      readPlan(['--questions', 'a.jsonl', '--rounds', '1', '--every=5', '--people', '61,200', '--fuse', '0']),
    ).toEqual({ questions: ['a.jsonl'], rounds: 1, every: 5, people: [61, 200], fuse: 0 });
  });

  it.each([
    [['--rounds', 'many'], '--rounds: a whole number from 1 up is needed.'],
    [['--every', '0'], '--every: a whole number from 1 up is needed.'],
    [['--people', '61,1.5'], '--people: a whole number from 1 up is needed.'],
    [['--people', ''], '--people: a whole number from 1 up is needed.'],
    [['--fuse', '1e400'], '--fuse: a whole number from 0 up is needed.'],
    [['--quick'], "Unknown option '--quick'"],
    [['fast'], "Unexpected argument 'fast'"],
  ])('says in a sentence what is wrong with %s', (args, sentence) => {
    expect(readPlan(args)).toContain(sentence);
  });
});

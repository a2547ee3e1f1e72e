import { beforeAll, describe, expect, it } from 'vitest';
import type { CitedSource } from '../../../src/answers/answer.js';
import { createClerk } from '../../../src/answers/create-clerk.js';
import { type Compared, compare } from '../../../src/benchmarks/search/compare.js';
import {
  CLERK,
  type Contestant,
  contestants,
  FUSE,
  MINISEARCH,
  type Reply,
} from '../../../src/benchmarks/search/contestants.js';
import { type CorpusText, corpusOf } from '../../../src/benchmarks/search/corpus.js';
import { atBestCutOff } from '../../../src/benchmarks/search/cut-off.js';
import { measureGrowth } from '../../../src/benchmarks/search/growth.js';
import { report } from '../../../src/benchmarks/search/report.js';
import { evaluate, ratio, right } from '../../../src/evaluation/evaluate.js';
import { type EvaluationQuestion, ownQuestionFiles, readQuestions } from '../../../src/evaluation/questions.js';
import { loadKnowledge } from '../../../src/knowledge/load.js';

const knowledge = loadKnowledge();
const clerk = createClerk(knowledge);
const corpus = corpusOf(knowledge, clerk);
const questions = readQuestions(ownQuestionFiles()).slice(0, 5);

describe('the texts that every engine searches', () => {
  it('are all records that can answer, each with the ways to ask for it and its answer', () => {
    const { recipients, statements, quotations, speakers, differences, criteria, gaps } = knowledge;
    const records = [recipients, statements, quotations, speakers, differences, criteria, gaps];
    expect(corpus).toHaveLength(records.reduce((sum, { length }) => sum + length, 0));
    expect(corpus.filter(({ asks, text }) => asks.length === 0 || text === '')).toEqual([]);
  });

  it('hold of a person all that the record says, so that a peer that finds the person can be right', () => {
    const profile = corpus.find(({ asks }) => asks.includes('Henry Claude Agnew'));
    expect(profile?.text).toMatch(/Southern District of Florida.*262 months.*cocaine base/su);
  });
});

describe('every engine in the comparison', () => {
  // One text of each tenth of the knowledge: few, and of all kinds.
  const few = corpus.filter((_, at) => at % Math.ceil(corpus.length / 10) === 0);

  it.each(contestants(knowledge, few).map((each) => [each.name, each.build] as const))(
    '%s mostly finds the text that people ask for in the very words of the question',
    (_, build) => {
      const ask = build();
      // "{name}" marks where a name stands; nobody asks with it.
      const asked = ({ asks: [first = ''] }: CorpusText) => !first.includes('{name}');
      const answered = few.filter((text) => text.answer.status === 'answered' && asked(text));
      const found = answered.filter(({ asks: [first = ''], answer }) => ask(first)?.answer.lead === answer.lead);
      expect(found.length).toBeGreaterThan(answered.length / 2);
    },
  );
});

describe('a comparison', () => {
  const asked: string[] = [];
  const slow: Contestant = {
    name: FUSE,
    setUp: '',
    slow: true,
    build: () => (question) => {
      asked.push(question);
      return undefined;
    },
  };
  const plan = { rounds: 2, every: 2 };
  let compared: readonly Compared[];
  beforeAll(() => {
    const fast = contestants(knowledge, corpus.slice(0, 80)).filter((each) => !each.slow);
    compared = compare([...fast, slow], questions, ['who is on the list'], plan, () => {});
  });
  const of = (name: string) => compared.find(({ contestant }) => contestant.name === name);

  it('asks each fast engine every question, and a slow one only some of them, once', () => {
    expect([...(of(CLERK)?.waits.keys() ?? [])]).toEqual([0, 1, 2, 3, 4]);
    expect([...(of(FUSE)?.waits.keys() ?? [])]).toEqual([0, 2, 4]);
    expect(asked).toEqual(['who is on the list', ...[0, 2, 4].map((at) => questions[at]?.question)]);
  });

  it('judges this engine as the evaluation does', () => {
    expect(of(CLERK)?.quality.right).toBe(ratio(right(evaluate(questions, clerk.ask))));
  });

  it('says in its report of every target whether it was met', () => {
    const growth = [measureGrowth(knowledge, 61, 1, () => {})];
    const text = report({ questions: questions.length, plan, compared, growth }, 'A machine.');
    expect(text).toMatch(/^A machine\.\n\n5 questions\. Fuse\.js was asked one in 2 of them/u);
    expect(text.split('\n').filter((line) => / (met|missed) \|$/u.test(line))).toHaveLength(2);
    expect(text).toContain(`| ${MINISEARCH} | defaults | 5 |`);
    expect(text).toMatch(/^\| 61 \|(?: [\d.,]+ \|){11}$/mu);
  });
});

const RECORD: CitedSource = { source: 'doj', publisher: 'A publisher', locator: 'all 61 records' };

describe('the cut-off below which a reply counts as none', () => {
  const question = (expected: 'answer' | 'unknown', id: string): EvaluationQuestion => ({
    id,
    category: '',
    style: '',
    question: id,
    expect: expected,
    must: expected === 'answer' ? [/blue/] : [],
    any: [],
    mustNot: [],
    sources: [],
  });
  const reply = (lead: string, score: number): Reply => ({
    answer: { status: 'answered', lead, details: [], citations: [RECORD], related: [] },
    score,
  });

  it('is where most come out right: above what is found for questions without an answer', () => {
    const quality = atBestCutOff([
      { question: question('answer', 'a'), reply: reply('It is blue.', 8) },
      { question: question('answer', 'b'), reply: reply('It is blue.', 5) },
      { question: question('unknown', 'c'), reply: reply('It is green.', 3) },
      { question: question('unknown', 'd'), reply: undefined },
    ]);
    expect(quality).toEqual({ right: 1, confidentlyWrong: 0, cutOff: 5 });
  });

  it('spoils no reply where there is nothing to gain', () => {
    const quality = atBestCutOff([
      { question: question('answer', 'a'), reply: reply('It is red.', 8) },
      { question: question('answer', 'b'), reply: reply('It is blue.', 1) },
    ]);
    expect(quality).toEqual({ right: 0.5, confidentlyWrong: 0.5, cutOff: Number.NEGATIVE_INFINITY });
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BatchAnswer } from '../../src/ask/batch.js';
import { isConfidentlyWrong, judge } from '../../src/evaluation/judge.js';
import { QuestionFileError, readQuestions } from '../../src/evaluation/questions.js';
import { report } from '../../src/evaluation/report.js';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));

function questionFile(name: string, ...lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

const common = { category: 'bridges', style: 'plain', question: 'Who painted the bridge?' };
const [asked, choice, silent] = readQuestions([
  questionFile(
    'sound.jsonl',
    { id: 'Q1', ...common, expect: 'answer', must: ['ann'], any: ['red', 'blue'], mustNot: ['bob'], sources: ['doj'] },
    { id: 'Q2', ...common, expect: 'clarify', must: ['ann', 'eve'] },
    { id: 'Q3', ...common, expect: 'unknown', mustNot: ['green'] },
  ),
]);
if (asked === undefined || choice === undefined || silent === undefined)
  throw new Error('three questions were written');

const reply = (status: BatchAnswer['status'], text: string, source?: 'doj' | 'the-hill'): BatchAnswer => ({
  id: 'Q',
  status,
  text,
  citations: source === undefined ? [] : [{ source, locator: 'record of Ann Example' }],
  candidates: [],
});

describe('an answer is right', () => {
  it('when it says all that it must and one of what it may, and cites one of the sources', () => {
    expect(judge(asked, reply('answered', 'Ann painted it\nred.', 'doj')).fault).toBeUndefined();
  });

  it('when it offers everybody that a question may mean, in its text or as candidates', () => {
    expect(judge(choice, reply('unclear', 'Which? Ann or Eve?')).fault).toBeUndefined();
    const offered = {
      ...reply('unclear', 'Which?'),
      candidates: ['Ann', 'Eve'].map((label) => ({ id: label, label })),
    };
    expect(judge(choice, offered).fault).toBeUndefined();
  });

  it('when it says that the sources are silent where they are', () => {
    expect(judge(silent, reply('unknown', "The sources don't say.")).fault).toBeUndefined();
  });
});

describe('an answer is wrong', () => {
  it.each([
    ['what it must say is missing', asked, reply('answered', 'Eve painted it red.', 'doj'), 'missing: ann'],
    ['it says none of what it may', asked, reply('answered', 'Ann painted it.', 'doj'), 'none of: red  blue'],
    ['it says what it must not', asked, reply('answered', 'Ann and Bob, red.', 'doj'), 'says what it must not: bob'],
    ['it cites another source', asked, reply('answered', 'Ann, red.', 'the-hill'), 'cites the-hill, not doj'],
    ['it cites nothing', asked, reply('answered', 'Ann, red.'), 'cites nothing, not doj'],
    ['it is silent where the sources speak', asked, reply('unknown', 'Nothing.'), 'unknown, should be answered'],
    ['it tells everything', asked, reply('answered', `Ann, red.${' '.repeat(2000)}`, 'doj'), 'text of 2009 characters'],
    ['somebody it may mean is left out', choice, reply('unclear', 'Ann?'), 'candidate missing: eve'],
    ['it chooses to know nobody', choice, reply('unknown', 'Ann or Eve'), 'unknown, should be unclear'],
    ['it speaks where the sources are silent', silent, reply('answered', 'Ann.'), 'answered, should be unknown'],
    ['it denies and says it all the same', silent, reply('unknown', 'Green.'), 'says what it must not: green'],
  ])('when %s', (_, question, answer, fault) => {
    expect(judge(question, answer).fault).toBe(fault);
  });

  it('with confidence only when it was given as an answer', () => {
    expect(isConfidentlyWrong(judge(asked, reply('answered', 'Eve.', 'doj')))).toBe(true);
    expect(isConfidentlyWrong(judge(asked, reply('unknown', 'Nothing.')))).toBe(false);
    expect(isConfidentlyWrong(judge(asked, reply('answered', 'Ann, red.', 'doj')))).toBe(false);
  });
});

describe('a question file', () => {
  it.each([
    ['a line that is not JSON', 'no-json.jsonl', '{', /no-json\.jsonl:1 is not JSON/],
    ['a question without its text', 'no-text.jsonl', '\n{"id":"Q1","expect":"answer"}', /no-text\.jsonl:2 .*question/],
    [
      'a pattern that is none',
      'no-pattern.jsonl',
      JSON.stringify({ id: 'Q1', ...common, expect: 'answer', must: ['('] }),
      /no-pattern\.jsonl:1 .*must\.0: "\(" is no regular expression/,
    ],
  ])('with %s is refused with its place and the reason', (_, name, content, message) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    expect(() => readQuestions([file])).toThrow(message);
  });

  it('that is not there is refused by name', () => {
    expect(() => readQuestions([join(folder, 'missing.jsonl')])).toThrow(QuestionFileError);
  });
});

describe('the report', () => {
  const verdicts = [
    judge(asked, reply('answered', 'Ann, red.', 'doj')),
    judge(asked, reply('answered', 'Eve.', 'doj')),
    judge(silent, reply('unknown', 'Nothing.')),
  ];

  it('counts what is right by expectation, category and style, what came where, and what was confidently wrong', () => {
    const lines = report(verdicts, 0)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      'expect answer 1/2 50.0%',
      'expect unknown 1/1 100.0%',
      '',
      'category bridges 2/3 66.7%',
      '',
      'style plain 2/3 66.7%',
      '',
      'expected, and what came answered unclear unknown',
      'answer 2 0 0',
      'clarify 0 0 0',
      'unknown 0 0 1',
      '',
      'confidently wrong 1/3 33.3%',
      'right 2/3 66.7%',
    ]);
  });

  it('shows as many failures as were asked for, with the reason', () => {
    expect(report(verdicts, 5)).toContain('Q1  Who painted the bridge?\n      missing: ann\n      > Eve.');
    expect(report(verdicts, 0)).not.toContain('> Eve.');
  });
});

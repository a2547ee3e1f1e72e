import { beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../src/answers/wording.js';
import { nameQuestions, typedNames } from '../../../src/benchmarks/search/name-questions.js';
import { peopled } from '../../../src/benchmarks/search/people.js';
import { type Knowledge, loadKnowledge } from '../../../src/knowledge/load.js';
import { recipients as recipientsSchema } from '../../../src/knowledge/schema/recipients.js';

const PEOPLE = 3000;
const knowledge = loadKnowledge();
let large: Knowledge;
beforeAll(() => {
  large = peopled(knowledge, PEOPLE);
});

describe('a record of any size', () => {
  it('has exactly so many people, each as the knowledge itself would take them', () => {
    expect(large.recipients).toHaveLength(PEOPLE);
    expect(recipientsSchema.parse(large.recipients)).toEqual(large.recipients);
  });

  it('begins with the real ones, of whom the rest of the knowledge speaks', () => {
    expect(large.recipients.slice(0, knowledge.recipients.length)).toEqual(knowledge.recipients);
    expect(peopled(knowledge, knowledge.recipients.length).recipients).toEqual(knowledge.recipients);
  });

  it('names nobody twice, so that a full name has one right answer', () => {
    expect(new Set(large.recipients.map(({ id }) => id)).size).toBe(PEOPLE);
    expect(new Set(large.recipients.map(({ name }) => fullName(name))).size).toBe(PEOPLE);
  });

  it('lets people share surnames, some of them far more often than others, as people do', () => {
    const bearers = new Map<string, number>();
    for (const { name } of large.recipients) bearers.set(name.surname, (bearers.get(name.surname) ?? 0) + 1);
    expect(bearers.size).toBeGreaterThan(500);
    expect(bearers.get('Smith')).toBeGreaterThan(10 * (PEOPLE / bearers.size));
  });

  it('is the same every time, and the beginning of every larger one, so that figures can be compared', () => {
    expect(peopled(knowledge, PEOPLE).recipients).toEqual(large.recipients);
    expect(large.recipients.slice(0, 200)).toEqual(peopled(knowledge, 200).recipients);
  });
});

describe('questions by name', () => {
  it('are as many as were asked for, and name somebody where the wording has a place for a name', () => {
    const questions = nameQuestions(large, 400);
    expect(questions).toHaveLength(400);
    expect(questions.filter((question) => question.includes('{'))).toEqual([]);
  });

  it('name people from all over the record, also where it is smaller than the questions are many', () => {
    const small = peopled(knowledge, 61);
    const questions = nameQuestions(small, 61 * 12)
      .join('\n')
      .toLowerCase();
    const surnames = new Set(small.recipients.map(({ name }) => name.surname.toLowerCase()));
    expect([...surnames].filter((surname) => !questions.includes(surname))).toEqual([]);
  });

  it('are typed letter by letter for autocomplete, from nothing to a whole name', () => {
    const lengths = new Set(typedNames(large, 2000).map(({ length }) => length));
    expect([...lengths].sort((a, b) => a - b).slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  });
});

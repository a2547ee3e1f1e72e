import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClerk } from '../../src/answers/create-clerk.js';
import { readKnowledge } from '../../src/answers/meaning/readings.js';
import { ownQuestionFiles, readQuestions } from '../../src/evaluation/questions.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { KnowledgeError } from '../../src/knowledge/problem.js';
import { knowledgeFolder } from '../../src/knowledge/project.js';
import { preparationKey } from '../../src/prepared/key.js';
import { openKnowledge } from '../../src/prepared/prepared.js';

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'knowledge-')), 'knowledge');
  cpSync(knowledgeFolder, folder, { recursive: true });
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

describe('knowledge that was prepared ahead', () => {
  it('gives the same answers as knowledge read at the start, since readings are looked up and nothing else', () => {
    const knowledge = loadKnowledge();
    const written = JSON.parse(JSON.stringify({ knowledge, readings: readKnowledge(knowledge) }));
    const prepared = createClerk(written.knowledge, written.readings);
    const fresh = createClerk(knowledge);
    const questions = readQuestions(ownQuestionFiles()).filter((_, at) => at % 25 === 0);
    expect(questions.length).toBeGreaterThan(100);
    for (const { question } of questions) expect(prepared.ask(question)).toEqual(fresh.ask(question));
  });

  it('is known by all that it was made from: a change of one letter is another knowledge', () => {
    const before = preparationKey(folder);
    expect(before).toMatch(/^[0-9a-f]{64}$/u);
    expect(preparationKey(folder)).toBe(before);
    expect(preparationKey(knowledgeFolder)).toBe(before);
    writeFileSync(join(folder, 'statements', 'added.yaml'), '[]\n');
    expect(preparationKey(folder)).not.toBe(before);
  });

  it('never hides a fault: knowledge that was changed is checked again, with all problems named', () => {
    writeFileSync(join(folder, 'criteria.yaml'), '- id: broken\n');
    expect(() => openKnowledge(folder)).toThrow(KnowledgeError);
  });

  it('says nothing of a folder that is not there, so that loading it names the problems', () => {
    expect(preparationKey(join(folder, 'missing'))).toBeUndefined();
    expect(() => openKnowledge(join(folder, 'missing'))).toThrow(KnowledgeError);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullName } from '../../src/answers/wording.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { projectFolder } from '../../src/knowledge/project.js';
import { foldedFile, placesOf, projectFiles } from './wording.js';

const sample = join(projectFolder, '..', 'shared', 'eval', 'questions.jsonl');

/** The id and the question of each line of the sample, read only here and never printed. */
function sampleQuestions(): readonly { readonly id: string; readonly question: string }[] {
  return readFileSync(sample, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** A person's name and a quotation are the sources' words: they stand here because the sources have them. */
function sourcesWords(): readonly string[] {
  const { recipients, quotations } = loadKnowledge();
  return [
    ...recipients.flatMap(({ name, aliases }) => [name, ...aliases]).map(fullName),
    ...quotations.map(({ text }) => text),
  ];
}

describe.runIf(existsSync(sample))('the sample that the project is measured by', () => {
  it('stands nowhere in the project, since an answer stored for a known question proves nothing', () => {
    const files = projectFiles(projectFolder);
    const exempt = sourcesWords();
    const found = sampleQuestions().flatMap(({ id, question }) =>
      placesOf(question, files, exempt).map((place) => `${id} stands at ${place}`),
    );
    expect(found).toEqual([]);
  });
});

describe('looking for a wording', () => {
  const files = [
    foldedFile('asks.yaml', 'asks:\n\n  - "Who, then, painted\n    the bridge?"\n  - who\'s the painter'),
    foldedFile('code.ts', 'const bridge = 1;'),
  ];

  it('finds it whatever the case, the marks and the line it ends on, and names the line it begins on', () => {
    expect(placesOf('who then PAINTED the bridge', files, [])).toEqual(['asks.yaml:3']);
    expect(placesOf('Whos the painter?', files, [])).toEqual(['asks.yaml:5']);
  });

  it('finds no other wording, and takes one or two words for mere words', () => {
    expect(placesOf('who then painted the fence', files, [])).toEqual([]);
    expect(placesOf('the bridge', files, [])).toEqual([]);
  });

  it("takes a question that is nothing but the sources' own words for those words", () => {
    expect(placesOf('painted the bridge', files, ['Ann Example painted the bridge in June.'])).toEqual([]);
    expect(placesOf('who then painted the bridge', files, ['Ann Example painted the bridge.'])).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKnowledge } from '../../src/knowledge/commands.js';
import { knowledgeFolder } from '../../src/knowledge/project.js';
import { unverifiedParts } from '../../src/knowledge/verify/verify.js';
import { folderOf, sampleFiles, sampleSources, withChange } from './sample-folder.js';

describe('the lock', () => {
  it('vouches for all of the knowledge: nothing was changed since `npm run knowledge -- verify` last proved it', () => {
    expect(
      unverifiedParts(knowledgeFolder),
      'Run `npm run knowledge -- verify --articles DIR` with the source texts, and commit knowledge/citations.lock.json.',
    ).toEqual([]);
  });
});

/** What a change of a verified sample shows, without the sources. */
function afterChange(file: string, from: string, to: string): string[] {
  const folder = folderOf(sampleFiles);
  const articles = join(folderOf(sampleSources), 'articles');
  runKnowledge(['verify'], { folder, articles, out: () => {}, err: () => {} });
  const lock = { 'citations.lock.json': readFileSync(join(folder, 'citations.lock.json'), 'utf8') };
  return unverifiedParts(folderOf({ ...withChange(sampleFiles, file, from, to), ...lock }));
}

describe('a change that nobody verified', () => {
  const changes: readonly [what: string, file: string, from: string, to: string, shows: string][] = [
    ['a word of a quotation', 'quotations.yaml', 'Mercy is old', 'Mercy is cold', 'quotation "on-mercy": changed'],
    [
      'the paragraph of a quotation',
      'quotations.yaml',
      'paragraph: 1',
      'paragraph: 2',
      'quotation "on-mercy": changed',
    ],
    [
      'the id of what cites',
      'criteria.yaml',
      '- id: ten-years',
      '- id: years-served',
      'citations of "years-served": new',
    ],
    [
      'the id of what cited',
      'criteria.yaml',
      '- id: ten-years',
      '- id: years-served',
      'citations of "ten-years": gone',
    ],
    [
      'the quote of a citation',
      'statements/totals.yaml',
      'quote: There was one',
      'quote: There was',
      'citations of "how-many": changed',
    ],
    [
      'the paragraph of a citation',
      'criteria.yaml',
      'paragraph: 3',
      'paragraph: 2',
      'citations of "ten-years": changed',
    ],
    [
      'the sentences of a citation',
      'differences.yaml',
      'sentences: [2]',
      'sentences: [1]',
      'citations of "how-much": changed',
    ],
    [
      'a field of a person',
      'recipients.yaml',
      'prison: life',
      'prison: { months: 240 }',
      'entry of "ada-example": changed',
    ],
    [
      'the charge of a person',
      'recipients.yaml',
      '5 kilograms or more',
      '6 kilograms or more',
      'entry of "ada-example": changed',
    ],
    [
      'the list of unused sentences',
      'unused-sentences.yaml',
      'Photograph by',
      'The judge',
      'the list of unused sentences has changed',
    ],
  ];

  it.each(changes)('in %s shows without the articles', (_what, file, from, to, shows) => {
    expect(afterChange(file, from, to)).toContain(shows);
  });
});

describe('a change that needs no proof', () => {
  it.each([
    ['our own words', 'statements/totals.yaml', 'answer: In March.', 'answer: It was in March.'],
    ['how people ask', 'statements/totals.yaml', 'asks: [when was it]', 'asks: [when was it, what day was it]'],
    ['a quote mark or a dash typed another way', 'quotations.yaml', 'old - older than ...', 'old — older than …'],
  ])('passes: %s', (_what, file, from, to) => {
    expect(afterChange(file, from, to)).toEqual([]);
  });
});

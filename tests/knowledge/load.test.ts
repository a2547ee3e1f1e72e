import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { KnowledgeError, type Problem } from '../../src/knowledge/problem.js';
import { folderOf, sampleFiles, sampleWith } from './sample-folder.js';

/** The problems that loading these files gives; none when they load. */
function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    loadKnowledge(folderOf(files));
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

describe('loading the knowledge', () => {
  it('gives every kind of record, and each statement the topic its file is named after', () => {
    const knowledge = loadKnowledge(folderOf(sampleFiles));
    expect(knowledge.recipients.map(({ id }) => id)).toEqual(['ada-example']);
    expect(knowledge.statements.map(({ id, topic }) => [topic, id])).toEqual([
      ['totals', 'how-many'],
      ['totals', 'when-it-was'],
    ]);
    expect(knowledge.timeline[0]?.date).toBe('2016-03-30');
  });

  it('says for one fault in which file, on which line and at which place it is, and why it is one', () => {
    const files = sampleWith('statements/totals.yaml', 'people: [ada-example]', 'people: [nobody]');
    expect(problemsOf(files)).toEqual([
      {
        file: 'statements/totals.yaml',
        line: 4,
        place: '[1 "how-many"].people[1]',
        reason: 'there is no "nobody" among the recipients',
      },
    ]);
  });

  it('lists all problems at once, so that one run is enough to mend them', () => {
    const files = {
      ...sampleWith('statements/totals.yaml', 'answer: In March.', 'anwser: In March.'),
      'gaps.yaml': '- id: [',
      'timeline.yaml': (sampleFiles['timeline.yaml'] ?? '').replace('2016-03-30', '2016-02-30'),
    };
    const places = problemsOf(files).map(({ file, place }) => `${file} ${place}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'statements/totals.yaml [2 "when-it-was"].anwser',
        'statements/totals.yaml [2 "when-it-was"].answer',
        'timeline.yaml [1 "the-grant"].date',
      ]),
    );
    expect(places.some((place) => place.startsWith('gaps.yaml'))).toBe(true);
  });

  it('blames the faulty record alone: a reference to it is not reported as leading nowhere', () => {
    const files = sampleWith('recipients.yaml', 'sentenced: 2001-02-03', 'sentenced: 2001-02-30');
    expect(problemsOf(files).map(({ place }) => place)).toEqual(['[1 "ada-example"].judgments[1].sentenced']);
  });

  it('reports a missing file as one problem, not as a problem of everything that refers to it', () => {
    const { 'recipients.yaml': _missing, ...files } = sampleFiles;
    expect(problemsOf(files)).toEqual([
      { file: 'recipients.yaml', place: '', reason: 'the file is missing or cannot be read' },
    ]);
  });

  it('lists every file that a folder should have when it has none of them', () => {
    const files = problemsOf({}).map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining([...Object.keys(sampleFiles).filter((name) => !/\/|unused/.test(name)), 'statements']),
    );
  });

  const faults: readonly [why: string, file: string, from: string | RegExp, to: string, reason: RegExp][] = [
    ['an unknown key', 'gaps.yaml', 'missing:', 'colour: red\n  missing:', /this key is not known/],
    ['an alias, for a value must stand where it counts', 'gaps.yaml', 'asks: [', 'asks: [&a why, *a, ', /aliases/],
    ['a repeated key', 'gaps.yaml', 'missing:', 'id: again\n  missing:', /this is not YAML: duplicated mapping key/],
    [
      'a claim without a citation',
      'statements/totals.yaml',
      '[{ source: the-hill, paragraph: update-line }]',
      '[]',
      /needs at least one citation/,
    ],
    ['a fact nobody can ask for', 'statements/totals.yaml', 'asks: [when was it]', 'asks: []', />=1/],
    [
      'an unknown speaker of a quotation',
      'quotations.yaml',
      'speaker: grace-speaker',
      'speaker: grace',
      /"grace" among the speakers/,
    ],
    [
      'an unknown quotation',
      'statements/totals.yaml',
      'quotes: [on-mercy]',
      'quotes: [on-justice]',
      /among the quotations/,
    ],
    [
      'an unknown related fact',
      'differences.yaml',
      'related: [how-many]',
      'related: [how-few]',
      /among the statements/,
    ],
    [
      'an unknown record behind a claim',
      'differences.yaml',
      'record: ada-example',
      'record: ida-example',
      /among the recipients/,
    ],
    [
      'a description of nobody',
      'vocabulary.yaml',
      'described: { ada-example',
      'described: { ida-example',
      /no recipient "ida-example"/,
    ],
    ['a source that is not one of the three', 'timeline.yaml', 'source: the-hill', 'source: the-valley', /the-hill/],
    ['a paragraph after the last', 'speakers.yaml', 'paragraph: 1', 'paragraph: 3', /The Hill has 2 paragraphs/],
    [
      'a line that the article does not have',
      'criteria.yaml',
      'paragraph: 3',
      'paragraph: update-line',
      /has no update-line/,
    ],
    [
      'an id that another kind of record carries',
      'gaps.yaml',
      'id: favourite-colour',
      'id: how-many',
      /taken already, at statements\/totals.yaml:2/,
    ],
    ['an id that is not one', 'gaps.yaml', 'id: favourite-colour', 'id: Favourite Colour', /joined by hyphens/],
    ['a source that is missing', 'sources.yaml', /- id: doj[\s\S]*/, '', /"doj" is missing/],
    ['a record whose totals nobody wrote down', 'sources.yaml', / {2}totals.*/, '', /needs `totals`/],
    ['an article whose paragraphs nobody counted', 'sources.yaml', '  paragraphs: 3\n', '', /needs `paragraphs`/],
    ['a quotation too long to be short', 'quotations.yaml', 'Mercy is old', 'mercy '.repeat(61), /60 words/],
    [
      'a nearness to a concept that is not there',
      'vocabulary.yaml',
      '[[cocaine, crack]]',
      '[[cocaine, heroin]]',
      /no concept "heroin"/,
    ],
    ['a vocabulary without one of its parts', 'vocabulary.yaml', 'givenNames: [grace]', '', /expected array/],
    ['an attribute that stands there twice', 'attributes.yaml', 'id: age', 'id: district', /taken already/],
    ['a statute not in its normal form', 'recipients.yaml', '21 U.S.C. § 846', '21 USC 846', /a statute reads like/],
  ];

  it.each(faults)('refuses %s', (_why, file, from, to, reason) => {
    const problems = problemsOf(sampleWith(file, from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(file);
    expect(problems[0]?.reason).toMatch(reason);
  });

  it('refuses a statement file whose name is no topic, instead of leaving it out in silence', () => {
    const files = { ...sampleFiles, 'statements/more.yml': '[]' };
    expect(problemsOf(files).map(({ file }) => file)).toEqual(['statements/more.yml']);
  });

  it('writes one line a problem into the message', () => {
    const files = sampleWith('gaps.yaml', 'missing:', 'colour: red\n  missing:');
    expect(() => loadKnowledge(folderOf(files))).toThrow(
      'The knowledge has a problem:\n  gaps.yaml:4 [1 "favourite-colour"].colour: this key is not known here',
    );
  });
});

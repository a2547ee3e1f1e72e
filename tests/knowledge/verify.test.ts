import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/knowledge/problem.js';
import { readSourceTexts, recordBeside } from '../../src/knowledge/verify/source-texts.js';
import { type Verification, verifyKnowledge } from '../../src/knowledge/verify/verify.js';
import { folderOf, sampleFiles, sampleSources, sampleWith, withChange } from './sample-folder.js';

/** Verifies the sample knowledge against the sample sources, where a test has changed what it wants to be wrong. */
function verifySample(knowledge: Readonly<Record<string, string>>, sources = sampleSources): Verification {
  const articles = `${folderOf(sources)}/articles`;
  return verifyKnowledge(folderOf(knowledge), readSourceTexts(articles, recordBeside(articles)));
}

const problemLines = (...given: Parameters<typeof verifySample>) =>
  verifySample(...given).problems.map(describeProblem);

/** The sample sources with another CSV record. */
const recordWith = (from: string | RegExp, to: string) =>
  withChange(sampleSources, 'data/doj-commutations-2016-03-30.csv', from, to);

describe('verifying the knowledge against sound sources', () => {
  it('proves the quotations, counts every sentence, and finds each row equal to its entry', () => {
    const { articles, quotationsProved, rows, rowsProved, problems } = verifySample(sampleFiles);
    expect(problems).toEqual([]);
    expect({ articles, quotationsProved, rows, rowsProved }).toEqual({
      articles: [
        { publisher: 'The Hill', sentences: 5, used: 5, listedUnused: 0 },
        { publisher: 'The Daily Signal', sentences: 3, used: 2, listedUnused: 1 },
      ],
      quotationsProved: 2,
      rows: 1,
      rowsProved: 1,
    });
  });

  it('takes an initial for a part of its sentence, so that a cited sentence is not cut in two', () => {
    const files = sampleWith('speakers.yaml', 'paragraph: 2', 'paragraph: 2, quote: "judge, James B. Example, waited"');
    expect(problemLines(files)).toEqual([]);
  });

  it('finds a quotation that stands twice in its paragraph in the sentence that the citation names', () => {
    const sources = withChange(
      sampleSources,
      'articles/the-hill.txt',
      'There was one.',
      'There was one. There was one.',
    );
    const cited = 'paragraph: 2, quote: There was one';
    const named = withChange(
      sampleWith('statements/totals.yaml', cited, `${cited}, sentences: [1, 2]`),
      'differences.yaml',
      'sentences: [2]',
      'sentences: [3]',
    );
    expect(problemLines(named, sources)).toEqual([]);
    expect(problemLines(sampleFiles, sources)[0]).toMatch(/stands in sentence 1, or sentence 2: say which/);
  });
});

describe('what verification finds in quotations', () => {
  const faults: readonly [why: string, from: string, to: string][] = [
    ['a word that the source does not have', 'Mercy is old', 'Mercy is cold'],
    ['another case', 'Mercy', 'mercy'],
    ['words left out without the source leaving them out', 'Mercy is old - older', 'Mercy ... older'],
    ['a word cut in two', 'Mercy is old', 'ercy is old'],
    ['the wrong paragraph', 'paragraph: 1', 'paragraph: 2'],
    ['the wrong source', 'source: the-hill', 'source: daily-signal'],
  ];

  it.each(faults)('refuses %s', (_why, from, to) => {
    expect(problemLines(sampleWith('quotations.yaml', from, to))).toEqual([
      expect.stringMatching(/^quotations\.yaml:6 \[1 "on-mercy"\]\.text: these words do not stand in paragraph/),
    ]);
  });

  it('refuses a quote of a citation that does not stand in its paragraph', () => {
    const files = sampleWith('statements/totals.yaml', 'quote: There was one', 'quote: There were two');
    expect(problemLines(files)).toEqual([
      'statements/totals.yaml:9 [1 "how-many"].citations[1].quote: these words do not stand in paragraph 2 of the-hill',
      expect.stringContaining('no record uses "There was one. ..."'),
    ]);
  });
});

describe('what verification finds in the use of sentences', () => {
  it('refuses a paragraph of several sentences cited without saying which, for half of it may be untold', () => {
    const files = sampleWith('differences.yaml', ', sentences: [2]', '');
    expect(problemLines(files)).toContainEqual(
      expect.stringMatching(/citations\[1\]: the paragraph has 2 sentences: say which is meant/),
    );
  });

  it('refuses a sentence number after the last', () => {
    const files = sampleWith('differences.yaml', 'sentences: [2]', 'sentences: [2, 3]');
    expect(problemLines(files)).toContainEqual(expect.stringMatching(/sentences: the paragraph has 2 sentences$/));
  });

  it('refuses a quote outside the sentences named beside it, so that a miscounted number shows', () => {
    const files = sampleWith('statements/totals.yaml', 'quote: There was one', 'sentences: [2], quote: There was one');
    expect(problemLines(files)).toContainEqual(expect.stringMatching(/the quote stands elsewhere: sentence 1$/));
  });

  it('reports a sentence that no record uses, with its number and the words to find it by', () => {
    const files = sampleWith('differences.yaml', 'sentences: [2]', 'sentences: [1]');
    expect(problemLines(files)).toEqual([
      'the-hill.txt paragraph 2, sentence 2: no record uses "Five kilograms it was, not fivefold. ..."; ' +
        'cite it, or list it in unused-sentences.yaml with the reason',
    ]);
  });

  it('refuses to list a sentence as unused that a record uses', () => {
    const files = sampleWith(
      'unused-sentences.yaml',
      'paragraph: 1\n  opening: Photograph by',
      'paragraph: 3\n  opening: Ten years',
    );
    expect(problemLines(files)[0]).toMatch(/^unused-sentences\.yaml:2 \[1\]: a record uses this sentence/);
  });

  it('refuses an opening that no sentence has', () => {
    const files = sampleWith('unused-sentences.yaml', 'Photograph by', 'Drawing by');
    expect(problemLines(files)[0]).toMatch(/opening: no sentence of paragraph 1 of daily-signal opens so$/);
  });

  it('refuses a number of paragraphs that the text does not have', () => {
    const files = sampleWith('sources.yaml', 'paragraphs: 2', 'paragraphs: 3');
    expect(problemLines(files)).toEqual(['sources.yaml:5 [1 "the-hill"].paragraphs: the text has 2 paragraphs']);
  });
});

describe('what verification finds in the record', () => {
  const faults: readonly [field: string, from: string | RegExp, to: string, problem: RegExp][] = [
    ['a middle name', 'middle: B.', 'middle: C.', /no entry of this name/],
    [
      'an alias',
      '  district:',
      '  aliases: [{ given: Ida, surname: Example }]\n  district:',
      /aliases\[1\]: the record has nothing/,
    ],
    [
      'a district',
      'division: Northern',
      'division: Southern',
      /division: the record has "Northern", the entry "Southern"/,
    ],
    ['a day', '2001-02-03', '2001-03-02', /sentenced: the record has "2001-02-03"/],
    ['a prison term', 'prison: life', 'prison: { months: 240 }', /prison: the record has "life"/],
    [
      'a release term',
      'supervisedReleaseMonths: 60',
      'supervisedReleaseMonths: 120',
      /the record has 60, the entry 120/,
    ],
    ['a fine', 'prison: life,', 'prison: life, fine: 500,', /fine: the record has nothing, the entry 500/],
    ['a statute', '§ 846', '§ 841', /statutes\[1\]: the record has "21 U.S.C. § 846"/],
    ['a number of counts', 'statutes:', 'counts: 2\n          statutes:', /counts: the record has 1, the entry 2/],
    ['a weapon', 'statutes:', 'weapon: firearm\n          statutes:', /weapon: the record has nothing/],
    ['a conduct', '[conspiracy, distribution]', '[conspiracy]', /the record has "distribution", the entry nothing/],
    ['a quantity', /amount: 5/, 'amount: 6', /amount: the record has 5, the entry 6/],
    ['a bound', 'bound: at-least', 'bound: exactly', /bound: the record has "at-least"/],
    ['a substance', 'name: cocaine', 'name: heroin', /name: the record has "cocaine"/],
    ['the words of a charge', 'of cocaine\n', 'of heroin\n', /charge: its words tell "heroin"/],
    ['the day of the grant', '2016-07-28', '2016-09-26', /expires: the record has "2016-07-28"/],
    [
      'a term that stays',
      'supervisedReleaseKeptMonths: 60',
      'supervisedReleaseReducedToMonths: 60',
      /ReducedToMonths: the record has nothing/,
    ],
  ];

  it.each(faults)('refuses %s that the record does not have', (_field, from, to, problem) => {
    const lines = problemLines(sampleWith('recipients.yaml', from, to));
    expect(lines.filter((line) => problem.test(line))).toHaveLength(1);
  });

  it('asks for a note where the record remarks on the judgment', () => {
    const lines = problemLines(sampleFiles, recordWith('cocaine,', 'cocaine (incorrectly listed as heroin),'));
    expect(lines).toEqual([expect.stringMatching(/remarks "incorrectly listed as heroin": tell it in a `note`/)]);
  });

  it('misses nobody: a row without an entry and an entry without a row are gaps', () => {
    expect(problemLines(sampleFiles, recordWith('Ada B. Example', 'Ida B. Example'))).toEqual([
      'the record row 1 (Ida B. Example): recipients.yaml has no entry of this name',
      'recipients.yaml:3 [1 "ada-example"].name: the record has no row of this name',
    ]);
  });

  const unreadable: readonly [part: string, from: string | RegExp, to: string][] = [
    ['the sentence', "five years' supervised release,", "five years' supervised rest,"],
    ['the district', 'Northern District of Ohio', 'Ohio'],
    ['the date', 'February 3, 2001', 'Feb 3, 2001'],
    ['the grant', 'commuted to expire', 'commuted so as to expire'],
    ['the statutes', '21 U.S.C. § 846', '21 U.S.C. § 846 in part'],
    ['the offense', ', 21 U.S.C. § 846', ''],
  ];

  it.each(unreadable)('does not guess at a row whose wording it does not know: %s', (_part, from, to) => {
    expect(problemLines(sampleFiles, recordWith(from, to))).toEqual([
      expect.stringMatching(/^the record row 1 \(Ada B\. Example\): this is not .* as the record writes one: "/),
    ]);
  });

  const totals: readonly [from: string, to: string][] = [
    ['people: 1', 'people: 2'],
    ['lifeSentences: 1', 'lifeSentences: 0'],
    ['withWeapon: 0', 'withWeapon: 1'],
    ['2016-07-28: 1', '2016-07-29: 1'],
  ];

  it.each(totals)('refuses totals that the entries do not add up to: not %s but %s', (from, to) => {
    const lines = problemLines(sampleWith('sources.yaml', from, to));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^sources\.yaml:\d+ \[3 "doj"\]\.totals\.\S+: the entries add up to/);
  });
});

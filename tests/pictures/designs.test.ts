import { describe, expect, it } from 'vitest';
import { ALT_TEXT_LIMIT } from '../../src/pictures/alt-text.js';
import { COUNT_KINDS, type Selection } from '../../src/pictures/picture.js';
import { design, drawnBars, drawnData, drawnText, everyRequest, knowledge, person } from './record.js';

const sumOf = (bars: readonly [unknown, unknown][]) => bars.reduce((sum, [, count]) => sum + Number(count), 0);

describe('the picture of sentence lengths', () => {
  const picture = design({ kind: 'sentence-lengths' });

  it('counts the terms in force as the record has them, with amended terms and the longer of two judgments', () => {
    expect(drawnBars(picture)).toEqual([
      ['15 to 19 years', 8],
      ['20 to 24 years', 21],
      ['25 to 29 years', 5],
      ['30 to 34 years', 5],
      ['35 to 39 years', 0],
      ['40 to 44 years', 0],
      ['45 to 49 years', 0],
      ['50 to 54 years', 1],
      ['life', 21],
    ]);
  });

  it('shows everybody exactly once', () => {
    expect(sumOf(drawnBars(picture))).toBe(knowledge.recipients.length);
  });

  it('sets life apart from the terms of years by its colour, not only by its place', () => {
    const [bars = []] = drawnData(picture);
    const colors = bars.map(({ color }) => color);
    expect(new Set(colors.slice(0, -1)).size).toBe(1);
    expect(colors.at(-1)).not.toBe(colors[0]);
  });

  it('names the commonest term, which a bar of five years hides', () => {
    expect(drawnText(picture)).toContain('The commonest term is 20 years: 17 people.');
  });

  it('has no bar for life where a filter leaves nobody with life', () => {
    const selection: Selection = { recipients: [person('wayne-parker')], described: 'sentences of years' };
    expect(drawnBars(design({ kind: 'sentence-lengths', selection }))).toEqual([['30 to 34 years', 1]]);
  });
});

describe('the picture of the days on which sentences end', () => {
  const picture = design({ kind: 'release-dates' });

  it('counts 54, 2 and 5, in the order of the days and not of the counts', () => {
    expect(drawnBars(picture)).toEqual([
      ['July 28, 2016', 54],
      ['September 26, 2016', 2],
      ['March 30, 2017', 5],
    ]);
  });

  it('says how long after the grant each day is', () => {
    expect(drawnText(picture)).toContain('Those are 120, 180 and 365 days after the grant of March 30, 2016.');
  });
});

describe('the picture of the states', () => {
  const picture = design({ kind: 'by-state' });
  const singles = /1 person each: (.*)\./.exec(drawnText(picture))?.[1]?.split(/, | and /) ?? [];

  it('shows every state once: most as bars, those with one person by name, so that a phone can show all 26', () => {
    const states = [...drawnBars(picture).map(([label]) => label), ...singles];
    expect(states.toSorted()).toEqual(
      [...new Set(knowledge.recipients.map(({ district }) => district.state))].toSorted(),
    );
  });

  it('accounts for everybody', () => {
    expect(sumOf(drawnBars(picture)) + singles.length).toBe(knowledge.recipients.length);
  });

  it('begins with the commonest state', () => {
    expect(drawnBars(picture)[0]).toEqual(['Florida', 10]);
  });

  it('keeps single states as bars where there are few', () => {
    const selection: Selection = {
      recipients: [person('david-akana'), person('christopher-wright')],
      described: 'two',
    };
    expect(drawnBars(design({ kind: 'by-state', selection }))).toEqual([
      ['Hawaii', 1],
      ['Oregon', 1],
    ]);
  });
});

describe('the picture of the drugs', () => {
  const counts = new Map(drawnBars(design({ kind: 'by-drug' })));

  it('counts each person once for a drug, however many of their offences name it', () => {
    const inAnyOffence = knowledge.recipients.filter(({ judgments }) =>
      JSON.stringify(judgments).includes('"cocaine base"'),
    );
    expect(counts.get('cocaine base (crack)')).toBe(inAnyOffence.length);
  });

  it('counts as "no drug named" only those whose offences name none: one unnamed drug beside a named one does not count', () => {
    const selection: Selection = { recipients: [person('jesse-webster'), person('larry-nokes')], described: 'two' };
    expect(drawnBars(design({ kind: 'by-drug', selection }))).toEqual([
      ['cocaine', 1],
      ['no drug named', 1],
    ]);
  });
});

describe('the picture of the years of sentencing', () => {
  const picture = design({ kind: 'by-year' });

  it('shows everybody once, in the years of the record', () => {
    expect(sumOf(drawnBars(picture))).toBe(knowledge.recipients.length);
    expect(drawnBars(picture)[0]).toEqual(['1990', 1]);
    expect(drawnBars(picture).at(-1)).toEqual(['2009', 1]);
  });

  it('leaves a place for a year without anybody, so that distance means time', () => {
    expect(JSON.stringify(picture.spec.layer[0])).toContain('"1991","1992","1993"');
    expect(drawnBars(picture).map(([label]) => label)).not.toContain('1992');
  });

  it('takes the year of the judgment whose term counts, where there are two', () => {
    const selection: Selection = { recipients: [person('kevin-county')], described: 'one' };
    expect(drawnBars(design({ kind: 'by-year', selection }))).toEqual([['2003', 1]]);
  });
});

describe('the picture of one person', () => {
  it('compares the sentence with the time to the grant and to the commuted end, from the day of sentencing', () => {
    const [spans = []] = drawnData(design({ kind: 'person', recipient: person('henry-agnew') }));
    expect(spans.map(({ words }) => words)).toEqual([
      'Sentence: 262 months (21 years 10 months)',
      'To the grant, March 30, 2016: 12 years 4 months',
      'To the commuted end, July 28, 2016: 12 years 8 months',
    ]);
    expect(spans.map(({ from }) => from)).toEqual(spans.map(() => Date.parse('2003-11-24')));
    expect(spans.map(({ to }) => to)).toEqual(['2025-09-24', '2016-03-30', '2016-07-28'].map(Date.parse));
  });

  it('draws life as a bar without an end', () => {
    const [, , heads = []] = drawnData(design({ kind: 'person', recipient: person('ismael-rosa') }));
    expect(heads.map(({ words }) => words)).toEqual(['Sentence: life, without an end date']);
  });

  it('draws a term of months with an end', () => {
    const [, , heads = []] = drawnData(design({ kind: 'person', recipient: person('john-milton-iii') }));
    expect(heads).toEqual([]);
  });

  it('draws the amended sentence and says what was imposed first', () => {
    const picture = design({ kind: 'person', recipient: person('wayne-parker') });
    expect(picture.alt).toContain('Sentence (as amended): 360 months (30 years).');
    expect(picture.alt).toContain('Imposed: 420 months; amended March 8, 2001.');
  });

  it('draws the longer of two judgments and names the other', () => {
    const picture = design({ kind: 'person', recipient: person('nathan-carter') });
    expect(picture.alt).toContain('Sentence (longest judgment): life, without an end date.');
    expect(picture.alt).toContain('Other judgment, May 5, 1999: 30 months.');
  });

  it('never claims time served: it says for everybody that the spans are not that', () => {
    for (const recipient of knowledge.recipients) {
      const text = drawnText(design({ kind: 'person', recipient }));
      expect(text).toContain('not time served');
      expect(text.replace('not time served', '')).not.toMatch(/served/i);
    }
  });
});

describe('the picture of the timeline', () => {
  const picture = design({ kind: 'timeline' });

  it('shows every event of the knowledge, in the order of the dates', () => {
    const [, events = []] = drawnData(picture);
    const inOrder = knowledge.timeline.toSorted((a, b) => a.date.localeCompare(b.date));
    expect(events.map(({ lines }) => (Array.isArray(lines) ? lines.join(' ') : lines))).toEqual(
      inOrder.map(({ title }) => title),
    );
  });

  it('credits every source that its events come from', () => {
    expect(drawnText(picture)).toMatch(/Sources: The Hill; The Daily Signal; U\.S\. Department of Justice/);
  });

  it('tells all its events in its alternative text', () => {
    for (const { title } of knowledge.timeline) expect(picture.alt).toContain(title);
  });
});

describe('a picture of a filtered list', () => {
  const [first, ...others] = knowledge.recipients.filter(({ district }) => district.state === 'Florida');
  if (first === undefined) throw new Error('nobody in the record was sentenced in Florida');
  const selection: Selection = { recipients: [first, ...others], described: 'Florida' };

  it.each(COUNT_KINDS)('says of how many it shows how many, and which (%s)', (kind) => {
    const picture = design({ kind, selection });
    expect(drawnText(picture)).toContain('10 of 61 people (Florida)');
    expect(picture.alt).toContain('10 of 61 people (Florida)');
  });

  it('counts only the chosen people', () => {
    expect(sumOf(drawnBars(design({ kind: 'release-dates', selection })))).toBe(10);
  });
});

describe('every picture', () => {
  it('states the figures of its bars in words, for those who do not see it', () => {
    for (const kind of COUNT_KINDS) {
      const picture = design({ kind });
      for (const [label, count] of drawnBars(picture)) expect(picture.alt).toContain(`${label}: ${count}`);
    }
  });

  it('has an alternative text within the limit of Discord', () => {
    for (const request of everyRequest) expect(design(request).alt.length).toBeLessThanOrEqual(ALT_TEXT_LIMIT);
  });

  it('carries its count and, for the record, whom to credit', () => {
    for (const request of everyRequest.filter(({ kind }) => kind !== 'timeline')) {
      const text = drawnText(design(request));
      expect(text).toMatch(/61 people/);
      expect(text).toContain('Source: U.S. Department of Justice, Office of the Pardon Attorney.');
      expect(text).toContain('FiveThirtyEight (CC BY 4.0)');
    }
  });

  it('has a file name that an attachment link can carry', () => {
    for (const request of everyRequest) expect(design(request).fileName).toMatch(/^[a-z0-9-]+\.png$/);
  });
});

import { describe, expect, it } from 'vitest';
import { clerk, reply } from './the-clerk.js';

/** Those whom an answer lists, by their ids, in the order in which it lists them. */
const listed = (question: string): readonly string[] => {
  const answer = clerk.ask(question);
  return answer.status === 'answered' ? (answer.listed ?? []) : [];
};

describe('dates of the record as people name them', () => {
  it.each([
    ['a day by its name, of whatever year', 'who was sentenced on christmas eve', ['michael-morris']],
    ['a day of any month', 'who was sentenced on the first of a month', ['lewis-clay', 'shermaine-whitley']],
    ['a year that begins a period', 'who was sentenced from 2008 onwards', ['bernard-beard', 'damion-tripp']],
    ['a slip in the bound itself', 'who was sentenced in 2008 or leter', ['bernard-beard', 'damion-tripp']],
    [
      'a bound with a negation of its own, which rules nobody out',
      'who was sentenced no earlier than 2008',
      ['bernard-beard', 'damion-tripp'],
    ],
    ['a year in words', 'who was sentenced in nineteen ninety four', ['robert-anderson', 'anthony-lewis']],
    [
      'years counted back from the grant, which are no prison term',
      'who was sentenced exactly nine years before the grant',
      ['nabar-criam'],
    ],
    [
      'not until a day, which is on it',
      "who doesn't get out until september 26 2016",
      ['robin-shoulders', 'jesse-webster'],
    ],
  ])('reads %s', (_what, question, people) => {
    expect(listed(question)).toEqual(people);
  });

  it('leaves unknown when somebody was arrested: the record has no day of an arrest', () => {
    expect(clerk.ask('which people from florida were arrested in 1999').status).toBe('unknown');
  });
});

describe('amounts and lengths as people name them', () => {
  it.each([
    ['thousands by their everyday name', 'who got hit with fines over 20 grand', 4],
    ['an amount without a number', 'whose fine was a grand', 3],
    ['both ends of a span', 'fines between 1k and 5k', 7],
    ['the number of figures', 'five figure fines who', 6],
    ['years with months behind them', 'who got 21 years and 10 months', 2],
    ['a bound behind the number', 'how many got 8 or more years of supervised release', 36],
    [
      'fewer years of a term as those of a term: none is none',
      'how many had less than ten years of supervised release',
      23,
    ],
  ])('reads %s', (_what, question, count) => {
    expect(listed(question)).toHaveLength(count);
  });

  it('tells the supervised release that a grant leaves apart from the one that was imposed', () => {
    expect(listed('whose supervised release was cut to four years')).toEqual(['ian-gavin']);
    expect(listed('whose supervised release went from 10 to 5 years')).toEqual(['isadore-gennings', 'michael-morris']);
  });
});

describe('what a question rules out', () => {
  it.each([
    ['neither of two drugs', 'who had neither cocaine nor crack', 8],
    ['a drug of any kind, named after a pause', 'who has no cocaine of any kind, crack or powder', 8],
    ['only the one behind the negation', 'who had crack but no powder', 23],
    ['every drug but one', 'who was convicted over heroin alone', 1],
    ['any drug at all', 'whose conviction names no drug', 3],
    ['a state', 'how many are not from florida', 51],
    ['two states', 'how many are from neither florida nor illinois', 46],
    ['a conduct', 'how many gun cases without conspiracy', 8],
  ])('leaves out %s', (_what, question, count) => {
    expect(listed(question)).toHaveLength(count);
  });

  it('takes no "other" for a negation where nothing is left out', () => {
    expect(listed('who used a phone or other communication facility')).toEqual([
      'kevin-county',
      'ismael-rosa',
      'sammy-woods',
    ]);
  });
});

describe('groups held against each other', () => {
  it('gives both counts and then says which is more', () => {
    expect(reply('does Florida have more people than Illinois')).toMatch(/^Yes: .*\b10\b.*\b5\b/u);
    expect(reply('does Texas have more than Illinois')).toMatch(/^No: .*\b4\b.*\b5\b/u);
    expect(reply('more crack or more meth cases')).toMatch(/\b40\b.*\b5\b/u);
  });

  it('takes "more than 20 years" for the bound that it is', () => {
    expect(listed('who from Florida got more than 20 years')).toEqual(['henry-agnew', 'wayne-parker']);
  });

  it.each([
    ['by their size', 'which states show up precisely twice', /Alabama, Georgia and Oregon/u],
    ['by their rank', 'second most common state', /Illinois, with 5/u],
    ['after one that is left out', 'after Florida, which state has the most', /Illinois, with 5/u],
  ])('tells groups %s', (_what, question, answer) => {
    expect(reply(question)).toMatch(answer);
  });
});

describe('two people held against each other', () => {
  it.each([
    [
      'the prison terms',
      'who got more time, mcdade or peak?',
      /^Exdonovan Peak has the longer.*365 months.*324 months/u,
    ],
    ['a claim of them, with its verdict', 'did mcdade get more time than peak', /^No: Exdonovan Peak/u],
    ['life, which is longer than any number', 'who got more time, webster or wright', /^Jesse Webster has the longer/u],
    ['the fines', 'who had the bigger fine, bailey or cordell', /^Alvin Cordell.*\$50,000.*\$25,000/u],
    ['the days', 'who was sentenced first, lane or harvey', /^Robert Lane.*May 3, 1990.*April 5, 1991/u],
    ['the ends', 'who gets out first, clay or cordell', /^Lewis Clay.*July 28, 2016.*March 30, 2017/u],
    ['three of them', 'whose fine was highest: milton, cordell or bailey', /\$250,000, for John E\. Milton III/u],
  ])('compares %s', (_what, question, answer) => {
    expect(reply(question)).toMatch(answer);
  });

  it('compares nothing that no source tells of them', () => {
    expect(clerk.ask('who is older, lane or harvey').status).toBe('unknown');
    expect(clerk.ask('who is taller, lane or harvey').status).toBe('unknown');
  });
});

describe('names of the record', () => {
  it.each([
    ['a suffix', 'which of them are jr', 3],
    ['a Roman numeral', 'who has a roman numeral after their name', 1],
    ['two spellings, and no mere middle name', 'whose first name is spelled two different ways', 2],
    ['a first letter', 'surnames starting with w', 5],
  ])('finds people by %s', (_what, question, count) => {
    expect(listed(question).length).toBe(count);
  });

  it('takes letters in the wrong order for the small word that they make, and for nobody', () => {
    expect(listed('lifers who alos got a fine')).toHaveLength(7);
  });
});

describe('what is added up', () => {
  it('adds up fines, and says of prison terms that life cannot be added', () => {
    expect(reply('add up the fines')).toContain('$398,500');
    expect(reply('how many years of prison were they sentenced to in total')).toContain('cannot be added up');
  });

  it('says whether it is most of them, with the count', () => {
    expect(reply('are most of them lifers')).toMatch(/^No: 21 of the 61/u);
    expect(reply('were more than half of them crack cases')).toMatch(/^Yes: 40 of the 61/u);
  });

  it('counts conspiracy over the record, and tells the narrower count of the White House with it', () => {
    const text = reply('how many were convicted of conspiracy');
    expect(text).toMatch(/^43 of the 61/u);
    expect(text).toContain('White House');
  });

  it('lists as many of the first as are asked for, and those who are level with the last', () => {
    expect(listed('the three largest fines')).toEqual([
      'john-milton-iii',
      'alvin-cordell',
      'marvin-bailey',
      'jesse-webster',
    ]);
  });
});

describe('weights of the record, as far as its words make them sure', () => {
  const FIVE_KILOGRAMS = [
    'carmel-bretous',
    'dexter-dickens',
    'isadore-gennings',
    'vander-gore',
    'byron-mcdade',
    'melissa-ross',
  ];

  it('lists who surely had that much or more: "five kilograms or more" is at least five', () => {
    expect([...listed('who had at least five kilos of coke')].toSorted()).toEqual(FIVE_KILOGRAMS.toSorted());
  });

  it('leaves out whose weight may be less: "less than 100 grams" is not sure to be 50', () => {
    const over = listed('who was convicted over more than 50 grams of crack');
    expect(over.length).toBeGreaterThan(0);
    expect(listed('who was convicted over 50 grams or more of crack')).toEqual(expect.arrayContaining([...over]));
  });

  it('counts nobody for a question of units or of the law', () => {
    expect(reply('what are five kilograms in pounds')).toMatch(/\b11\b/u);
    expect(clerk.ask('what is the minimum sentence for 50 grams of crack').status).toBe('unknown');
  });
});

describe('what a question means beside its numbers and months', () => {
  it('takes years that are said again in months for one length', () => {
    const people = listed('who had sentences of 15 years (180 months)');
    expect(people).toContain('nabar-criam');
    expect(people).toEqual(listed('who had sentences of 15 years'));
  });

  it('takes "the 61" for all of them, and for no size of a group', () => {
    expect(reply('release dates of the 61 inmates')).toMatch(/July 28, 2016/u);
  });

  it('tells nothing of rounds of other months: the sources have only that of March 2016', () => {
    expect(clerk.ask('how many people were in the August 2016 clemency round').status).toBe('unknown');
  });

  it('finds who waits longest by the end of the sentence, not by its beginning', () => {
    expect(listed('who has to wait the longest to be let go')).toContain('robert-anderson');
  });

  it('keeps the choice open where a clause asks it of a name that fits several', () => {
    expect(clerk.ask('my aunt knows a mr lewis on this list, what did he get').status).toBe('unclear');
  });
});

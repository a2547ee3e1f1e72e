import { describe, expect, it } from 'vitest';
import { clerk, knowledge, reply } from './the-clerk.js';

const listed = (question: string): readonly string[] => {
  const answer = clerk.ask(question);
  return answer.status === 'answered' ? (answer.listed ?? []) : [];
};

describe('statistics over the record', () => {
  it('counts life sentences as the record and The Hill do: 21 of 61', () => {
    expect(reply('how many lifers')).toContain('21');
    expect(listed('who is serving life')).toHaveLength(21);
  });

  it('combines conditions: every one must hold', () => {
    const people = listed('life sentences from Florida');
    const expected = knowledge.recipients.filter(
      ({ district, judgments }) => district.state === 'Florida' && judgments[0].sentence.prison === 'life',
    );
    expect(people.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it.each([
    ['a day that is passed', 'who will still be in prison after July 28', 7],
    ['a month before its end', 'who gets out by October 2016', 56],
    ['a year and later', 'who was sentenced in 2005 or later', 16],
    ['two dates, one of each kind', 'who was sentenced in 1996 and released in September 2016', 1],
    ['two bounds of a term', 'who was sentenced to between 25 and 30 years', 9],
    ['a term of prison beside one of supervised release', 'who got 20 years and 5 years of supervised release', 1],
  ])('reads the bounds of numbers and dates: %s', (_what, question, count) => {
    expect(listed(question)).toHaveLength(count);
  });

  it.each([
    ['the groups of one person', 'states with just one person', /Hawaii.*Wyoming/su],
    ['the groups themselves', 'how many districts are represented', /\b36\b/u],
    ['the years, by themselves', 'breakdown by year', /2003 9/u],
    ['the commonest term of supervised release', 'most common term of supervised release', /10 years/u],
    ['those who share a name', 'who has the same last name', /Harris.*Lewis/su],
    ['all but somebody', 'who besides Webster gets out in September', /Robin Evette Shoulders/u],
    ['the second of them', 'who has the second largest fine', /Alvin Cordell/u],
    ['the most counts', 'who had the most counts', /Dexter Lanoyd Dickens/u],
    ['what is still owed', 'whose fine was not remitted', /Kenneth G\. Harvey/u],
  ])('tells %s', (_what, question, answer) => {
    expect(reply(question)).toMatch(answer);
  });

  it('reads a negation: people without supervised release are not those with it', () => {
    expect(listed('who had no supervised release')).toEqual([
      'robert-anderson',
      'marvin-bailey',
      'alvin-cordell',
      'anthony-lewis',
      'ismael-rosa',
    ]);
  });

  it('says no where nobody passes, rather than nothing', () => {
    expect(reply('was anybody sentenced in Utah')).toMatch(/^No: none of the 61/u);
    expect(reply('any fentanyl cases')).toMatch(/^(No: n|N)one of the 61/u);
  });

  it('keeps life apart from terms of months in extremes, since life has no length', () => {
    const text = reply('longest sentence');
    expect(text).toContain('life in prison');
    expect(text).toContain('600 months');
    expect(text).toContain('Milton');
  });

  it('finds a term that was imposed and later amended', () => {
    expect(listed('who was sentenced to 420 months')).toEqual(['wayne-parker']);
  });

  it.each([
    ['sentenced before 1995', 'who was sentenced before 1995', 5],
    ['a decade', 'sentenced in the 1990s', undefined],
    ['a release date', 'who gets out in March 2017', 5],
    ['a month of release', 'whose sentences end in September', 2],
  ])('reads dates: %s', (_what, question, count) => {
    const people = listed(question);
    if (count === undefined) expect(people.length).toBeGreaterThan(0);
    else expect(people).toHaveLength(count);
  });

  it('names whom two people share a sentencing day with', () => {
    expect(reply('were any two of them sentenced on the same day')).toMatch(/Clay and .*Whitley, on May 1, 2003/u);
  });

  it('shares a figure as a percentage when asked for one', () => {
    expect(reply('what percentage had a gun conviction')).toContain('19.7%');
  });

  it('names the state with the most people', () => {
    expect(reply('which state had the most people')).toContain('Florida');
  });
});

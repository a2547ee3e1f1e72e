import { describe, expect, it } from 'vitest';
import { cited, clerk, reply } from './the-clerk.js';

describe('a question is read', () => {
  it.each([
    ['Who wrote the Daily Signal piece?', /byline|don't say/u, '"piece" is an article here, not "packing a piece"'],
    ['What slowed the push for reform in Congress?', /election/iu, '"push" is an effort, not "pushing" drugs'],
    ['What made these cases important, according to Earnest?', /low-level/u, '"important" has nothing of "importing"'],
  ])('by its own words and not by those that share a stem: %s', (question, expected) => {
    expect(reply(question)).toMatch(expected);
  });

  it('for what its question word asks: whether is not why', () => {
    expect(reply('Did Congress make the crack law retroactive?')).toMatch(/^No/u);
    expect(clerk.ask('Why did Congress not make the crack law retroactive?').status).toBe('unknown');
  });

  it('for what its question word asks: when is not who', () => {
    expect(reply('When did Obama plan to meet the former inmates?')).toMatch(/Wednesday, March 30, 2016/u);
    expect(reply('Who was to meet with Obama that afternoon?')).toMatch(/former inmates/u);
  });

  it('with number words and digits alike', () => {
    const words = reply('Did he commute more than the last six presidents combined?');
    expect(reply('Did he commute more than the last 6 presidents combined?')).toBe(words);
    expect(words).toMatch(/six.*seven|seven.*six/su);
  });

  it('with the words it quotes: "whose words are" asks for nothing by itself', () => {
    expect(reply('"takes second chances seriously" - whose words?')).toMatch(/Mary Price/u);
    expect(reply('Whose words are "hard work, responsibility, and better choices"?')).toMatch(/Obama/u);
  });

  it('from either side: no yes to whether it is over where more is to come, and no "no" to whether they must wait', () => {
    expect(reply("Did Obama say he's done with clemency?")).not.toMatch(/^(Yes|No)\b/u);
    expect(reply('Do they still have to wait before they are free?')).not.toMatch(/^(Yes|No)\b/u);
  });

  it('whole, although a name ends in an abbreviation', () => {
    const answer = clerk.ask('In which city was Jerome Harris Jr. convicted by a state court?');
    expect(reply('In which city was Jerome Harris Jr. convicted by a state court?')).toMatch(/Mobile/u);
    expect(cited(answer)).toContain('daily-signal');
  });

  it('as a record asks it, before rows are counted: a day in it need not be the day of an expiry', () => {
    expect(reply('What happened on March 30, 2016?')).toMatch(/announced/u);
  });

  it('as about the one of several namesakes whose story alone fits it', () => {
    expect(reply('harris prior state charges')).toMatch(/Jerome Harris/u);
    expect(clerk.ask('harris sentence').status).toBe('unclear');
  });

  it.each([
    [
      'who is josh earnest and what did he say about guns',
      [/press secretary/u, /chose not to answer/u],
      '"he" is Earnest',
    ],
    ['when was the meeting and what was it about', [/Wednesday/u, /re-entering/u], '"it" is the meeting'],
    ['how hard is it to get picked? what boxes do you have to tick', [/10 years/u], 'the "it" of the first is nothing'],
  ])('in both halves, though the second leans on a word of the first: %s', (question, expected) => {
    for (const part of expected) expect(reply(question)).toMatch(part);
  });

  it.each([
    ['Webster Chicago', /Chicago native/u, 'a place behind a surname makes nobody else of him'],
    ['How many petitions were sent to the Department of Justice?', /1,715/u, '"the Department" begins a longer name'],
    ['sooo whaaat is a commutation', /reduces a sentence/u, 'letters drawn out are the same letters'],
    ['Who is the attorney general?', /don't say/u, '"general" is not "generous"'],
  ])('as the words are meant: %s', (question, expected) => {
    expect(reply(question)).toMatch(expected);
  });

  it('as asking for no more than it says: a fact is no gap because a name is missing that nobody asked for', () => {
    expect(reply("Who was the mastermind in Melissa Ross's case?")).toMatch(/boyfriend/u);
    expect(clerk.ask("What is the name of Melissa Ross's boyfriend?").status).toBe('unknown');
  });
});

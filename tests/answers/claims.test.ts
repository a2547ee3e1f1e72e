import { describe, expect, it } from 'vitest';
import { clerk } from './the-clerk.js';

const verdictOn = (claim: string) => clerk.checkClaims(claim).verdicts[0]?.verdict;

describe('a claim about what the articles tell', () => {
  it.each([
    ['Clemency is a tool of last resort, Eggleston said.', 'who said it is told'],
    ['Paul Larkin works for the Heritage Foundation.', '"works for" is only how it is said'],
    ['The crack law change was not retroactive.', 'a no answers a denial with yes'],
    ['Most of the inmates were not convicted of violent crimes.', 'a "mostly no" does so too'],
    ['Lawyers sent 1,715 petitions since October 1, 2015.', 'all its figures stand in what is told'],
    ['Carol Richardson has four daughters.', 'a figure may be spelt out'],
    ['Carol Richardson is from Texas.', 'that no town is given denies nothing'],
    ['Henry Agnew got more than 20 years.', 'a bound is held against the term'],
    ['Robert Anderson has no supervised release.', 'a "no" is a condition of its own'],
    ["Melissa Ross's sentence was amended in 2009.", 'the year is one of the amendment'],
    ['Wayne Parker is also known as Wayne Ryals.', 'both names are his'],
    ['More than half were convicted of crack offenses.', 'a share may be bounded'],
    ['The biggest fine was $250,000.', 'an extreme has its figure'],
    ['Jerome Harris had six firearms.', 'that the kind of firearm is not known does not matter'],
  ])('is supported: %s (%s)', (claim) => {
    expect(verdictOn(claim)).toBe('supported');
  });

  it.each([
    ['Obama commuted 75 sentences that day.', 'another number is told'],
    ['Obama pardoned 61 people on March 30.', 'the number is right, the pardon is not'],
    ['Congress made the crack law retroactive.', 'a no answers it'],
    ['Obama pardoned 248 people.', 'the 248 are told of commutations'],
    ["Nathan Carter's fine was remitted.", 'a fine alone is no remission'],
    ['Terry Brown has five years of supervised release.', 'its years are not those in prison'],
    ['Eric Smith sold cocaine near a school.', 'a charge that he was not convicted of'],
    ['Jerome Harris got life.', 'a sentence that the record gives otherwise'],
    ['More than 20 had guns.', 'there are fewer'],
    ['The largest fine was $100,000.', 'an extreme has another figure'],
    ['Rosa was involved for six months.', 'six days are not six months'],
    ['Jerome Harris had ten firearms.', 'a conviction with a firearm does not prove ten'],
    ['The Hill updated its story at 3:45 p.m.', 'another hour is told'],
    ["Kenneth Harvey's judge recommended commutation after 25 years.", 'another number of years is told'],
  ])('is contradicted: %s (%s)', (claim) => {
    expect(verdictOn(claim)).toBe('contradicted');
  });

  it.each([
    ['Only Democrats support the reform bill.', 'support from both parties does not prove that only one supports it'],
    ['A pardon and a commutation are the same thing.', 'that both are told of does not prove them the same'],
    ['Melissa Ross has two children.', 'a two that counts something else proves nothing'],
    ['Josh Earnest is married.', 'no source tells it'],
  ])('is not passed off as supported: %s (%s)', (claim) => {
    expect(verdictOn(claim)).not.toBe('supported');
  });

  it.each([
    ['Willie Cameron fled from an investigator in Georgia in 1999.', 'the year of another case'],
    ["Kenneth Harvey's judge recommended commutation after 15 years.", 'the years of a recommendation'],
    ['Ismael Rosa served more than 20 years.', 'the years served of a life sentence'],
  ])("is not held against the record's sentence where it is of something else: %s (%s)", (claim) => {
    expect(verdictOn(claim)).not.toBe('contradicted');
  });
});

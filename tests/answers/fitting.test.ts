import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFitting, type Fit } from '../../src/answers/fitting.js';

const PEOPLE = 12;

/** The same, said plainly: everybody, with the best that each word is worth for them; sorted whole. */
function plainly(words: readonly (readonly Fit[])[], limit: number): readonly number[] {
  const worthOf = (person: number, fits: readonly Fit[]) =>
    Math.max(0, ...fits.filter(({ recipients }) => recipients.includes(person)).map(({ worth }) => worth));
  return Array.from({ length: PEOPLE }, (_, person) => ({ person, worths: words.map((fits) => worthOf(person, fits)) }))
    .filter(({ worths }) => worths.length > 0 && !worths.includes(0))
    .map(({ person, worths }) => ({ person, worth: worths.reduce((sum, worth) => sum + worth, 0) }))
    .sort((a, b) => b.worth - a.worth || a.person - b.person)
    .slice(0, limit)
    .map(({ person }) => person);
}

const fit: fc.Arbitrary<Fit> = fc.record({
  // Quarters add up exactly, in whatever order.
  worth: fc.integer({ min: 1, max: 4 }).map((quarters) => quarters / 4),
  recipients: fc.uniqueArray(fc.nat({ max: PEOPLE - 1 })).map((people) => people.toSorted((a, b) => a - b)),
});
const words = fc.array(fc.array(fit, { maxLength: 4 }), { maxLength: 3 });

describe('the people whom every typed word fits', () => {
  it('are those whom a plain sort puts first, look-up after look-up', () => {
    const fitting = createFitting(PEOPLE);
    fc.assert(
      fc.property(words, fc.nat({ max: PEOPLE }), (typed, limit) => {
        expect(fitting(typed, limit)).toEqual(plainly(typed, limit));
      }),
    );
  });

  it('are nobody where one word fits nobody, though the others do', () => {
    expect(createFitting(PEOPLE)([[{ worth: 1, recipients: [0, 1] }], []], 5)).toEqual([]);
  });
});

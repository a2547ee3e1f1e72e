import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALT_TEXT_LIMIT, altText } from '../../src/pictures/alt-text.js';
import { addMonths, daysBetween, wholeMonthsBetween } from '../../src/pictures/calendar.js';
import { wrapped } from '../../src/pictures/wrap.js';

describe('an alternative text', () => {
  it('leaves out whole sentences when there is no room, and says so', () => {
    const sentences = Array.from({ length: 100 }, (_, index) => `This is sentence number ${index}.`);
    const text = altText(sentences);
    expect(text.length).toBeLessThanOrEqual(ALT_TEXT_LIMIT);
    expect(text).toMatch(/number \d+\. More stands in the picture\.$/);
  });

  it('is complete when it just fits', () => {
    const text = `${'a'.repeat(ALT_TEXT_LIMIT - 1)}.`;
    expect(altText([text])).toBe(text);
  });
});

describe('wrapping', () => {
  it('loses no word and changes none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9,.]{1,20}$/), { minLength: 1 }), (words) => {
        expect(wrapped(words.join(' '), 120, 12).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('keeps a word that is wider than the line whole, on a line of its own', () => {
    expect(wrapped('a incomprehensibilities b', 40, 12)).toEqual(['a', 'incomprehensibilities', 'b']);
  });
});

describe('calendar arithmetic', () => {
  const days = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('counts back the months it added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 720 }), (day, months) => {
        expect(wholeMonthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });

  it('stays in the month where it has no such day', () => {
    expect(addMonths('2003-01-31', 1)).toBe('2003-02-28');
    expect(addMonths('2004-01-31', 1)).toBe('2004-02-29');
    expect(addMonths('2002-12-24', 240)).toBe('2022-12-24');
  });

  it('does not count a month before it is over', () => {
    expect(wholeMonthsBetween('1999-11-23', '2016-03-22')).toBe(195);
    expect(wholeMonthsBetween('1999-11-23', '2016-03-23')).toBe(196);
  });

  it('counts days over a change of year', () => {
    expect(daysBetween('2016-03-30', '2017-03-30')).toBe(365);
  });
});

import { describe, expect, it } from 'vitest';
import { fitLines, literal, literalLine, oneLine, sentences, shortLabel } from '../../src/discord/render/text.js';

describe('text from anybody', () => {
  it.each([
    ['a mention', '<@123456789012345678> hi', '\\<@123456789012345678> hi'],
    ['a timestamp', '<t:0:R>', '\\<t:0:R>'],
    ['bold and spoilers', '**a** ||b||', '\\*\\*a\\*\\* \\|\\|b\\|\\|'],
    ['a link with a false face', '[The Hill](https://evil.example)', '\\[The Hill\\](https\\://evil.example)'],
    ['a bare link', 'see https://evil.example', 'see https\\://evil.example'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a backslash that would undo the next escape', '\\*', '\\\\\\*'],
  ])('never becomes %s', (_what, typed, shown) => {
    expect(literal(typed)).toBe(shown);
  });

  it.each(['# heading', '-# small', '> quotation', '- item', '12. item', '>>> quotation'])(
    'never becomes a block: %s',
    (typed) => {
      expect(literalLine(typed)).toMatch(/^\d*\\/);
    },
  );

  it('is one line of printable characters, so that nothing hides behind it or turns it around', () => {
    expect(oneLine('a\n\n\u202eb\u0007c \ud800d')).toBe('a b c d');
  });
});

describe('text that is too long', () => {
  it('is left out by whole lines, with their number, so that no sentence is cut', () => {
    expect(fitLines(['one', 'two', 'three'], 7)).toEqual({ lines: ['one', 'two'], left: 1 });
    expect(fitLines(['one', 'two'], 7)).toEqual({ lines: ['one', 'two'], left: 0 });
    expect(fitLines(['one'], 2)).toEqual({ lines: [], left: 1 });
  });

  it('falls apart into sentences without losing a word', () => {
    expect(sentences('He was fined $4,000. The balance was remitted.')).toEqual([
      'He was fined $4,000.',
      'The balance was remitted.',
    ]);
  });

  it('is shortened between words where it is a label, and says so', () => {
    expect(shortLabel('Northern District of Illinois', 18)).toBe('Northern District…');
    expect(shortLabel('Jesse Webster', 18)).toBe('Jesse Webster');
    expect(shortLabel('x'.repeat(30), 10)).toHaveLength(10);
  });
});

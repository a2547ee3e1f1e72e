import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/playground/page/markdown/blocks.js';
import { parseInline } from '../../src/playground/page/markdown/inline.js';
import type { Block, Inline } from '../../src/playground/page/markdown/syntax.js';
import { timeInWords } from '../../src/playground/page/markdown/time.js';

/** The structure in one line, as a reader would write it down: `strong(em(a) b)`. */
function outline(children: readonly Inline[]): string {
  return children.map(outlinePart).join('');
}

function outlinePart(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `code(${inline.text})`;
    case 'link':
      return `link(${outline(inline.children)} → ${inline.href})`;
    case 'time':
      return `time(${inline.seconds} ${inline.style})`;
    case 'user':
      return `user(${inline.id})`;
    case 'command':
      return `command(${inline.name})`;
    default:
      return `${inline.kind}(${outline(inline.children)})`;
  }
}

function outlineBlock(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return `quote[${block.children.map(outlineBlock).join(' ')}]`;
    case 'list': {
      const items = block.items.map(({ children, below }) => `${outline(children)}${below.map(outlineBlock).join('')}`);
      return `list${block.start ?? ''}[${items.join(' | ')}]`;
    }
    case 'code':
      return `code[${block.text}]`;
    case 'heading':
      return `h${block.level}[${outline(block.children)}]`;
    default:
      return `${block.kind}[${outline(block.children)}]`;
  }
}

const blocks = (text: string) => parseMarkdown(text).map(outlineBlock).join(' ');

describe('markup within a line', () => {
  it.each([
    ['**bold**', 'strong(bold)', 'two stars are bold'],
    ['*a* and _b_', 'em(a) and em(b)', 'one star or underscore is italic'],
    [
      '__under__ ~~gone~~ ||hidden||',
      'underline(under) strike(gone) spoiler(hidden)',
      'pairs have meanings of their own',
    ],
    ['***both***', 'strong(em(both))', 'three stars are two and one'],
    ['**a *b* c**', 'strong(a em(b) c)', 'emphasis nests'],
    ['**2*3**', 'strong(2*3)', 'a star that never closes is a star, whatever stands around it'],
    ['2 * 3 * 4', '2 * 3 * 4', 'stars between spaces multiply'],
    ['snake_case_name', 'snake_case_name', 'underscores within a word are part of it'],
    ['**open', '**open', 'what never closes is text'],
    ['****', '****', 'nothing between markers is no emphasis'],
    ['**a _b** c_', 'strong(a _b) c_', 'crossed markers: the outer one wins'],
    [String.raw`\*not\* \[a\](b)`, '*not* [a](b)', 'a backslash takes the meaning away'],
    ['`a *b*` ``c`d``', 'code(a *b*) code(c`d)', 'nothing has a meaning in code, which ends at as many backticks'],
    ['`open', '`open', 'a lone backtick is text'],
  ])('reads %s as %s, because %s', (text, expected) => {
    expect(outline(parseInline(text))).toBe(expected);
  });

  it.each([
    ['[The Hill](https://thehill.com/a_b_c), paragraph 3', 'link(The Hill → https://thehill.com/a_b_c), paragraph 3'],
    [String.raw`[a \[b\]](https://x.example/(1))`, 'link(a [b] → https://x.example/(1))'],
    ['see https://x.example/a?b=c.', 'see link(https://x.example/a?b=c → https://x.example/a?b=c).'],
    ['**https://x.example**', 'strong(link(https://x.example → https://x.example))'],
    ['<https://x.example/>', 'link(https://x.example/ → https://x.example/)'],
    ['[click](javascript:alert(1))', '[click](javascript:alert(1))'],
    ['[click](data:text/html,x)', '[click](data:text/html,x)'],
    [String.raw`https\://x.example`, 'https://x.example'],
    ['https://', 'https://'],
  ])('reads the address in %s as %s', (text, expected) => {
    expect(outline(parseInline(text))).toBe(expected);
  });

  it.each([
    ['<@1234> <@!1234>', 'user(1234) user(1234)'],
    ['</inmate:99>', 'command(inmate)'],
    ['<:wave:123> <a:wave:123>', ':wave: :wave:'],
    ['<t:1459296000> <t:1459296000:D> <t:-1:R>', 'time(1459296000 f) time(1459296000 D) time(-1 R)'],
    ['<t:99999999999999:D> <script>', '<t:99999999999999:D> <script>'],
  ])("reads Discord's own marks in %s as %s", (text, expected) => {
    expect(outline(parseInline(text))).toBe(expected);
  });
});

describe('markup of whole lines', () => {
  it.each([
    ['one\n\ntwo', 'paragraph[one\n\ntwo]', 'line breaks stay as they are'],
    ['# A\n## B\n### C\n#### D', 'h1[A] h2[B] h3[C] paragraph[#### D]', 'there are three sizes of heading'],
    ['-# small\n-#not', 'subtext[small] paragraph[-#not]', 'small print needs its space'],
    ['> a\n> **b**\nc', 'quote[paragraph[a\nstrong(b)]] paragraph[c]', 'quoted lines stand together'],
    ['>>> a\n- b', 'quote[paragraph[a] list[b]]', 'three marks quote all that follows'],
    ['- a\n  - b\n    - c\n- d', 'list[alist[blist[c]] | d]', 'lists nest by their indentation'],
    ['3. a\n4. b', 'list3[a | b]', 'a numbered list begins with its first number'],
    [
      '```js\nlet a = "**";\n```\nafter',
      'code[let a = "**";] paragraph[after]',
      'code blocks say nothing of their language',
    ],
    ['```never closed', 'paragraph[```never closed]', 'a fence that never closes is text'],
    ['', '', 'nothing is nothing'],
  ])('reads %j as %s, because %s', (text, expected) => {
    expect(blocks(text)).toBe(expected);
  });
});

describe('any text at all', () => {
  const markup = fc.array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '[',
      '](https://',
      ')',
      '<',
      '>',
      '> ',
      '- ',
      '\n',
      ' ',
      'a',
      'http://x',
    ),
    { maxLength: 60 },
  );

  it('loses none of the letters that were typed', () => {
    const letters = (text: string) => text.replaceAll(/[^abc]/g, '');
    const inside = fc.array(fc.constantFrom('a', 'b', 'c', '*', '**', '_', '||', '~~', ' ', '\\'), { maxLength: 60 });
    fc.assert(
      fc.property(inside, (pieces) => {
        const text = pieces.join('');
        expect(letters(outline(parseInline(text)).replaceAll(/strong|em|underline|strike|spoiler/g, ''))).toBe(
          letters(text),
        );
      }),
    );
  });

  it('links nothing but web addresses', () => {
    const check = (children: readonly Inline[]): void => {
      for (const child of children) {
        if (child.kind === 'link') expect(child.href).toMatch(/^https?:\/\//);
        if ('children' in child) check(child.children);
      }
    };
    fc.assert(fc.property(markup, (pieces) => check(parseInline(pieces.join('')))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => check(parseInline(text))));
  });

  // 6,000 characters are the most that Discord lets a user send in one option. A slow parser would take minutes on these,
  // and one that goes deeper with every mark would exhaust the stack: finishing at all is the test.
  it.each([
    '*',
    '_',
    '**a ',
    '[',
    '[a](',
    '`',
    '``a',
    '||',
    '> ',
    '>>> ',
    '- ',
    '  - a\n',
    '<',
    'h',
    'http://',
    '\\',
    '***_',
    '~~*',
    '\n',
  ])('does not choke on %j over and over', (piece) => {
    expect(parseMarkdown(piece.repeat(6000 / piece.length))).toBeInstanceOf(Array);
  });
});

describe('instants in words', () => {
  const GRANT = Date.UTC(2016, 2, 30, 16) / 1000;
  const now = Date.UTC(2016, 6, 28, 16) / 1000;

  it.each([
    ['D', 'en-US', 'March 30, 2016'],
    ['D', 'es-ES', '30 de marzo de 2016'],
    ['R', 'en-US', '4 months ago'],
    ['R', 'es-ES', 'hace 4 meses'],
  ] as const)('writes style %s in %s as %s', (style, locale, expected) => {
    expect(timeInWords(GRANT, style, locale, now, 'UTC').replaceAll(/\s/g, ' ')).toBe(expected);
  });

  it('has no words for an instant beyond the calendar', () => {
    expect(timeInWords(9_999_999_999_999, 'D', 'en-US', now)).toBe('?');
  });
});

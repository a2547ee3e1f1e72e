import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Answered, type CitedSource, type Link, REFERENCE_KINDS } from '../../src/answers/answer.js';
import { renderAnswer } from '../../src/discord/render.js';
import { answered } from './support/fake-clerk.js';
import { replyProblems } from './support/rules.js';

const HILL: CitedSource = {
  source: 'the-hill',
  publisher: 'The Hill',
  locator: 'paragraph 2',
  url: 'https://thehill.com/x',
};
const SIGNAL: CitedSource = { source: 'daily-signal', publisher: 'The Daily Signal', locator: 'paragraph 7' };

const embedOf = (answer: Answer, question?: string) => {
  const [embed] = renderAnswer(answer, question === undefined ? {} : { question }).embeds;
  if (embed === undefined) throw new Error('an answer has an embed');
  return embed;
};
const sourcesOf = (citations: Answered['citations'], more: Partial<Answered> = {}) =>
  embedOf(answered('Yes.', { citations, ...more }))
    .fields?.map(({ value }) => value)
    .join('\n');

describe('an answer as an embed', () => {
  it('has the direct answer first and in bold, then the details, a heading in bold and lists as lists', () => {
    const details = ['More.', 'Sentenced:', '- in 1996', 'Two\nlines'];
    expect(embedOf(answered('Yes.', { details })).description).toBe(
      '**Yes.**\n\nMore.\n**Sentenced:**\n- in 1996\nTwo\nlines',
    );
  });

  it('says its kind by colour and, for those whom colours tell nothing, in words', () => {
    const kinds: Answer[] = [
      answered('Yes.'),
      { status: 'unknown', lead: 'No.', near: [] },
      { status: 'unclear', lead: 'Which?', candidates: [link('a'), link('b')] },
    ];
    const embeds = kinds.map((answer) => embedOf(answer));
    expect(new Set(embeds.map(({ color }) => color)).size).toBe(3);
    expect(embeds.map(({ footer }) => footer?.text)).toEqual([
      '✅ Answered from the sources',
      '➖ Not in the sources',
      '❔ More than one fits: choose one',
    ]);
  });

  it('shows the question as the plain text that an author line is', () => {
    expect(embedOf(answered('Yes.'), '**who?**\n<@1>').author).toEqual({ name: '**who?** <@1>' });
  });

  it('leaves a question out that is too long to show, rather than cutting it', () => {
    expect(embedOf(answered('Yes.'), 'x'.repeat(300))).not.toHaveProperty('author');
  });

  it('leaves out whole details where they do not fit, and says how many', () => {
    const details = Array.from({ length: 100 }, (_, index) => `Detail ${index}: ${'word '.repeat(20)}end.`);
    const { description = '' } = embedOf(answered('Yes.', { details }));
    const shown = description.split('\n').filter((line) => line.startsWith('Detail'));
    expect(shown.every((line) => line.endsWith('end.'))).toBe(true);
    expect(description).toContain(`-# ${100 - shown.length} more lines do not fit here: ask for a part of it.`);
  });
});

describe('the sources of an answer', () => {
  it('are numbered, with publisher, link where there is one, place and quotation', () => {
    expect(sourcesOf([{ ...HILL, quote: 'tool of last resort' }, SIGNAL])).toBe(
      '1. [The Hill](https://thehill.com/x), paragraph 2: “tool of last resort”\n2. The Daily Signal, paragraph 7',
    );
  });

  it('of one publisher without quotations stand together', () => {
    expect(sourcesOf([{ ...SIGNAL, locator: 'paragraph 9' }, HILL, SIGNAL])).toBe(
      '1. The Daily Signal, paragraphs 7, 9\n2. [The Hill](https://thehill.com/x), paragraph 2',
    );
  });

  it('name a place once: with its quotation where there is one', () => {
    expect(sourcesOf([SIGNAL, { ...SIGNAL, quote: 'more than a third' }])).toBe(
      '1. The Daily Signal, paragraph 7: “more than a third”',
    );
  });

  it('do not repeat words that the answer itself quotes', () => {
    const quote = 'tool of last resort';
    expect(sourcesOf([{ ...HILL, quote }], { lead: `He wrote: “${quote}”` })).not.toContain(quote);
  });

  it('are counted where there are too many places to name', () => {
    const many = Array.from({ length: 61 }, (_, index) => ({ ...HILL, locator: `record of person ${index}` }));
    expect(sourcesOf([HILL, ...many])).toContain('; and 50 more');
  });

  it('give up quotations before they give up a source, and never cut one', () => {
    const quoted = Array.from({ length: 40 }, (_, index) => ({
      ...SIGNAL,
      locator: `paragraph ${index}`,
      quote: `${'word '.repeat(55)}end of ${index}`,
    }));
    const sources = sourcesOf([HILL, ...quoted]) ?? '';
    expect(sources).toContain('The Daily Signal');
    expect(sources.match(/“[^”]*”/g)?.every((quote) => /end of \d+”$/.test(quote))).toBe(true);
  });
});

describe('any answer at all', () => {
  it('keeps to Discord’s limits, whatever its texts are', () => {
    fc.assert(
      fc.property(anyAnswer, fc.option(anyText, { nil: undefined }), (answer, question) => {
        const reply = renderAnswer(answer, question === undefined ? {} : { question });
        expect(replyProblems(reply)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function link(id: string): Link {
  return { to: { kind: 'recipient', id }, label: id };
}

/** What an answer may repeat of what somebody typed. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.lorem({ maxCount: 40, mode: 'sentences' }),
  fc.constantFrom(
    '',
    ' ',
    '\u200b',
    '\ud800',
    '- ',
    ':',
    '```',
    '**',
    '@everyone',
    '# x',
    'x'.repeat(7000),
    '\\'.repeat(3000),
  ),
);
/** What stands in the knowledge, which takes no blank text. */
const knownText = fc.oneof(
  fc.lorem({ maxCount: 3, mode: 'sentences' }),
  fc.lorem({ maxCount: 80 }),
  fc.constantFrom('# x', '**', '§'),
);
const anyLink = fc.record(
  {
    to: fc.record({ kind: fc.constantFrom(...REFERENCE_KINDS), id: fc.stringMatching(/^[a-z0-9-]{1,60}$/) }),
    label: knownText,
    hint: knownText,
  },
  { requiredKeys: ['to', 'label'] },
);
const anyCitation = fc.record(
  {
    source: fc.constantFrom('the-hill' as const, 'daily-signal' as const, 'doj' as const),
    publisher: fc.lorem({ maxCount: 5 }),
    locator: knownText,
    url: fc.constant('https://example.org/a'),
    quote: knownText,
  },
  { requiredKeys: ['source', 'publisher', 'locator'] },
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    status: fc.constant('answered' as const),
    lead: anyText,
    details: fc.array(anyText, { maxLength: 60 }),
    citations: fc
      .tuple(anyCitation, fc.array(anyCitation, { maxLength: 70 }))
      .map(([first, rest]) => [first, ...rest] as const),
    related: fc.array(anyLink, { maxLength: 30 }),
  }),
  fc.record({
    status: fc.constant('unclear' as const),
    lead: anyText,
    candidates: fc
      .tuple(anyLink, anyLink, fc.array(anyLink, { maxLength: 60 }))
      .map(([a, b, rest]) => [a, b, ...rest] as const),
  }),
  fc.record({ status: fc.constant('unknown' as const), lead: anyText, near: fc.array(anyLink, { maxLength: 30 }) }),
);

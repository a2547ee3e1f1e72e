import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorTree, InvalidForm } from '../../../src/local-discord/validation/form.js';
import {
  type ExistingMessage,
  isEmptyMessage,
  parseMessage,
  type UploadedFile,
} from '../../../src/local-discord/validation/message.js';

const V2 = 1 << 15;

/** Places and codes of everything Discord would refuse in a message, e.g. `embeds.0.title BASE_TYPE_MAX_LENGTH`. */
function refusals(body: unknown, files: readonly UploadedFile[] = [], existing?: ExistingMessage): string[] {
  try {
    parseMessage(body, files, existing, []);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (fields: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...fields });
const link = (fields: object = {}) => ({ type: 2, style: 5, label: 'Go', url: 'https://example.com', ...fields });
const option = (value: string, fields: object = {}) => ({ label: value, value, ...fields });
const select = (fields: object = {}) => ({ type: 3, custom_id: 'pick', options: [option('a')], ...fields });
const text = (content: string) => ({ type: 10, content });
const many = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, i) => make(i));
const png: UploadedFile = { index: '0', filename: 'a.png', contentType: 'image/png', bytes: new Uint8Array() };

describe('a message at the limits', () => {
  it.each([
    { what: '2,000 characters', body: { content: 'x'.repeat(2000) } },
    { what: 'ten embeds', body: { embeds: many(10, (index) => ({ title: `${index}` })) } },
    {
      what: 'an embed with the longest of everything that fits 6,000',
      body: {
        embeds: [
          {
            title: 't'.repeat(256),
            description: 'd'.repeat(4096),
            author: { name: 'a'.repeat(256) },
            footer: { text: 'f'.repeat(112) },
            fields: [{ name: 'n'.repeat(256), value: 'v'.repeat(1024) }],
          },
        ],
      },
    },
    { what: '25 fields', body: { embeds: [{ fields: many(25, () => ({ name: 'n', value: 'v' })) }] } },
    {
      what: 'five rows of five buttons',
      body: { components: many(5, (r) => row(...many(5, (b) => button({ custom_id: `${r}/${b}` })))) },
    },
    {
      what: 'a label of 80 and an id of 100',
      body: { components: [row(button({ label: 'l'.repeat(80), custom_id: 'c'.repeat(100) }))] },
    },
    {
      what: '25 options of 100 characters',
      body: {
        components: [
          row(
            select({
              options: many(25, (index) => option(`${index}`.padEnd(100, 'x'), { description: 'd'.repeat(100) })),
              placeholder: 'p'.repeat(150),
            }),
          ),
        ],
      },
    },
    { what: 'a link button', body: { components: [row(link())] } },
    {
      what: 'an emoji button without label',
      body: { components: [row({ type: 2, style: 2, custom_id: 'x', emoji: { name: '👩🏽‍⚖️' } })] },
    },
    {
      what: 'a keycap, a flag and an arrow',
      body: {
        components: [row(...['1️⃣', '🇺🇸', '⬅️', '➡'].map((name, i) => button({ custom_id: `${i}`, emoji: { name } })))],
      },
    },
    { what: 'components v2: 40 of them', body: { flags: V2, components: many(40, () => text('x')) } },
    { what: 'components v2: 4,000 characters', body: { flags: V2, components: [text('x'.repeat(4000))] } },
    {
      what: 'nothing but nulls where they are allowed',
      body: { content: 'x', embeds: null, components: null, flags: null, allowed_mentions: null, attachments: null },
    },
  ])('is taken: $what', ({ body }) => {
    expect(refusals(body)).toEqual([]);
  });
});

describe('a message beyond the limits', () => {
  const container = { type: 17, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] };
  it.each([
    ['content BASE_TYPE_MAX_LENGTH', { content: 'x'.repeat(2001) }],
    ['content STRING_TYPE_CONVERT', { content: 5 }],
    ['embeds BASE_TYPE_MAX_LENGTH', { embeds: many(11, () => ({ title: 't' })) }],
    ['embeds.0.title BASE_TYPE_MAX_LENGTH', { embeds: [{ title: 't'.repeat(257) }] }],
    ['embeds.0.description BASE_TYPE_MAX_LENGTH', { embeds: [{ description: 'd'.repeat(4097) }] }],
    ['embeds.0.footer.text BASE_TYPE_BAD_LENGTH', { embeds: [{ footer: { text: 'f'.repeat(2049) } }] }],
    ['embeds.0.author.name BASE_TYPE_BAD_LENGTH', { embeds: [{ author: { name: 'a'.repeat(257) } }] }],
    ['embeds.0.fields BASE_TYPE_MAX_LENGTH', { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] }],
    ['embeds.0.fields.0.name BASE_TYPE_REQUIRED', { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] }],
    ['embeds.0.fields.0.value BASE_TYPE_REQUIRED', { embeds: [{ fields: [{ name: 'n' }] }] }],
    [
      'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
      { embeds: [{ fields: [{ name: 'n', value: 'v'.repeat(1025) }] }] },
    ],
    ['embeds MAX_EMBED_SIZE_EXCEEDED', { embeds: many(2, () => ({ description: 'd'.repeat(3001) })) }],
    ['embeds.0.description BASE_TYPE_REQUIRED', { embeds: [{ color: 1 }] }],
    ['embeds.0.color NUMBER_TYPE_MAX', { embeds: [{ title: 't', color: 0x1000000 }] }],
    ['embeds.0.url URL_TYPE_INVALID_SCHEME', { embeds: [{ title: 't', url: 'ftp://x' }] }],
    ['embeds.0.url URL_TYPE_INVALID_URL', { embeds: [{ title: 't', url: 'nonsense' }] }],
    ['components BASE_TYPE_MAX_LENGTH', { components: many(6, (i) => row(button({ custom_id: `${i}` }))) }],
    ['components.0.components BASE_TYPE_BAD_LENGTH', { components: [row()] }],
    [
      'components.0.components BASE_TYPE_BAD_LENGTH',
      { components: [row(...many(6, (i) => button({ custom_id: `${i}` })))] },
    ],
    ['components.0.components.0.label BASE_TYPE_MAX_LENGTH', { components: [row(button({ label: 'l'.repeat(81) }))] }],
    [
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
      { components: [row(button({ custom_id: 'c'.repeat(101) }))] },
    ],
    [
      'components.0.components.0.custom_id COMPONENT_CUSTOM_ID_REQUIRED',
      { components: [row(button({ custom_id: undefined }))] },
    ],
    ['components.0.components.0.label BUTTON_COMPONENT_LABEL_REQUIRED', { components: [row(button({ label: null }))] }],
    ['components.0.components.0.style BASE_TYPE_CHOICES', { components: [row(button({ style: 9 }))] }],
    [
      'components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI',
      { components: [row(button({ emoji: { name: 'abc' } }))] },
    ],
    [
      'components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI',
      { components: [row(button({ emoji: { id: '1', name: 'x' } }))] },
    ],
    ['components.0.components.0.url BASE_TYPE_REQUIRED', { components: [row(link({ url: undefined }))] }],
    [
      'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
      { components: [row(link({ custom_id: 'x' }))] },
    ],
    [
      'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
      { components: [row(link({ url: 'javascript:alert(1)' }))] },
    ],
    ['components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED', { components: [row(button(), button())] }],
    [
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      { components: [row(select()), row(select())] },
    ],
    ['components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED', { components: [row(button(), select())] }],
    ['components.0.components.0.options BASE_TYPE_BAD_LENGTH', { components: [row(select({ options: [] }))] }],
    [
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
      { components: [row(select({ options: many(26, (i) => option(`${i}`)) }))] },
    ],
    [
      'components.0.components.0.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      { components: [row(select({ options: [option('a'), option('a')] }))] },
    ],
    [
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
      { components: [row(select({ options: [option('a', { description: 'd'.repeat(101) })] }))] },
    ],
    [
      'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
      { components: [row(select({ placeholder: 'p'.repeat(151) }))] },
    ],
    [
      'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_INVALID',
      { components: [row(select({ max_values: 2 }))] },
    ],
    ['components.0.type UNION_TYPE_CHOICES', { components: [text('x')] }],
    [
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      { flags: V2, content: 'x', components: [text('x')] },
    ],
    [
      'components TOTAL_COMPONENTS_EXCEEDED',
      {
        flags: V2,
        components: many(39, () => row(button())).map((r, i) => ({
          ...r,
          components: [button({ custom_id: `${i}` })],
        })),
      },
    ],
    ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', { flags: V2, components: [container] }],
    ['components.0.content BASE_TYPE_REQUIRED', { flags: V2, components: [text(' ')] }],
    ['components.0.accessory BASE_TYPE_REQUIRED', { flags: V2, components: [{ type: 9, components: [text('x')] }] }],
    [
      'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
    ],
    [
      'components.1.id COMPONENT_ID_DUPLICATED',
      {
        flags: V2,
        components: [
          { ...text('x'), id: 7 },
          { ...text('y'), id: 7 },
        ],
      },
    ],
    ['flags BITFLAGS_INVALID', { flags: 128, content: 'x' }],
    ['allowed_mentions.parse.0 BASE_TYPE_CHOICES', { content: 'x', allowed_mentions: { parse: ['nobody'] } }],
    [
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ],
    ['allowed_mentions.users.0 NUMBER_TYPE_COERCE', { content: 'x', allowed_mentions: { users: ['ada'] } }],
    ['attachments.0.id ATTACHMENT_NOT_FOUND', { content: 'x', attachments: [{ id: '0' }] }],
    [
      'embeds.0.image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      { embeds: [{ image: { url: 'attachment://a.png' } }] },
    ],
    ['poll NOT_OFFERED', { content: 'x', poll: {} }],
    [' MODEL_TYPE_CONVERT', 'text'],
  ])('is refused at the place that is wrong: %s', (expected, body) => {
    expect(refusals(body)).toEqual([expected]);
  });

  it('is answered with everything that is wrong at once, as a tree that follows the body', () => {
    const body = { content: 'x'.repeat(2001), embeds: [{ title: 'ok' }, { title: 't'.repeat(257) }] };
    expect(() => parseMessage(body, [], undefined, ['data'])).toThrow(InvalidForm);
    try {
      parseMessage(body, [], undefined, ['data']);
    } catch (error) {
      expect(error instanceof InvalidForm && errorTree(error.issues)).toEqual({
        data: {
          content: {
            _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
          },
          embeds: {
            1: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] } },
          },
        },
      });
    }
  });
});

describe('files', () => {
  it('can be shown by embeds and components when they come along', () => {
    expect(refusals({ embeds: [{ image: { url: 'attachment://a.png' } }] }, [png])).toEqual([]);
    expect(refusals({ attachments: [{ id: 0, description: 'alt' }] }, [png])).toEqual([]);
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'alt' }] };
    expect(refusals({ flags: V2, components: [gallery] }, [png])).toEqual([]);
  });

  it('of the message that is edited may stay', () => {
    const existing = {
      flags: 0,
      content: '',
      embedCount: 0,
      componentCount: 0,
      attachments: [{ id: '7', filename: 'b.png' }],
    };
    expect(
      refusals({ attachments: [{ id: '7' }], embeds: [{ image: { url: 'attachment://b.png' } }] }, [], existing),
    ).toEqual([]);
    expect(refusals({ attachments: [{ id: '8' }] }, [], existing)).toEqual(['attachments.0.id ATTACHMENT_NOT_FOUND']);
  });
});

describe('an edit', () => {
  const existing = { flags: V2, content: '', embedCount: 0, componentCount: 1, attachments: [] };

  it('cannot bring content to a message made of components', () => {
    expect(refusals({ content: 'x' }, [], existing)).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
    expect(refusals({ components: [text('new')] }, [], existing)).toEqual([]);
  });

  it('leaves a message empty only when it takes the last thing away', () => {
    const parse = (body: unknown) => parseMessage(body, [], existing, []);
    expect(isEmptyMessage(parse({ flags: V2 }), [], existing)).toBe(false);
    expect(isEmptyMessage(parse({ components: [] }), [], existing)).toBe(true);
    expect(isEmptyMessage(parse({ components: [] }), [png], existing)).toBe(false);
  });
});

describe('whatever is sent', () => {
  it('is either valid or refused as an invalid form, never an accident', () => {
    const key = fc.constantFrom('content', 'embeds', 'components', 'flags', 'attachments', 'type', 'title', 'emoji');
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, true, {}, []));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 4 }), (body) => {
        refusals(body);
      }),
      { numRuns: 500 },
    );
  });
});

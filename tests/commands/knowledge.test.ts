import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { FIGURE_PICTURES } from '../../commands/stat.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { controlsOf } from '../../src/local-discord/message-components.js';
import { embedOf, messageOf, realDesk } from '../discord/support/bot.js';
import { chat } from './support.js';

const knowledge = loadKnowledge();
const bot = chat();

describe('/ask', () => {
  it('answers from the sources, with the question above and related questions below', async () => {
    const message = messageOf(await bot.slash('ask', { question: 'How many people were serving life?' }));
    expect(message.embeds[0]).toMatchObject({ author: { name: 'How many people were serving life?' } });
    expect(message.embeds[0]?.description).toMatch(/^\*\*21 /);
    expect(message.embeds[0]?.fields?.[0]?.value).toMatch(/^1\. \[/);
    expect(controlsOf(message).length).toBeGreaterThan(0);
  });

  it('opens a related question from its button', async () => {
    const message = messageOf(await bot.slash('ask', { question: 'What is a pardon?' }));
    const related = controlsOf(message).find(({ type }) => type === ComponentType.Button);
    if (related === undefined || !('custom_id' in related)) throw new Error('there is no related question');
    const outcome = await bot.discord.press({ user: 'ada', message: message.id, customId: related.custom_id });
    expect(outcome.kind).toBe('message');
    expect(embedOf(outcome).footer?.text).toBe('✅ Answered from the sources');
  });

  it('says what the sources don’t say, with what is near as buttons, and cites nothing', async () => {
    const embed = embedOf(await bot.slash('ask', { question: 'What did Jesse Webster eat for breakfast?' }));
    expect(embed.footer?.text).toBe('➖ Not in the sources');
    expect(embed.fields).toBeUndefined();
  });

  it.each([
    '@everyone <@1> **bold** [x](https://evil.example) https://evil.example',
    '\u202e\u0000\ud800 zalgo z\u0351\u036b\u0343a\u0363',
    '"; DROP TABLE inmates; --',
    '.*+?^$(){}|[]\\',
    'x'.repeat(300),
    ' ',
  ])('takes %j for text: nobody is pinged, nothing is linked or formatted', async (question) => {
    const message = messageOf(await bot.slash('ask', { question }));
    // The question stands in the author line, where Discord shows plain text; everything else may hold links.
    const { author: _, ...rest } = message.embeds[0] ?? {};
    const links = JSON.stringify(rest).match(/\]\((https?:[^)]*)\)/g) ?? [];
    expect(message.mentions).toEqual([]);
    expect(message.mention_everyone).toBe(false);
    expect(links.every((link) => /thehill\.com|justice\.gov/.test(link))).toBe(true);
    expect(message.embeds[0]?.description).not.toMatch(/(?<!\\):\/\/evil/);
    expect(bot.discord.requests.list().at(-1)?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });
});

describe('/stat', () => {
  it('gives a chosen figure, who says it and how the record confirms it', async () => {
    const embed = embedOf(await bot.slash('stat', { topic: 'lifers-count' }));
    expect(embed.description).toMatch(/^\*\*21 of the 61/);
    expect(embed.fields?.[0]?.value).toContain('The Hill');
    expect(embed.fields?.[0]?.value).toContain('all 61 records');
  });

  it('takes a typed topic for what it fits best', async () => {
    expect(embedOf(await bot.slash('stat', { topic: 'guns' })).description).toContain('12');
  });

  it('offers figures before anything is typed, and those that fit while typing', async () => {
    expect(await bot.offered('stat', { topic: '' }, 'topic')).not.toHaveLength(0);
    expect((await bot.offered('stat', { topic: 'pardon' }, 'topic'))[0]?.name).toMatch(/pardon/i);
  });

  it.each(Object.keys(FIGURE_PICTURES))('draws %s, a figure of the knowledge', async (topic) => {
    expect(realDesk().clerk.open({ kind: 'figure', id: topic })).toBeDefined();
    const message = messageOf(await bot.slash('stat', { topic, chart: true }));
    expect(message.embeds[0]?.image?.url).toMatch(/\.png$/);
  });

  it('says so where a figure has no parts to draw', async () => {
    const embed = embedOf(await bot.slash('stat', { topic: 'petitions-filed', chart: true }));
    expect(embed.image).toBeUndefined();
    expect(embed.description).toContain('There is no picture of this figure');
  });
});

describe('/quote', () => {
  it('quotes verbatim, with speaker, role, occasion and source', async () => {
    const embed = embedOf(await bot.slash('quote', { who: 'mary-price' }));
    const [quote] = knowledge.quotations.filter(({ speaker }) => speaker === 'mary-price');
    expect(embed.description).toContain(`“${quote?.text}”`);
    expect(embed.description).toContain('Mary Price, general counsel');
    expect(embed.fields?.[0]?.value).toContain('The Daily Signal');
  });

  it('lists all that somebody is quoted with, page by page', async () => {
    const own = knowledge.quotations.filter(({ speaker }) => speaker === 'neil-eggleston');
    const first = messageOf(await bot.slash('quote', { who: 'Eggleston' }));
    expect(first.embeds[0]?.description).toMatch(
      new RegExp(`^\\*\\*The articles quote Neil Eggleston ${own.length} times`),
    );
    const second = messageOf(await bot.press('ada', first, 'Next'));
    const shown = [first, second].map(({ embeds }) => embeds[0]?.description).join('\n');
    for (const { text } of own) expect(shown).toContain(text);
  });

  it('finds a quotation by what it is about, also without knowing who', async () => {
    const about = await bot.offered('quote', { about: 'reform' }, 'about');
    expect(about[0]?.name).toContain('Neil Eggleston');
    const embed = embedOf(await bot.slash('quote', { about: String(about[0]?.value) }));
    expect(embed.description).toContain('Neil Eggleston');
  });

  it('offers only what the chosen speaker speaks of', async () => {
    const names = (await bot.offered('quote', { who: 'paul-larkin', about: '' }, 'about')).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(names.every((name) => name.endsWith('Paul Larkin'))).toBe(true);
  });

  it('pages on with a subject in letters that take two places each in an id', async () => {
    const wide = '𝐭𝐡𝐞 '.repeat(20);
    const options = [{ type: 3, name: 'about', value: [...wide].slice(0, 50).join('') }];
    const data = { type: 1, id: '1', name: 'quote', options };
    const message = messageOf(await bot.discord.deliver({ user: 'ada', type: 2, data }));
    expect(message.embeds[0]?.description).toMatch(/quotations? about/);
  });

  it('finds nothing about a subject without a word, instead of everything', async () => {
    const embed = embedOf(await bot.slash('quote', { about: '󽍽'.repeat(25) }));
    expect(embed.footer?.text).toBe('➖ Not in the sources');
  });

  it('says who is quoted where somebody is not', async () => {
    const embed = embedOf(await bot.slash('quote', { who: 'Napoleon' }));
    expect(embed.description).toContain('quote nobody called “Napoleon”. They quote Barack Obama');
  });

  it('without options lists every quotation', async () => {
    const embed = embedOf(await bot.slash('quote'));
    expect(embed.description).toMatch(new RegExp(`^\\*\\*The articles have ${knowledge.quotations.length} quotations`));
  });
});

describe('/differences', () => {
  it('gives each side with its citation, and opens any of them from a menu', async () => {
    const message = messageOf(await bot.slash('differences'));
    const { description = '', fields = [] } = message.embeds[0] ?? {};
    expect(description).toContain(`The sources differ on ${knowledge.differences.length} points`);
    expect(description).toContain('six presidents');
    expect(fields[0]?.value).toContain('The Hill');
    const opened = await bot.discord.select({
      user: 'ada',
      message: message.id,
      customId: '1:view',
      values: ['difference:bretous-grams-or-kilograms'],
    });
    expect(embedOf(opened).description).toContain('5 grams');
  });
});

describe('/timeline', () => {
  it('gives every date once, in order, over its pages, each with the picture', async () => {
    const days: string[] = [];
    let message = messageOf(await bot.slash('timeline'));
    for (let page = 1; ; page += 1) {
      const { description = '', image } = message.embeds[0] ?? {};
      expect(image?.url).toContain('timeline.png');
      days.push(...(description.match(/^- .*$/gm) ?? []));
      if (!description.includes(`Page ${page} of`) || description.includes(`Page ${page} of ${page}.`)) break;
      message = messageOf(await bot.press('ada', message, 'Next'));
    }
    expect(days).toHaveLength(knowledge.timeline.length);
    const years = days.map((line) => Number(/\b(\d{4}):/.exec(line)?.[1]));
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });
});

describe('/sources and /help', () => {
  it('name the three sources, link those with an address, and say what is not known of the third', async () => {
    const embed = embedOf(await bot.slash('sources'));
    expect(embed.description).toContain('3 sources');
    expect(embed.description).toContain('its address, headline and exact date are not known');
    expect(embed.fields?.[0]?.value).toContain('1. [The Hill](https://thehill.com/');
    expect(embed.fields?.[0]?.value).toContain('2. The Daily Signal, the whole article');
  });

  it('explain every command, with figures to begin with', async () => {
    const message = messageOf(await bot.slash('help'));
    const names = bot.discord.commands('ada').map(({ name, type }) => (type === 1 ? `/${name}` : name));
    for (const name of names.filter((each) => each !== '/help')) {
      expect(message.embeds[0]?.description).toContain(name);
    }
    expect(controlsOf(message).length).toBeGreaterThan(0);
  });
});

describe('in another language', () => {
  it.each(['es-ES', 'es-419'] as const)('the commands have Spanish names in %s', (locale) => {
    const names = bot.discord.commands('ada').map(({ name_localizations: names }) => names?.[locale]);
    expect(names).toContain('preguntar');
    expect(names).toContain('cronología');
    expect(names.every(Boolean)).toBe(true);
  });
});

describe('outside a server', () => {
  it.each(['dm', 'elsewhere'])('every command is offered and answers (%s)', async (where) => {
    const offered = bot.discord.commands('ada', where).map(({ name }) => name);
    expect(offered).toEqual(bot.discord.commands('ada').map(({ name }) => name));
    const outcome = await bot.discord.slash({ user: 'ada', where, command: 'sources' });
    expect(embedOf(outcome).description).toContain('3 sources');
  });

  it('a private answer to the bot alone has no Share button: there is nobody to share it with', async () => {
    const options = { private: true };
    const outcome = await bot.discord.slash({ user: 'ada', where: 'dm', command: 'sources', options });
    expect(JSON.stringify(messageOf(outcome).components ?? [])).not.toContain('Share');
  });
});

import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { embedOf, messageOf } from '../discord/support/bot.js';
import { chat } from './support.js';

const { recipients } = loadKnowledge();
const bot = chat();

describe('/inmate', () => {
  it('answers for each of the 61, chosen from what is offered', async () => {
    for (const { id, name } of recipients) {
      const embed = embedOf(await bot.slash('inmate', { name: id }));
      expect(embed.description, id).toContain(name.surname);
      expect(JSON.stringify(embed.fields), id).toContain('Office of the Pardon Attorney');
    }
  });

  it('finds each of the 61 by their typed name, among those that are offered first', async () => {
    for (const { id, name } of recipients) {
      const [first] = await bot.offered('inmate', { name: `${name.given} ${name.surname}` }, 'name');
      expect(first?.value, id).toBe(id);
    }
  });

  it('leads with the person, gives the sentence before and after, and cites the record', async () => {
    const embed = embedOf(await bot.slash('inmate', { name: 'jesse-webster' }));
    expect(embed.description).toMatch(/^\*\*Jesse Webster is one of the 61/);
    expect(embed.description).toContain('life in prison');
    expect(embed.description).toContain('September 26, 2016');
    expect(embed.fields?.[0]).toMatchObject({ name: 'Sources' });
    expect(embed.fields?.[0]?.value).toContain('record of Jesse Webster');
  });

  it('takes a misspelt name for whom it fits', async () => {
    expect(embedOf(await bot.slash('inmate', { name: 'carmel brettous' })).description).toContain('Carmel Bretous');
  });

  it('offers a menu where two people fit, with what tells them apart', async () => {
    const message = messageOf(await bot.slash('inmate', { name: 'harris' }));
    expect(message.embeds[0]?.footer?.text).toContain('choose one');
    expect(JSON.stringify(message.components)).toContain('Southern District of Alabama');
    expect(JSON.stringify(message.components)).toContain('recipient:vernon-harris');
  });

  it('says that a stranger is not on the list, and states nothing about anybody else', async () => {
    const embed = embedOf(await bot.slash('inmate', { name: 'Al Capone' }));
    expect(embed).toMatchObject({ footer: { text: '➖ Not in the sources' } });
    expect(embed.fields).toBeUndefined();
  });

  it('adds a picture with alternative text when asked', async () => {
    await bot.slash('inmate', { name: 'jesse-webster', chart: true });
    const [sent] = bot.discord.requests.list().filter(({ files }) => files !== undefined && files.length > 0);
    expect(sent?.files).toEqual(['sentence-of-jesse-webster.png']);
    expect(JSON.stringify(sent?.body)).toContain('"description":"');
    expect(JSON.stringify(sent?.body)).toContain('attachment://sentence-of-jesse-webster.png');
  });

  it('offers well-known names before anything is typed', async () => {
    const offered = await bot.offered('inmate', { name: '' }, 'name');
    expect(offered).toHaveLength(25);
    expect(offered.map(({ value }) => value)).toContain('jesse-webster');
  });

  it.each(['💥', '<@1>', '\u202e', '((((', 'x'.repeat(5000)])(
    'offers something or nothing for %j, never an error',
    async (name) => {
      expect(Array.isArray(await bot.offered('inmate', { name }, 'name'))).toBe(true);
    },
  );
});

describe('/inmates', () => {
  it('lists all 61, ten a page, by surname, with the count first', async () => {
    const message = messageOf(await bot.slash('inmates'));
    const description = message.embeds[0]?.description ?? '';
    expect(description).toMatch(/^\*\*The record lists 61 people/);
    expect(description.match(/^- /gm)).toHaveLength(10);
    expect(description).toContain('Henry Claude Agnew: 262 months (21 years 10 months) in prison');
    expect(description).toContain('Page 1 of 7, by surname.');
  });

  it.each([
    [{ state: 'florida' }, 10],
    [{ sentence: 'life' }, 21],
    [{ weapon: 'yes' }, 12],
    [{ ends: '2016-07-28' }, 54],
    [{ ends: '2016-09-26' }, 2],
    [{ ends: '2017-03-30' }, 5],
    [{ state: 'florida', sentence: 'life' }, 5],
  ])('narrows to %o, which are %i by the record', async (options, count) => {
    expect(embedOf(await bot.slash('inmates', options)).description).toMatch(new RegExp(`^\\*\\*${count} of the 61`));
  });

  it.each([
    [{ state: 'Fla' }, 'sentenced in Florida'],
    [{ drug: 'crack' }, 'convicted over cocaine base (crack)'],
    [{ drug: 'meth' }, 'convicted over methamphetamine'],
    [{ sentence: 'lifers' }, 'serving life in prison'],
    [{ weapon: 'gun' }, 'with a firearm or ammunition conviction'],
    [{ ends: 'september' }, 'commuted to end on September 26, 2016'],
  ])('understands %o in anybody’s words', async (options, words) => {
    expect(embedOf(await bot.slash('inmates', options)).description).toContain(words);
  });

  it('counts nobody honestly where filters exclude each other', async () => {
    const embed = embedOf(await bot.slash('inmates', { state: 'wyoming', sentence: 'life', weapon: 'yes' }));
    expect(embed.description).toMatch(/^\*\*None of the 61 people matches/);
  });

  it('says what a filter can be where it is nobody’s', async () => {
    const embed = embedOf(await bot.slash('inmates', { state: 'Narnia' }));
    expect(embed.description).toContain('nobody for the state “Narnia”. It has Florida');
    expect(embed.footer?.text).toBe('➖ Not in the sources');
  });

  it.each([
    ['longest', 'Robert Anthony Anderson: life'],
    ['shortest', 'months'],
    ['earliest', 'Robert Lee Lane'],
    ['latest', 'Bernard Beard'],
  ])('sorted %s begins with %s', async (sort, begins) => {
    const description = embedOf(await bot.slash('inmates', { sort })).description ?? '';
    expect(description.split('\n').find((line) => line.startsWith('- '))).toContain(begins);
  });

  it('turns its pages in place, to the end and back, without losing its filters', async () => {
    const first = messageOf(await bot.slash('inmates', { weapon: 'yes', sort: 'longest' }));
    const second = messageOf(await bot.press('ada', first, 'Next'));
    expect(second.id).toBe(first.id);
    expect(second.embeds[0]?.description).toContain('Page 2 of 2, longest sentence first.');
    expect(second.embeds[0]?.description?.match(/^- /gm)).toHaveLength(2);
    const again = messageOf(await bot.press('ada', second, 'Previous'));
    expect(again.embeds[0]?.description).toBe(first.embeds[0]?.description);
  });

  it('opens a profile from its menu, beside the list', async () => {
    const list = messageOf(await bot.slash('inmates', { ends: '2016-09-26' }));
    const outcome = await bot.discord.select({
      user: 'ada',
      message: list.id,
      customId: '1:view',
      values: ['recipient:jesse-webster'],
    });
    expect(outcome.kind).toBe('message');
    expect(embedOf(outcome).description).toContain('Jesse Webster is one of the 61');
  });

  it('adds a picture that counts whom it lists, on every page', async () => {
    const message = messageOf(await bot.slash('inmates', { state: 'florida', chart: true }));
    expect(message.embeds[0]?.image?.url).toContain('drugs.png');
    expect(JSON.stringify(bot.discord.requests.list().at(-1)?.body)).toContain('10 of 61 people (Florida)');
  });

  it.each([
    ['state', 'Florida · 10 people'],
    ['drug', 'Cocaine base (crack) · '],
    ['sentence', 'Life in prison · 21 people'],
    ['weapon', 'Firearm or ammunition conviction · 12 people'],
    ['ends', 'July 28, 2016 · 54 people'],
  ])('offers every %s with how many people have it', async (option, name) => {
    const offered = await bot.offered('inmates', { [option]: '' }, option);
    expect(offered.map((choice) => choice.name).join('\n')).toContain(name);
  });

  it('offers only what is left by the filters that are filled in, and says why it fits', async () => {
    expect(await bot.offered('inmates', { state: 'florida', drug: 'meth' }, 'drug')).toEqual([
      { name: 'Methamphetamine · 1 person', value: 'methamphetamine' },
    ]);
    const [coke] = await bot.offered('inmates', { drug: 'coke' }, 'drug');
    expect(coke?.name).toMatch(/^Cocaine · also “coke” · \d+ people$/);
  });
});

describe('/compare', () => {
  it('puts two people side by side, the sentences first', async () => {
    const embed = embedOf(await bot.slash('compare', { first: 'jesse-webster', second: 'melissa-ross' }));
    expect(embed.description).toMatch(
      /^\*\*Jesse Webster was serving life in prison.*Melissa Ross was serving 240 months/,
    );
    expect(embed.description).toContain('**Sentenced:**\n- Jesse Webster: March 21, 1996');
    expect(embed.fields?.[0]?.value).toContain('record of Jesse Webster; record of Melissa Ross');
  });

  it('takes names as they are typed', async () => {
    const embed = embedOf(await bot.slash('compare', { first: 'webster', second: 'bretous' }));
    expect(embed.description).toContain('Carmel Bretous was serving 235 months');
  });

  it('compares a pardon with a commutation', async () => {
    const embed = embedOf(await bot.slash('compare', { first: 'pardon', second: 'commutation' }));
    expect(embed.description).toContain('pardon');
    expect(embed.description).toContain('commutation');
    expect(embed.footer?.text).toBe('✅ Answered from the sources');
  });

  it('asks which one is meant where a name fits two people', async () => {
    const message = messageOf(await bot.slash('compare', { first: 'harris', second: 'webster' }));
    expect(message.embeds[0]?.footer?.text).toContain('choose one');
  });

  it('has nothing to compare in one person', async () => {
    const embed = embedOf(await bot.slash('compare', { first: 'webster', second: 'jesse-webster' }));
    expect(embed.description).toContain('Choose two different people');
  });

  it('offers people and the two kinds of clemency', async () => {
    expect((await bot.offered('compare', { first: 'pard' }, 'first'))[0]?.value).toBe('pardon');
    expect((await bot.offered('compare', { first: 'webs' }, 'first'))[0]?.value).toBe('jesse-webster');
  });
});

describe('/criteria', () => {
  it('lists all six, with what they require and what the record shows of them', async () => {
    const description = embedOf(await bot.slash('criteria')).description ?? '';
    expect(description.match(/^\*\*\d\. .*:\*\*$/gm)).toHaveLength(6);
    expect(description).toContain('something of 3 of them');
  });

  it('shows for one person what the record can show, with the years up to the grant', async () => {
    const description = embedOf(await bot.slash('criteria', { name: 'ismael-rosa' })).description ?? '';
    expect(description).toMatch(/^\*\*No source says how Ismael Rosa met the 6 criteria/);
    expect(description).toContain('August 8, 1995, 20 full years before the grant');
    expect(description).toContain('no firearm or ammunition conviction');
  });

  it('counts a year only when it is full: May 22, 2009, is six years before March 30, 2016', async () => {
    const description = embedOf(await bot.slash('criteria', { name: 'bernard-beard' })).description ?? '';
    expect(description).toContain('May 22, 2009, 6 full years before the grant');
  });
});

it('a private reply can be shared, with its picture drawn again and without the Share button', async () => {
  const own = messageOf(await bot.slash('inmate', { name: 'jesse-webster', chart: true, private: true }));
  expect(own.flags).toBe(MessageFlags.Ephemeral);
  const customId = '1:share:person/jesse-webster';
  const shared = messageOf(await bot.discord.press({ user: 'ada', message: own.id, customId }));
  expect(shared.flags ?? 0).toBe(0);
  expect(shared.embeds[0]?.description).toBe(own.embeds[0]?.description);
  expect(shared.embeds[0]?.image?.url).toContain('sentence-of-jesse-webster.png');
  expect(JSON.stringify(shared.components)).not.toContain('1:share');
  expect(bot.discord.messages('ben').map(({ id }) => id)).toContain(shared.id);
});

import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { embedOf, messageOf } from '../discord/support/bot.js';
import { chat } from './support.js';

const bot = chat();

/** Ben says something, and Ada checks it. */
async function checked(content: string) {
  const said = await bot.discord.say({ user: 'ben', where: 'general', content });
  return bot.discord.messageMenu({ user: 'ada', command: 'Check this claim', message: said.id });
}

describe('Check this claim', () => {
  it('supports what the sources say, with their words and places', async () => {
    const embed = embedOf(await checked('Obama commuted 61 sentences.'));
    expect(embed.description).toMatch(/^\*\*The sources support this\.\*\*/);
    expect(embed.description).toContain('✅ Supported: “Obama commuted 61 sentences.”');
    expect(embed.fields?.[0]?.value).toContain('The Hill');
  });

  it('contradicts what the record shows otherwise', async () => {
    const embed = embedOf(await checked('Carmel Bretous was sentenced to 20 years.'));
    expect(embed.description).toMatch(/^\*\*The sources contradict this\.\*\*/);
    expect(embed.description).toContain('235 months');
    expect(embed.fields?.[0]?.value).toContain('record of Carmel Bretous');
  });

  it('takes a mixed message claim by claim, and says what is not covered', async () => {
    const text = 'Carmel Bretous was sentenced to 20 years. Jesse Webster was sentenced in 1996. It rained in Paris.';
    const { description = '' } = embedOf(await checked(text));
    expect(description).toMatch(/^\*\*Of 3 claims, the sources support 1, contradict 1 and don't cover 1\.\*\*/);
    expect(description).toContain('➖ Not covered: “It rained in Paris.”');
  });

  it('says so where a message claims nothing', async () => {
    const embed = embedOf(await checked('lol'));
    expect(embed).toMatchObject({ footer: { text: '➖ Not in the sources' } });
    expect(embed.fields).toBeUndefined();
  });

  it('reads what stands in a message’s embed, such as a news link’s or another bot’s', async () => {
    const stated = messageOf(await bot.slash('inmate', { name: 'jesse-webster' }));
    const outcome = await bot.discord.messageMenu({ user: 'ada', command: 'Check this claim', message: stated.id });
    expect(embedOf(outcome).description).toContain('✅ Supported');
  });

  it('answers only the one who checks, whatever is in the message, and shows it as plain text', async () => {
    const outcome = await checked(
      '@everyone <@1> Obama commuted 61 sentences https://evil.example/[x](https://evil.example)',
    );
    expect(messageOf(outcome).flags).toBe(MessageFlags.Ephemeral);
    expect(messageOf(outcome).mention_everyone).toBe(false);
    expect(embedOf(outcome).description).not.toMatch(/(?<!\\):\/\/evil|\]\(https:\/\/evil/);
  });
});

import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createStage } from './stage.js';

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

describe('asking', () => {
  it('begins with a starter question in an empty channel: one press, one cited answer', async () => {
    const { ui } = await stage.openBot();
    await ui.page.getByRole('region', { name: 'To begin with' }).getByRole('button').first().click();
    await ui.lastSays(/ada used \/ask/);
    await ui.lastSays(/Sources/);
    await ui.lastSays(/Answered from the sources/);
    expect(await ui.page.locator('.welcome').isVisible()).toBe(false);
  });

  it('answers what is typed, with links to its sources that tell them nothing of the reader', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/ask question: how long was the sentence of jesse webster?');
    await ui.lastSays(/Jesse Webster/);
    const source = ui.last.getByRole('link', { name: 'U.S. Department of Justice, Office of the Pardon Attorney' });
    expect(await source.first().getAttribute('href')).toBe('https://www.justice.gov/pardon/obama-commutations');
    expect(await source.first().getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('goes on to a related question by its button', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmate name: Ismael Rosa');
    await ui.lastSays(/Ismael Rosa is one of the 61/);
    const related = ui.last.locator('.row button').first();
    const label = (await related.textContent()) ?? '';
    expect(label).not.toBe('');
    await related.click();
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.lastSays(/Answered from the sources/);
    expect(await ui.last.textContent()).not.toContain('used /inmate');
  });

  it('offers the people who fit equally, and opens the one chosen', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmate name: harris');
    await ui.lastSays(/More than one/);
    const menu = ui.last.getByRole('combobox');
    await menu.click();
    const choice = ui.options.filter({ hasText: 'Jerome' }).first();
    const name = (await choice.locator('.suggestion-label').textContent()) ?? '';
    await choice.click();
    await expect.poll(() => ui.last.textContent()).toContain(`${name} is one of the 61`);
  });

  it('says what the sources do not say', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/ask question: what is the capital of France?');
    await ui.lastSays(/Not in the sources/);
  });

  it('says plain text to the channel, where everybody sees it', async () => {
    const { ui } = await stage.openBot();
    await ui.say('hello *everybody*');
    await ui.lastSays(/ada.*hello everybody/);
    await ui.become('ben');
    await ui.lastSays(/hello everybody/);
  });

  it('explains a command that does not exist, instead of saying it to the channel', async () => {
    const { ui } = await stage.openBot();
    await ui.say('/nonsense');
    await expect
      .poll(() => ui.page.getByRole('alert').allTextContents())
      .toContain('There is no such command. Type / to see them all.');
    expect(await ui.cards.count()).toBe(0);
  });

  it('draws the whole of it under its own strict policy, without a complaint of the browser', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmates sentence: life chart: true');
    await ui.lastSays(/21 of the 61/);
    await ui.last.locator('img.picture').waitFor();
    expect(ui.complaints).toEqual([]);
  });
});

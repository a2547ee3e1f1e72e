import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Playground } from './playground.js';
import { createStage, DESKTOP, PHONE } from './stage.js';

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = z.array(
  z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe finds wrong, moderate things included, with the first element each concerns. */
async function findings(ui: Playground): Promise<string[]> {
  await ui.page.evaluate(axe);
  const found = violations.parse(await ui.page.evaluate('axe.run().then(({ violations }) => violations)'));
  return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}

describe('a screen reader, and eyes of every kind', () => {
  const looks = [
    { look: 'dark, desktop', options: { ...DESKTOP, colorScheme: 'dark' } },
    { look: 'light, desktop', options: { ...DESKTOP, colorScheme: 'light' } },
    { look: 'dark, phone', options: { ...PHONE, colorScheme: 'dark' } },
    { look: 'light, phone', options: { ...PHONE, colorScheme: 'light' } },
  ] as const;

  it.each(looks)('find nothing in their way: $look', async ({ options }) => {
    const { ui } = await stage.openBot(options);
    expect(await findings(ui)).toEqual([]);

    await ui.messageBox.fill('/');
    await ui.options.first().waitFor();
    expect(await findings(ui)).toEqual([]);

    await ui.messageBox.fill('/inmates ');
    await ui.options.first().waitFor();
    expect(await findings(ui)).toEqual([]);

    await ui.page.keyboard.type('drug:');
    await ui.options.filter({ hasText: /crack/ }).waitFor();
    expect(await findings(ui)).toEqual([]);

    await ui.page.keyboard.press('Escape');
    await ui.page.keyboard.press('Escape');
    await ui.run('/inmates sentence: life chart: true');
    await ui.last.locator('img.picture').waitFor();
    await ui.last.getByRole('combobox').click();
    await ui.options.first().waitFor();
    expect(await findings(ui)).toEqual([]);

    await ui.page.keyboard.press('Escape');
    await ui.run('/inmate name: harris private: true');
    await ui.lastSays(/Only you can see this/);
    await ui.say('21 of them were serving `life`, said <@1> ||someone||.');
    await ui.lastSays(/21 of them/);
    await ui.last.getByRole('button', { name: 'Message actions' }).click();
    await ui.page.getByRole('menuitem').first().waitFor();
    expect(await findings(ui)).toEqual([]);
  });

  it('hears of new messages without being moved', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.messageBox.focus();
    await discord.say({ user: 'ben', content: 'hello **there**' });
    await expect.poll(() => ui.heard()).toBe('ben: hello there');
    await ui.run('/inmate name: Melissa Ross private: true');
    await expect
      .poll(() => ui.heard())
      .toMatch(/^Clemency Clerk: Melissa Ross is one of the 61.*Only you can see this$/s);
    expect(await ui.focused()).toBe('combobox "Message #general"');
  });
});

describe('the keyboard alone', () => {
  it('asks, pages, opens a profile, switches users and dismisses, without ever losing the focus', async () => {
    const { ui } = await stage.openBot();
    const { keyboard } = ui.page;
    expect(await ui.focused()).toBe('combobox "Message #general"');

    await keyboard.type('/inmates');
    await expect.poll(() => ui.options.count()).toBe(1);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await ui.lastSays(/Page 1 of 7/);

    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    expect(await ui.focused()).toBe('button "Next"');
    await keyboard.press('Enter');
    await ui.lastSays(/Page 2 of 7/);
    await expect.poll(() => ui.focused()).toBe('button "Next"');
    await keyboard.press('Enter');
    await ui.lastSays(/Page 3 of 7/);

    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    expect(await ui.focused()).toBe('combobox "Open a profile"');
    await keyboard.press('ArrowDown');
    await expect.poll(() => ui.options.count()).toBe(10);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    const marked = await ui.marked.locator('.suggestion-label').textContent();
    expect(marked).toBe(await ui.options.nth(2).locator('.suggestion-label').textContent());
    await keyboard.press('Enter');
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.lastSays(new RegExp(marked ?? 'nobody'));

    await ui.page.getByRole('radio', { name: 'ada' }).focus();
    await keyboard.press('ArrowRight');
    await ui.ready();
    expect(await ui.focused()).toBe('radio "ben"');

    await ui.messageBox.focus();
    await keyboard.type('/sources private:True');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await ui.lastSays(/Only you can see this/);
    for (let step = 0; step < 10 && (await ui.focused()) !== 'button "Dismiss message"'; step += 1) {
      await keyboard.press('Shift+Tab');
    }
    await keyboard.press('Enter');
    await expect.poll(() => ui.cards.count()).toBe(2);
    expect(await ui.focused()).toBe('combobox "Message #general"');
  });

  it('moves through the suggestions with the arrows, round at the ends, and Tab takes the marked one', async () => {
    const { ui } = await stage.openBot();
    const { keyboard } = ui.page;
    await keyboard.type('/inmate ');
    await keyboard.type('lewis');
    await expect.poll(() => ui.options.count()).toBeGreaterThan(1);
    const marked = () => ui.marked.textContent();
    const all = await ui.options.allTextContents();
    expect(await marked()).toBe(all[0]);
    await keyboard.press('ArrowDown');
    expect(await marked()).toBe(all[1]);
    expect(await ui.field('name').getAttribute('aria-activedescendant')).toBe(
      await ui.options.nth(1).getAttribute('id'),
    );
    await keyboard.press('ArrowUp');
    await keyboard.press('Tab');
    expect(await ui.field('name').inputValue()).toBe(all[0]);
    expect(await ui.focused()).toBe('combobox "name"');
  });

  it('shows where it is', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmates');
    await ui.lastSays(/Page 1 of 7/);
    await ui.page.keyboard.press('Shift+Tab');
    await ui.page.keyboard.press('Shift+Tab');
    expect(await ui.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  it('can skip the channel list', async () => {
    // On a phone, where the page does not begin in the message box.
    const { ui } = await stage.openBot(PHONE);
    await ui.page.keyboard.press('Tab');
    expect(await ui.focused()).toBe('link "Skip to the message box"');
    await ui.page.keyboard.press('Enter');
    await expect.poll(() => ui.focused()).toBe('combobox "Message #general"');
  });
});

describe('360 pixels', () => {
  it('need no sideways scrolling, whatever is open', async () => {
    const { ui } = await stage.openBot(PHONE);
    const overflow = () =>
      ui.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(await overflow()).toBe(0);
    await ui.messageBox.fill('/');
    await ui.options.first().waitFor();
    expect(await overflow()).toBe(0);
    await ui.run('/inmates chart: true');
    await ui.last.locator('img.picture').waitFor();
    expect(await overflow()).toBe(0);
    const width = (await ui.last.locator('img.picture').boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(200);
    expect(width).toBeLessThanOrEqual(360);
    await ui.run('/inmate name: webster');
    await ui.lastSays(/Jesse Webster/);
    expect(await overflow()).toBe(0);
  });

  it('keep the channels and settings behind a button', async () => {
    const { ui } = await stage.openBot(PHONE);
    expect(await ui.page.getByRole('navigation').isVisible()).toBe(false);
    const toggle = ui.button('Show the channels');
    await toggle.click();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect(await ui.focused()).toBe('button "#general"');
    await ui.page.keyboard.press('Escape');
    expect(await ui.focused()).toBe('button "Show the channels"');
    expect(await ui.page.getByRole('navigation').isVisible()).toBe(false);
    await toggle.click();
    await ui.page.getByLabel('Theme').selectOption('Dark');
    await ui.button('@Clemency Clerk').click();
    await ui.ready();
    expect(await ui.page.getByRole('heading', { level: 1 }).textContent()).toBe('@Clemency Clerk');
    expect(await ui.page.getByRole('navigation').isVisible()).toBe(false);
  });
});

import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createStage } from './stage.js';

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

const CLAIM = '21 of them were serving life in prison.';
const CHECK = 'Check this claim';

describe('Apps > Check this claim', () => {
  it("works on another user's message from its menu button, and tells only the one who asked", async () => {
    const { ui } = await stage.openBot();
    await ui.become('ben');
    await ui.say(CLAIM);
    await ui.lastSays(/21 of them/);
    await ui.become('ada');
    await ui.last.hover();
    await ui.last.getByRole('button', { name: 'Message actions' }).click();
    await ui.page.getByRole('group', { name: 'Apps' }).getByRole('menuitem', { name: CHECK }).click();
    await ui.lastSays(/ada used Check this claim[\s\S]*Only you can see this/);
    await ui.lastSays(/support/i);
    await ui.become('ben');
    expect(await ui.cards.count()).toBe(1);
  });

  it("opens with a right click, also on the bot's own messages", async () => {
    const { ui } = await stage.openBot();
    await ui.run('/stat topic: life sentences');
    await ui.lastSays(/21/);
    await ui.last.locator('.embed').click({ button: 'right' });
    await ui.page.getByRole('menuitem', { name: CHECK }).click();
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.lastSays(/used Check this claim/);
  });

  it('opens, chooses and closes by keyboard, and gives the focus back', async () => {
    const { ui } = await stage.openBot();
    await ui.say(CLAIM);
    await ui.lastSays(/21 of them/);
    await ui.messageBox.press('Shift+Tab');
    expect(await ui.focused()).toBe('button "Message actions"');
    await ui.page.keyboard.press('Enter');
    expect(await ui.focused()).toBe(`menuitem "${CHECK}"`);
    await ui.page.keyboard.press('Escape');
    expect(await ui.focused()).toBe('button "Message actions"');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.press('ArrowDown');
    await ui.page.keyboard.press('Enter');
    await ui.lastSays(/used Check this claim/);
  });

  it('leaves links their own menu', async () => {
    const { ui } = await stage.openBot();
    await ui.say('see https://thehill.com/homenews');
    await ui.last.getByRole('link').click({ button: 'right' });
    expect(await ui.page.getByRole('menu').count()).toBe(0);
  });
});

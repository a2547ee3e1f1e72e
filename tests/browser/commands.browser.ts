import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createStage } from './stage.js';

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

describe('the command picker', () => {
  it('opens on a slash with every command that the bot registered, and narrows while typing', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.messageBox.fill('/');
    const registered = discord.commands('ada').filter(({ type }) => type === 1);
    await expect.poll(() => ui.options.count()).toBe(registered.length);
    const texts = await ui.options.allTextContents();
    for (const { name, description } of registered) expect(texts).toContain(`/${name}${description}`);
    await ui.messageBox.fill('/inm');
    await expect.poll(() => ui.options.count()).toBe(2);
  });

  it.each([
    { language: 'es-ES', label: 'Español (España)' },
    { language: 'es-419', label: 'Español (Latinoamérica)' },
  ])('speaks $label, and so does the page', async ({ language, label }) => {
    const { ui, discord } = await stage.openBot();
    await ui.page.getByLabel('Language').selectOption({ label });
    const inmate = discord.commands('ada').find(({ name }) => name === 'inmate');
    const name = Object(inmate?.name_localizations)[language];
    const description = Object(inmate?.description_localizations)[language];
    await ui.page.getByPlaceholder('Enviar mensaje a #general').fill('/');
    await expect.poll(() => ui.options.allTextContents()).toContain(`/${name}${description}`);
    await ui.messageBox.fill(`/${name} `);
    expect(await ui.field('nombre').isVisible()).toBe(true);
    await ui.field('nombre').fill('Melissa Ross');
    await expect.poll(() => ui.options.count()).toBeGreaterThan(0);
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.press('Enter');
    await ui.lastSays(/Melissa Ross is one of the 61/);
    expect(await ui.page.getAttribute('html', 'lang')).toBe(language);
  });

  it('remembers the language, the theme and the user on the next visit', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.page.getByLabel('Theme').selectOption('Light');
    await ui.become('ben');
    await ui.page.reload();
    await ui.ready();
    expect(await ui.page.getByRole('radio', { name: 'ben' }).isChecked()).toBe(true);
    expect(await ui.page.getAttribute('html', 'data-theme')).toBe('light');
    expect(discord.messages('ben')).toEqual([]);
  });
});

describe('filling in a command', () => {
  it('suggests as the bot does while typing, and sends the one chosen', async () => {
    const { ui } = await stage.openBot();
    await ui.messageBox.fill('/inmate ');
    await ui.field('name').pressSequentially('webs');
    await expect.poll(() => ui.options.allTextContents()).toEqual([expect.stringContaining('Jesse Webster')]);
    await ui.options.first().click();
    await ui.button('Send').click();
    await ui.lastSays(/Jesse Webster is one of the 61/);
  });

  it('takes free text just as well', async () => {
    const { ui } = await stage.openBot();
    await ui.messageBox.fill('/inmate ');
    await ui.field('name').fill('bretous');
    await ui.page.keyboard.press('Escape');
    await ui.button('Send').click();
    await ui.lastSays(/Carmel Bretous is one of the 61/);
  });

  it('takes any word for text where text is asked for, and only the listed ones where they are listed', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.run('/ask question: unknown');
    await ui.lastSays(/Not in the sources/);
    await ui.run('/inmates sort: unlisted');
    await expect.poll(() => ui.page.getByRole('alert').allTextContents()).toContain('sort: Choose one of the options.');
    expect(discord.messages('ada')).toHaveLength(1);
  });

  it('reads a command that was typed out or pasted', async () => {
    const { ui } = await stage.openBot();
    await ui.messageBox.pressSequentially('/inmate name:bretous private:true');
    expect(await ui.field('name').inputValue()).toBe('bretous');
    expect(await ui.field('private').inputValue()).toBe('true');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.press('Enter');
    await ui.lastSays(/Carmel Bretous[\s\S]*Only you can see this/);
  });

  it('lists the optional options, adds the one chosen, and does without them on a plain Enter', async () => {
    const { ui } = await stage.openBot();
    await ui.messageBox.fill('/inmates ');
    expect(await ui.focused()).toBe('combobox "Add an option"');
    await expect.poll(() => ui.options.allTextContents()).toContain('drugA drug of the conviction');
    await ui.options.filter({ hasText: 'drugA drug' }).click();
    await expect.poll(() => ui.options.filter({ hasText: 'Heroin' }).count()).toBe(1);
    await ui.options.filter({ hasText: 'Heroin' }).click();
    await ui.page.keyboard.press('Enter');
    await ui.lastSays(/5 of the 61/);
    await ui.messageBox.fill('/inmates ');
    await ui.page.keyboard.press('Enter');
    await ui.lastSays(/Page 1 of 7/);
  });

  it('says that an option does not exist, instead of sending the command without it', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.messageBox.fill('/inmates ');
    await ui.page.keyboard.type('colour');
    await ui.page.keyboard.press('Enter');
    await expect.poll(() => ui.page.getByRole('alert').allTextContents()).toContain('There is no such option.');
    expect(discord.messages('ada')).toEqual([]);
  });

  it('asks for what is missing instead of sending it', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.messageBox.fill('/inmate ');
    await ui.button('Send').click();
    await expect
      .poll(() => ui.page.getByRole('alert').allTextContents())
      .toContain('name: This command needs a value here.');
    expect(await ui.field('name').getAttribute('aria-invalid')).toBe('true');
    expect(await ui.focused()).toContain('combobox "name"');
    expect(discord.messages('ada')).toEqual([]);
  });

  it('puts back what Discord would not take, with the reason', async () => {
    const { ui, discord } = await stage.openBot();
    await ui.messageBox.fill('/ask ');
    // The field itself stops at the limit that the command names; a tampered page meets the same limit in Discord.
    await ui.page.evaluate('document.querySelector(".field input").removeAttribute("maxlength")');
    await ui.field('question').fill('why '.repeat(200));
    await ui.button('Send').click();
    await expect
      .poll(() => ui.page.getByRole('alert').allTextContents())
      .toContain('"question" takes at most 300 characters.');
    expect(await ui.field('question').inputValue()).toContain('why why');
    expect(discord.messages('ada')).toEqual([]);
  });

  it('goes back to choosing a command with Backspace, and to plain text with Escape', async () => {
    const { ui } = await stage.openBot();
    await ui.messageBox.fill('/ask ');
    await ui.field('question').press('Backspace');
    expect(await ui.messageBox.inputValue()).toBe('/ask');
    expect(await ui.options.count()).toBeGreaterThan(0);
    await ui.page.keyboard.press('Enter');
    await ui.field('question').press('Escape');
    expect(await ui.messageBox.inputValue()).toBe('');
    expect(await ui.focused()).toContain('combobox "Message #general"');
  });
});

describe('what comes back', () => {
  it('pages through a list in place, both ways', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmates');
    await ui.lastSays(/Page 1 of 7/);
    expect(await ui.button('Previous').isDisabled()).toBe(true);
    await ui.button('Next').click();
    await ui.lastSays(/Page 2 of 7/);
    await ui.button('Next').click();
    await ui.lastSays(/Page 3 of 7/);
    await ui.button('Previous').click();
    await ui.lastSays(/Page 2 of 7/);
    expect(await ui.cards.count()).toBe(1);
  });

  it('opens a profile from the list, narrowing the menu by typing', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmates');
    const menu = ui.last.getByRole('combobox');
    await menu.click();
    const all = await ui.options.count();
    expect(all).toBe(10);
    await menu.fill('beard');
    await expect.poll(() => ui.options.count()).toBeLessThan(all);
    await menu.press('Enter');
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.lastSays(/Beard/);
  });

  it('shows a chart, with its words for those who do not see it', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmates sentence: life chart: true');
    const picture = ui.last.locator('img.picture');
    await picture.waitFor();
    const drawnWidth = () => ui.page.evaluate<number>('document.querySelector("img.picture").naturalWidth');
    await expect.poll(drawnWidth).toBeGreaterThan(300);
    const alt = (await picture.getAttribute('alt')) ?? '';
    expect(alt).toMatch(/21/);
    expect(await ui.last.getByRole('link', { name: alt }).getAttribute('href')).toMatch(/^\/attachments\//);
  });

  it('keeps a private answer between the bot and the one who asked, until it is shared', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/inmate name: Melissa Ross private: true');
    await ui.lastSays(/Only you can see this/);
    await ui.become('ben');
    expect(await ui.cards.count()).toBe(0);
    await ui.become('ada');
    await ui.lastSays(/Only you can see this/);
    await ui.button('Share with everyone here').click();
    await expect.poll(() => ui.cards.count()).toBe(2);
    await ui.become('ben');
    await ui.lastSays(/Melissa Ross is one of the 61/);
    expect(await ui.last.textContent()).not.toContain('Only you can see this');
  });

  it('takes a private answer off the screen when it is dismissed', async () => {
    const { ui } = await stage.openBot();
    await ui.run('/sources private: true');
    await ui.lastSays(/Only you can see this/);
    await ui.button('Dismiss message').click();
    await expect.poll(() => ui.cards.count()).toBe(0);
  });

  it('answers in a conversation with the bot, and among people without it', async () => {
    const { ui } = await stage.openBot();
    for (const name of ['@Clemency Clerk', /a group without the bot/]) {
      await ui.button(name).click();
      await ui.ready();
      await ui.run('/sources');
      await ui.lastSays(/Answered from the sources/);
    }
    await ui.button('#general').click();
    await ui.ready();
    expect(await ui.cards.count()).toBe(0);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/knowledge/project.js';
import { manualClock } from '../../src/local-discord/clock.js';
import type { Playground } from './playground.js';
import { createStage, DESKTOP, PHONE } from './stage.js';

/*
 * The pictures of the README: `npm run screenshots` takes them anew from the real bot, so that they stay true.
 */

const folder = join(projectFolder, 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });

/** Pictures come with every clone. */
const MOST_BYTES = 200_000;
/** The same time on every picture, so that only a changed page changes it. */
const NOON = Date.UTC(2026, 2, 30, 16);

const stage = createStage();
afterEach(stage.clear);
afterAll(stage.close);

async function open(options: BrowserContextOptions): Promise<Playground> {
  const { ui } = await stage.openBot({ timezoneId: 'America/New_York', ...options }, { clock: manualClock(NOON) });
  await ui.page.clock.setFixedTime(NOON);
  return ui;
}

async function take(ui: Playground, name: string): Promise<void> {
  await ui.page.evaluate('document.fonts.ready.then(() => undefined)');
  const picture = await ui.page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(join(folder, `${name}.png`), picture);
  expect(picture.length).toBeLessThan(MOST_BYTES);
}

const DARK = { ...DESKTOP, colorScheme: 'dark' } as const;
const LIGHT = { ...DESKTOP, colorScheme: 'light' } as const;

describe('on a desktop', () => {
  it('an empty channel', async () => {
    const ui = await open(DARK);
    await take(ui, 'welcome');
  });

  it('the command picker', async () => {
    const ui = await open(DARK);
    await ui.messageBox.fill('/');
    await ui.options.first().waitFor();
    await take(ui, 'commands');
  });

  it('suggestions while typing', async () => {
    const ui = await open(LIGHT);
    await ui.messageBox.fill('/inmate ');
    await ui.field('name').pressSequentially('ros');
    await ui.options.filter({ hasText: 'Melissa Ross' }).waitFor();
    await take(ui, 'autocomplete');
  });

  it.each([
    ['answer-dark', DARK],
    ['answer-light', LIGHT],
  ])('an answer with its sources: %s', async (name, options) => {
    const ui = await open(options);
    await ui.run('/ask question: Why did the President commute these sentences?');
    await ui.lastSays(/Answered from the sources/);
    await take(ui, name);
  });

  it('a chart', async () => {
    const ui = await open(DARK);
    await ui.run('/stat topic: When the sentences end chart: true');
    await ui.last.locator('img.picture').waitFor();
    await take(ui, 'chart');
  });

  it('a page of a list, and its menu', async () => {
    const ui = await open(LIGHT);
    await ui.run('/inmates state: florida');
    await ui.lastSays(/Florida/);
    await ui.last.getByRole('combobox').click();
    await ui.options.first().waitFor();
    await take(ui, 'list');
  });

  it('a claim, checked in private', async () => {
    const ui = await open(DARK);
    await ui.become('ben');
    await ui.say('21 of the 61 were serving life in prison. All of them will be freed in July 2016.');
    await ui.lastSays(/21 of the 61/);
    await ui.become('ada');
    await ui.last.click({ button: 'right' });
    await ui.page.getByRole('menuitem', { name: 'Check this claim' }).click();
    await ui.lastSays(/Only you can see this/);
    await take(ui, 'claim');
  });

  it('what Discord refused, for the developer', async () => {
    const tooLong = 'An answer that was never shortened. '.repeat(60);
    const { ui } = await stage.openScripted(
      {
        onInteraction: (interaction) =>
          interaction.isChatInputCommand()
            ? interaction
                .reply(tooLong)
                .catch(() => interaction.reply({ content: 'Sorry, that was too long.', flags: MessageFlags.Ephemeral }))
            : undefined,
      },
      [{ name: 'ask', description: 'Asks' }],
      { clock: manualClock(NOON) },
    );
    await ui.page.emulateMedia({ colorScheme: 'dark' });
    await ui.page.clock.setFixedTime(NOON);
    await ui.run('/ask');
    await ui.lastSays(/too long/);
    await take(ui, 'refused');
  });
});

describe('on a phone', () => {
  it('a question that fits two people, and one that the sources do not answer', async () => {
    const ui = await open({ ...PHONE, colorScheme: 'light', deviceScaleFactor: 2 });
    await ui.run('/ask question: What is Jesse Webster doing today?');
    await ui.lastSays(/Not in the sources/);
    await ui.run('/inmate name: harris');
    await ui.lastSays(/More than one/);
    await take(ui, 'phone-unclear');
  });

  it('the commands in Spanish', async () => {
    const ui = await open({ ...PHONE, colorScheme: 'dark', deviceScaleFactor: 2, locale: 'es-ES' });
    await ui.messageBox.fill('/');
    await ui.options.first().waitFor();
    await take(ui, 'phone-commands');
  });

  it('a profile', async () => {
    const ui = await open({ ...PHONE, colorScheme: 'dark', deviceScaleFactor: 2 });
    await ui.run('/inmate name: Jesse Webster');
    await ui.lastSays(/Answered from the sources/);
    await take(ui, 'phone-profile');
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/start.js';
import { startLocalDiscord } from '../../src/local-discord/start.js';
import { createPlayground } from '../../src/playground/playground.js';
import { openSession } from '../discord/support/bot.js';
import { type BotOptions, cleanup, loginBot } from '../local-discord/support.js';
import { launchChromium } from './chromium.js';
import { Playground } from './playground.js';

/** A phone of the smallest size that the page promises to be readable on, and a usual desktop. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
export const DESKTOP = { viewport: { width: 1180, height: 760 } } as const;

/** Everything a browser test needs, and ends. */
export function createStage() {
  const tidy = cleanup();
  const forGood = cleanup();
  let browser: Promise<Browser> | undefined;
  const launch = () => {
    browser ??= launchChromium().then((launched) => {
      forGood.add(() => launched.close());
      return launched;
    });
    return browser;
  };
  const visit = async (discord: LocalDiscord, options: BrowserContextOptions) => {
    const context = await (await launch()).newContext({ locale: 'en-US', ...DESKTOP, ...options });
    tidy.add(() => context.close());
    return open(await context.newPage(), discord.origin);
  };
  return {
    /** The real bot in an embedded Discord, and the page. */
    async openBot(options: BrowserContextOptions = {}, discordOptions: LocalDiscordOptions = {}) {
      const session = await openSession({}, { discord: { page: createPlayground(), ...discordOptions } });
      tidy.add(() => session.close());
      return { discord: session.discord, ui: await visit(session.discord, options) };
    },
    /** A bot that does what the test says, for what the real one does not do (every time). */
    async openScripted(bot: BotOptions, commands: readonly unknown[], discordOptions: LocalDiscordOptions = {}) {
      const discord = await startLocalDiscord({ page: createPlayground(), ...discordOptions });
      tidy.add(() => discord.close());
      const client = await loginBot(discord, bot);
      tidy.add(() => client.destroy());
      await client.rest.put(`/applications/${client.application.id}/commands`, { body: commands });
      return { discord, client, ui: await visit(discord, {}) };
    },
    visit,
    /** After each test. */
    clear: () => tidy.run(),
    /** After the last. */
    close: () => forGood.run(),
  };
}

/** Opens the page. Whatever the page's console complains of later fails the test that looks at `complaints`. */
async function open(page: Page, origin: string): Promise<Playground> {
  const playground = new Playground(page);
  await page.goto(origin);
  await playground.ready();
  return playground;
}

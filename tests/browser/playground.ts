import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page as somebody uses it: by what it shows and what its parts are called. */
export class Playground {
  readonly page: Page;
  /** What the browser complained of: errors of the page, and what its policy refused. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** The channel is there, with its commands. */
  async ready(): Promise<void> {
    await this.page.locator('.welcome, .card').first().waitFor();
  }

  get messageBox(): Locator {
    return this.page.locator('#message');
  }

  /** All messages and notices, oldest first. */
  get cards(): Locator {
    return this.page.getByRole('article');
  }

  get last(): Locator {
    return this.cards.last();
  }

  /** The options shown under the text field in use. */
  get options(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  /** The one of them that Enter would choose. */
  get marked(): Locator {
    return this.options.and(this.page.locator('[aria-selected=true]'));
  }

  /** A field of the command being filled in. */
  field(name: string): Locator {
    return this.page.locator('.command').getByLabel(name, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Types a command as in `/ask question: why?` and sends it. */
  async run(text: string): Promise<void> {
    await this.messageBox.fill(`${text} `);
    await this.page.locator('.command').waitFor();
    await this.button('Send').click();
  }

  async say(text: string): Promise<void> {
    await this.messageBox.fill(text);
    await this.messageBox.press('Enter');
  }

  /** Waits until the newest message says that. */
  async lastSays(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.last.textContent(), { timeout: 10_000 }).toMatch(text);
  }

  /** Looks through the other user's eyes. */
  async become(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
    await this.ready();
  }

  /** What a screen reader was told last, unasked. */
  heard(): Promise<string | null> {
    return this.page.locator('body > [role=status]').textContent();
  }

  /** What has the focus, as a screen reader would call it: `button "Send"`. */
  async focused(): Promise<string> {
    const snapshot = await this.page.locator(':focus').ariaSnapshot();
    return /\w+ "[^"]*"/.exec(snapshot)?.[0] ?? snapshot;
  }
}

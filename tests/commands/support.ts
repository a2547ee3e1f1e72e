import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { controlsOf } from '../../src/local-discord/message-components.js';
import type { Outcome } from '../../src/local-discord/outcome.js';
import type { LocalDiscord } from '../../src/local-discord/start.js';
import { openSession, type Session } from '../discord/support/bot.js';
import { openApi } from '../discord/support/rules.js';

type Values = Readonly<Record<string, string | number | boolean>>;

/** The whole bot in an embedded Discord, with somebody at it. */
export interface Chat {
  readonly discord: LocalDiscord;
  /** Sends a slash command as Ada. */
  slash(command: string, options?: Values): Promise<Outcome>;
  /** Presses the button with that label. */
  press(user: string, message: APIMessage, label: string): Promise<Outcome>;
  /** What is offered as Ada types in an option. */
  offered(command: string, options: Values, focused: string): Promise<{ name: string; value: string | number }[]>;
}

/**
 * One bot for a test file. After every test, all that the bot sent is compared with Discord's own description of its API,
 * where that is at hand, and Discord must have refused nothing.
 */
export function chat(): Chat {
  let session: Session | undefined;
  const discord = () => {
    if (session === undefined) throw new Error('the bot is not running');
    return session.discord;
  };
  beforeAll(async () => {
    session = await openSession();
  }, 60_000);
  afterEach(() => {
    const sent = discord().requests.list();
    // Cleared first: a test that fails must not fail those after it.
    discord().requests.clear();
    for (const { method, path, body, status } of sent) {
      expect(status, `${method} ${path}`).toBeLessThan(400);
      if (body !== undefined) {
        const plain = path.replace(':token', 'token');
        expect(openApi?.validateRequest(method, plain, body) ?? [], `${method} ${path}`).toEqual([]);
      }
    }
  });
  afterAll(() => session?.close());
  return {
    get discord() {
      return discord();
    },
    slash: (command, options = {}) => discord().slash({ user: 'ada', command, options }),
    press: (user, message, label) =>
      discord().press({ user, message: message.id, customId: buttonCalled(label, message) }),
    async offered(command, options, focused) {
      const outcome = await discord().autocomplete({ user: 'ada', command, options, focused });
      if (outcome.kind !== 'choices') throw new Error(`no choices, but ${outcome.kind}`);
      return outcome.choices.map(({ name, value }) => ({ name, value }));
    },
  };
}

function buttonCalled(label: string, message: APIMessage): string {
  const button = controlsOf(message).find((control) => 'label' in control && control.label === label);
  if (button === undefined || !('custom_id' in button)) throw new Error(`the message has no button "${label}"`);
  return button.custom_id;
}

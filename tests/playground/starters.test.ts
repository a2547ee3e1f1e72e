import { afterEach, describe, expect, it } from 'vitest';
import { slashCommands } from '../../src/playground/page/commands.js';
import { startersFor } from '../../src/playground/page/starters.js';
import { embedOf, openSession } from '../discord/support/bot.js';
import { cleanup } from '../local-discord/support.js';

const tidy = cleanup();
afterEach(() => tidy.run());

describe('what an empty channel suggests to begin with', () => {
  it('can be sent as it stands, and every one of it is answered from the sources', async () => {
    const { discord, close } = await openSession();
    tidy.add(close);
    const starters = startersFor(slashCommands(discord.commands('ada'), 'en-US'));
    expect(starters.length).toBeGreaterThanOrEqual(5);
    for (const { command, values } of starters) {
      const embed = embedOf(await discord.slash({ user: 'ada', command: command.path, options: values }));
      expect([command.path, values, embed.footer?.text]).toEqual([
        command.path,
        values,
        '✅ Answered from the sources',
      ]);
    }
  });

  it('names no command that the bot does not have', () => {
    expect(startersFor([])).toEqual([]);
  });
});

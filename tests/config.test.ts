import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('the settings', () => {
  it('may all be left out: the bot then runs in the embedded Discord on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      apiBaseUrl: 'https://discord.com/api',
      registerCommands: true,
      host: '127.0.0.1',
      port: 8016,
    });
    expect(readConfig({})).not.toHaveProperty('token');
  });

  it('count as left out when blank, as .env.example leaves them', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', PORT: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it('are read with the slashes at the end of an address taken off, since paths are put behind it', () => {
    const config = readConfig({ DISCORD_TOKEN: 'abc', DISCORD_API_BASE_URL: 'http://127.0.0.1:9/api/' });
    expect(config).toMatchObject({ token: 'abc', apiBaseUrl: 'http://127.0.0.1:9/api' });
  });

  it('are refused with every bad one named at once, so that one run is enough to mend them', () => {
    const bad = { PORT: '70000', REGISTER_COMMANDS: 'yes', LOG_LEVEL: 'loud', DISCORD_API_BASE_URL: 'discord' };
    expect(() => readConfig(bad)).toThrow(
      /DISCORD_API_BASE_URL must be an address.*REGISTER_COMMANDS must be "on" or "off".*LOG_LEVEL must be one of.*PORT must be a number/,
    );
  });

  it('never repeat the token when it is what is wrong', () => {
    const message = messageOf(() => readConfig({ DISCORD_TOKEN: 'first-half second-half' }));
    expect(message).toContain('DISCORD_TOKEN must be the token alone');
    expect(message).not.toContain('half');
  });

  it('with a server but no token say which of the two to change', () => {
    expect(() => readConfig({ DISCORD_API_BASE_URL: 'https://example.org/api' })).toThrow(/DISCORD_TOKEN is missing/);
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was thrown');
}

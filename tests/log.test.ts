import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { describeError, withoutSecrets } from '../src/log.js';

describe('the log', () => {
  it('shows no secret, wherever it stands in a line', () => {
    const lines: string[] = [];
    const out = { write: (line: string) => void lines.push(line) };
    const log = pino({}, withoutSecrets(out, ['t0k.en']));
    log.info({ header: 'Bot t0k.en', nested: { url: 'https://x/t0k.en' } }, 'sent t0k.en');
    expect(lines.join('')).not.toContain('t0k.en');
    expect(lines.join('')).toContain('sent [redacted]');
  });

  it('leaves out the address and the body of a failed request: they hold the interaction token and what people typed', () => {
    const url = 'https://discord.com/api/v10/interactions/1/interaction-token/callback';
    const body = { files: undefined, body: { content: 'what somebody typed' } };
    const error = new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', url, body);
    const described = JSON.stringify(describeError(error));
    expect(described).toContain('Invalid Form Body');
    expect(described).not.toContain('interaction-token');
    expect(described).not.toContain('somebody typed');
  });
});

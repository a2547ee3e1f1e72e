import { z } from 'zod';
import { knowledgeFolder } from './knowledge/project.js';
import type { RateLimitSettings } from './limits/rate-limits.js';
import { StartProblem } from './start-problem.js';

/** Where Discord's own API is. */
export const DISCORD_API = 'https://discord.com/api';

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
  .transform((url) => url.replace(/\/+$/, ''));

const onOrOff = z.enum(['on', 'off'], 'must be "on" or "off"');

const count = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);

const settings = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must be the token alone, without spaces').optional(),
  DISCORD_API_BASE_URL: httpUrl.default(DISCORD_API),
  REGISTER_COMMANDS: onOrOff.default('on'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .optional(),
  LOG_QUESTIONS: onOrOff.default('off'),
  RATE_LIMIT_PER_USER: count.default(60),
  RATE_LIMIT_PER_GUILD: count.default(600),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(8016),
  KNOWLEDGE_DIR: z.string().default(knowledgeFolder),
});

/** Every setting, checked. The README's settings table and `.env.example` explain each. */
export interface Config {
  /** Absent: the embedded Discord stands in for Discord. */
  readonly token?: string;
  readonly apiBaseUrl: string;
  readonly registerCommands: boolean;
  /** Absent: the program chooses by where it runs. */
  readonly logLevel?: string;
  /** Whether the log holds what people typed. */
  readonly logsQuestions: boolean;
  readonly rateLimits: RateLimitSettings;
  /** Where the embedded Discord listens. */
  readonly host: string;
  readonly port: number;
  readonly knowledgeFolder: string;
}

/**
 * Reads the settings from the environment; a blank one counts as not set.
 * @throws {StartProblem} that names every bad setting at once, without repeating its value: it may be a secret
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new StartProblem(badSettings(parsed.error.issues));
  const { data } = parsed;
  if (data.DISCORD_TOKEN === undefined && data.DISCORD_API_BASE_URL !== DISCORD_API) {
    throw new StartProblem(
      'DISCORD_TOKEN is missing: DISCORD_API_BASE_URL names a server, which needs one. Set it, or unset DISCORD_API_BASE_URL to use the embedded Discord.',
    );
  }
  return {
    ...(data.DISCORD_TOKEN === undefined ? {} : { token: data.DISCORD_TOKEN }),
    ...(data.LOG_LEVEL === undefined ? {} : { logLevel: data.LOG_LEVEL }),
    apiBaseUrl: data.DISCORD_API_BASE_URL,
    registerCommands: data.REGISTER_COMMANDS === 'on',
    logsQuestions: data.LOG_QUESTIONS === 'on',
    rateLimits: { perUser: data.RATE_LIMIT_PER_USER, perGuild: data.RATE_LIMIT_PER_GUILD },
    host: data.BIND_ADDRESS,
    port: data.PORT,
    knowledgeFolder: data.KNOWLEDGE_DIR,
  };
}

function badSettings(issues: readonly z.core.$ZodIssue[]): string {
  const problems = issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  return `Change these settings, in the environment or in .env (see .env.example): ${problems.join('; ')}.`;
}

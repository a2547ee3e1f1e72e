import type { z } from 'zod';
import { type Sharding, shardingFor } from './discord/shards.js';
import type { StoreSettings } from './insights/store.js';
import type { RateLimitSettings } from './limits/rate-limits.js';
import { DISCORD_API, type Settings, settings } from './settings.js';
import { StartProblem } from './start-problem.js';

/** Every setting, checked, as the parts of the program take them. */
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
  readonly sharding: Sharding;
  /** Where the embedded Discord listens. */
  readonly host: string;
  readonly port: number;
  readonly knowledgeFolder: string;
  /** Where running bots take orders from the terminal. */
  readonly controlFolder: string;
  /** Where health and metrics are served; absent: nowhere. */
  readonly health?: { readonly host: string; readonly port: number };
  /** Where questions without an answer are noted. */
  readonly insights: StoreSettings & { readonly on: boolean };
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
  return configOf(data);
}

function badSettings(issues: readonly z.core.$ZodIssue[]): string {
  const problems = issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  return `Change these settings, in the environment or in .env (see .env.example): ${problems.join('; ')}.`;
}

function configOf(data: Settings): Config {
  return {
    ...(data.DISCORD_TOKEN === undefined ? {} : { token: data.DISCORD_TOKEN }),
    ...(data.LOG_LEVEL === undefined ? {} : { logLevel: data.LOG_LEVEL }),
    ...(data.HEALTH_PORT === undefined ? {} : { health: { host: data.HEALTH_ADDRESS, port: data.HEALTH_PORT } }),
    apiBaseUrl: data.DISCORD_API_BASE_URL,
    registerCommands: data.REGISTER_COMMANDS,
    logsQuestions: data.LOG_QUESTIONS,
    rateLimits: { perUser: data.RATE_LIMIT_PER_USER, perGuild: data.RATE_LIMIT_PER_GUILD },
    sharding: shardingOf(data),
    host: data.BIND_ADDRESS,
    port: data.PORT,
    knowledgeFolder: data.KNOWLEDGE_DIR,
    controlFolder: data.CONTROL_DIR,
    insights: {
      on: data.INSIGHTS,
      url: data.INSIGHTS_URL,
      retentionDays: data.INSIGHTS_RETENTION_DAYS,
      ...(data.INSIGHTS_AUTH_TOKEN === undefined ? {} : { authToken: data.INSIGHTS_AUTH_TOKEN }),
    },
  };
}

function shardingOf({ SHARD_COUNT, SHARDS, PROCESS_INDEX, SHARDS_PER_PROCESS }: Settings): Sharding {
  const processIndex = PROCESS_INDEX === undefined ? {} : { processIndex: PROCESS_INDEX };
  try {
    return shardingFor({ count: SHARD_COUNT, own: SHARDS, perProcess: SHARDS_PER_PROCESS, ...processIndex });
  } catch (error) {
    if (error instanceof RangeError) throw new StartProblem(`${error.message}.`, { cause: error });
    throw error;
  }
}

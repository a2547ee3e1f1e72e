import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseShardList } from './discord/shards.js';
import { knowledgeFolder } from './knowledge/project.js';

/** Where Discord's own API is. */
export const DISCORD_API = 'https://discord.com/api';

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
  .transform((url) => url.replace(/\/+$/, ''));

const onOrOff = z.enum(['on', 'off'], 'must be "on" or "off"').transform((word) => word === 'on');

const count = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);

const positive = count.refine((number) => number > 0, 'must be 1 or more');

const port = z
  .string()
  .regex(/^\d+$/, 'must be a number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a number from 0 to 65535');

const logLevel = z.enum(
  ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
  'must be one of fatal, error, warn, info, debug, trace, silent',
);

const shardCount = z
  .string()
  .regex(/^(auto|[1-9]\d{0,5})$/, 'must be "auto" or a number from 1')
  .transform((text) => (text === 'auto' ? text : Number(text)));

const shardList = z.string().transform((text, context) => {
  const shards = text === 'auto' ? text : parseShardList(text);
  if (shards !== undefined) return shards;
  context.addIssue('must be "auto", or numbers such as 0, 0,2 or 0-15');
  return z.NEVER;
});

/** Others on the machine have folders of their own there. */
const controlFolder = () => join(tmpdir(), `clemency-clerk-${process.getuid?.() ?? 'user'}`);

/** The settings as the environment holds them: every one a text. `.env.example` explains each. */
export const settings = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must be the token alone, without spaces').optional(),
  DISCORD_API_BASE_URL: httpUrl.default(DISCORD_API),
  REGISTER_COMMANDS: onOrOff.default(true),
  LOG_LEVEL: logLevel.optional(),
  LOG_QUESTIONS: onOrOff.default(false),
  KNOWLEDGE_DIR: z.string().default(knowledgeFolder),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  PORT: port.default(8016),
  RATE_LIMIT_PER_USER: count.default(60),
  RATE_LIMIT_PER_GUILD: count.default(600),
  SHARD_COUNT: shardCount.default('auto'),
  SHARDS: shardList.default('auto'),
  PROCESS_INDEX: count.optional(),
  SHARDS_PER_PROCESS: positive.default(1),
  HEALTH_PORT: port.optional(),
  HEALTH_ADDRESS: z.string().default('127.0.0.1'),
  CONTROL_DIR: z.string().default(controlFolder),
  INSIGHTS: onOrOff.default(false),
  INSIGHTS_URL: z
    .string()
    .regex(/^(file|libsql|https?|wss?):/, 'must begin with file:, libsql:, https:, http:, wss: or ws:')
    .default('file:insights.db'),
  INSIGHTS_AUTH_TOKEN: z.string().optional(),
  INSIGHTS_RETENTION_DAYS: positive.default(90),
});

export type Settings = z.output<typeof settings>;

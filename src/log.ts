import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { Config } from './config.js';
import { endOnUncaught } from './shutdown.js';

export interface LogSettings {
  readonly level: string;
  /** For a person at a terminal; otherwise one JSON object a line. */
  readonly readable: boolean;
  /** Words that may never be printed, such as the token. */
  readonly secrets: readonly string[];
}

/**
 * The log of a bot that runs, to which uncaught errors go as well.
 * @param usualLevel where LOG_LEVEL leaves it to the program
 */
export async function openLog(config: Config, usualLevel: string, token: string): Promise<Logger> {
  const { logLevel = usualLevel, insights } = config;
  const secrets = [token, ...(insights.authToken === undefined ? [] : [insights.authToken])];
  const log = await createLog({ level: logLevel, readable: process.stderr.isTTY, secrets });
  endOnUncaught(log);
  return log;
}

/** Never printed, wherever an object that is logged holds them. */
const SECRET_FIELDS = ['token', 'authToken', 'authorization', 'headers', 'requestBody'];

/**
 * The program's log, on standard error: standard output belongs to the terminal prompt and to the commands' results.
 * Lines are written at once, so that the last words of a process that ends are not lost.
 */
async function createLog({ level, readable, secrets }: LogSettings): Promise<Logger> {
  const standardError = destination({ fd: 2, sync: true });
  return pino(logOptions(level), withoutSecrets(readable ? await prettyOnto(standardError) : standardError, secrets));
}

/** What every line of the log is made with. */
export function logOptions(level: string): LoggerOptions {
  const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]);
  return { level, serializers: { err: describeError }, redact: { paths, censor: REDACTED } };
}

/** For a person at a terminal; elsewhere its package is not even loaded. */
async function prettyOnto(out: DestinationStream): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: out, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}

const REDACTED = '[redacted]';

/** Passes lines on with every secret replaced. */
export function withoutSecrets(out: DestinationStream, secrets: readonly string[]): DestinationStream {
  return { write: (line) => out.write(redact(line, secrets)) };
}

/** The text with every secret replaced. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, REDACTED), text);
}

/**
 * What an operator needs of an error. Left out on purpose: an API error's address and body, which hold the interaction's
 * token and what people typed.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    stack: error.stack,
  };
}

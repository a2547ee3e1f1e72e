import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import pretty from 'pino-pretty';

export interface LogSettings {
  readonly level: string;
  /** For a person at a terminal; otherwise one JSON object a line. */
  readonly readable: boolean;
  /** Words that may never be printed, such as the token. */
  readonly secrets: readonly string[];
}

/**
 * The program's log, on standard error: standard output belongs to the terminal prompt and to the commands' results.
 */
export function createLog(settings: LogSettings): Logger {
  const standardError = destination({ fd: 2, sync: true });
  const out = settings.readable
    ? pretty({ destination: standardError, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : standardError;
  const options: LoggerOptions = { level: settings.level, serializers: { err: describeError } };
  return pino(options, withoutSecrets(out, settings.secrets));
}

/** Passes lines on with every secret replaced. */
export function withoutSecrets(out: DestinationStream, secrets: readonly string[]): DestinationStream {
  return { write: (line) => out.write(redact(line, secrets)) };
}

/** The text with every secret replaced. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, '[redacted]'), text);
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

import type { Logger } from 'pino';
import { newErrorId } from './discord/failure.js';

/**
 * Ends the process on SIGINT and SIGTERM, after `stop` has brought everything to an end: exit code 0. A second signal
 * ends it at once.
 */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      process.once(signal, () => process.exit(1));
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
    });
  }
}

/** An error that nothing caught leaves the process in an unknown state: it is logged, and a supervisor starts anew. */
export function endOnUncaught(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ errorId: newErrorId(), err: error }, 'uncaught error; the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

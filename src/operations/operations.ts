import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Bot } from '../discord/bot.js';
import type { Watch } from '../discord/watch.js';
import type { Health } from '../health/health.js';
import type { Metrics } from '../health/metrics.js';
import { StartProblem } from '../start-problem.js';
import { type Control, openControl } from './control.js';
import { reloadKnowledge } from './reload.js';

/**
 * What runs beside the bot for those who operate it: health and metrics, insights, orders from the terminal. What is off
 * is not even loaded: its packages would take memory and time at every start.
 */
export interface Operations {
  readonly watches: readonly Watch[];
  /** Whether somebody reads what users say about answers. */
  readonly takesFeedback: boolean;
  /** The bot answers, from knowledge of this version. */
  started(bot: Bot, knowledge: string): Promise<void>;
  /** It takes no new commands. */
  stopping(): void;
  close(): Promise<void>;
}

type Settings = Pick<Config, 'health' | 'insights' | 'controlFolder' | 'knowledgeFolder'>;

/** @throws {StartProblem} where something that is switched on cannot run */
export async function openOperations(settings: Settings, log: Logger): Promise<Operations> {
  const health = settings.health && (await openHealth(settings.health));
  const insights = settings.insights.on ? await openInsights(settings.insights, log) : undefined;
  let control: Control | undefined;
  return {
    watches: [health?.health.watch, health?.metrics.watch, insights?.watch].filter((watch) => watch !== undefined),
    takesFeedback: insights !== undefined,
    async started(bot, knowledge) {
      health?.health.started();
      health?.metrics.knowledge(knowledge);
      const reload = () =>
        reloadKnowledge({
          folder: settings.knowledgeFolder,
          log,
          use(desk, version) {
            bot.use(desk);
            health?.metrics.knowledge(version);
          },
        });
      reloadOnHangup(reload);
      control = await tryControl(settings.controlFolder, reload, log);
    },
    stopping: () => health?.health.stopping(),
    async close() {
      control?.close();
      await insights?.close();
      await health?.server.close();
    },
  };
}

async function openHealth({ host, port }: NonNullable<Settings['health']>) {
  const [{ createHealth }, { createMetrics }, { startHealthServer }] = await Promise.all([
    import('../health/health.js'),
    import('../health/metrics.js'),
    import('../health/server.js'),
  ]);
  const health: Health = createHealth();
  const metrics: Metrics = createMetrics();
  try {
    return { health, metrics, server: await startHealthServer({ host, port, health, metrics }) };
  } catch (error) {
    const address = `${host}:${port}`;
    throw new StartProblem(`The health server cannot listen at ${address}: check HEALTH_ADDRESS and HEALTH_PORT.`, {
      cause: error,
    });
  }
}

async function openInsights(settings: Settings['insights'], log: Logger) {
  const [{ createInsights }, { openInsightStore }] = await Promise.all([
    import('../insights/insights.js'),
    import('../insights/store.js'),
  ]);
  try {
    return createInsights(await openInsightStore(settings), log, today);
  } catch (error) {
    throw new StartProblem(
      'The insights cannot be opened: check INSIGHTS_URL and INSIGHTS_AUTH_TOKEN, or set INSIGHTS=off.',
      {
        cause: error,
      },
    );
  }
}

const today = () => new Date().toISOString().slice(0, 10);

/** A terminal that closes hangs up too, and then means that the program shall end. */
function reloadOnHangup(reload: () => unknown): void {
  if (!process.stdin.isTTY) process.on('SIGHUP', reload);
}

/** Orders are a convenience: where their folder cannot be used, the bot answers all the same, and SIGHUP still reloads. */
async function tryControl(folder: string, reload: () => ReturnType<typeof reloadKnowledge>, log: Logger) {
  try {
    return await openControl(folder, { reload });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, '"npm run knowledge -- reload" does not reach this process');
    return undefined;
  }
}

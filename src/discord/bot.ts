import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { RateLimits } from '../limits/rate-limits.js';
import { createClient } from './client.js';
import type { Command } from './command.js';
import type { Desk } from './desk.js';
import { explainLoginFailure } from './login-failure.js';
import { ignoreMalformedInteractions } from './malformed.js';
import { registerCommands } from './registration.js';
import { createRouter } from './router.js';
import type { Sharding } from './shards.js';
import { type Watch, watchedBy } from './watch.js';

export interface BotOptions {
  readonly token: string;
  readonly apiBaseUrl: string;
  readonly sharding: Sharding;
  /** Whether to register the commands on start. */
  readonly registers: boolean;
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly limits: RateLimits;
  /** Whether answers to questions offer to say that they missed the point; one of the watches notes it then. */
  readonly takesFeedback: boolean;
  /** Who wants to know what happens. */
  readonly watches: readonly Watch[];
  readonly log: Logger;
  /** Discord will not let the bot back in, whatever it tries; called once. */
  onLost(reason: string): void;
}

export interface Bot {
  /** The bot's name on Discord. */
  readonly name: string;
  /** Answers from this desk from now on. */
  use(desk: Desk): void;
  /** Takes no new interaction, lets those under way finish, and closes the gateway. */
  stop(): Promise<void>;
}

/** How long interactions under way may take when the bot stops. */
const FINISH_WITHIN_MS = 10_000;

/** A large bot's shards log in one after another, so waiting is no failure; but the log says what it waits for. */
const SAY_WAITING_EVERY_MS = 30_000;

/**
 * Logs in, and answers from then on.
 * @throws {StartProblem} when Discord cannot be reached or refuses the token
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { apiBaseUrl, commands, desk, limits, takesFeedback, log } = options;
  const client = createClient(apiBaseUrl, options.sharding);
  const watch = watchedBy(options.watches);
  const router = createRouter({ commands, desk, limits, takesFeedback, watch, log });
  client.on(Events.InteractionCreate, (interaction) => void router.route(interaction));
  ignoreMalformedInteractions(client, log);
  logErrors(client, log);
  watchGateway(client, log, watch);
  client.on(Events.ShardDisconnect, ({ code }) =>
    options.onLost(`Discord closed the connection for good (code ${code})`),
  );
  const ready = await logIn(client, options);
  if (options.registers && runsFirstShard(client)) await register(client.rest, ready.application.id, commands, log);
  log.info({ bot: ready.user.displayName, application: ready.application.id }, 'ready');
  return {
    name: ready.user.displayName,
    use: (next) => router.use(next),
    async stop() {
      await Promise.race([router.close(), sleep(FINISH_WITHIN_MS, undefined, { ref: false })]);
      // It is not reconnecting, whatever the closing looks like.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

async function logIn(client: Client, { token, apiBaseUrl, log }: BotOptions): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const patience = setInterval(() => log.warn('still waiting for the gateway; trying on'), SAY_WAITING_EVERY_MS);
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    throw explainLoginFailure(error, apiBaseUrl);
  } finally {
    clearInterval(patience);
  }
}

/** One process of many registers for all; also where Discord chose the shards. */
function runsFirstShard({ options: { shards } }: Client): boolean {
  return Array.isArray(shards) && shards.includes(0);
}

/** Commands that were registered before still work when this fails, so the bot goes on. */
async function register(rest: REST, application: string, commands: readonly Command[], log: Logger): Promise<void> {
  try {
    log.info(await registerCommands(rest, application, commands), 'commands registered');
  } catch (error) {
    log.error({ err: error }, 'the commands could not be registered; try "npm run register"');
  }
}

/** An unheard error event would end the process. */
function logErrors(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client reports an error'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, 'the gateway connection failed'));
  client.on(Events.Warn, (warning) => log.warn(warning));
}

/** discord.js reconnects by itself; whoever watches learns that it did. */
function watchGateway(client: Client, log: Logger, watch: Required<Watch>): void {
  client.on(Events.ShardReady, (shard) => {
    log.info({ shard }, 'on the gateway');
    watch.gateway(shard, 'ready');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ shard }, 'reconnecting to the gateway');
    watch.gateway(shard, 'connecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'resumed the gateway session');
    watch.gateway(shard, 'ready');
  });
  client.on(Events.ShardDisconnect, (_event, shard) => watch.gateway(shard, 'lost'));
}

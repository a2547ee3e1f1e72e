import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/start.js';
import { type Usage, usageSchema } from './usage.js';

/** A bot in a process of its own, on an embedded Discord of its own. */
export interface ChildBot {
  readonly name: string;
  readonly discord: LocalDiscord;
  /** From starting the process until the gateway's session stands, in ms. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface ChildBotOptions {
  readonly name: string;
  /** The program, beside this file. */
  readonly program: string;
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  readonly users: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const PROBE = new URL('./probe.js', import.meta.url).href;
/** Far longer than any start; a bot that needs longer has failed. */
const WITHIN_MS = 60_000;

/** Starts the bot and waits until it is on the gateway with its commands registered. */
export async function startChildBot(options: ChildBotOptions): Promise<ChildBot> {
  const { name, users, environment } = options;
  const discord = await startLocalDiscord({ users });
  const identified = nextEvent(discord, (event) => event.type === 'gateway' && event.change === 'identified');
  const registered = nextEvent(discord, (event) => event.type === 'commands-changed');
  const folder = mkdtempSync(join(tmpdir(), 'clemency-load-'));
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'w');
  const started = performance.now();
  const program = fileURLToPath(new URL(options.program, import.meta.url));
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), '--import', PROBE, program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE_URL: discord.apiBaseUrl,
      ...environment,
    },
    // A file, as under a supervisor: writing it is part of what a command costs.
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  await orFailure(identified, child, logFile);
  const startMs = performance.now() - started;
  await orFailure(registered, child, logFile);
  return {
    name,
    discord,
    startMs,
    usage: () => askUsage(child, logFile),
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      await discord.close();
      rmSync(folder, { recursive: true });
    },
  };
}

type Subscribe = LocalDiscord['events']['subscribe'];
type LocalEvent = Parameters<Parameters<Subscribe>[0]>[0];

function nextEvent({ events }: LocalDiscord, isIt: (event: LocalEvent) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = events.subscribe((event) => {
      if (!isIt(event)) return;
      stop();
      resolve();
    });
  });
}

/** Waits, unless the process ends first or takes too long: then the error holds what it printed. */
function orFailure<T>(event: Promise<T>, child: ChildProcess, logFile: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (how: string) => reject(new Error(`The bot ${how}. It printed:\n${readFileSync(logFile, 'utf8')}`));
    const ended = () => fail('ended');
    const late = setTimeout(fail, WITHIN_MS, 'does not answer');
    child.once('exit', ended);
    if (child.exitCode !== null || child.signalCode !== null) ended();
    event.then(resolve, reject).finally(() => {
      clearTimeout(late);
      child.off('exit', ended);
    });
  });
}

async function askUsage(child: ChildProcess, logFile: string): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('usage');
  return usageSchema.parse((await orFailure(answer, child, logFile))[0]);
}

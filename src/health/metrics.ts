import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayState, Watch } from '../discord/watch.js';

/** Figures for Prometheus. */
export interface Metrics {
  readonly watch: Watch;
  /** The knowledge that answers come from, from now on. */
  knowledge(version: string): void;
  /** The figures in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Most answers take some milliseconds; Discord waits three seconds for them. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];

const STATES = ['ready', 'connecting', 'lost'] satisfies readonly GatewayState[];

/** Also counts what the process itself uses: processor, memory, event loop, garbage collection. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const commands = new Counter({
    name: 'clerk_commands_total',
    help: 'Commands, presses and suggestions that came to an end, by what came of them.',
    labelNames: ['command', 'outcome'],
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'clerk_command_duration_seconds',
    help: 'From receiving a command to the arrival of its answer at Discord.',
    labelNames: ['command'],
    buckets: SECONDS,
    registers: [register],
  });
  const gateway = new Gauge({
    name: 'clerk_gateway_status',
    help: 'The state of each shard on the gateway: 1 for the one it is in.',
    labelNames: ['shard', 'state'],
    registers: [register],
  });
  const knowledge = new Gauge({
    name: 'clerk_knowledge_info',
    help: 'The version of the knowledge that answers come from.',
    labelNames: ['version'],
    registers: [register],
  });
  return {
    watch: {
      handled({ command, outcome, ms }) {
        commands.inc({ command, outcome });
        seconds.observe({ command }, ms / 1000);
      },
      gateway(shard, state) {
        for (const each of STATES) gateway.set({ shard, state: each }, each === state ? 1 : 0);
      },
    },
    knowledge(version) {
      knowledge.reset();
      knowledge.set({ version }, 1);
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

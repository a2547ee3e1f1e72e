import { cpus, release, totalmem, type } from 'node:os';
import { figure } from './figures.js';

/** What a benchmark ran on, as one sentence. */
export function machine(): string {
  const [processor] = cpus();
  const memory = figure(totalmem() / 1024 ** 3);
  return `${processor?.model.trim()}, ${cpus().length} cores, ${memory} GB; ${type()} ${release()}; Node ${process.versions.node}.`;
}

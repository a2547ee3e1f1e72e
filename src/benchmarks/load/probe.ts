/**
 * Loaded into a measured process before its own program (`node --import`): tells over the IPC channel, when asked, what
 * the process has used so far. Nothing of the measured program knows of it.
 */
import type { Usage } from './usage.js';

process.on('message', (question) => {
  if (question === 'usage') process.send?.(usage());
});
// The channel alone must not keep the process alive.
process.channel?.unref();

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed };
}

import { z } from 'zod';

/** What a process has used since it started. */
export const usageSchema = z.strictObject({
  /** Processor time, of the program and of the system on its behalf. */
  cpuMs: z.number(),
  /** The memory it holds, as the system counts it. */
  rssBytes: z.number(),
  /** JavaScript objects, with the garbage that is not collected yet. */
  heapBytes: z.number(),
});

export type Usage = z.output<typeof usageSchema>;

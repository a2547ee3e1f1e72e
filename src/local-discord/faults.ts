import { z } from 'zod';

const times = z.int().min(1).max(1_000_000).default(1);
/** Part of a REST path, such as `/callback` or `/commands`; every request when left out. */
const route = z.string().default('');
const shard = z.int().min(0).optional();

/**
 * What can go wrong with Discord, on purpose. The gateway's faults strike at once (on one shard, or all); those of REST and
 * of the handshake wait for the next `times` occasions.
 */
export const faultSchema = z.discriminatedUnion('kind', [
  /** The gateway's connection breaks without a goodbye; the session stays resumable. */
  z.strictObject({ kind: z.literal('drop-connection'), shard }),
  /** Opcode 7: Discord asks the client to connect again and resume. */
  z.strictObject({ kind: z.literal('request-reconnect'), shard }),
  /** Opcode 9: the session is over (`resumable: false`), or the client shall resume it. */
  z.strictObject({ kind: z.literal('invalidate-session'), resumable: z.boolean(), shard }),
  /** The next RESUME gets opcode 9, not resumable. */
  z.strictObject({ kind: z.literal('refuse-resume'), times }),
  /** Heartbeats go unanswered. */
  z.strictObject({ kind: z.literal('ignore-heartbeats'), times }),
  /** An answer 429, 500 or 502 instead of doing what was asked. */
  z.strictObject({
    kind: z.literal('answer-status'),
    status: z.literal([429, 500, 502, 503]),
    route,
    times,
    /** 429 only. */
    retryAfterMs: z.int().min(0).max(60_000).default(100),
    /** 429 only: the whole application is limited, not one route. */
    global: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('delay'), route, times, ms: z.int().min(0).max(60_000) }),
  /** The callback is told that its interaction is unknown (10062). */
  z.strictObject({ kind: z.literal('unknown-interaction'), times }),
  /** The callback is told that somebody answered already (40060). */
  z.strictObject({ kind: z.literal('already-acknowledged'), times }),
  /** The HTTP connection breaks, before or after Discord has done what was asked. */
  z.strictObject({ kind: z.literal('cut'), route, times, when: z.enum(['before', 'after']) }),
  /** Any dispatch to the client, as malformed as it likes. */
  z.strictObject({ kind: z.literal('dispatch'), event: z.string().min(1).max(100), data: z.unknown(), shard }),
]);

export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;
export type GatewayFault = Extract<
  Fault,
  { kind: 'drop-connection' | 'request-reconnect' | 'invalidate-session' | 'dispatch' }
>;
export type ArmedFault = Exclude<Fault, GatewayFault>;
export type RestFault = Extract<
  ArmedFault,
  { kind: 'answer-status' | 'delay' | 'unknown-interaction' | 'already-acknowledged' | 'cut' }
>;

const CALLBACK = /^\/interactions\/[^/]+\/[^/]+\/callback$/;

export interface FaultPlan {
  arm(fault: ArmedFault): void;
  /** Uses up one occasion of every fault that strikes this request. */
  strike(path: string): RestFault[];
  /** Uses up one occasion of a handshake fault; false when none is armed. */
  take(kind: 'refuse-resume' | 'ignore-heartbeats'): boolean;
  /** Forgets everything that is still armed. */
  clear(): void;
}

export function createFaultPlan(): FaultPlan {
  let armed: { fault: ArmedFault; left: number }[] = [];
  const use = (applies: (fault: ArmedFault) => boolean) => {
    const struck = armed.filter(({ fault }) => applies(fault));
    for (const entry of struck) entry.left -= 1;
    armed = armed.filter(({ left }) => left > 0);
    return struck.map(({ fault }) => fault);
  };
  return {
    arm(fault) {
      armed.push({ fault, left: fault.times });
    },
    strike: (path) => use((fault) => isRestFault(fault) && strikes(fault, path)).filter(isRestFault),
    take: (kind) => use((fault) => fault.kind === kind).length > 0,
    clear() {
      armed = [];
    },
  };
}

function isRestFault(fault: ArmedFault): fault is RestFault {
  return fault.kind !== 'refuse-resume' && fault.kind !== 'ignore-heartbeats';
}

function strikes(fault: RestFault, path: string): boolean {
  return 'route' in fault ? path.includes(fault.route) : CALLBACK.test(path);
}

export function isGatewayFault(fault: Fault): fault is GatewayFault {
  return !('times' in fault);
}

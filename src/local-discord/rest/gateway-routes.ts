import { type Route, route } from './router.js';

/** Session starts a day, as Discord gives small applications; the embedded Discord does not count them. */
const SESSION_STARTS = 1000;
/** Shards that may identify at the same time. */
const MAX_CONCURRENCY = 16;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where the gateway is. */
export function gatewayRoutes(gatewayUrl: () => string): Route[] {
  return [
    route('GET', '/gateway', 'open', () => ({ status: 200, body: { url: gatewayUrl() } })),
    route('GET', '/gateway/bot', 'bot', () => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: SESSION_STARTS,
          remaining: SESSION_STARTS,
          reset_after: DAY_MS,
          max_concurrency: MAX_CONCURRENCY,
        },
      },
    })),
  ];
}

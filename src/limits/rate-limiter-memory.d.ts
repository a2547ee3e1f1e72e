/** The one limiter that is used: the package's own entry loads two dozen stores beside it, a cost at every start. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}

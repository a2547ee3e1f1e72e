import { defineConfig } from 'vitest/config';

/** All of the hostile inputs (`npm run test:hostile`); `npm test` sends a fixed share of them. */
export default defineConfig({
  test: { include: ['tests/hostile/**/*.test.ts'], env: { HOSTILE_INPUTS: '100000' } },
});

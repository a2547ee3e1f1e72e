import { defineConfig } from 'vitest/config';

/** The tests that need Chromium (`npm run test:browser`), and in the mode `screenshots` the pictures for the README. */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'screenshots' ? 'tests/browser/screenshots.ts' : 'tests/browser/**/*.browser.ts'],
    globalSetup: ['tests/browser/setup.ts'],
    // Machines differ, and a test may wait for the three seconds that Discord gives a bot.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // One browser at a time, and one reading of the knowledge for all of them.
    fileParallelism: false,
    isolate: false,
  },
}));

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Vitest leaves a core free, which is half of a small machine.
    maxWorkers: '100%',
    // What is awaited comes soon, but machines differ.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**'],
          // One reading of the knowledge for all the files of a process: half of the time went into reading it again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          // Each starts the program a few times, and machines differ.
          testTimeout: 120_000,
          // These run the program as a user does, compiled.
          globalSetup: ['tests/end-to-end/build.ts'],
        },
      },
    ],
  },
});

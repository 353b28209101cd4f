import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'tests/{architecture,journeys}/**/*.test.ts',
      'scripts/**/*.test.ts',
      'samples/**/*.test.ts',
    ],
    setupFiles: ['tests/given-seed.ts'],
    isolate: false,
    // Tests that may run beside each other: one a processor of a small machine.
    maxConcurrency: 2,
    // What is waited for comes when the machine has time for it: a second, which is usual, is not always enough.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

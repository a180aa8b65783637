import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/prepare.ts'],
    // No test fails because a machine is busy: what hangs is stopped by whoever started the tests.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});

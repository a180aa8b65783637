import { defineConfig } from 'vitest/config';
import { compilerTests, shared } from './test/support/compiler-tests.ts';

const compiler = compilerTests();

export default defineConfig({
  test: {
    globalSetup: ['test/support/prepare.ts'],
    projects: [
      { test: { ...compiler, name: 'compiler' } },
      { test: { ...shared, name: 'programs', include: ['test/**/*.test.ts'], exclude: compiler.include } },
    ],
  },
});

import { defineConfig } from 'vitest/config';
import { compilerTests, programTests } from './test/support/compiler-tests.ts';

const { programs, alone } = programTests();

export default defineConfig({
  test: {
    globalSetup: ['test/support/prepare.ts'],
    projects: [
      { test: { ...compilerTests(), name: 'compiler' } },
      { test: { ...programs, name: 'programs' } },
      { test: { ...alone, name: 'alone' } },
    ],
  },
});

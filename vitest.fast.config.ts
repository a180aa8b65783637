import { defineConfig } from 'vitest/config';
import { compilerTests } from './test/support/compiler-tests.ts';

/** The fast tier, `npm run test:fast`: the tests that start no process. */
export default defineConfig({ test: compilerTests() });

import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What starts Python, the built command line, or another program: those tests are left to the whole suite. */
const startsProcesses = /support\/(python|command|judges|samples|azure-cli)|node:child_process/;

const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`);

/** The fast tier, `npm run test:fast`: the tests that start no process. */
export default defineConfig({
  test: {
    include: all.filter((file) => !startsProcesses.test(readFileSync(file, 'utf8'))),
    testTimeout: 900_000,
  },
});

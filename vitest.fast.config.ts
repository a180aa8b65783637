import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** What starts Python, the built command line, or another program: those tests are left to the whole suite. */
const startsProcesses = /support\/(python|command|judges|samples|azure-cli)|node:child_process/;

const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.join('test', file));

/** Whether a test, or a file beside it that it imports, starts a process. */
function isSlow(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  const beside = [...text.matchAll(/from '(\.\.?\/[^']+\.ts)'/g)].map(([, name = '']) =>
    path.join(path.dirname(file), name),
  );
  return startsProcesses.test(text) || beside.some((one) => one.startsWith('test') && isSlow(one));
}

/** The fast tier, `npm run test:fast`: the tests that start no process. */
export default defineConfig({
  test: {
    include: all.filter((file) => !isSlow(file)),
    testTimeout: 900_000,
  },
});

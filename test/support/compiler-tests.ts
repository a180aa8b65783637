/** Which tests are of the compiler alone, and start no process. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestUserConfig } from 'vitest/config';

/** What starts Python, the built command line, or another program, and what puts a module in the place of another. */
const needsProcess = /support\/(python|command|judges|samples|azure-cli)|node:child_process|vi\.mock\(/;

/** The settings that all tests share. */
export const shared = {
  // No test fails because a machine is busy: what hangs is stopped by whoever started the tests.
  testTimeout: 900_000,
  hookTimeout: 900_000,
} satisfies TestUserConfig;

/** Their settings: the files of a worker share the compiler, which is loaded and made fast once. */
export function compilerTests() {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', file));
  return { ...shared, include: all.filter((file) => !isSlow(file)), isolate: false } satisfies TestUserConfig;
}

/** Whether a test, or a file beside it that it imports, starts a process. */
function isSlow(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  const beside = [...text.matchAll(/from '(\.\.?\/[^']+\.ts)'/g)].map(([, name = '']) =>
    path.join(path.dirname(file), name),
  );
  return needsProcess.test(text) || beside.some((one) => one.startsWith('test') && isSlow(one));
}

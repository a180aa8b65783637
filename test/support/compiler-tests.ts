/** Which tests are of the compiler alone, and which files of tests may share a process. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestUserConfig } from 'vitest/config';

/** What starts Python, the built command line, or another program, and what puts a module in the place of another. */
const needsProcess = /support\/(python|command|judges|samples|azure-cli)|node:child_process|vi\.mock\(/;
/** What the next file in the process would meet: a replaced module, variables, another folder, listeners. */
const leavesTraces =
  /vi\.mock\(|process\.env(?:\.\w+|\['\w+'\]) *=[^=]|process\.(?:chdir|on|once)\(|vi\.(?:spyOn|stub|use)/;

/** The settings that all tests share. */
export const shared = {
  // No test fails because a machine is busy: what hangs is stopped by whoever started the tests.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  setupFiles: process.env.CELLWRIGHT_TEST_TIMES ? ['test/support/processor-time.ts'] : [],
} satisfies TestUserConfig;

/** The settings of tests of the compiler alone: the files of a worker share the compiler, which is loaded and made fast once. */
export function compilerTests() {
  return { ...shared, include: testFiles().filter((file) => !isSlow(file)), isolate: false } satisfies TestUserConfig;
}

/** Those of tests that start programs: `program` shares the compiler likewise, `alone` has a process for each file. */
export function programTests() {
  const slow = testFiles().filter(isSlow);
  const isAlone = (file: string) => leavesTraces.test(readFileSync(file, 'utf8'));
  return {
    programs: { ...shared, include: slow.filter((file) => !isAlone(file)), isolate: false },
    alone: { ...shared, include: slow.filter(isAlone) },
  } satisfies Record<string, TestUserConfig>;
}

function testFiles(): readonly string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', file));
}

/** Whether a test, or a file beside it that it imports, starts a process. */
function isSlow(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  const beside = [...text.matchAll(/from '(\.\.?\/[^']+\.ts)'/g)].map(([, name = '']) =>
    path.join(path.dirname(file), name),
  );
  return needsProcess.test(text) || beside.some((one) => one.startsWith('test') && isSlow(one));
}

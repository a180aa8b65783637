/** Programs with libraries that the environment of the tests may lack; CELLWRIGHT_TEST_PYTHON names one that has them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileCase, describeOutcome, Runner } from '../cases/run-case.ts';
import { python } from '../support/python.ts';

const folder = path.join(import.meta.dirname, 'cases');
const programs = readdirSync(folder).map((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { name: file.replace(/\.py$/, ''), text, needs: /^# needs: (.+)\n/.exec(text)?.[1]?.split(' ') ?? [] };
});
const installed = installedOf(new Set(programs.flatMap(({ needs }) => needs)));

test.each(programs)('$name compiles', ({ text, needs }) => {
  expect(needs).not.toEqual([]);
  const compiled = compileCase(text);
  expect(compiled.kind === 'refused' ? compiled.messages : []).toEqual([]);
});

describe.skipIf(!python())('a program of a library computes what it computes whole', () => {
  let runner: Runner;
  beforeAll(() => {
    // Importing some of them takes longer than most programs.
    process.env.CELLWRIGHT_CASE_SECONDS = '200';
    runner = new Runner(python() ?? '');
  });
  afterAll(() => runner.close());

  for (const { name, text, needs } of programs) {
    const missing = needs.filter((module) => !installed.has(module));
    const reason = missing.length === 0 ? '' : ` (not installed: ${missing.join(', ')})`;
    test.skipIf(reason !== '')(`${name}${reason}`, async () => {
      expect(describeOutcome(await runner.judge(text))).toBe('same');
    });
  }
});

/** Those of the modules that the interpreter can import. */
function installedOf(modules: ReadonlySet<string>): ReadonlySet<string> {
  const interpreter = python();
  if (interpreter === null) return new Set();
  const program = 'import importlib.util, sys; print(*[m for m in sys.argv[1:] if importlib.util.find_spec(m)])';
  const { stdout } = spawnSync(interpreter, ['-c', program, ...modules], { encoding: 'utf8' });
  return new Set(stdout.trim().split(' '));
}

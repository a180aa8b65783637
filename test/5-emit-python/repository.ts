/** Generated repositories on the disk, and what Python says of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planTests } from '../../src/4-plan/tests/plan-tests.ts';
import { emit } from '../../src/5-emit/emit.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile, StepsPlan } from '../../src/ir.ts';
import { python } from '../support/python.ts';

/** What a program did. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** The files of a plan, by path. */
export function emittedFiles(plan: StepsPlan): ReadonlyMap<string, OutputFile> {
  return new Map(
    emit({ ...plan, testing: planTests(plan) }, defaultConfig, createReport()).map((file) => [file.path, file]),
  );
}

/** Writes the files of a plan to a new folder. */
export function writeRepository(plan: StepsPlan): string {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-emit-'));
  for (const { path, text } of emittedFiles(plan).values()) writeText(folder, path, text);
  return folder;
}

/** Writes one file below a folder. */
export function writeText(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs the test environment's Python in a folder. */
export function runIn(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Outcome {
  const interpreter = python();
  if (interpreter === null) throw new Error('no Python');
  const result = spawnSync(interpreter, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...environment },
  });
  return { code: result.status, output: `${result.stdout}${result.stderr}` };
}

/** Runs the tests of a repository. */
export function runTests(folder: string): Outcome {
  return runIn(folder, ['-m', 'pytest', '-q', '--color=no', '-p', 'no:cacheprovider']);
}

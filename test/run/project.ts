import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { RunOptions } from '../../src/run/run-options.ts';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import type { RunResult } from '../../src/run/run-result.ts';

/** Writes files to a folder that is gone after the test; gives the folder. */
export function project(files: Readonly<Record<string, string>>, name = 'project'): string {
  const above = mkdtempSync(path.join(tmpdir(), 'cellwright-run-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = path.join(above, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** Runs `pipeline.yml` of a folder without MLflow, unless told otherwise. */
export function run(folder: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  return runPipeline({ pipeline: path.join(folder, 'pipeline.yml'), withoutMlflow: true, ...options });
}

/** The ids of what was found, in order. */
export function ids(result: RunResult): readonly string[] {
  return result.diagnostics.map((diagnostic) => diagnostic.id);
}

/** The state of each step. */
export function states(result: RunResult): Readonly<Record<string, string>> {
  return Object.fromEntries(result.steps.map((step) => [step.step, step.state]));
}

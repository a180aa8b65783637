import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDiagnostics } from '../../src/diagnostics/run.ts';
import { parseSetting } from '../../src/run/load/set-values.ts';
import type { RunOptions } from '../../src/run/run-options.ts';
import type { RunResult } from '../../src/run/run-result.ts';
import { python, repository } from '../support/python.ts';
import { ids, project, run } from './project.ts';

const interpreter = python();
const needsPython = new Set([
  'script-not-in-code',
  'script-argument-unknown',
  'script-argument-missing',
  'python-module-missing',
  'python-not-found',
]);

const rows = [
  'yaml-file-missing',
  'yaml-not-readable',
  'step-type-not-local',
  'not-a-pipeline-job',
  'component-not-local',
  'code-not-local',
  'pipeline-binding-unknown',
  'pipeline-cycle',
  'component-input-missing',
  'component-input-unknown',
  'component-output-unknown',
  'input-type-mismatch',
  'input-out-of-range',
  'input-not-in-enum',
  'local-path-missing',
  'data-asset-not-local',
  'remote-data-not-mapped',
  'command-placeholder-unknown',
  'optional-input-without-brackets',
  'script-not-in-code',
  'script-argument-unknown',
  'script-argument-missing',
  'python-module-missing',
  'python-not-found',
  'environment-file-missing',
  'environment-not-built',
  'run-option-unknown',
  'step-inputs-not-kept',
  'sweep-not-runnable',
  'command-splits-value',
  'command-installs-packages',
  'step-failed',
  'step-input-changed',
  'model-output-without-mlmodel',
  'step-output-empty',
  'job-name-impossible',
  'code-outside-project',
  'run-folder-not-writable',
] as const;

test('the list has every diagnostic of the runner; those of verify and of other engines are tested with them', () => {
  expect(Object.keys(runDiagnostics).filter((id) => !/^(verify|engine)-/.test(id))).toEqual(rows);
});

describe.each(rows)('the page of %s', (id) => {
  const text = readPage(id);
  const [example = '', fixed = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  test('has the name, an example and a fix', () => {
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    expect(text).toContain('\n## Example\n');
    expect(text).toContain('\n## What to do\n');
    expect(example).not.toBe('');
    expect(fixed).not.toBe('');
  });

  test.skipIf(interpreter === null && needsPython.has(id))('has an example that reports it', async () => {
    expect(ids(await runBlock(example))).toContain(id);
  });

  test.skipIf(interpreter === null && needsPython.has(id))('has a fix that reports nothing', async () => {
    const result = await runBlock(fixed);
    expect(ids(result)).toEqual([]);
    expect(result.ok).toBe(true);
  });
});

function readPage(id: string): string {
  const file = path.join(repository, 'docs/diagnostics', `${id}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Runs the files of a block, which begin at `# file:` lines, with the options of its `# options:` line. */
function runBlock(block: string): Promise<RunResult> {
  const files: Record<string, string> = {};
  for (const part of block.split(/^# file: /m).slice(1)) {
    const [name = '', ...lines] = part.split('\n');
    files[name.trim()] = lines.join('\n');
  }
  const folder = project(files);
  const given = /^# options: (.*)$/m.exec(block)?.[1]?.split(' ') ?? [];
  return run(folder, { ...(interpreter === null ? {} : { python: interpreter }), ...readOptions(folder, given) });
}

function readOptions(folder: string, [name, value = '']: readonly string[]): Partial<RunOptions> {
  const [left = '', right = ''] = value.split('=');
  switch (name) {
    case undefined:
      return {};
    case '--data':
      return { data: { [left]: path.join(folder, right) } };
    case '--set':
      return { settings: [parseSetting(value)].filter((setting) => setting !== null) };
    case '--step':
      return { step: value };
    case '--env':
      return { venv: true };
    case '--python':
      return { python: path.join(folder, value) };
    case '--dry-run':
      return { dryRun: true };
    default:
      throw new Error(`the page has the unknown option ${name}`);
  }
}

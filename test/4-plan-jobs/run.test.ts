import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import { judgeByAzure, writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';
import { harbour, tuning } from './notebooks.ts';
import { grafting, pressing } from './v1-notebooks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-sdk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!python())(`what SDK notebooks compile to ${whyNoPython()}`, () => {
  test('is accepted by azure-ai-ml', () => {
    const repositories = [harbour, tuning].map((notebook) => compileScript(notebook).files);
    expect(judgeByAzure(repositories)).toEqual([[], []]);
  });

  test('runs on this machine, and computes what the scripts compute', async () => {
    writeFiles(folder, compileScript(harbour).files);
    const levels = path.join(folder, 'tides.csv');
    writeFileSync(levels, 'height,place\n1.25,a\n,b\n2.5,c\n');
    const result = await runPipeline({
      pipeline: path.join(folder, 'pipeline-job.yml'),
      python: python() ?? '',
      data: { levels },
      withoutMlflow: true,
    });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
    expect(readFileSync(path.join(result.outputs.total ?? '', 'total.txt'), 'utf8')).toBe('3.75');
  });

  test.each([
    ['a pipeline', harbour],
    ['a sweep', tuning],
    ['a search of version 1', grafting],
    ['script steps of version 1', pressing],
  ])('%s passes its own tests, and fails them once it is broken', (name, notebook) => {
    const target = path.join(folder, `own ${name}`);
    writeFiles(target, compileScript(notebook).files);
    const pytest = (): string => runPython(['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: target });
    expect(pytest()).toMatch(/\d+ passed/);
    const job = path.join(target, 'pipeline-job.yml');
    writeFileSync(job, readFileSync(job, 'utf8').replace(/inputs:\n/, 'inputs:\n  no such name: {type: 1}\n'));
    expect(pytest).toThrow(/failed/);
  });
});

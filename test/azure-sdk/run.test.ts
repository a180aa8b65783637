import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import { judgeByAzure, writeFiles } from '../emit-azureml/azure-ai-ml.ts';
import { python, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';
import { harbour, tuning } from './notebooks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-sdk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!python())(`what SDK notebooks compile to ${whyNoPython()}`, () => {
  test('is accepted by azure-ai-ml', { timeout: 120_000 }, () => {
    const repositories = [harbour, tuning].map((notebook) => compileScript(notebook).files);
    expect(judgeByAzure(repositories)).toEqual([[], []]);
  });

  test('runs on this machine, and computes what the scripts compute', { timeout: 120_000 }, async () => {
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
});

import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planFiles } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { repository } from '../support/python.ts';

/** The files of src/ of which a function runs. */
async function filesRunBy(run: () => void): Promise<readonly string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const ran = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0));
  return ran.flatMap(({ url }) => /src\/[^?]+\.ts/.exec(url)?.[0] ?? []);
}

test('a notebook without Azure meets no file about Azure before its files are emitted', async () => {
  const text = (name: string): string => readFileSync(path.join(repository, 'samples/churn', name), 'utf8');
  const notebooks = [{ path: 'notebook.ipynb', text: text('notebook.ipynb') }];
  const paths = [{ path: 'data/churn.csv', kind: 'file' as const, preview: null }];
  const report = createReport();
  const ran = await filesRunBy(() =>
    planFiles({ notebooks, modules: [], requirements: [], paths }, defaultConfig, report),
  );
  expect(report.diagnostics.map(({ id, severity }) => [id, severity]).filter(([, one]) => one === 'error')).toEqual([]);
  expect(ran).toContain('src/4-plan/plan-steps.ts');
  const about = ran.filter((file) => /azure|4-plan-jobs|kubeflow/.test(file) && !file.startsWith('src/5-emit/'));
  expect(about).toEqual([]);
});

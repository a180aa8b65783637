/** What a repository on Azure does after its first day: faults that its files alone do not show. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const notebook = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../samples/churn/notebook.ipynb'), 'utf8'));
const everything: Config = {
  ...defaultConfig,
  ci: ['github', 'azure-devops'],
  compute: { ...defaultConfig.compute, default: 'azureml:cpu-cluster' },
  deploy: { ...defaultConfig.deploy, online: true, batch: true, script: true, compute: 'azureml:cpu-cluster' },
  gate: { ...defaultConfig.gate, metric: 'auc', threshold: 0.6 },
  schedule: { ...defaultConfig.schedule, cron: '0 3 * * 1' },
  monitoring: { ...defaultConfig.monitoring, signals: ['data_drift'] },
  infra: true,
};

function filesOf(cells: readonly unknown[], config: Config = everything): ReadonlyMap<string, string> {
  const report = createReport();
  const text = JSON.stringify({ ...notebook, cells });
  const sources = { notebooks: [{ path: 'notebook.ipynb', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, config, report);
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map(files.map((file) => [file.path, file.text]));
}

const files = filesOf(notebook.cells);
const textOf = (file: string): string => files.get(file) ?? '';

test('a cell above the others changes no file of a step, so that Azure ML still reuses its results', () => {
  const remark = { cell_type: 'markdown', metadata: {}, source: 'A remark.' };
  const after = filesOf([remark, ...notebook.cells]);
  const steps = [...files.keys()].filter((file) => /^(src|components|environment)\//.test(file));
  expect(steps.length).toBeGreaterThan(6);
  expect(steps.filter((file) => after.get(file) !== files.get(file))).toEqual([]);
});

test('what is deployed, scheduled, watched and read as data starts the workflow when it changes', () => {
  const { paths } = parse(textOf('.github/workflows/train.yml')).on.push;
  const { include } = parse(textOf('azure-pipelines/train.yml')).trigger.paths;
  const folders = ['deploy', 'schedules', 'monitoring', 'data'];
  expect(folders.filter((folder) => ![...files.keys()].some((file) => file.startsWith(`${folder}/`)))).toEqual([]);
  expect(folders.filter((folder) => !paths.includes(`${folder}/**`))).toEqual([]);
  expect(folders.filter((folder) => !include.includes(folder))).toEqual([]);
});

test('training in dev does not wait for the approval of prod', () => {
  const train = parse(textOf('.github/workflows/train.yml'));
  const run = parse(textOf('.github/workflows/run-pipeline.yml'));
  expect(train.concurrency).toBeUndefined();
  expect(run.concurrency).toBeUndefined();
  for (const { concurrency } of Object.values<{ concurrency?: { group: string } }>(train.jobs))
    expect(concurrency).toBeUndefined();
  for (const { concurrency } of Object.values<{ concurrency: { group: string } }>(run.jobs))
    expect(concurrency.group).toContain('inputs.environment');
});

test.each([
  ['one file of conda', {}],
  ['a Dockerfile', { dockerfile: true }],
  ['an environment for each step', { per_step: true }],
])('requirements-dev.txt names a file that is there: %s', (_what, environment) => {
  const made = filesOf(notebook.cells, { ...everything, environment: { ...everything.environment, ...environment } });
  const named = [...(made.get('requirements-dev.txt') ?? '').matchAll(/environment[\w./-]*[\w/]/g)].map(
    ([name]) => name,
  );
  expect(named.length).toBeGreaterThan(0);
  const isThere = (name: string) =>
    [...made.keys()].some((file) => file === name || file.startsWith(`${name.replace(/\/$/, '')}/`));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

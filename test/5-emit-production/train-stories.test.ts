/** Training, schedules and promotion, against an Azure CLI that lists fifty jobs and resolves labels when the real one does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Config, defaultConfig } from '../../src/config.ts';
import { type FakeAzure, type FakeJob, Workspace } from '../support/azure-cli/workspace.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

const config: Config = {
  ...fullConfig,
  data: {},
  monitoring: { ...fullConfig.monitoring, signals: [], retrain: false },
};
const seed: FakeAzure = { assets: { data: { credit: [{ version: '1' }], 'credit-prod': [{ version: '7' }] } } };
const overrides = { PIPELINE_OVERRIDES: 'inputs.credit.path=azureml:credit-prod@latest\ninputs.rate=0.2' };

let workspace: Workspace;
afterEach(() => workspace?.remove());

function start(settings: Config = config): string {
  workspace = new Workspace(emitProduction(creditPlan, settings), seed);
  writeFileSync(join(workspace.folder, 'credit.csv'), 'age\n1\n');
  return workspace.commit();
}

function runSchedule(): FakeJob {
  const [name] = Object.keys(workspace.azure.schedules ?? {});
  const { status, stderr } = workspace.run('az', ['test', 'schedule', 'run', '--name', name ?? '']);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return lastJob();
}

function lastJob(): FakeJob {
  const job = workspace.azure.jobs?.at(-1);
  if (!job) throw new Error('there is no job');
  return job;
}

describe('the schedule', () => {
  test('trains with what the environment overrides, on the newest data of when it was created', () => {
    const commit = start();
    const { status, stderr } = workspace.run('scripts/update_schedule.sh', [], overrides);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const job = runSchedule();
    expect(job.inputs?.credit).toMatchObject({ path: 'azureml:credit-prod:7' });
    expect(job.inputs?.rate).toBe('0.2');
    expect(job.settings?.force_rerun).toBe(true);
    expect(job.tags?.commit).toBe(commit);
  });

  test('takes data that is registered later, when its script registers it', () => {
    start();
    workspace.run('scripts/update_schedule.sh');
    expect(runSchedule().inputs?.credit).toMatchObject({ path: 'azureml:credit:1' });
    const { status, stdout, stderr } = workspace.run('scripts/register_data.sh', ['credit', 'credit.csv']);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain('Registered credit:2');
    expect(runSchedule().inputs?.credit).toMatchObject({ path: 'azureml:credit:2' });
  });

  test('reads the place itself where the data lies on a datastore', () => {
    const path = 'azureml://datastores/workspaceblobstore/paths/credit.csv';
    start({ ...config, data: { credit: { path } } });
    workspace.run('scripts/update_schedule.sh');
    expect(runSchedule().inputs?.credit).toMatchObject({ type: 'uri_file', path });
  });

  test('a version that is set stays', () => {
    start({ ...config, data: { credit: { path: 'azureml://datastores/x/paths/credit.csv', version: '1' } } });
    workspace.run('scripts/update_schedule.sh');
    expect(runSchedule().inputs?.credit).toMatchObject({ path: 'azureml:credit:1' });
  });

  test('is not made in a workspace that has none, when data is registered', () => {
    start();
    expect(workspace.run('scripts/register_data.sh', ['credit', 'credit.csv']).status).toBe(0);
    expect(workspace.azure.schedules).toBeUndefined();
  });
});

test('register_data.sh registers what is not there yet, and only that', () => {
  start();
  workspace.set({});
  for (const _ of [1, 2]) expect(workspace.run('scripts/register_data.sh').status).toBe(0);
  expect(workspace.azure.assets?.data?.credit?.map(({ version }) => version)).toEqual(['1']);
});

describe('promotion of JOB=newest', () => {
  const scheduled = (name: string, minute: number, status = 'Completed'): FakeJob => ({
    name,
    status,
    experiment_name: `${creditPlan.name}-scheduled`,
    creation_context: { created_at: `2026-01-01T00:${String(minute).padStart(2, '0')}:00` },
  });

  test('finds the newest completed job of the schedule behind hundreds of others', () => {
    start();
    const others = Array.from({ length: 120 }, (_, index) => ({
      ...scheduled(`other-${index}`, 30),
      experiment_name: 'x',
    }));
    const jobs = [scheduled('old', 1), scheduled('good', 2), scheduled('broken', 3, 'Failed'), ...others];
    workspace.set({ ...seed, jobs });
    const { status, stdout, stderr } = workspace.run('scripts/run_pipeline.sh', [], { JOB: 'newest' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain('Job good has completed');
    expect(workspace.azure.jobs).toHaveLength(jobs.length);
  });

  test.each([
    ['there is none', []],
    ['none has completed', [scheduled('broken', 3, 'Failed')]],
  ])('where %s, it fails and submits nothing', (_what, jobs) => {
    start();
    workspace.set({ ...seed, jobs });
    const { status, stderr } = workspace.run('scripts/run_pipeline.sh', [], { JOB: 'newest' });
    expect({ status }).toEqual({ status: 1 });
    expect(stderr).toContain('nothing is submitted');
    expect(workspace.azure.jobs).toHaveLength(jobs.length);
  });

  test('registers with the commit and the data of the job, and hands on the version', () => {
    const commit = start();
    workspace.run('scripts/update_schedule.sh');
    const job = runSchedule().name;
    const later = workspace.commit();
    expect(later).not.toBe(commit);
    const output = join(workspace.folder, 'output');
    const { status, stderr } = workspace.run('scripts/register_model.sh', [job, '0.9'], { GITHUB_OUTPUT: output });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [model] = workspace.azure.assets?.model?.['credit-default'] ?? [];
    expect(model?.tags).toEqual({
      job,
      commit,
      data_credit: 'azureml:credit:1',
      gate_metric: 'accuracy',
      gate_value: '0.9',
    });
    expect(readFileSync(output, 'utf8')).toBe('version=1\n');
  });
});

test('register_components.sh registers each component by its own name, once a version', () => {
  start();
  for (const _ of [1, 2]) expect(workspace.run('scripts/register_components.sh', ['9']).status).toBe(0);
  expect(Object.keys(workspace.azure.assets?.component ?? {})).toEqual(['prepare', 'train', 'evaluate']);
  expect(workspace.azure.assets?.component?.train?.map(({ version }) => version)).toEqual(['9']);
});

test('settings without a schedule write no script for one', () => {
  const paths = emitProduction(creditPlan, defaultConfig).map(({ path }) => path);
  expect(paths).not.toContain('scripts/update_schedule.sh');
});

test('the README has the clusters made before the first run', () => {
  const readme = emitProduction(creditPlan, fullConfig).find(({ path }) => path === 'README.md')?.text ?? '';
  const made = readme.indexOf('az ml compute create --file compute/cpu-cluster.yml');
  expect(made).toBeGreaterThan(0);
  expect(readme.indexOf('scripts/run_pipeline.sh')).toBeGreaterThan(made);
});

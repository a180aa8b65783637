/** Queue, environment variables and tags of the settings, in every file that they concern. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTargets } from '../../src/5-emit/targets.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

function text(config: Config, path: string): string {
  return emitProduction(creditPlan, config).find((file) => file.path === path)?.text ?? '';
}

function withJobs(jobs: Config['compute']['jobs'], more: Partial<Config['compute']> = {}): Config {
  return { ...defaultConfig, compute: { ...defaultConfig.compute, ...more, jobs } };
}

test.each([
  'pipeline-job.yml',
  'sweep/pipeline-job.yml',
  'deploy/online/endpoint.yml',
  'deploy/online/deployment.yml',
  'deploy/batch/endpoint.yml',
  'deploy/batch/deployment.yml',
  'compute/gpu-cluster.yml',
])('tags stand in %s', (path) => {
  expect(parse(text(fullConfig, path))).toMatchObject({ tags: { team: 'credit', 'cost-center': '42' } });
});

test('a step has its variables, in the pipeline and in the trials of a sweep', () => {
  const variables = { OMP_NUM_THREADS: '2', GREETING: 'good morning' };
  expect(parse(text(fullConfig, 'pipeline-job.yml')).jobs.evaluate.environment_variables).toEqual(variables);
  expect(parse(text(fullConfig, 'sweep/trial.yml')).command).toContain(
    "OMP_NUM_THREADS=2 GREETING='good morning' PYTHONPATH=. python evaluate/evaluate.py",
  );
});

test('the queue of a step is that of serverless compute; on a cluster, it is refused', () => {
  const jobs = { train: { tier: 'spot' } } as const;
  expect(parse(text(withJobs(jobs), 'pipeline-job.yml')).jobs.train.queue_settings).toEqual({ job_tier: 'spot' });
  const ids = (config: Config) => {
    const report = createReport();
    checkTargets(creditPlan, config, report);
    return report.diagnostics.map(({ id, message }) => `${id}: ${message}`);
  };
  expect(ids(withJobs(jobs))).toEqual([]);
  const [refused] = ids(withJobs(jobs, { steps: { train: 'gpu-cluster' } }));
  expect(refused).toContain('setting-needs-another');
  expect(refused).toContain('`gpu-cluster`');
});

test('what Kubeflow has no variables for is told', () => {
  const report = createReport();
  const config: Config = { ...withJobs({ train: { variables: { A: '1' } } }), target: ['azureml', 'kubeflow'] };
  checkTargets(creditPlan, config, report);
  expect(
    report.diagnostics.map(({ id, message }) => [id, message.includes('compute.jobs.train.variables')]),
  ).toContainEqual(['target-lacks', true]);
});

/** Settings and additions of a notebook that builds its own jobs: each applies, or is refused. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const notebook = `# %%
from azure.ai.ml import MLClient, command

ml_client = MLClient.from_config(credential=None)
train = command(
    name="train",
    command="echo \${{inputs.rate}}",
    inputs={"rate": 0.1},
    environment="azureml://registries/azureml/environments/sklearn-1.5/labels/latest",
    compute="cpu-cluster",
)
ml_client.jobs.create_or_update(train)
`;

function build(settings: Partial<Config>) {
  const report = createReport();
  const sources = { notebooks: [{ path: 'notebook.py', text: notebook }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...wholeConfig, ...settings }, report);
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  return { diagnostics: report.diagnostics, files, text };
}

const { schedule, environment, compute, deploy } = defaultConfig;

test.each<[string, Partial<Config>]>([
  ['sdk', { sdk: true }],
  ['environment.dockerfile', { environment: { ...environment, dockerfile: true } }],
  ['environment.per_step', { environment: { ...environment, per_step: true } }],
  ['deploy.pipeline', { deploy: { ...deploy, pipeline: true } }],
  ['compute.steps', { compute: { ...compute, steps: { train: 'other' } } }],
])('%s is refused', (setting, settings) => {
  const errors = build(settings).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ id }) => id)).toEqual(['setting-needs-another']);
  expect(errors[0]?.message).toContain(`\`${setting}\``);
});

test('a schedule starts the pipeline, and the workflow that brings it up to date has its file', () => {
  const { diagnostics, text } = build({ schedule: { ...schedule, frequency: 'week', week_days: ['monday'] } });
  expect(diagnostics).toEqual([]);
  expect(parse(text('schedules/retrain.yml'))).toMatchObject({ create_job: { job: '../pipeline-job.yml' } });
  expect(text('scripts/update_schedule.sh')).toContain('schedules/retrain.yml');
});

test('infra makes the clusters that the jobs name', () => {
  const { diagnostics, text } = build({ infra: true });
  expect(diagnostics).toEqual([]);
  expect(text('infra/template.json')).toContain("'/cpu-cluster')");
});

test('an identity is that of the pipeline', () => {
  const { text } = build({ compute: { ...compute, identity: 'managed' } });
  expect(parse(text('pipeline-job.yml')).identity).toEqual({ type: 'managed' });
});

test('components that are registered are all that the jobs run', () => {
  const { text } = build({ components: { register: true, use: {} } });
  expect(text('scripts/register_components.sh')).toContain('components/train.yml');
});

test('the requirements of development say where Azure ML has them from', () => {
  const report = createReport();
  const text = '# %%\nimport numpy\nprint(numpy.ones(3).sum())\n';
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const docker = { ...wholeConfig, environment: { ...environment, dockerfile: true } };
  const { files } = compile(sources, docker, report);
  const requirements = files.find((file) => file.path === 'requirements-dev.txt')?.text;
  expect(requirements).toContain('as in environment/docker/conda.yml');
  expect(files.some((file) => file.path === 'environment/docker/conda.yml')).toBe(true);
  expect(build({}).text('requirements-dev.txt')).toContain('as in the files of its environments');
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import { judgeByAzure, writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { findingsOf } from '../azureml/findings-of.ts';
import { python, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';
import { grafting, pressing } from './v1-notebooks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-v1-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const grafted = compileScript(grafting);
const pressed = compileScript(pressing);

describe('a script run and a search of version 1', () => {
  test('become a command and a sweep over the same script', () => {
    expect(parse(grafted.text('jobs/graft.yml'))).toMatchObject({
      experiment_name: 'grafting',
      settings: { default_compute: 'azureml:graft-cluster' },
      inputs: { shoots: { type: 'uri_folder', path: '../shoots' }, share: 0.5 },
    });
    expect(parse(grafted.text('components/graft.yml')).command.trim()).toBe(
      'python graft.py --data-folder ${{inputs.shoots}} --share ${{inputs.share}}',
    );
    const [step] = Object.values(parse(grafted.text('pipeline-job.yml')).jobs);
    expect(step).toMatchObject({
      type: 'sweep',
      trial: './components/graft_trial.yml',
      sampling_algorithm: 'random',
      objective: { goal: 'maximize', primary_metric: 'taken' },
      search_space: { share: { type: 'choice', values: [0.1, 0.5] }, depth: { type: 'choice', values: [1, 2] } },
      early_termination: { type: 'bandit', slack_factor: 0.1, evaluation_interval: 2 },
      limits: { max_total_trials: 4, max_concurrent_trials: 2 },
    });
    expect(parse(grafted.text('components/graft_trial.yml')).inputs.depth).toEqual({ type: 'integer', default: 1 });
  });

  test('run in the packages that the environment names, without those of version 1', () => {
    expect(parse(grafted.text('environment/environment.yml')).name).toBe('grafting');
    const packages = JSON.stringify(parse(grafted.text('environment/conda.yml')));
    expect(packages).toContain('pandas==2.2.3');
    expect(packages).not.toContain('azureml-defaults');
  });

  test('log with MLflow, and the rest of the script stays as it is', () => {
    const body = /graft\.py\n("""Counts[\s\S]*?)\n\n# %%/.exec(grafting)?.[1] ?? '';
    const expected = body
      .replace('import argparse', 'import mlflow\nimport argparse')
      .replace('from azureml.core import Run\n', '')
      .replace('run = Run.get_context()\n', '')
      .replace('run.log(', 'mlflow.log_metric(');
    expect(grafted.text('grafting/graft.py')).toBe(`${expected}\n`);
    expect(grafted.diagnostics.map(({ id, span }) => [id, span?.cell])).toContainEqual(['sdk-v1-script', 1]);
  });
});

describe('a pipeline of script steps', () => {
  const job = parse(pressed.text('pipeline-job.yml'));

  test('has the steps in the order of their data', () => {
    expect(Object.keys(job.jobs)).toEqual(['wash', 'press']);
    expect(job.jobs.press.inputs).toEqual({ washed: '${{parent.jobs.wash.outputs.washed}}' });
    expect(job.jobs.wash.inputs).toEqual({
      raw: { type: 'uri_folder', path: 'azureml://datastores/workspaceblobstore/paths/raw' },
      rows: '${{parent.inputs.rows}}',
    });
    expect(job.inputs).toEqual({ rows: 2 });
    expect(job.jobs.wash.compute).toBe('azureml:press-cluster');
  });

  test('translates what its scripts log, on lines of their own', () => {
    expect(pressed.text('steps/press.py')).toContain(
      'for log_step, log_value in enumerate(list(litres)):\n    mlflow.log_metric("litres", log_value, step=log_step)\n',
    );
    expect(pressed.text('steps/wash.py')).not.toContain('mlflow');
  });
});

test('both pass the offline validation', () => {
  for (const { files } of [grafted, pressed])
    expect(findingsOf(files).filter(({ severity }) => severity === 'error')).toEqual([]);
});

const head = `# %%
from azureml.core import Dataset, Environment, Experiment, ScriptRunConfig, Workspace
from azureml.pipeline.core import Pipeline
from azureml.pipeline.steps import DatabricksStep, PythonScriptStep
from azureml.train.estimator import Estimator
from azureml.train.sklearn import SKLearn
ws = Workspace.from_config()
experiment = Experiment(ws, "e")

# %%
%%writefile src/fit.py
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float, default=0.1)
print(parser.parse_args().rate)

# %%
`;

test.each([
  [
    'an estimator',
    'Estimator(source_directory="src", entry_script="fit.py", script_params={"--rate": 0.2}, compute_target="cpu", pip_packages=["numpy"])',
  ],
  [
    'a framework’s estimator',
    'SKLearn(source_directory="src", entry_script="fit.py", script_params={"--rate": 0.2}, compute_target="cpu")',
  ],
  ['a script run without environment', 'ScriptRunConfig("src", script="fit.py", arguments=["--rate", 0.2])'],
])('%s becomes a command', (_what, call) => {
  const compiled = compileScript(`${head}job = ${call}\nexperiment.submit(job)\n`);
  expect(parse(compiled.text('components/job.yml'))).toMatchObject({
    code: '../src',
    command: expect.stringMatching(/^python fit\.py\s+--rate \$\{\{inputs\.rate\}\}\s*$/),
    inputs: { rate: { type: 'number', default: 0.2 } },
  });
  expect(findingsOf(compiled.files).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['a step of another kind', 'job = Pipeline(ws, steps=[DatabricksStep(name="d")])', '`DatabricksStep`'],
  [
    'a table that scripts ask the workspace for',
    'job = ScriptRunConfig("src", script="fit.py", arguments=["--rate", Dataset.get_by_name(ws, "t").as_named_input("t")])',
    'tabular dataset',
  ],
  [
    'a file that is not there',
    'job = ScriptRunConfig("nowhere", script="fit.py")',
    'neither written by a cell nor a folder',
  ],
])('%s is named, with its cell', (_what, line, reason) => {
  const { diagnostics } = compileScript(`${head}${line}\nexperiment.submit(job)\n`);
  const told = diagnostics.filter(({ id }) => id === 'sdk-job-left-out');
  expect(told.map(({ message }) => message).join('\n')).toContain(reason);
  expect(told.every(({ span }) => span?.cell === 2)).toBe(true);
});

test('an order that no data shows is told', () => {
  const step = (name: string): string =>
    `${name} = PythonScriptStep(name="${name}", script_name="fit.py", source_directory="src", compute_target="cpu")\n`;
  const text = `${head}${step('first')}${step('second')}second.run_after(first)\nexperiment.submit(Pipeline(ws, steps=[second]))\n`;
  expect(compileScript(text).diagnostics.map(({ id }) => id)).toContain('sdk-value-left-out');
  expect(compileScript(text.replace('second.run_after(first)', '')).diagnostics.map(({ id }) => id)).not.toContain(
    'sdk-value-left-out',
  );
});

test('a command line is taken as it is', () => {
  const call = 'ScriptRunConfig(source_directory="src", command=["python", "fit.py", "--rate", 0.2])';
  const compiled = compileScript(`${head}job = ${call}\nexperiment.submit(job)\n`);
  expect(parse(compiled.text('components/job.yml')).command).toBe('python fit.py --rate 0.2');
});

describe.skipIf(!python())(`what jobs of version 1 compile to ${whyNoPython()}`, () => {
  test('is accepted by azure-ai-ml', () => {
    expect(judgeByAzure([grafted.files, pressed.files])).toEqual([[], []]);
  });

  test('runs on this machine', async () => {
    writeFiles(folder, pressed.files);
    mkdirSync(path.join(folder, 'raw'));
    writeFileSync(path.join(folder, 'raw/apples.csv'), 'litres\n1.5\n2.5\n9\n');
    const result = await runPipeline({
      pipeline: path.join(folder, 'pipeline-job.yml'),
      python: python() ?? '',
      data: { 'wash.raw': path.join(folder, 'raw') },
    });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
    expect(existsSync(folder)).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { compileScript } from './compile-script.ts';

test.each([
  ['from azureml.core import Run', 'mlflow.log_metric'],
  ['from azureml.core.workspace import Workspace', 'variable of the workflows'],
  ['from azureml.core import Dataset', 'data input'],
  ['from azureml.core.compute import AmlCompute', 'compute:'],
  ['from azureml.core import ScriptRunConfig', 'command(…)'],
  ['from azureml.train.sklearn import SKLearn', 'command(…)'],
  ['from azureml.pipeline.core import Pipeline', '@dsl.pipeline'],
  ['from azureml.pipeline.steps import PythonScriptStep', 'step:<name>'],
  ['from azureml.train.hyperdrive import choice', 'sweep'],
  ['import azureml.core', 'azure.ai.ml'],
])('%s is named, with what takes its place', (line, advice) => {
  const { diagnostics } = compileScript(`# %%\n${line}\nprint(1)\n`);
  const found = diagnostics.filter(({ id }) => id === 'sdk-v1');
  expect(found.map(({ span }) => span?.line)).toEqual([1]);
  expect(found[0]?.advice).toContain(advice);
});

test('MLflow’s plug-in and the present SDK are not of version 1', () => {
  const { diagnostics } = compileScript('# %%\nimport azureml.mlflow\nimport azure.ai.ml\nprint(1)\n');
  expect(diagnostics.filter(({ id }) => id === 'sdk-v1')).toEqual([]);
});

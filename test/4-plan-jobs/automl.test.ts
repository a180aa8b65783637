/** AutoML jobs that a notebook submits become pipelines with a step of that kind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';

function notebook(job: string): string {
  return `# %%
from azure.ai.ml import Input, MLClient, automl
from azure.ai.ml.automl import ClassificationModels, ColumnTransformer, ForecastingSettings
from azure.ai.ml.entities import ResourceConfiguration

ml_client = MLClient.from_config(credential=None)
rows = Input(type="mltable", path="azureml://datastores/a/paths/rows")
${job}
ml_client.jobs.create_or_update(job)
`;
}

const classification = notebook(`job = automl.classification(
    compute="cpu-cluster",
    experiment_name="tides",
    training_data=rows,
    target_column_name="high",
    primary_metric="AUC_weighted",
    n_cross_validations=5,
    enable_model_explainability=True,
)
job.set_limits(timeout_minutes=60, max_trials=5, enable_early_termination=True)
job.set_training(blocked_training_algorithms=[ClassificationModels.LOGISTIC_REGRESSION])
job.set_featurization(
    mode="custom",
    transformer_params={"imputer": [ColumnTransformer(fields=["wind"], parameters={"strategy": "most_frequent"})]},
    blocked_transformers=["LabelEncoder"],
)`);

const forecasting = notebook(`job = automl.forecasting(
    training_data=rows,
    target_column_name="height",
    primary_metric="NormalizedRootMeanSquaredError",
    n_cross_validations="auto",
    forecasting_settings=ForecastingSettings(time_column_name="hour", forecast_horizon=48),
)
job.set_forecast_settings(frequency="H", target_lags=[12])
job.set_training(blocked_training_algorithms=["ExtremeRandomTrees"])`);

const words = notebook(`job = automl.text_classification(
    training_data=rows,
    validation_data=Input(type="mltable", path="azureml:held-out:3"),
    target_column_name="mood",
    primary_metric="accuracy",
)
job.set_limits(timeout_minutes=120)
job.resources = ResourceConfiguration(instance_type="STANDARD_NC4AS_T4_V3")
job.set_training_parameters(learning_rate=0.00002, number_of_epochs=3)
job.set_featurization(dataset_language="eng")`);

test('a job of AutoML is a pipeline of one step, whose model others can register', () => {
  const { text, diagnostics } = compileScript(classification);
  expect(diagnostics).toEqual([]);
  const pipeline = parse(text('pipeline-job.yml'));
  expect(pipeline).toMatchObject({
    type: 'pipeline',
    experiment_name: 'tides',
    settings: { default_compute: 'azureml:cpu-cluster' },
    inputs: { training_data: { type: 'mltable', path: 'azureml://datastores/a/paths/rows' } },
    outputs: { best_model: { type: 'mlflow_model' } },
  });
  expect(pipeline.jobs.job).toEqual({
    type: 'automl',
    task: 'classification',
    training_data: '${{parent.inputs.training_data}}',
    target_column_name: 'high',
    primary_metric: 'AUC_weighted',
    n_cross_validations: 5,
    limits: { timeout_minutes: 60, max_trials: 5, enable_early_termination: true },
    training: { blocked_training_algorithms: ['logistic_regression'], enable_model_explainability: true },
    featurization: {
      mode: 'custom',
      transformer_params: { imputer: [{ fields: ['wind'], parameters: { strategy: 'most_frequent' } }] },
      blocked_transformers: ['LabelEncoder'],
    },
    outputs: { best_model: '${{parent.outputs.best_model}}' },
  });
  expect(text('scripts/run_pipeline.sh')).not.toBe('');
});

test('settings of a forecast come from the constructor and from the method, and resources from an attribute', () => {
  const forecast = parse(compileScript(forecasting).text('pipeline-job.yml')).jobs.job;
  expect(forecast.forecasting).toEqual({
    time_column_name: 'hour',
    forecast_horizon: 48,
    frequency: 'H',
    target_lags: [12],
  });
  const mood = parse(compileScript(words).text('pipeline-job.yml'));
  expect(mood.jobs.job.training_parameters).toEqual({ learning_rate: 0.00002, number_of_epochs: 3 });
  expect(mood.jobs.job.resources).toEqual({ instance_type: 'STANDARD_NC4AS_T4_V3' });
  expect(mood.inputs.validation_data).toEqual({ type: 'mltable', path: 'azureml:held-out:3' });
});

test.each([
  [
    'a search of its own',
    `${words.replace('ml_client.jobs', 'job.set_sweep(sampling_algorithm="random")\nml_client.jobs')}`,
    'set_sweep',
  ],
  ['data that is no table', classification.replace('type="mltable"', 'type="uri_folder"'), 'uri_folder'],
  ['a target that nobody can tell', classification.replace('"high"', 'input("which? ")'), 'target_column_name'],
  ['pictures', classification.replace('automl.classification', 'automl.image_classification'), 'kind `automl`'],
])('with %s, the job is left out, and why', (_what, script, told) => {
  const { diagnostics, text } = compileScript(script);
  const left = diagnostics.filter(({ id }) => id === 'sdk-job-left-out');
  expect(left.map(({ message }) => message).join('\n')).toContain(told);
  expect(text('pipeline-job.yml')).toBe('');
});

test.skipIf(!python())(`azure-ai-ml takes each of them ${whyNoPython()}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-automl-'));
  try {
    const scripts = { classification, forecasting, words };
    for (const [name, script] of Object.entries(scripts))
      writeFiles(path.join(folder, name), compileScript(script).files);
    const check = [
      'import sys',
      'from azure.ai.ml import load_job',
      'for name in sys.argv[2:]:',
      '    job = load_job(f"{sys.argv[1]}/{name}/pipeline-job.yml")',
      '    result = job._validate()',
      '    assert result.passed, result.error_messages',
      '    print(next(iter(job.jobs.values())).task_type)',
    ].join('\n');
    const stdout = runPython(['-c', check, folder, ...Object.keys(scripts)]);
    expect(stdout.toLowerCase().match(/[a-z_]+$/gm)).toEqual(['classification', 'forecasting', 'text_classification']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

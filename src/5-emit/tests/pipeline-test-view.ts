import type { StepsPlan, TestPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import { functionNames } from '../python/script-names.ts';
import { samplePath } from './samples.ts';

/** `tests/test_pipeline.py`. */
export interface PipelineTestView {
  readonly imports: readonly string[];
  readonly scripts: string;
  readonly hasSamples: boolean;
  readonly samples: string;
  readonly fixtures: string;
  readonly given: string;
  readonly results: readonly string[];
}

/** What the template of the pipeline's tests is filled with. */
export function pipelineTestView(plan: StepsPlan, testing: TestPlan): PipelineTestView {
  const samples = testing.data.filter(({ content }) => content.kind === 'sample').map(samplePath);
  const quick = testing.steps.flatMap((step) => step.quick);
  const given = [
    ...testing.data.map(({ input, fixture }) => `${pythonString(`parent.inputs.${input}`)}: ${fixture}`),
    ...quick.map(({ parameter, value }) => `${pythonString(`parent.inputs.${parameter}`)}: ${value}`),
  ];
  return {
    imports: [
      ...['os', 're', 'shlex', 'subprocess', 'sys'].map((module) => `import ${module}`),
      'from pathlib import Path',
      'import mlflow',
      'import pytest',
      'import yaml',
      'from azure.ai.ml import load_component, load_job',
      'from azure.ai.ml.entities import CommandComponent',
      ...plan.steps.map(({ name }) => `import ${name}`),
    ],
    scripts: plan.steps
      .map(({ name, script }) => `${pythonString(name)}: ${name}.${functionNames(script).parseArgs}`)
      .join(', '),
    hasSamples: samples.length > 0,
    samples: samples.map(pythonString).join(', '),
    fixtures: [...testing.data.map(({ fixture }) => `${fixture}: str`), 'tmp_path: Path'].join(', '),
    given: [...new Set(given)].join(', '),
    results: resultLines(plan),
  };
}

/** What the pipeline leaves: models that say what they take, and metrics. */
function resultLines(plan: StepsPlan): readonly string[] {
  const actions = plan.steps.flatMap((step) => step.script.main.map((action) => ({ step, action })));
  const metrics = actions.flatMap(({ action }) => (action.kind === 'log-metric' ? [action.metric] : []));
  const models = actions.flatMap(({ step, action }) =>
    action.kind === 'save-model'
      ? [{ folder: `${step.name}_${action.argument}`, isDescribed: action.data !== null }]
      : [],
  );
  return [
    ...models.map(({ folder, isDescribed }) => {
      const info = `mlflow.models.get_model_info(str(tmp_path / ${pythonString(folder)}))`;
      return isDescribed ? `assert ${info}.signature is not None` : `assert ${info}.flavors`;
    }),
    ...(metrics.length === 0 ? [] : metricLines([...new Set(metrics)])),
    ...(models.length === 0 && metrics.length === 0
      ? ['assert len(made) >= sum("outputs" in job for job in PIPELINE["jobs"].values())']
      : []),
  ];
}

function metricLines(metrics: readonly string[]): readonly string[] {
  return [
    'client = mlflow.MlflowClient(tracking)',
    'runs = client.search_runs([experiment.experiment_id for experiment in client.search_experiments()])',
    `assert {name for run in runs for name in run.data.metrics} >= {${metrics.map(pythonString).join(', ')}}`,
  ];
}

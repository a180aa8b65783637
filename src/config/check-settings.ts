import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { DataInputPlan, SweepPlan } from '../ir.ts';
import { hintFor } from '../nearest-name.ts';

/** The names that settings may refer to in a pipeline. */
export interface PipelineFacts {
  /** True if the pipeline stores a model that can be registered. */
  readonly hasModel: boolean;
  /** True if the model is stored by MLflow 3. */
  readonly hasMlflow3: boolean;
  readonly steps: readonly string[];
  readonly dataInputs: readonly Pick<DataInputPlan, 'name' | 'type'>[];
  readonly sweep: SweepPlan;
  /** Parameters that the steps of a trial take. */
  readonly sweptParameters: readonly string[];
  /** Metrics that the steps of a trial log; null if their code logs names that cannot be known. */
  readonly loggedMetrics: readonly string[] | null;
}

/** Reports settings that this pipeline cannot fulfil: parts that need another part, names that do not exist. */
export function checkSettings(facts: PipelineFacts, config: Config, report: Report): void {
  checkNeeds(facts, config, report);
  checkNames(facts, config, report);
  checkMetric(facts, config, report);
  checkData(facts, config, report);
}

function checkNeeds({ hasModel, hasMlflow3, sweep }: PipelineFacts, config: Config, report: Report): void {
  const { deploy, monitoring } = config;
  const measures = monitoring.signals.includes('model_performance');
  const needs: readonly (readonly [string, boolean, string])[] = [
    ['deploy.online', deploy.online && !hasModel, 'a model, and the notebook fits none that MLflow can store'],
    [
      'deploy.online',
      deploy.online && !deploy.script && hasMlflow3,
      '`deploy.script: true` with MLflow 3, which crashes the scoring script of Azure ML',
    ],
    ['deploy.batch', deploy.batch && !hasModel, 'a model, and the notebook fits none that MLflow can store'],
    ['registry', config.registry !== null && !hasModel, 'a model, and the notebook fits none that MLflow can store'],
    ['monitoring.signals', monitoring.signals.length > 0 && !deploy.online, '`deploy.online: true`'],
    ['monitoring.signals', measures && monitoring.ground_truth === null, '`monitoring.ground_truth`'],
    ['monitoring.signals', measures && monitoring.target === null, '`monitoring.target`'],
    [
      'monitoring.signals',
      measures && monitoring.task === 'regression',
      '`monitoring.task: classification` for `model_performance`, which Azure ML measures for classes only',
    ],
    ['sweep.steps', sweep.steps.length > 0 && config.sweep.metric === null, '`sweep.metric`'],
    ['sweep.steps', sweep.steps.length > 0 && Object.keys(sweep.parameters).length === 0, '`sweep.parameters`'],
  ];
  for (const [setting, isMissing, need] of needs) {
    if (isMissing) report.add('setting-needs-another', null, { setting, need });
  }
}

function checkNames(facts: PipelineFacts, config: Config, report: Report): void {
  const { steps, sweep } = facts;
  const named: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
    ['compute.steps', Object.keys(config.compute.steps), 'step', steps],
    ['compute.jobs', Object.keys(config.compute.jobs), 'step', steps],
    ['environment.steps', Object.keys(config.environment.steps), 'step', steps],
    ['components.use', Object.keys(config.components.use), 'step', steps],
    ['sweep.steps', sweep.steps, 'step', steps],
    ['sweep.parameters', Object.keys(sweep.parameters), 'parameter', facts.sweptParameters],
    ['data', Object.keys(config.data), 'data input', facts.dataInputs.map(({ name }) => name)],
  ];
  for (const [setting, names, kind, known] of named) {
    for (const name of names) {
      if (known.includes(name)) continue;
      report.add('setting-names-unknown', null, { setting, name, kind, hint: hintFor(name, known, 'there is none') });
    }
  }
}

function checkMetric({ sweep, loggedMetrics }: PipelineFacts, config: Config, report: Report): void {
  const { metric } = config.sweep;
  if (sweep.steps.length === 0 || metric === null || loggedMetrics === null || loggedMetrics.includes(metric)) return;
  const hint = hintFor(metric, loggedMetrics, 'these steps log none');
  report.add('setting-names-unknown', null, { setting: 'sweep.metric', name: metric, kind: 'metric', hint });
}

/** A script that opens a file cannot be given a folder, or the other way round. */
function checkData({ dataInputs }: PipelineFacts, config: Config, report: Report): void {
  for (const input of dataInputs) {
    const type = config.data[input.name]?.type;
    if (type === undefined || (type === 'uri_file') === (input.type === 'file')) continue;
    const need = type === 'uri_file' ? 'a notebook that reads a file there' : 'a notebook that reads a folder there';
    report.add('setting-needs-another', null, { setting: `data.${input.name}.type`, need });
  }
}

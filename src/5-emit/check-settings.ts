import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Plan } from '../ir.ts';
import { hintFor } from '../nearest-name.ts';
import { deployedModel, describesModel, registeredModels } from './models.ts';

/** Reports settings that ask for what this pipeline cannot give: parts that need another part, names that do not exist. */
export function checkSettings(plan: Plan, config: Config, report: Report): void {
  checkNeeds(plan, config, report);
  checkNames(plan, config, report);
  checkSignature(plan, config, report);
}

/** A model that is served should say what it takes. */
function checkSignature(plan: Plan, config: Config, report: Report): void {
  if (deployedModel(plan, config) === null || describesModel(plan)) return;
  for (const step of plan.steps) {
    const saved = step.script.main.find((action) => action.kind === 'save-model');
    if (saved !== undefined) report.add('model-without-signature', null, { model: saved.name, step: step.name });
  }
}

function checkNeeds(plan: Plan, config: Config, report: Report): void {
  const { deploy, monitoring, sweep } = config;
  const hasModel = registeredModels(plan).length > 0;
  const measures = monitoring.signals.includes('model_performance');
  const needs: readonly (readonly [string, boolean, string])[] = [
    ['deploy.online', deploy.online && !hasModel, 'a model, and the notebook fits none that MLflow can store'],
    ['deploy.batch', deploy.batch && !hasModel, 'a model, and the notebook fits none that MLflow can store'],
    ['monitoring.signals', monitoring.signals.length > 0 && !deploy.online, '`deploy.online: true`'],
    ['monitoring.signals', measures && monitoring.ground_truth === null, '`monitoring.ground_truth`'],
    ['monitoring.signals', measures && monitoring.target === null, '`monitoring.target`'],
    [
      'monitoring.signals',
      measures && monitoring.task === 'regression',
      '`monitoring.task: classification` for `model_performance`, which Azure ML measures for classes only',
    ],
    ['sweep.steps', sweep.steps.length > 0 && sweep.metric === null, '`sweep.metric`'],
    ['sweep.steps', sweep.steps.length > 0 && Object.keys(sweep.parameters).length === 0, '`sweep.parameters`'],
  ];
  for (const [setting, isMissing, need] of needs) {
    if (isMissing) report.add('setting-needs-another', null, { setting, need });
  }
}

function checkNames(plan: Plan, config: Config, report: Report): void {
  const steps = plan.steps.map((step) => step.name);
  const parameters = plan.parameters.map((parameter) => parameter.name);
  const named: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
    ['compute.steps', Object.keys(config.compute.steps), 'step', steps],
    ['compute.jobs', Object.keys(config.compute.jobs), 'step', steps],
    ['environment.steps', Object.keys(config.environment.steps), 'step', steps],
    ['components.use', Object.keys(config.components.use), 'step', steps],
    ['sweep.steps', config.sweep.steps, 'step', steps],
    ['sweep.parameters', Object.keys(config.sweep.parameters), 'parameter', sweptParameters(plan, config, parameters)],
    ['data', Object.keys(config.data), 'data input', plan.dataInputs.map((input) => input.name)],
  ];
  for (const [setting, names, kind, known] of named) {
    for (const name of names) {
      if (known.includes(name)) continue;
      const hint = hintFor(name, known, 'there is none');
      report.add('setting-names-unknown', null, { setting, name, kind, hint });
    }
  }
  checkModel(plan, config, report);
  checkMetric(plan, config, report);
  checkGate(plan, config, report);
  checkTarget(plan, config, report);
  checkData(plan, config, report);
}

/** The variable that the settings name must hold a model that the pipeline stores. */
function checkModel(plan: Plan, config: Config, report: Report): void {
  const name = config.model.variable;
  if (name === null || plan.sdk !== undefined || registers(plan, name)) return;
  const bound = plan.steps.flatMap((step) => step.script.units.flatMap((unit) => unit.returns.map((one) => one.name)));
  const hint = hintFor(name, [...new Set(bound)], 'the notebook fits no model of that name');
  report.add('setting-names-unknown', null, { setting: 'model.variable', name, kind: 'model', hint });
}

function registers(plan: Plan, variable: string): boolean {
  return plan.steps.some((step) =>
    step.script.main.some((action) => action.kind === 'save-model' && action.name === variable),
  );
}

/** The metric of the gate must be one that a step logs, as far as its names can be known. */
function checkGate(plan: Plan, config: Config, report: Report): void {
  const { metric } = config.gate;
  const steps = plan.steps.map((step) => step.name);
  if (metric === null || plan.sdk !== undefined || logsUnknownNames(plan, steps)) return;
  const logged = loggedMetrics(plan, steps);
  if (logged.includes(metric)) return;
  const hint = hintFor(metric, logged, 'no step logs a metric');
  report.add('setting-names-unknown', null, { setting: 'gate.metric', name: metric, kind: 'metric', hint });
}

/** Whether code of these steps logs metrics whose names stand in no literal. */
function logsUnknownNames(plan: Plan, steps: readonly string[]): boolean {
  const own = plan.steps.filter((step) => steps.includes(step.name));
  const codes = own.flatMap((step) => [...step.script.definitions, ...step.script.units.flatMap((unit) => unit.body)]);
  const shared = plan.definitions?.body ?? [];
  return [...codes, ...shared].some(({ text }) => /\blog_metrics\(|\bautolog\(|\blog_metric\(\s*[^"'\s]/.test(text));
}

/** The column that a monitor watches must be one of the data, or one that the code names. */
function checkTarget(plan: Plan, config: Config, report: Report): void {
  const { target } = config.monitoring;
  const columns = plan.dataInputs.flatMap((input) => input.columns.map((column) => column.name));
  if (target === null || columns.length === 0 || columns.includes(target)) return;
  const codes = plan.steps.flatMap((step) => [
    ...step.script.prelude,
    ...step.script.units.flatMap((unit) => unit.body),
  ]);
  if (
    [...codes, ...(plan.definitions?.body ?? [])].some(({ text }) =>
      new RegExp(`["'.]${escaped(target)}\\b`).test(text),
    )
  )
    return;
  const hint = hintFor(target, columns, 'the data has no columns that are known');
  report.add('setting-names-unknown', null, { setting: 'monitoring.target', name: target, kind: 'column', hint });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A script that opens a file cannot be given a folder, nor the other way round. */
function checkData(plan: Plan, config: Config, report: Report): void {
  for (const input of plan.dataInputs) {
    const type = config.data[input.name]?.type;
    if (type === undefined || (type === 'uri_file') === (input.type === 'file')) continue;
    const need = type === 'uri_file' ? 'a notebook that reads a file there' : 'a notebook that reads a folder there';
    report.add('setting-needs-another', null, { setting: `data.${input.name}.type`, need });
  }
}

/** The parameters that the steps of a trial take. */
function sweptParameters(plan: Plan, config: Config, all: readonly string[]): readonly string[] {
  const taken = plan.steps.filter((step) => config.sweep.steps.includes(step.name)).flatMap((step) => step.parameters);
  return all.filter((name) => taken.includes(name));
}

/** The metrics that the steps' scripts log, as far as the plan knows them. */
export function loggedMetrics(plan: Plan, steps: readonly string[]): readonly string[] {
  return plan.steps
    .filter((step) => steps.includes(step.name))
    .flatMap((step) => [
      ...step.script.main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
      ...step.script.units.flatMap((unit) => unit.body.flatMap((code) => metricsInText(code.text))),
    ]);
}

function metricsInText(text: string): readonly string[] {
  return [...text.matchAll(/\blog_metric\(\s*["']([^"']+)["']/g)].map((match) => match[1] ?? '');
}

function checkMetric(plan: Plan, config: Config, report: Report): void {
  const { steps, metric } = config.sweep;
  if (steps.length === 0 || metric === null || logsUnknownNames(plan, steps)) return;
  const logged = loggedMetrics(plan, steps);
  if (logged.includes(metric)) return;
  const hint = hintFor(metric, logged, 'these steps log none');
  report.add('setting-names-unknown', null, { setting: 'sweep.metric', name: metric, kind: 'metric', hint });
}

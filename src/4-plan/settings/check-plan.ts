import { checkSettings } from '../../config/check-settings.ts';
import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { ScriptPlan, StepsPlan } from '../../ir.ts';
import { hasMlflow3 } from '../../knowledge/versions.ts';
import { hintFor } from '../../nearest-name.ts';
import { loggedMetrics, logsUnknownNames } from './logged-metrics.ts';

/** Reports settings that this plan cannot follow, and a served model without a signature. */
export function checkPlan(plan: StepsPlan, config: Config, report: Report): void {
  const trial = plan.steps.filter(({ name }) => plan.sweep.steps.includes(name));
  const swept = new Set(trial.flatMap(({ parameters }) => parameters));
  const facts = {
    hasModel: hasModel(plan),
    hasMlflow3: hasMlflow3(plan.environments.flatMap(({ pip }) => pip)),
    steps: plan.steps.map(({ name }) => name),
    dataInputs: plan.dataInputs,
    sweep: plan.sweep,
    sweptParameters: plan.parameters.map(({ name }) => name).filter((name) => swept.has(name)),
    loggedMetrics: logsUnknownNames(plan, trial) ? null : loggedMetrics(trial),
  };
  checkSettings(facts, config, report);
  checkModel(plan, config, report);
  checkGate(plan, config, report);
  checkTarget(plan, config, report);
  checkSignature(plan, config, report);
}

function hasModel({ outputs }: StepsPlan): boolean {
  return outputs.some(({ model }) => model !== null);
}

/** A served model should have a signature. */
function checkSignature(plan: StepsPlan, { deploy }: Config, report: Report): void {
  const isServed = (deploy.online || deploy.batch) && hasModel(plan);
  const saved = plan.steps.flatMap((step) =>
    step.script.main.flatMap((action) => (action.kind === 'save-model' ? [{ step: step.name, action }] : [])),
  );
  if (!isServed || saved.some(({ action }) => action.data !== null)) return;
  for (const { step, action } of saved) report.add('model-without-signature', null, { model: action.name, step });
}

/** The variable in the settings must be a model that the pipeline stores. */
function checkModel(plan: StepsPlan, config: Config, report: Report): void {
  const name = config.model.variable;
  if (name === null || registers(plan, name)) return;
  const bound = plan.steps.flatMap((step) => namesBound(step.script));
  const hint = hintFor(name, [...new Set(bound)], 'the notebook fits no model of that name');
  report.add('setting-names-unknown', null, { setting: 'model.variable', name, kind: 'model', hint });
}

function registers(plan: StepsPlan, variable: string): boolean {
  return plan.steps.some((step) =>
    step.script.main.some((action) => action.kind === 'save-model' && action.name === variable),
  );
}

function namesBound({ units, main }: ScriptPlan): readonly string[] {
  const results = main.flatMap((action) => (action.kind === 'call' ? (action.results ?? []) : []));
  return [...units.flatMap(({ returns }) => returns.map(({ name }) => name)), ...results.flatMap((name) => name ?? [])];
}

/** The metric of the gate must be logged by a step, as far as its names are known. */
function checkGate(plan: StepsPlan, config: Config, report: Report): void {
  const { metric } = config.gate;
  if (metric === null || logsUnknownNames(plan, plan.steps)) return;
  const logged = loggedMetrics(plan.steps);
  if (logged.includes(metric)) return;
  const hint = hintFor(metric, logged, 'no step logs a metric');
  report.add('setting-names-unknown', null, { setting: 'gate.metric', name: metric, kind: 'metric', hint });
}

/** The column of a monitor must be in the data or in the code. */
function checkTarget(plan: StepsPlan, config: Config, report: Report): void {
  const { target } = config.monitoring;
  const columns = plan.dataInputs.flatMap((input) => input.columns.map((column) => column.name));
  if (target === null || columns.length === 0 || columns.includes(target) || namesColumn(plan, target)) return;
  const hint = hintFor(target, columns, 'the data has no columns that are known');
  report.add('setting-names-unknown', null, { setting: 'monitoring.target', name: target, kind: 'column', hint });
}

function namesColumn(plan: StepsPlan, column: string): boolean {
  const pattern = new RegExp(`["'.]${column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`);
  const scripts = plan.steps.flatMap(({ script }) => [...script.prelude, ...script.units.flatMap((unit) => unit.body)]);
  return [...scripts, ...(plan.definitions?.body ?? [])].some(({ text }) => pattern.test(text));
}

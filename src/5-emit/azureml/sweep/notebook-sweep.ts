import type { Config } from '../../../config.ts';
import type { Report } from '../../../diagnostics.ts';
import type { Plan } from '../../../ir.ts';
import { loggedMetrics } from '../../check-settings.ts';

/** The settings with the sweep that the notebook's own searches ask for; what the settings say themselves counts first. */
export function withNotebookSweep(
  plan: Plan,
  config: Config,
  lists: readonly { readonly variable: string; readonly values: readonly string[] }[],
  report: Report,
): Config {
  const { sweep } = config;
  if (!sweep.from_notebook) return config;
  const found = lists.flatMap(({ variable, values }) => {
    const parameter = plan.parameters.find((candidate) => candidate.variable === variable);
    return parameter === undefined ? [] : [[parameter.name, { values }] as const];
  });
  if (found.length === 0 && !report.hasErrors()) {
    const need = 'a `GridSearchCV` or `RandomizedSearchCV` with lists of values, or a loop in a cell tagged `sweep`';
    report.add('setting-needs-another', null, { setting: 'sweep.from_notebook', need });
    return config;
  }
  const parameters = { ...Object.fromEntries(found), ...sweep.parameters };
  const steps = sweep.steps.length > 0 ? sweep.steps : stepsOfTrial(plan, Object.keys(parameters), sweep.metric);
  return { ...config, sweep: { ...sweep, parameters, steps } };
}

/** From the first step that takes one of the parameters to the last one that logs the metric. */
function stepsOfTrial(plan: Plan, parameters: readonly string[], metric: string | null): readonly string[] {
  const takes = plan.steps.map((step) => step.parameters.some((name) => parameters.includes(name)));
  const logs = plan.steps.map((step) => metric !== null && loggedMetrics(plan, [step.name]).includes(metric));
  const last = Math.max(takes.lastIndexOf(true), logs.lastIndexOf(true));
  return plan.steps.slice(Math.max(takes.indexOf(true), 0), last + 1).map((step) => step.name);
}

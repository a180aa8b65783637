import type { Config } from '../../config.ts';
import type { Report } from '../../diagnostics.ts';
import type { ParameterPlan, SearchedList, StepPlan, SweepPlan } from '../../ir.ts';
import { loggedMetrics } from './logged-metrics.ts';

/** The sweep of the settings, with the values of the notebook's own searches; explicit settings take precedence. */
export function planSweep(
  steps: readonly StepPlan[],
  parameters: readonly ParameterPlan[],
  lists: readonly SearchedList[],
  config: Config,
  report: Report,
): SweepPlan {
  const { sweep } = config;
  const asked = { steps: sweep.steps, parameters: sweep.parameters };
  if (!sweep.from_notebook) return asked;
  const found = lists.flatMap(({ variable, values }) => {
    const parameter = parameters.find((candidate) => candidate.variable === variable);
    return parameter === undefined ? [] : [[parameter.name, { values }] as const];
  });
  if (found.length === 0 && !report.hasErrors()) {
    const need = 'a `GridSearchCV` or `RandomizedSearchCV` with lists of values, or a loop in a cell tagged `sweep`';
    report.add('setting-needs-another', null, { setting: 'sweep.from_notebook', need });
    return asked;
  }
  const tried = { ...Object.fromEntries(found), ...sweep.parameters };
  const trial = asked.steps.length > 0 ? asked.steps : stepsOfTrial(steps, Object.keys(tried), sweep.metric);
  return { steps: trial, parameters: tried };
}

/** From the first step that takes one of the parameters to the last one that logs the metric. */
function stepsOfTrial(
  steps: readonly StepPlan[],
  parameters: readonly string[],
  metric: string | null,
): readonly string[] {
  const takes = steps.map((step) => step.parameters.some((name) => parameters.includes(name)));
  const logs = steps.map((step) => metric !== null && loggedMetrics([step]).includes(metric));
  const last = Math.max(takes.lastIndexOf(true), logs.lastIndexOf(true));
  return steps.slice(Math.max(takes.indexOf(true), 0), last + 1).map((step) => step.name);
}

import type { StepPlan, StepsPlan } from '../../ir.ts';

/** The metrics that the steps' scripts log, as far as the plan knows them. */
export function loggedMetrics(steps: readonly StepPlan[]): readonly string[] {
  return steps.flatMap(({ script }) => [
    ...script.main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
    ...script.units.flatMap((unit) => unit.body.flatMap((code) => metricsInText(code.text))),
  ]);
}

function metricsInText(text: string): readonly string[] {
  return [...text.matchAll(/\blog_metric\(\s*["']([^"']+)["']/g)].map((match) => match[1] ?? '');
}

/** Whether code of these steps logs metrics whose names stand in no literal. */
export function logsUnknownNames(plan: StepsPlan, steps: readonly StepPlan[]): boolean {
  const codes = steps.flatMap(({ script }) => [...script.definitions, ...script.units.flatMap((unit) => unit.body)]);
  const shared = plan.definitions?.body ?? [];
  return [...codes, ...shared].some(({ text }) => /\blog_metrics\(|\bautolog\(|\blog_metric\(\s*[^"'\s]/.test(text));
}

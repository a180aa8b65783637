import type { StepPlan, StepsPlan } from '../../ir.ts';
import { type CallInText, callsIn } from '../../python/facts/called-names.ts';

/** The metrics logged by the steps' scripts, as far as the plan knows them. */
export function loggedMetrics(steps: readonly StepPlan[]): readonly string[] {
  return steps.flatMap(({ script }) => [
    ...script.main.flatMap((action) => (action.kind === 'log-metric' ? [action.metric] : [])),
    ...script.units.flatMap((unit) => unit.body.flatMap((code) => metricsInText(code.text))),
  ]);
}

/** All names under which steps log, in order; `accuracy_*` if the rest is known only at run time. */
export function namesLogged(steps: readonly StepPlan[]): readonly string[] {
  const names = steps.flatMap(({ script }) => {
    const ofUnit = new Map(script.units.map((unit) => [unit.name, unit.body.flatMap(({ text }) => namesInText(text))]));
    return script.main.flatMap((action) => {
      if (action.kind === 'log-metric') return [action.metric];
      return action.kind === 'call' ? (ofUnit.get(action.unit) ?? []) : [];
    });
  });
  return [...new Set(names)];
}

function namesInText(text: string): readonly string[] {
  const dicts = [...text.matchAll(/\blog_metrics\(\{(.*?)\}(?:,|\))/gs)].map((match) => match[1] ?? '');
  const keys = dicts.flatMap((dict) => [...dict.matchAll(/(f?)(["'])([^"']+)\2\s*:/g)]);
  return [...metricsInText(text), ...keys.map(([, , , key]) => (key ?? '').replace(/\{[^{}]*\}/g, '*'))];
}

function metricsInText(text: string): readonly string[] {
  return callsIn(text).flatMap((call) => (isOf(call, 'log_metric') && call.first !== null ? [call.first] : []));
}

/** Whether code of these steps logs metrics with computed names. */
export function logsUnknownNames(plan: StepsPlan, steps: readonly StepPlan[]): boolean {
  const codes = steps.flatMap(({ script }) => [...script.definitions, ...script.units.flatMap((unit) => unit.body)]);
  const shared = plan.definitions?.body ?? [];
  return [...codes, ...shared].some(({ text }) =>
    callsIn(text).some(
      (call) => isOf(call, 'log_metrics') || isOf(call, 'autolog') || (isOf(call, 'log_metric') && call.first === null),
    ),
  );
}

function isOf({ name }: CallInText, method: string): boolean {
  return name.split('.').at(-1) === method;
}

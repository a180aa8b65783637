import type { Config } from '../../config.ts';
import type { DataInputPlan, ParameterPlan, StepPlan, StepsPlan } from '../../ir.ts';
import { callsIn } from '../../python/facts/called-names.ts';
import { pythonString } from '../../python/print.ts';
import { printFloat } from '../../yaml/print.ts';
import { dataPath } from '../data-path.ts';

/** Python's types of parameters. */
export const pythonTypes = { string: 'str', integer: 'int', number: 'float', boolean: 'bool' } as const;

/**
 * A parameter's default in Python, or null if Kubeflow cannot carry it: no value, a number that JSON does not have,
 * or a text that looks like one of its placeholders. Without a value the script's own default is used.
 */
export function carriedDefault({ default: value, optional, type }: ParameterPlan): string | null {
  if (optional || value === null) return null;
  if (type === 'number') return Number.isFinite(Number(value)) ? printFloat(Number(value)) : null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value.includes('{{') ? null : pythonString(value);
}

const remote = /^(s3|gs|minio|https?|oci|hf):\/\//;

/** Where the cluster finds the data of an input: a Python expression. */
export function dataExpression(plan: StepsPlan, input: DataInputPlan, config: Config): string {
  const place = [config.data[input.name]?.path, input.place, input.path].find((one) => one != null && remote.test(one));
  return place == null ? `f${pythonString(`{DATA_ROOT}/${pathBelowRoot(plan, input)}`)}` : pythonString(place);
}

/** The path of a file in the project; braces are doubled, since it is in an f-string. */
function pathBelowRoot(plan: StepsPlan, input: DataInputPlan): string {
  const path = dataPath(plan, input);
  const root = plan.root === undefined ? '' : `${plan.root}/`;
  const below = path.startsWith(root) ? path.slice(root.length) : path;
  return below.replace(/^(\.\.\/)+|^\/+/, '').replace(/[{}]/g, '$&$&');
}

/** True if an input is downloaded by a task of its own: Kubeflow itself imports from buckets only. */
export function isFetched(plan: StepsPlan, input: DataInputPlan, config: Config): boolean {
  return /^"https?:/.test(dataExpression(plan, input, config));
}

/** The data inputs that a step reads. */
export function usedData(plan: StepsPlan): readonly DataInputPlan[] {
  const used = plan.steps.flatMap(({ inputs }) =>
    inputs.flatMap(({ from }) => (from.kind === 'data' ? [from.input] : [])),
  );
  return plan.dataInputs.filter(({ name }) => used.includes(name));
}

/** True if a step logs metrics, by its script and the shared definitions that it calls. */
export function logsMetrics(plan: StepsPlan, step: StepPlan): boolean {
  return (
    step.script.main.some(({ kind }) => kind === 'log-metric') ||
    reachableCalls(plan, step).some((name) => /(?:^|\.)(?:log_metrics?|autolog)$/.test(name))
  );
}

/** True if a step logs figures. */
export function logsFigures(plan: StepsPlan, step: StepPlan): boolean {
  return (
    step.script.main.some(({ kind }) => kind === 'log-figures') ||
    reachableCalls(plan, step).some((name) => /(?:^|\.)log_figures?$/.test(name))
  );
}

/** What the code of a step's script calls, and of the shared definitions where it imports them. */
function reachableCalls({ definitions, package: name }: StepsPlan, { script }: StepPlan): readonly string[] {
  const own = [...script.prelude, ...script.definitions, ...script.units.flatMap(({ body }) => body)];
  const usesShared = script.imports.some((line) => line.includes(`${name}.definitions`));
  const shared = usesShared && definitions !== null ? definitions.body : [];
  return [...own, ...shared].flatMap(({ text }) => callsIn(text).map(({ name: called }) => called));
}

/** True if a file has its place below `DATA_ROOT`. */
export function usesDataRoot(plan: StepsPlan, config: Config): boolean {
  return usedData(plan).some((input) => dataExpression(plan, input, config).startsWith('f'));
}

/** True if the location of the data must be given when the pipeline is compiled. */
export function needsDataRoot(plan: StepsPlan, config: Config): boolean {
  return config.kubeflow.data === null && usesDataRoot(plan, config);
}

import type { StepPlan, StepsPlan } from '../../ir.ts';

const keywords = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield false none true'.split(
    ' ',
  ),
);

/** A name of the plan as a valid Python name: `lambda` is `lambda_`. */
export function pythonName(name: string): string {
  return keywords.has(name) ? `${name}_` : name;
}

/** The name, with `_` appended until it is unique. */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  let free = name;
  while (used.has(free) || keywords.has(free)) free += '_';
  return free;
}

const ofTheModule = [
  ...['base64', 'compiler', 'dsl', 'fetch', 'gzip', 'kubernetes', 'os', 'partial', 'patch', 'run_script', 'shutil'],
  ...['step', 'sys', 'tempfile', 'target', 'mlflow', 'subprocess', 'pipeline'],
];

/** Names of a step in `pipeline.py`. */
export interface StepNames {
  /** Its component. */
  readonly component: string;
  /** Its task in the pipeline. */
  readonly task: string;
}

/** The names of all steps, which are those of nothing else in the module or the pipeline. */
export function stepNames(plan: StepsPlan): ReadonlyMap<string, StepNames> {
  const taken = new Set([...ofTheModule, ...argumentsOf(plan)]);
  const names = new Map<string, StepNames>();
  for (const { name } of plan.steps) {
    const component = freeName(name, taken);
    taken.add(component);
    const task = freeName(`${name}_task`, taken);
    taken.add(task);
    names.set(name, { component, task });
  }
  return names;
}

/** Inputs of the pipeline, and the names of its data inside. */
function argumentsOf(plan: StepsPlan): readonly string[] {
  const data = plan.dataInputs.flatMap(({ name }) => [pythonName(name), `${name}_data`]);
  return [...data, ...plan.parameters.map(({ name }) => pythonName(name))];
}

/** The arguments of a component that are not the script's: its code, its metrics and its figures. */
export function ownArguments(step: StepPlan): {
  readonly code: string;
  readonly metrics: string;
  readonly figures: string;
} {
  const taken = [...step.inputs, ...step.outputs].map(({ name }) => pythonName(name));
  const all = [...taken, ...step.parameters.map(pythonName), 'arguments', 'run_script', 'dsl'];
  return {
    code: freeName('code', all),
    metrics: freeName('metrics', all),
    figures: freeName('figures', all),
  };
}

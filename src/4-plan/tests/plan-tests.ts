/** The inputs of the generated tests: small data, and conditions on each function. */
import type { ParameterPlan, StepPlan, StepsPlan, StepTestPlan, TestPlan } from '../../ir.ts';
import { changedIn } from './changed-in.ts';
import { filledGaps } from './filled-gaps.ts';
import { searchesLargeGrid } from './large-grids.ts';
import { makeData } from './make-data.ts';
import { planChecks } from './plan-checks.ts';

/** Plans the tests. `generators` are those that each step draws from, by step name; `repeatable` the steps with the same result in two runs. */
export function planTests(
  plan: StepsPlan,
  generators: ReadonlyMap<string, readonly string[]> = new Map(),
  repeatable: ReadonlySet<string> = new Set(plan.steps.map(({ name }) => name)),
): TestPlan {
  const data = makeData(plan, takenNames(plan));
  const gaps = filledGaps(plan.steps, data);
  return {
    data,
    steps: plan.steps.map((step) =>
      planStepTest(step, plan, generators.get(step.name) ?? [], repeatable.has(step.name), gaps),
    ),
    hasLargeGrid: plan.steps.some(({ script }) => searchesLargeGrid(script)),
  };
}

/** Names that tests use for something else. */
const own: readonly string[] = [
  'argv',
  'args',
  'run',
  'tracking',
  'tmp_path',
  'request',
  'pd',
  'np',
  'pytest',
  'mlflow',
  'main',
  'parse_args',
];

function takenNames(plan: StepsPlan): ReadonlySet<string> {
  const units = plan.steps.flatMap(({ script }) => script.units.map(({ name }) => name));
  const variables = plan.steps.flatMap(({ script }) =>
    script.units.flatMap(({ parameters, returns }) => [...parameters, ...returns].map(({ name }) => name)),
  );
  const steps = plan.steps.flatMap(({ name }) => [name, `${name}_outputs`]);
  return new Set([...own, ...units, ...variables, ...steps]);
}

function planStepTest(
  step: StepPlan,
  plan: StepsPlan,
  generators: readonly string[],
  isRepeatable: boolean,
  gaps: ReadonlySet<string>,
): StepTestPlan {
  return {
    step: step.name,
    isRepeatable,
    generators: generators.filter((generator) => generator === 'numpy.random' || isImported(generator, step)),
    quick: plan.parameters
      .filter((parameter) => step.parameters.includes(parameter.name) && isCostly(parameter))
      .map(({ name }) => ({ parameter: name, value: 2 })),
    units: step.script.units.map((unit) => ({
      unit: unit.name,
      changes: changedIn(unit),
      checks: planChecks(unit, gaps),
    })),
  };
}

/** An unknown call may draw from any generator; those that a step does not import are not seeded. */
function isImported(generator: string, { script }: StepPlan): boolean {
  return script.imports.some((line) => new RegExp(`^(?:import|from) ${generator}\\b`).test(line));
}

/** Whether a parameter costs time in proportion and the value two is enough for a test: epochs, candidates and folds of a search. */
function isCostly({ variable, help, default: value }: ParameterPlan): boolean {
  if (typeof value !== 'number' || value <= 3) return false;
  return /(^|_)(n_?)?epochs?$/i.test(variable) || /^(?:cv|n_iter|n_trials) of \w*(?:Search|optimize)/.test(help);
}

/** The inputs of the generated tests: small data, and conditions on each function. */
import type { ParameterPlan, StepPlan, StepsPlan, StepTestPlan, TestPlan } from '../../ir.ts';
import { changedIn } from './changed-in.ts';
import { filledGaps } from './filled-gaps.ts';
import { candidatesForTests } from './large-grids.ts';
import { makeData } from './make-data.ts';
import { planChecks } from './plan-checks.ts';
import { wordFiles } from './word-files.ts';

/** Plans the tests. `generators` are those that each step draws from, by step name; `repeatable` the steps with the same result in two runs. */
export function planTests(
  plan: StepsPlan,
  generators: ReadonlyMap<string, readonly string[]> = new Map(),
  repeatable: ReadonlySet<string> = new Set(plan.steps.map(({ name }) => name)),
): TestPlan {
  const data = makeData(plan, takenNames(plan));
  const gaps = filledGaps(plan.steps, data);
  const rows = Math.max(0, ...data.map(({ content }) => (content.kind === 'table' ? content.rows : 0)));
  return {
    data,
    steps: plan.steps.map((step) =>
      planStepTest(step, plan, generators.get(step.name) ?? [], repeatable.has(step.name), { gaps, rows }),
    ),
    candidates: candidatesForTests(plan.steps.map(({ script }) => script)),
    words: wordFiles(plan),
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
  { gaps, rows }: { readonly gaps: ReadonlySet<string>; readonly rows: number },
): StepTestPlan {
  return {
    step: step.name,
    isRepeatable,
    generators: generators.filter((generator) => generator === 'numpy.random' || isImported(generator, step)),
    quick: plan.parameters
      .filter(({ name }) => step.parameters.includes(name))
      .flatMap((parameter) => {
        const value = quickValue(parameter, rows);
        return value === null ? [] : [{ parameter: parameter.name, value }];
      }),
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

/** The value for tests of a parameter that costs time in proportion: epochs, candidates and folds of a search, rows to draw; null for others. */
function quickValue({ variable, help, default: value }: ParameterPlan, rows: number): number | null {
  if (typeof value !== 'number' || value <= 3) return null;
  // As many rows as the majority class has in made-up data.
  if (/^n_samples of resample/.test(help)) return rows > 0 && value > rows ? Math.round(rows * 0.6) : null;
  return /(^|_)(n_?)?epochs?$/i.test(variable) || /^(?:cv|n_iter|n_trials) of \w*(?:Search|optimize)/.test(help)
    ? 2
    : null;
}

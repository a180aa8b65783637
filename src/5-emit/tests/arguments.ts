/** What the tests give a step as its arguments. */
import type { StepPlan, StepsPlan, StepTestPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';

/** Fixtures that a step's arguments need, and the items of the list of its arguments. */
export interface StepArguments {
  readonly fixtures: readonly string[];
  readonly items: readonly string[];
}

/** The arguments of a step whose outputs go below `folder`, a Python expression. */
export function stepArguments(plan: StepsPlan, step: StepPlan, test: StepTestPlan, folder: string): StepArguments {
  const fixtures = new Set<string>();
  const items = step.inputs.map(({ name, from }) => {
    if (from.kind === 'step') {
      fixtures.add(`${from.step}_outputs: Path`);
      return `f"--${name}={${from.step}_outputs / ${quoted(from.output)}}"`;
    }
    const fixture = fixtureOf(plan, from.input);
    fixtures.add(`${fixture}: str`);
    return `f"--${name}={${fixture}}"`;
  });
  for (const name of step.parameters) {
    const fixture = plan.testing?.data.find(({ input }) => input === name)?.fixture;
    if (fixture === undefined || !plan.parameters.some((one) => one.name === name && one.data !== undefined)) continue;
    fixtures.add(`${fixture}: str`);
    items.push(`f"--${name}={${fixture}}"`);
  }
  const outputs = step.outputs.map(({ name }) => name);
  const [only] = outputs;
  if (outputs.length === 1 && only !== undefined) items.push(`f"--${only}={${folder} / ${quoted(only)}}"`);
  else if (outputs.length > 1) {
    items.push(`*(f"--{name}={${folder} / name}" for name in (${outputs.map(pythonString).join(', ')}))`);
  }
  for (const { parameter, value } of test.quick) items.push(pythonString(`--${parameter}=${value}`));
  return { fixtures: [...fixtures], items };
}

/** The fixture of a data input. */
export function fixtureOf(plan: StepsPlan, input: string): string {
  return plan.testing?.data.find((candidate) => candidate.input === input)?.fixture ?? input;
}

/** Inside an f-string in double quotes. */
function quoted(text: string): string {
  return `'${text}'`;
}

/** The tests of a step's functions: what must hold of their results. */
import type { StepPlan, StepsPlan, StepTestPlan, UnitPlan } from '../../ir.ts';
import type { ScriptNames } from '../python/script-names.ts';
import { replay } from './replay.ts';
import { seedLines } from './seeds.ts';

/** A test of one function. */
export interface UnitTestView {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The tests of the functions of which something is known to hold. */
export function unitTestViews(
  plan: StepsPlan,
  step: StepPlan,
  test: StepTestPlan,
  names: ScriptNames,
): readonly UnitTestView[] {
  if (step.script.state.length > 0) return [];
  return step.script.main.flatMap((action, index) => {
    if (action.kind !== 'call') return [];
    const unit = step.script.units.find(({ name }) => name === action.unit);
    const checks = test.units.find((planned) => planned.unit === action.unit)?.checks ?? [];
    if (unit === undefined || checks.length === 0) return [];
    return [{ name: unit.name, lines: unitLines(plan, step, test, names, unit, checks, index) }];
  });
}

function unitLines(
  plan: StepsPlan,
  step: StepPlan,
  test: StepTestPlan,
  names: ScriptNames,
  unit: UnitPlan,
  checks: readonly string[],
  index: number,
): readonly string[] {
  const needed = unit.parameters.map(({ name }) => name);
  const { lines, writer } = replay(plan, step, names, needed, index);
  const parse = `${names.args} = ${names.parseArgs}(argv)`;
  const call = writer.print({ kind: 'call', unit: unit.name });
  const body = [...lines, ...seedLines(test), ...call];
  const asserts = checks.map((text) => `assert ${writer.inMain({ text, names: namesOf(text) })}`);
  const usesArgs = [...body, ...asserts].some((line) => line.includes(`${names.args}.`));
  return [...(usesArgs ? [parse] : []), ...body, '', ...asserts];
}

function namesOf(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Za-z_]\w*/g) ?? [])];
}

/** The tests of a step's functions: what must hold of their results. */
import type { StepPlan, StepsPlan, StepTestPlan, UnitPlan } from '../../ir.ts';
import type { MainWriter } from '../python/main-lines.ts';
import type { ScriptNames } from '../python/script-names.ts';
import { argumentsOf, type Call, findUnit } from '../python/unit-calls.ts';
import { replay } from './replay.ts';
import { seedLines } from './seeds.ts';

/** The fixture that collects titles and labels of the plots that are logged. */
export const figureTexts = 'figure_texts';

/** A test of one function. */
export interface UnitTestView {
  readonly name: string;
  /** Fixtures that it takes besides the arguments. */
  readonly fixtures: string;
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
  const tested = new Set<string>();
  return step.script.main.flatMap((action, index) => {
    if (action.kind !== 'call' || tested.has(action.unit)) return [];
    tested.add(action.unit);
    const checks = checksOf(action, test);
    if (checks.length === 0) return [];
    const fixtures = checks.some((text) => text.startsWith(figureTexts)) ? `, ${figureTexts}: set[str]` : '';
    return [{ name: action.unit, fixtures, lines: unitLines(plan, step, test, names, action, checks, index) }];
  });
}

function checksOf({ unit }: Call, test: StepTestPlan): readonly string[] {
  return test.units.find((planned) => planned.unit === unit)?.checks ?? [];
}

function unitLines(
  plan: StepsPlan,
  step: StepPlan,
  test: StepTestPlan,
  names: ScriptNames,
  call: Call,
  checks: readonly string[],
  index: number,
): readonly string[] {
  const { units } = step.script;
  const needed = argumentsOf(call, units).flatMap((argument) => argument.names);
  const { lines, writer } = replay(plan, step, names, needed, index);
  const parse = `${names.args} = ${names.parseArgs}(argv)`;
  const called = call.arguments === undefined ? writer.print(call) : callLines(call, units, writer);
  const body = [...lines, ...seedLines(test), ...called];
  const asserts = checks.map((text) => `assert ${writer.inMain({ text, names: namesOf(text) })}`);
  const usesArgs = [...body, ...asserts].some((line) => line.includes(`${names.args}.`));
  return [...(usesArgs ? [parse] : []), ...body, '', ...asserts];
}

/** The first call of a function that has several: what is made for it and what it returns are called as in the function. */
function callLines(call: Call, units: readonly UnitPlan[], writer: MainWriter): readonly string[] {
  const { parameters, returns } = findUnit(units, call.unit);
  const given = argumentsOf(call, units).map((argument, at) => {
    const name = parameters[at]?.name ?? '';
    if (argument.names[0] === argument.text) return { argument, name, made: [] };
    return { argument: { text: name, names: [name] }, name, made: [writer.assign(name, argument)] };
  });
  const results = returns.map(({ name }) => name);
  const lines = writer.print({ ...call, arguments: given.map(({ argument }) => argument), results });
  for (const { name, argument } of given) if (!results.includes(name)) writer.alias(name, argument);
  return [...given.flatMap(({ made }) => made), ...lines];
}

function namesOf(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Za-z_]\w*/g) ?? [])];
}

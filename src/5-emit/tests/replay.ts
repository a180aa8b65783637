/** What `main` does up to a point, as a test does it again: only what the values that it asks for need. */
import type { MainAction, StepPlan, StepsPlan, UnitPlan, UnitTestPlan } from '../../ir.ts';
import { MainWriter } from '../python/main-lines.ts';
import type { ScriptNames } from '../python/script-names.ts';
import { argumentsOf, findUnit, resultsOf } from '../python/unit-calls.ts';

/** Lines of `main` in a test, and the writer that knows what its names are called there. */
export interface Replay {
  readonly lines: readonly string[];
  readonly writer: MainWriter;
}

/** Replays what the names need of `main`; of a step that draws, every call, since each moves on its generator. */
export function replayMain(
  plan: StepsPlan,
  step: StepPlan,
  names: ScriptNames,
  wanted: readonly string[],
  isDrawing: boolean,
): Replay {
  const writer = new MainWriter(plan, step, names);
  const actions = neededActions(plan, step, wanted, step.script.main.length, isDrawing);
  return { lines: actions.flatMap((action) => writer.print(action)), writer };
}

/** Replays what the names need, up to the action at `end`. */
export function replay(
  plan: StepsPlan,
  step: StepPlan,
  names: ScriptNames,
  wanted: readonly string[],
  end: number,
): Replay {
  const writer = new MainWriter(plan, step, names);
  return { lines: neededActions(plan, step, wanted, end, false).flatMap((action) => writer.print(action)), writer };
}

function neededActions(
  { testing }: StepsPlan,
  { name, script }: StepPlan,
  wanted: readonly string[],
  end: number,
  isDrawing: boolean,
): readonly MainAction[] {
  const needed = new Set(wanted);
  const tests = testing?.steps.find(({ step }) => step === name)?.units ?? [];
  const taken: MainAction[] = [];
  for (const action of script.main.slice(0, end).reverse()) {
    const isCall = isDrawing && action.kind === 'call';
    if (!isCall && !isNeeded(action, script.units, tests, needed)) continue;
    taken.unshift(action);
    if (action.kind !== 'call') continue;
    for (const name of resultsOf(action, script.units)) if (name !== null) needed.delete(name);
    for (const { names } of argumentsOf(action, script.units)) for (const name of names) needed.add(name);
  }
  return taken;
}

function isNeeded(
  action: MainAction,
  units: readonly UnitPlan[],
  tests: readonly UnitTestPlan[],
  needed: ReadonlySet<string>,
): boolean {
  switch (action.kind) {
    case 'load':
      return action.names.some((name) => needed.has(name));
    case 'load-model':
    case 'parameter':
    case 'path':
      return needed.has(action.name);
    case 'copy-folder':
    case 'restore-random-state':
    case 'restore-settings':
      return true;
    case 'call': {
      if (resultsOf(action, units).some((name) => name !== null && needed.has(name))) return true;
      const changes = tests.find((planned) => planned.unit === action.unit)?.changes ?? [];
      if (action.arguments === undefined) return changes.some((name) => needed.has(name));
      const given = action.arguments;
      return findUnit(units, action.unit).parameters.some(
        ({ name }, at) => changes.includes(name) && (given[at]?.names ?? []).some((one) => needed.has(one)),
      );
    }
    default:
      return false;
  }
}

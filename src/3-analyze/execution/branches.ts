/** Branches of an abstract run: each begins in the same state, and their final states are joined. */
import type { Machine, Scope } from './machine.ts';
import { joinValues, knownItems, type Value } from './values.ts';

/** The variables that statements of a scope can bind, from the notebook's own to the innermost function's. */
export type State = readonly ReadonlyMap<string, Value>[];

/** The variables as they are now. */
export function stateOf(machine: Machine, scope: Scope): State {
  return variablesOf(machine, scope).map((variables) => new Map(variables));
}

/** Restores the variables. */
export function restoreState(machine: Machine, scope: Scope, state: State): void {
  for (const [index, variables] of variablesOf(machine, scope).entries()) {
    variables.clear();
    for (const [name, value] of state[index] ?? []) variables.set(name, value);
  }
}

/** The join of two states. */
export function joinStates(first: State, second: State): State {
  return first.map((variables, index) => {
    const joined = new Map(variables);
    for (const [name, value] of second[index] ?? []) {
      const there = joined.get(name);
      joined.set(name, there === undefined ? value : joinValues(there, value));
    }
    return joined;
  });
}

/** Runs each branch from the same state, and joins the results. */
export function runBranches(machine: Machine, scope: Scope, branches: readonly (() => void)[]): void {
  const before = stateOf(machine, scope);
  const ends = branches.map((branch) => {
    restoreState(machine, scope, before);
    branch();
    return mapValues(stateOf(machine, scope), withoutOutdated);
  });
  const [first, ...others] = ends;
  const joined = first === undefined ? before.map(() => new Map()) : others.reduce(joinStates, first);
  restoreState(machine, scope, mapValues(joined, renewed));

  // After the branches, containers hold the elements from all of their ends: removing in one branch does not undo adding in another.
  function renewed(value: Value, name: string, index: number): Value {
    const { items } = value;
    const isJoined = items !== null && ends.some((end) => end[index]?.get(name)?.items !== items);
    return isJoined ? { ...value, items: { ...items, madeAt: machine.objects.now() } } : value;
  }
}

/** A value without its item types, if something else may have been added since. */
function withoutOutdated(value: Value): Value {
  return value.items === null || knownItems(value) !== null ? value : { ...value, items: null };
}

function mapValues(state: State, change: (value: Value, name: string, index: number) => Value): State {
  return state.map(
    (variables, index) => new Map([...variables].map(([name, value]) => [name, change(value, name, index)])),
  );
}

function variablesOf(machine: Machine, scope: Scope): readonly Map<string, Value>[] {
  const maps = [machine.globals];
  for (let frame = scope.frame; frame !== null; frame = frame.outer) maps.push(frame.variables);
  return maps;
}

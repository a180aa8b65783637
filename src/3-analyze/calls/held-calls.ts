/**
 * Functions that estimators call: tokenizers, transformations, kernels. They are not treated as unknown calls: they change only what their code changes.
 */
import { withCaptures } from '../execution/captures.ts';
import { type Machine, update } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import { objectOf, unknownValue, type Value } from '../execution/values.ts';

/** Records the changes made by functions in estimators among these values. */
export function noteEstimatorCalls(machine: Machine, values: readonly Value[]): void {
  for (const value of values) {
    const object = value.type.kind === 'estimator' ? objectOf(value) : null;
    if (object !== null) noteHeld(machine, find(object));
  }
}

/** Records the changes made by a function that is set in a library (`warnings.showwarning = note`), which calls it from then on. */
export function noteHandedFunction(machine: Machine, value: Value): void {
  const object = objectOf(value);
  if (value.callable !== null && object !== null) noteHeld(machine, find(object));
}

function noteHeld(machine: Machine, held: ReturnType<typeof find>): void {
  const { globals, record } = machine;
  if (held.captures.size + held.writes.size === 0) return;
  const reached = withCaptures([...held.captures], globals);
  const functions = [held, ...[...reached].flatMap((name) => functionOf(globals.get(name)))];
  const changed = new Set(functions.flatMap(({ changesHeld }) => [...changesHeld]));
  for (const name of changed) {
    record.reads.add(name);
    const value = globals.get(name);
    if (value !== undefined) update(machine, value);
  }
  for (const name of functions.flatMap(({ writes }) => [...writes])) {
    record.bound.add(name);
    globals.set(name, unknownValue(machine.newObject()));
  }
}

function functionOf(value: Value | undefined): readonly ReturnType<typeof find>[] {
  return value?.callable != null && value.object !== null ? [find(value.object)] : [];
}

/** What going through a value does: a loader draws what comes next, and calls what makes its items. */
import { methodFact } from '../knowledge/lookup.ts';
import { callHeldFunctions } from './apply-unknown.ts';
import { type Machine, update } from './machine.ts';
import { find } from './objects.ts';
import { objectOf, type Value } from './values.ts';

/** Records what iterating over a value does, where its class has a row for `__iter__`. */
export function noteIteration(machine: Machine, value: Value): void {
  const fact = methodFact(value.type, '__iter__');
  if (fact === null) return;
  if (fact.changesReceiver === 'always') update(machine, value);
  for (const generator of fact.draws) machine.record.draws.add(generator);
  if (fact.callsHeld) noteHeldCalls(machine, [value]);
}

/** Records that functions which the values hold may be called. */
export function noteHeldCalls(machine: Machine, values: readonly Value[]): void {
  for (const value of values) {
    const object = objectOf(value);
    if (object !== null) callHeldFunctions(machine, find(object));
  }
}

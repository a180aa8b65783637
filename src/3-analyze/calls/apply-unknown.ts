/** Applies the worst case: the effects of a call without facts. */

import { generators } from '../../knowledge/generators.ts';
import { withCaptures } from '../execution/captures.ts';
import { type Machine, shareAll, update } from '../execution/machine.ts';
import { find, type ObjectClass, unify } from '../execution/objects.ts';
import { objectOf, unknownValue, type Value } from '../execution/values.ts';

/** It may change everything that it can reach, connect it, draw from every generator, and return something that shares with all of it. */
export function applyUnknownCall(machine: Machine, reached: readonly Value[]): Value {
  machine.record.unknown = true;
  for (const generator of generators) machine.record.draws.add(generator);
  const shared = shareAll(machine, reached);
  for (const value of reached) {
    update(machine, value);
    const object = objectOf(value);
    if (object !== null) callHeldFunctions(machine, find(object));
    // Objects that it may put into an estimator are of unknown origin.
    if (object !== null && find(object).constructed) find(object).keepsData = true;
  }
  return unknownValue(unify(shared, machine.newObject()));
}

/** Functions in the objects may be called and change the notebook's names that they read or bind. */
export function callHeldFunctions(machine: Machine, object: ObjectClass): void {
  for (const name of withCaptures([...object.captures], machine.globals)) {
    const value = machine.globals.get(name);
    if (value === undefined) continue;
    machine.record.reads.add(name);
    if (!isStateless(name, value)) update(machine, value);
  }
  for (const name of object.writes) {
    machine.record.bound.add(name);
    machine.globals.set(name, unknownValue(machine.newObject()));
  }
}

/** A function of the notebook without state that a call could change: no defaults, no closure, no attributes. */
function isStateless(name: string, { callable, object }: Value): boolean {
  if (callable === null || callable.kind === 'class' || callable.frame !== null || object === null) return false;
  const { node } = callable;
  if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'Lambda') return false;
  const { defaults, kw_defaults: keywordDefaults } = node.args;
  const isDecorated = node.nodeType === 'FunctionDef' && node.decorator_list.length > 0;
  return !isDecorated && defaults.length + keywordDefaults.length === 0 && !find(object).captures.has(name);
}

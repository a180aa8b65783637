/** Computed attributes of a notebook class: properties of the class and its bases. */

import { propertyDecorators } from '../../knowledge/calls/decorators.ts';
import { callNotebookFunction, changesSeen, isDecoratedBy } from '../calls/call-notebook.ts';
import { type Machine, update } from './machine.ts';
import { methodsOf } from './make-function.ts';
import { unify } from './objects.ts';
import { type Callable, objectOf, type Value } from './values.ts';

/** The value of an attribute computed by the class or a base; null if none computes it. */
export function readComputed(machine: Machine, receiver: Value, name: string): Value | null {
  const getter = findGetter(machine, receiver.type.className, name, new Set());
  if (getter === null) return null;
  const before = changesSeen(machine);
  const value = callNotebookFunction(machine, receiver, getter.callable, null, receiver);
  // A cached property stays in the object and decides whether a change happens again.
  if (getter.isKept && changesSeen(machine) > before) update(machine, receiver);
  return { ...value, object: unify(objectOf(receiver), objectOf(value)), constant: null, elements: null };
}

function findGetter(
  machine: Machine,
  className: string | null,
  name: string,
  seen: Set<string>,
): { readonly callable: Callable; readonly isKept: boolean } | null {
  if (className === null || !className.startsWith('notebook.') || seen.has(className)) return null;
  seen.add(className);
  const callable = machine.globals.get(className.slice('notebook.'.length))?.callable;
  if (callable?.kind !== 'class' || callable.node.nodeType !== 'ClassDef') return null;
  const node = methodsOf(callable.node).get(name);
  if (node === undefined) {
    const bases = callable.node.bases.flatMap((base) => (base.nodeType === 'Name' ? [`notebook.${base.id}`] : []));
    return bases.map((base) => findGetter(machine, base, name, seen)).find((found) => found !== null) ?? null;
  }
  if (!isDecoratedBy(machine, propertyDecorators, node, callable)) return null;
  const isKept = isDecoratedBy(machine, new Set(['functools.cached_property']), node, callable);
  return { callable: { ...callable, kind: 'function', node, name: null }, isKept };
}

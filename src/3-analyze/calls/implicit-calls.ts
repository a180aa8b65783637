/** Methods of the notebook's classes that Python calls by itself: operators, items, iteration. */
import { type Machine, readName } from '../execution/machine.ts';
import { methodsOf } from '../execution/make-function.ts';
import type { Callable, Value } from '../execution/values.ts';
import { callNotebookFunction } from './call-notebook.ts';

/** Calls the first of these methods that the class of a value or a base of it defines; null where none does. */
export function callImplicit(machine: Machine, receiver: Value, names: readonly string[]): Value | null {
  if (!receiver.type.className?.startsWith('notebook.')) return null;
  for (const name of names) {
    const method = findInLineage(machine, receiver.type.className, name, new Set());
    if (method !== null) return callNotebookFunction(machine, receiver, method, null, receiver);
  }
  return null;
}

function findInLineage(machine: Machine, className: string, name: string, seen: Set<string>): Callable | null {
  if (seen.has(className)) return null;
  seen.add(className);
  const callable = machine.globals.get(className.slice('notebook.'.length))?.callable;
  if (callable?.kind !== 'class' || callable.node.nodeType !== 'ClassDef') return null;
  const node = methodsOf(callable.node).get(name);
  if (node !== undefined) return { ...callable, kind: 'function', node, name: null };
  for (const base of callable.node.bases) {
    if (base.nodeType !== 'Name') continue;
    const dotted = readName(machine, { frame: callable.frame, place: callable.place }, base.id).callable?.name;
    const found = dotted == null ? null : findInLineage(machine, `notebook.${dotted}`, name, seen);
    if (found !== null) return found;
  }
  return null;
}

/** Assignment to targets: names, attributes, items, nested tuples. */

import { processWideCalls } from '../../knowledge/calls/process-state.ts';
import { isTabular } from '../../knowledge/lookup.ts';
import type { Expr } from '../../python/parse.ts';
import { noteHandedFunction } from '../calls/held-calls.ts';
import { holdsObjects, noteColumnOfObjects } from '../calls/held-cells.ts';
import { callImplicit } from '../calls/implicit-calls.ts';
import { absorb } from '../learners/learners.ts';
import { takenFrom } from '../measures/trace.ts';
import { evaluate } from './evaluate.ts';
import { addItem, type Slot } from './items.ts';
import { elementOf, noteOrder } from './iterate.ts';
import { bindName, type Machine, noteSetup, type Scope, update } from './machine.ts';
import { find, unify } from './objects.ts';
import { keptValue, knownItems, objectOf, typeOfKind, unknownValue, type Value } from './values.ts';

/** Kinds that copy values assigned to their items. */
const copying: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'sparse']);

/** Assigns a value to a target. */
export function assignTarget(machine: Machine, target: Expr, given: Value, scope: Scope): void {
  const value = keptValue(given);
  switch (target.nodeType) {
    case 'Name':
      bindName(machine, scope, target.id, value);
      return;
    case 'Tuple':
    case 'List':
      assignElements(machine, target.elts, value, scope);
      return;
    case 'Starred':
      assignTarget(machine, target.value, listOf(machine, value), scope);
      return;
    case 'Attribute': {
      const receiver = evaluate(machine, target.value, scope);
      if (receiver.type.className === 'logging.Logger') {
        noteSetup(machine, 'logging');
        return;
      }
      if (noteSetting(machine, target.value, receiver, scope)) noteHandedFunction(machine, value);
      noteAttribute(machine, target.attr, receiver, value);
      update(machine, receiver);
      callImplicit(machine, receiver, ['__setattr__']);
      unify(objectOf(receiver), objectOf(value));
      return;
    }
    case 'Subscript': {
      const receiver = evaluate(machine, target.value, scope);
      const index = evaluate(machine, target.slice, scope);
      const known = knownItems(receiver);
      noteColumn(machine, receiver, index);
      noteSetting(machine, target.value, receiver, scope);
      update(machine, receiver);
      callImplicit(machine, receiver, ['__setitem__']);
      if (receiver.type.kind === 'dict')
        addItem(machine, scope, target.value, receiver, known, { slot: slotOf(index), value });
      noteColumnOfObjects(receiver, value);
      absorb(machine, scope, target.value, value, true);
      if (!copying.has(receiver.type.kind) || mayKeep(receiver, value)) unify(objectOf(receiver), objectOf(value));
      return;
    }
    default:
      evaluate(machine, target, scope);
  }
}

function slotOf({ constant, type }: Value): Slot {
  const key = constant?.value;
  const isKey = typeof key === 'string' || typeof key === 'number';
  return isKey ? { kind: 'key', key } : { kind: 'computed', isText: type.kind === 'str' };
}

/** Whether an array may be an object array, which keeps the elements of a list as they are. */
function mayKeep(receiver: Value, value: Value): boolean {
  const object = objectOf(value);
  if (holdsObjects(objectOf(receiver))) return true;
  if (receiver.type.kind !== 'array' || object === null) return false;
  return value.type.kind === 'list' && !find(object).plain;
}

function noteColumn(machine: Machine, receiver: Value, index: Value): void {
  const column = index.constant?.value;
  if (receiver.type.kind === 'frame' && typeof column === 'string') machine.record.columns.add(column);
}

/** Assigning a series to a frame's attribute sets the column, or an attribute if there is no such column. */
function noteAttribute(machine: Machine, name: string, receiver: Value, value: Value): void {
  const isColumn = receiver.type.kind === 'frame' && (value.type.kind === 'series' || isTabular(value.type));
  (isColumn ? machine.columnsSet : machine.attributesSet).add(name);
}

/** The new list of a starred target; `value` represents its elements. */
function listOf(machine: Machine, value: Value): Value {
  const elements = objectOf(value);
  const own = machine.newObject();
  own.plain = elements === null;
  return { ...unknownValue(elements === null ? own : unify(own, elements)), type: typeOfKind('list') };
}

/** Setting an attribute or item of a library (`os.environ["A"] = …`, `plt.rcParams[…] = …`) is a process-wide setting; whether it is one. */
export function noteSetting(machine: Machine, node: Expr, receiver: Value, scope: Scope): boolean {
  const isLibrary = receiver.dotted !== null && receiver.callable === null;
  const isShared =
    node.nodeType === 'Call' && processWideCalls.has(evaluate(machine, node.func as Expr, scope).dotted ?? '');
  if (isLibrary || isShared) noteSetup(machine, receiver.dotted);
  return isLibrary || isShared;
}

function assignElements(machine: Machine, targets: readonly Expr[], value: Value, scope: Scope): void {
  const hasStar = targets.some((target) => target.nodeType === 'Starred');
  noteOrder(machine, value);
  const known = !hasStar && value.elements !== null && value.elements.length === targets.length ? value.elements : null;
  for (const [index, target] of targets.entries()) {
    assignTarget(machine, target, known?.[index] ?? takenFrom(value, elementOf(machine, value), index), scope);
  }
}

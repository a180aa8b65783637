/** The state of an abstract run of the notebook. */

import type { Report } from '../../diagnostics.ts';
import type { Learner, PathFact, ValueType } from '../../ir.ts';
import type { TransformerTraits } from '../../knowledge/transformed.ts';
import type { Call, Expr, Node } from '../../python/parse.ts';
import type { StarNames } from '../statements/star-names.ts';
import { find, type ObjectClass, type Objects, unify } from './objects.ts';
import type { PathEffect, Record } from './record.ts';
import { type Frame, itemsOfDisplay, objectOf, type Place, unknownValue, type Value } from './values.ts';

/** The calls of one function so far. */
export interface SeenCalls {
  /** False if one call has arguments that are not known one by one. */
  isKnown: boolean;
  readonly calls: Set<Call>;
  readonly types: Map<string, ValueType[]>;
  readonly returns: ValueType[];
}

/** An abstract run. Everything in it belongs to one call of `analyze`. */
export interface Machine {
  readonly globals: Map<string, Value>;
  readonly newObject: () => ObjectClass;
  readonly objects: Objects;
  readonly report: Report;
  readonly paths: ReadonlyMap<string, PathFact>;
  /** Paths that the notebook has written so far. */
  readonly written: Set<string>;
  /** Names that star imports bind, by module. */
  stars: StarNames;
  /** Names that statements above certainly bind, and those that the current statement may bind. */
  readonly boundAbove: Set<string>;
  boundHere: ReadonlySet<string>;
  /** Functions being evaluated, each with the object that its result will share with. */
  readonly running: Map<Node, ObjectClass>;
  /** The calls of the notebook's functions. */
  readonly seenCalls: Map<Node, SeenCalls>;
  record: Record;
  /** All learners, fitted or not. */
  readonly learners: Learning[];
  /** The learners chosen by each search. */
  readonly chosen: Map<number, number>;
  /** Learners by the paths of the checkpoints that their fits have written. */
  readonly checkpointsOf: Map<string, number>;
  /** Learners by the paths of the files that they were dumped to, in their state at that time. */
  readonly dumpedTo: Map<string, number>;
  /** The paths of open files. */
  readonly filesOf: Map<ObjectClass, string>;
  /** Paths of checkpoints that were created but not yet passed to a fit. */
  readonly checkpoints: PathEffect[];
  /** Top-level names of scores. */
  readonly scoreNames: Set<string>;
  /** Whether no code makes columns whose values are not arrays: categories, times with zones, pandas' own types. */
  readonly hasPlainColumns: boolean;
  /** Whether no layer of a network draws random numbers outside training, as a sampling layer does. */
  readonly hasPlainLayers: boolean;
  /** Whether the code makes estimators return tables instead of arrays. */
  readonly asksForTables: boolean;
  readonly transformers: TransformerTraits;
  /** The number of running loops. */
  loops: number;
  /** Values of the parts of the expression that is being evaluated. */
  parts: Map<Expr, Value>;
  /** Attributes set on any object, which on a frame may not be columns. */
  readonly attributesSet: Set<string>;
  /** Attributes of frames that were set to a frame or a series. */
  readonly columnsSet: Set<string>;
  /** The working directory as seen from the notebook's folder; empty if it is that folder or unknown. */
  folder: string;
  /** Nodes that may still be evaluated inside functions, before calls count as unknown. */
  fuel: number;
  /** How often the current statement's loops may still be rerun. */
  passes: number;
  /** How often the surrounding loops run the body of the current loop, element by element. */
  unrolled: number;
  /** The elements of the running loops; null for `while`. */
  readonly iterated: (Value | null)[];
}

/** The scope and the text in which an expression is evaluated. */
export interface Scope {
  readonly frame: Frame | null;
  readonly place: Place;
}

/** Records that a module option was set for the whole process. */
export function noteSetup(machine: Machine, dotted: string | null): void {
  machine.record.setup = true;
  const module = dotted?.split('.')[0];
  if (module === undefined) machine.record.settingsOf = null;
  else machine.record.settingsOf?.add(module);
}

/** Records that an object may have been changed in place; fitting an estimator adds nothing to its container. */
export function update(machine: Machine, value: Value, isFit = false): void {
  const object = objectOf(value);
  if (object === null) return;
  const changed = find(object);
  if (!isFit) noteMembers(machine, changed, value.type);
  if (changed.id >= machine.record.firstNewObject) return;
  for (const [name, bound] of machine.globals) {
    if (bound.object !== null && find(bound.object) === changed) machine.record.updated.add(name);
  }
}

const solid: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'sparse', 'figure', 'axes', 'path']);

/** Records that an object changed in place may be a container with new elements, unless it is known not to be a container. */
function noteMembers(machine: Machine, changed: ObjectClass, { kind }: ValueType): void {
  if (solid.has(kind)) return;
  if (changed.changedAt === 0) changed.changes.push(changed.id);
  changed.changedAt = machine.objects.tick();
}

/** A value that shares objects with all of the given ones, which from now on may share with each other. */
export function shareAll(machine: Machine, values: readonly Value[]): ObjectClass | null {
  let object: ObjectClass | null = null;
  for (const value of values) object = unify(object, objectOf(value));
  return object ?? machine.newObject();
}

/** Looks a name up as Python would; unknown names give an unknown value. */
export function readName(machine: Machine, scope: Scope, name: string): Value {
  for (let frame = scope.frame; frame !== null; frame = frame.outer) {
    const found = frame.globals.has(name) ? undefined : frame.variables.get(name);
    if (found !== undefined) return found;
    if (frame.globals.has(name)) break;
  }
  if (machine.running.size > 0) machine.record.reads.add(name);
  const value = machine.globals.get(name);
  if (value !== undefined) return value;
  return { ...unknownValue(null), dotted: name === 'display' ? 'IPython.display.display' : name };
}

/** Binds a name in the innermost frame, or at the notebook's top level. */
export function bindName(machine: Machine, scope: Scope, name: string, given: Value): void {
  const { elements } = given;
  const value =
    elements === null
      ? given
      : {
          ...given,
          object: objectOf(given),
          elements: null,
          items: itemsOfDisplay(machine.objects.now(), [...elements.entries()]),
        };
  if (scope.frame === null) {
    machine.globals.set(name, value);
    return;
  }
  if (scope.frame.globals.has(name)) {
    machine.record.bound.add(name);
    machine.globals.set(name, value);
    return;
  }
  if (scope.frame.nonlocals.has(name)) {
    bindOuter(machine, scope.frame, name, value);
    return;
  }
  scope.frame.variables.set(name, value);
}

/** A `nonlocal` variable is in an outer frame; binding it changes the function that closes over it. */
function bindOuter(machine: Machine, inner: Frame, name: string, value: Value): void {
  if (inner.owner !== null) {
    unify(inner.owner, value.object);
    update(machine, unknownValue(inner.owner));
  }
  for (let frame = inner.outer; frame !== null; frame = frame.outer) {
    if (!frame.variables.has(name)) continue;
    frame.variables.set(name, value);
    return;
  }
}

/** A learner during the abstract run. */
export interface Learning extends Omit<Learner, 'fedBy'> {
  /** The metrics that `evaluate` returns besides the loss; null if unknown. */
  metrics: readonly string[] | null;
  fedBy: readonly number[];
}

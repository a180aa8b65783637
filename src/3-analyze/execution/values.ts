/** Abstract values: the knowledge about the result of an expression. */
import type { PathRoot, Span, ValueKind, ValueType } from '../../ir.ts';
import { isImmutable } from '../../knowledge/lookup.ts';
import type { Node } from '../../python/parse.ts';
import { joinOrigins, type Measure, noOrigin, type Origin } from '../measures/origins.ts';
import { find, holdMore, type ObjectClass, unify } from './objects.ts';
import { type Items, joinItems, joinShapes, joinTypes, type Shape } from './shapes.ts';

/** A string or number known at compile time, with the literal at its start. */
export interface ConstantValue {
  readonly value: string | number | boolean | null;
  /** The leftmost string literal of the value, which is replaced if the value turns out to be a path. */
  readonly root: PathRoot | null;
}

/** A function, lambda or class of the notebook. */
export interface Callable {
  readonly kind: 'function' | 'class';
  readonly node: Node;
  readonly name: string | null;
  /** The frame in which it was made; `null` is the notebook's top level. */
  readonly frame: Frame | null;
  /** Path of its file and cell, for spans. */
  readonly place: Place;
}

/** The position of code, used to turn offsets into spans. */
export interface Place {
  readonly cell: number;
  readonly text: string;
  range(node: Node): { readonly start: number; readonly end: number };
  spanOf(start: number, end: number): Span;
}

/** Local variables of a function that is being evaluated. */
export interface Frame {
  readonly variables: Map<string, Value>;
  readonly outer: Frame | null;
  readonly globals: ReadonlySet<string>;
  /** Names that belong to an outer frame. */
  readonly nonlocals: ReadonlySet<string>;
  /** The object of the running function, if any. */
  readonly owner: ObjectClass | null;
  readonly returns: Value[];
  /** A comprehension has its own loop variables; names bound by a walrus in it belong to the outer frame. */
  readonly isComprehension: boolean;
  /** Functions that close over a variable, by its name. */
  readonly closures: Map<string, ObjectClass[]>;
  /** Variables that an inner function binds through `nonlocal`: all closures over them see the change. */
  readonly rebound: Set<string>;
}

/** A frame without variables. */
export function createFrame(outer: Frame | null, owner: ObjectClass | null, isComprehension = false): Frame {
  return {
    variables: new Map(),
    outer,
    globals: new Set(),
    nonlocals: new Set(),
    owner,
    returns: [],
    isComprehension,
    closures: new Map(),
    rebound: new Set(),
  };
}

/** An abstract value. */
export interface Value {
  readonly type: ValueType;
  /** `null`: plain immutable data. */
  readonly object: ObjectClass | null;
  /** Real dotted name of a library's module, function or class. */
  readonly dotted: string | null;
  readonly callable: Callable | null;
  /** For `receiver.method`: the receiver and the name. */
  readonly method: { readonly receiver: Value; readonly name: string } | null;
  readonly constant: ConstantValue | null;
  /** The known start of a text or path that is not known as a whole. */
  readonly leading: ConstantValue | null;
  /** Learners that it is, contains or comes from. */
  readonly origin: Origin;
  /** Its metric, if it is a score or part of computing one. */
  readonly measure: Measure | null;
  /**
   * Elements of a tuple or list display of known length. Their objects are not yet part of `object`, so that `a, b = x, y` keeps them distinct; `objectOf` joins them if the container itself is kept or passed on.
   */
  readonly elements: readonly Value[] | null;
  /** Element types of a named container; see `items.ts`. */
  readonly items: Items | null;
  /** Why a container cannot be stored because of its elements. */
  readonly holds: string | null;
  /** For a new generator: the objects that it reads while it is used, relevant if the generator is kept. */
  readonly iterates: ObjectClass | null;
  /** For `zip(…)` and `enumerate(…)`: the iterables of each element's parts. Their objects are distinct, like those of `elements`. */
  readonly walks: readonly Value[] | null;
}

/** The value as kept by a name or an object: a generator keeps reading what it iterates over. */
export function keptValue(value: Value): Value {
  const kept = value.walks === null ? value : { ...value, object: objectOf(value), walks: null };
  return kept.iterates === null ? kept : { ...kept, object: unify(kept.object, kept.iterates), iterates: null };
}

/** The object of a value with all that it contains. */
export function objectOf(value: Value): ObjectClass | null {
  const parts = value.elements ?? value.walks;
  if (parts === null) return value.object;
  const held = parts.reduce<ObjectClass | null>((object, element) => unify(object, objectOf(element)), null);
  if (held !== null) holdMore(held);
  return unify(value.object, held);
}

const unknownType: ValueType = { kind: 'unknown', className: null };

/** A type without a class name. */
export function typeOfKind(kind: ValueKind): ValueType {
  return { kind, className: null };
}

/** A value with a known type and object only. */
export function plainValue(type: ValueType, object: ObjectClass | null): Value {
  return {
    type,
    object: isImmutable(type) ? null : object,
    dotted: null,
    callable: null,
    method: null,
    constant: null,
    leading: null,
    origin: noOrigin,
    measure: null,
    elements: null,
    items: null,
    holds: null,
    iterates: null,
    walks: null,
  };
}

/** An unknown value with an object that it may share. */
export function unknownValue(object: ObjectClass | null): Value {
  return { ...plainValue(unknownType, null), object };
}

/** A constant. */
export function constantValue(kind: ValueKind, constant: ConstantValue): Value {
  return { ...plainValue(typeOfKind(kind), null), constant };
}

/** The join of two values. */
export function joinValues(a: Value, b: Value): Value {
  if (a === b) return a;
  const sameLength = a.elements !== null && a.elements.length === b.elements?.length;
  const elements = sameLength ? zip(a.elements ?? [], b.elements ?? []) : null;
  const object = elements === null ? unify(objectOf(a), objectOf(b)) : unify(a.object, b.object);
  return {
    type: joinTypes(a.type, b.type),
    object,
    dotted: a.dotted === b.dotted ? a.dotted : null,
    callable: a.callable?.node === b.callable?.node ? a.callable : null,
    method: null,
    constant: a.constant !== null && a.constant.value === b.constant?.value ? a.constant : null,
    leading: a.leading !== null && a.leading.value === b.leading?.value ? a.leading : null,
    origin: joinOrigins(a.origin, b.origin),
    measure: joinMeasures(a, b),
    elements,
    items: joinItems(a.items, b.items),
    holds: a.holds ?? b.holds,
    iterates: unify(a.iterates, b.iterates),
    walks: null,
  };
}

/** A sum that starts empty and grows in a branch is still a count. */
function joinMeasures(a: Value, b: Value): Measure | null {
  if (a.measure === null || b.measure === null) return isBeginning(a) ? b.measure : isBeginning(b) ? a.measure : null;
  return a.measure.shape === b.measure.shape ? a.measure : null;
}

/** Whether a value is the start of a count or of a list of scores. */
function isBeginning({ constant, type, measure }: Value): boolean {
  if (measure !== null) return false;
  return constant !== null || ['int', 'float', 'none', 'list', 'dict'].includes(type.kind);
}

function zip(a: readonly Value[], b: readonly Value[]): readonly Value[] {
  return a.map((value, index) => joinValues(value, b[index] ?? value));
}

/** For equal kinds: a possible secret counts as a secret. */

/** For longer containers, only the common type of all elements is kept. */
export const mostParts = 40;

/** The items of a display, by position or key; null if one is unknown. */
export function itemsOfDisplay(madeAt: number, parts: readonly (readonly [string | number, Value])[]): Items {
  const shapes = parts.map(([key, value]) => [key, shapeOf(value)] as const);
  return {
    parts: parts.length <= mostParts ? new Map(shapes) : null,
    each: joinAll(shapes.map(([, shape]) => shape)),
    madeAt,
  };
}

/** The type of a value with its element types. */
export function shapeOf(value: Value): Shape {
  const { type } = value;
  if (value.elements !== null) {
    const shapes = value.elements.map(shapeOf);
    return { type, parts: new Map(shapes.entries()), each: joinAll(shapes) };
  }
  const items = knownItems(value);
  return { type, parts: items?.parts ?? null, each: items?.each ?? null };
}

function joinAll(shapes: readonly Shape[]): Shape | null {
  const [first, ...others] = shapes;
  return first === undefined ? null : others.reduce(joinShapes, first);
}

/** The items of a container, as long as it has not changed since its creation. */
export function knownItems({ items, object }: Value): Items | null {
  if (items === null) return null;
  return object !== null && find(object).changedAt > items.madeAt ? null : items;
}

/** Abstract values: what is known of the result of an expression. */
import type { PathRoot, Span, ValueKind, ValueType } from '../../ir.ts';
import { isImmutable } from '../../knowledge/lookup.ts';
import type { Node } from '../../python/parse.ts';
import { joinOrigins, type Measure, noOrigin, type Origin } from '../measures/origins.ts';
import { find, holdMore, type ObjectClass, unify } from './objects.ts';
import { type Items, joinItems, joinShapes, joinTypes, type Shape } from './shapes.ts';

/** A string or number known at compile time, with the literal that it begins with. */
export interface ConstantValue {
  readonly value: string | number | boolean | null;
  /** The leftmost string literal that the value is made of: what is replaced when the value turns out to be a path. */
  readonly root: PathRoot | null;
}

/** A function, lambda or class of the notebook. */
export interface Callable {
  readonly kind: 'function' | 'class';
  readonly node: Node;
  readonly name: string | null;
  /** The frame in which it was made; `null` is the notebook's top level. */
  readonly frame: Frame | null;
  /** Path of the file and cell it stands in, for spans. */
  readonly place: Place;
}

/** Where code stands: used to turn offsets into spans. */
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
  /** Names that belong to a frame outside. */
  readonly nonlocals: ReadonlySet<string>;
  /** The object of the function that runs, if one does. */
  readonly owner: ObjectClass | null;
  readonly returns: Value[];
  /** A comprehension has its own loop variables; what a walrus binds in it belongs to the frame outside. */
  readonly isComprehension: boolean;
  /** Functions that are closed over a variable, by its name. */
  readonly closures: Map<string, ObjectClass[]>;
  /** Variables that a function inside binds through `nonlocal`: those that are closed over one see what it does. */
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

/** What is known of a value. */
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
  /** For texts and paths that are not known as a whole: what they begin with. */
  readonly leading: ConstantValue | null;
  /** Learners that it is, holds or comes from. */
  readonly origin: Origin;
  /** What it measures, if it is a score or on the way to one. */
  readonly measure: Measure | null;
  /**
   * Elements of a tuple or list display of known length. Their objects are not yet part of `object`, so that
   * `a, b = x, y` keeps them apart; `objectOf` joins them where the container itself is kept or passed on.
   */
  readonly elements: readonly Value[] | null;
  /** What a container holds that is kept under a name, as far as types go; see `items.ts`. */
  readonly items: Items | null;
  /** Why a container cannot be stored, since what it holds cannot. */
  readonly holds: string | null;
  /** For a generator that was just made: what it reads while it is used, which counts where the generator is kept. */
  readonly iterates: ObjectClass | null;
  /** For `zip(…)` and `enumerate(…)`: what gives the parts of each element. Their objects are apart, as those of `elements` are. */
  readonly walks: readonly Value[] | null;
}

/** The value as a name or an object keeps it: a generator goes on reading what it iterates over. */
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

/** A value of which only type and object are known. */
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

/** A value of which nothing is known but the object that it may share. */
export function unknownValue(object: ObjectClass | null): Value {
  return { ...plainValue(unknownType, null), object };
}

/** A constant. */
export function constantValue(kind: ValueKind, constant: ConstantValue): Value {
  return { ...plainValue(typeOfKind(kind), null), constant };
}

/** What is known when either value may be there. */
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

/** A sum that begins at nothing and is counted up in a branch is still what is counted. */
function joinMeasures(a: Value, b: Value): Measure | null {
  if (a.measure === null || b.measure === null) return isBeginning(a) ? b.measure : isBeginning(b) ? a.measure : null;
  return a.measure.shape === b.measure.shape ? a.measure : null;
}

/** Whether a value is what a count or a list of scores begins with. */
function isBeginning({ constant, type, measure }: Value): boolean {
  if (measure !== null) return false;
  return constant !== null || ['int', 'float', 'none', 'list', 'dict'].includes(type.kind);
}

function zip(a: readonly Value[], b: readonly Value[]): readonly Value[] {
  return a.map((value, index) => joinValues(value, b[index] ?? value));
}

/** Of one kind: what may be a secret is one. */

/** Of longer containers, only what all elements have in common is kept. */
export const mostParts = 40;

/** The items of a display, by their positions or keys; null if nothing is known of one. */
export function itemsOfDisplay(madeAt: number, parts: readonly (readonly [string | number, Value])[]): Items {
  const shapes = parts.map(([key, value]) => [key, shapeOf(value)] as const);
  return {
    parts: parts.length <= mostParts ? new Map(shapes) : null,
    each: joinAll(shapes.map(([, shape]) => shape)),
    madeAt,
  };
}

/** The type of a value with those of what it holds. */
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

/** The items of a container, while it holds what it held when it was made. */
export function knownItems({ items, object }: Value): Items | null {
  if (items === null) return null;
  return object !== null && find(object).changedAt > items.madeAt ? null : items;
}

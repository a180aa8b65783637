/**
 * The element types of containers whose creation is known: `models = {"ridge": Ridge(), "lasso": Lasso()}`. Only types are kept, since sharing is tracked by the container's object, and only until something else may be added.
 */
import type { ValueType } from '../../ir.ts';
import { isImmutable } from '../../knowledge/lookup.ts';
import type { Expr } from '../../python/parse.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import { typeOfPart } from '../calls/held-cells.ts';
import { takenFrom } from '../measures/trace.ts';
import type { Machine, Scope } from './machine.ts';
import { areTexts, type Items, joinShapes, joinTypes, type Shape } from './shapes.ts';
import {
  itemsOfDisplay,
  joinValues,
  knownItems,
  mostParts,
  objectOf,
  plainValue,
  shapeOf,
  typeOfKind,
  type Value,
} from './values.ts';

/** The items of a dictionary by their keys; null if another one is unpacked into it, or a key is neither a text nor a number. */
export function itemsOfDict(machine: Machine, keys: readonly (Value | null)[], values: readonly Value[]): Items | null {
  const entries = values.flatMap((value, index) => {
    const key = keys[index]?.constant?.value;
    return typeof key === 'string' || typeof key === 'number' ? [[key, value] as const] : [];
  });
  return entries.length === keys.length ? itemsOfDisplay(machine.objects.now(), entries) : null;
}

/** The items of a list or dictionary comprehension: the element, or the key and value. */
export function itemsOfComprehension(machine: Machine, [first, second]: readonly Value[]): Items | null {
  const held = second ?? first;
  if (held === undefined) return null;
  const hasTextKeys = second !== undefined && first?.type.kind === 'str';
  return { parts: null, each: shapeOf(held), hasTextKeys, madeAt: machine.objects.now() };
}

/** The result of `max` and `min`: an element of the argument, or one of several arguments. */
export function pickedItem(dotted: string, { positional, keywords, spread }: Arguments, plain: Value): Value {
  const [first, ...others] = positional;
  const isPick = (dotted === 'max' || dotted === 'min') && !spread && !keywords.has('default');
  if (!isPick || first === undefined) return plain;
  if (others.length > 0) return { ...plain, type: positional.map(({ type }) => type).reduce(joinTypes) };
  const element = first.elements?.reduce(joinValues) ?? eachItem(first);
  if (element == null) return plain;
  const { type, elements, items } = element;
  return elements === null
    ? { ...plain, type, items, object: isImmutable(type) ? null : plain.object }
    : { ...element, origin: plain.origin };
}

/** The values from iterating over a container: its elements, or the keys of a dictionary. */
export function eachItem(container: Value): Value | null {
  const items = knownItems(container);
  if (items === null) return null;
  if (container.type.kind === 'dict') return areTexts(items) ? plainValue(typeOfKind('str'), null) : null;
  return items.each === null ? null : itemValue(container, items.each);
}

/** An item of a container, by its position or key if known. */
export function itemAt(container: Value, index: Value): Value | null {
  const items = knownItems(container);
  const key = index.constant?.value;
  const isByKey = container.type.kind === 'dict' || container.type.kind === 'axes' || index.type.kind === 'int';
  if (items === null || !isByKey) return null;
  const isKey = typeof key === 'string' || typeof key === 'number';
  const size = items.parts?.size ?? 0;
  const part = isKey ? items.parts?.get(typeof key === 'number' && key < 0 ? size + key : key) : undefined;
  const shape = part ?? items.each;
  return shape === null || shape === undefined ? null : itemValue(container, shape);
}

/** The items returned by a method of a dictionary. */
export function viewOf(machine: Machine, dictionary: Value, name: string, given: readonly Value[]): Value | null {
  const items = dictionary.type.kind === 'dict' ? knownItems(dictionary) : null;
  if (items?.each == null) return null;
  const madeAt = machine.objects.now();
  const key = areTexts(items) ? text : anything;
  const pair: Shape = { type: typeOfKind('tuple'), parts: new Map([key, items.each].entries()), each: null };
  const view = (className: string, each: Shape): Value => ({
    ...plainValue({ kind: 'object', className }, objectOf(dictionary)),
    origin: dictionary.origin,
    items: { parts: null, each, madeAt },
  });
  switch (name) {
    case 'keys':
      return areTexts(items) ? view('dict_keys', text) : null;
    case 'values':
      return view('dict_values', items.each);
    case 'items':
      return view('dict_items', pair);
    case 'get':
      // The default for a missing item may have another type.
      return given.length === 1 && given[0] !== undefined ? itemAt(dictionary, given[0]) : null;
    default:
      return null;
  }
}

/** Axes of `plt.subplots` in rows and columns: their items are axes, or rows of axes. */
export function withGrid(machine: Machine, dotted: string, { positional, keywords }: Arguments, made: Value): Value {
  const [figure, axes] = made.elements ?? [];
  const isGrid = positional.length > 0 || keywords.has('nrows') || keywords.has('ncols');
  if (dotted !== 'matplotlib.pyplot.subplots' || !isGrid || figure === undefined || axes === undefined) return made;
  const one: Shape = { type: axes.type, parts: null, each: null };
  const grid = { parts: null, each: { ...one, each: one }, madeAt: machine.objects.now() };
  return { ...made, elements: [figure, { ...axes, items: grid }] };
}

/** The same axes in another shape, by an attribute or a method of their array. */
export function reorderedGrid(axes: Value, name: string): Value | null {
  const isArray = axes.type.kind === 'axes' && knownItems(axes) !== null;
  return isArray && ['flat', 'T', 'flatten', 'ravel', 'reshape', 'tolist'].includes(name) ? axes : null;
}

/** The items of the result of a function that iterates over containers. */
export function itemsOfCall(machine: Machine, dotted: string, given: readonly Value[]): Items | null {
  const shapes = given.map((value) => eachShape(value));
  const [first = null] = shapes;
  const madeAt = machine.objects.now();
  if (['list', 'tuple', 'sorted', 'reversed'].includes(dotted))
    return first === null ? null : { parts: null, each: first, madeAt };
  if (dotted === 'enumerate') return first === null ? null : { parts: null, each: pairOf([integer, first]), madeAt };
  if (dotted !== 'zip' || shapes.length === 0 || shapes.every((shape) => shape === null)) return null;
  return { parts: null, each: pairOf(shapes.map((shape) => shape ?? anything)), madeAt };
}

function eachShape(value: Value): Shape | null {
  if (value.type.kind !== 'dict') {
    const part = typeOfPart(value, unknown);
    return shapeOf(value).each ?? (part === unknown ? null : { ...anything, type: part });
  }
  const items = knownItems(value);
  return items !== null && areTexts(items) ? text : null;
}

const unknown: ValueType = { kind: 'unknown', className: null };
const anything: Shape = { type: unknown, parts: null, each: null };
const text: Shape = { type: typeOfKind('str'), parts: null, each: null };
const integer: Shape = { type: typeOfKind('int'), parts: null, each: null };

function pairOf(shapes: readonly Shape[]): Shape {
  return { type: typeOfKind('tuple'), parts: new Map(shapes.entries()), each: null };
}

/** An element as a value: it shares with its container and has its origin. */
function itemValue(container: Value, shape: Shape): Value {
  const object = objectOf(container);
  const value = (inner: Shape): Value => {
    const plain = plainValue(inner.type, object);
    const isTuple = inner.type.kind === 'tuple' && inner.parts !== null && inner.parts.size > 0;
    if (isTuple) {
      const elements = [...(inner.parts ?? new Map()).values()].map((part, index) =>
        takenFrom(container, value(part), index),
      );
      return { ...plain, object: null, elements };
    }
    if (inner.each === null && inner.parts === null) return plain;
    return { ...plain, items: { ...inner, madeAt: container.items?.madeAt ?? 0 } };
  };
  return value(shape);
}

/** Where something is added to a container: at the end, under a known key, or under an unknown key. */
export type Slot =
  | { readonly kind: 'next' }
  | { readonly kind: 'key'; readonly key: string | number }
  | { readonly kind: 'computed'; readonly isText: boolean };

/** Records that a named container also contains an added value (`models["ridge"] = Ridge()`, `models.append(…)`). */
export function addItem(
  machine: Machine,
  scope: Scope,
  container: Expr,
  before: Value,
  known: Items | null,
  added: { readonly slot: Slot; readonly value: Value },
): void {
  const isText = scope.frame === null && machine.running.size > 0;
  if (container.nodeType !== 'Name' || known === null || isText) return;
  const variables = scope.frame === null ? machine.globals : scope.frame.variables;
  const bound = variables.get(container.id);
  if (bound === undefined || bound.items !== before.items) return;
  const shape = shapeOf(added.value);
  const isEmpty = known.parts?.size === 0;
  const each = isEmpty ? shape : known.each === null ? null : joinShapes(known.each, shape);
  variables.set(container.id, {
    ...bound,
    items: { ...keysWith(known, added.slot, shape), each, madeAt: machine.objects.now() },
  });
}

function keysWith(known: Items, slot: Slot, shape: Shape): Pick<Items, 'parts' | 'hasTextKeys'> {
  if (slot.kind === 'computed') return { parts: null, hasTextKeys: slot.isText && areTexts(known) };
  const hasTextKeys = slot.kind === 'key' && typeof slot.key === 'string' && areTexts(known);
  const size = known.parts?.size ?? mostParts;
  if (known.parts === null || size >= mostParts) return { parts: null, hasTextKeys };
  return { parts: new Map([...known.parts, [slot.kind === 'key' ? slot.key : size, shape] as const]), hasTextKeys };
}

/** Element types of containers, and joins of types. */
import type { ValueKind, ValueType } from '../../ir.ts';
import { isTabular, tabular } from '../../knowledge/lookup.ts';

/** The join of two types. */
export function joinTypes(a: ValueType, b: ValueType): ValueType {
  if (a.kind !== b.kind) return joinKinds(a, b);
  return a.className === b.className ? a : joinClasses(a, b);
}

/** The type of a value and of its elements: by position or key if known, and in common. */
export interface Shape {
  readonly type: ValueType;
  readonly parts: ReadonlyMap<string | number, Shape> | null;
  readonly each: Shape | null;
  /** For a dictionary with unknown keys: whether they are texts. */
  readonly hasTextKeys?: boolean;
}

type Held = Pick<Shape, 'parts' | 'each' | 'hasTextKeys'>;

/** The elements of a container, valid from a time until something else is added. */
export interface Items extends Held {
  readonly madeAt: number;
}

/** The join of two shapes. */
export function joinShapes(a: Shape, b: Shape): Shape {
  return { type: joinTypes(a.type, b.type), ...joinHeld(a, b) };
}

/** Whether all keys are texts. */
export function areTexts({ parts, hasTextKeys = false }: Held): boolean {
  return hasTextKeys || (parts !== null && [...parts.keys()].every((key) => typeof key === 'string'));
}

function joinHeld(a: Held, b: Held): Held {
  if (a.parts?.size === 0) return b;
  if (b.parts?.size === 0) return a;
  const each = a.each === null || b.each === null ? null : joinShapes(a.each, b.each);
  const [left, right] = [a.parts, b.parts];
  const common = { parts: null, each, hasTextKeys: areTexts(a) && areTexts(b) };
  if (left === null || right === null || left.size !== right.size) return common;
  const parts = [...left].map(([key, shape]) => [key, shape, right.get(key)] as const);
  if (parts.some(([, , other]) => other === undefined)) return common;
  return { parts: new Map(parts.map(([key, one, other]) => [key, other ? joinShapes(one, other) : one])), each };
}

/** The join of the items of two containers. */
export function joinItems(a: Items | null, b: Items | null): Items | null {
  if (a === null || b === null || a === b) return a === b ? a : null;
  return { ...joinHeld(a, b), madeAt: Math.min(a.madeAt, b.madeAt) };
}

function joinClasses(a: ValueType, b: ValueType): ValueType {
  return [a, b].find(({ className }) => className === 'secret') ?? { kind: a.kind, className: null };
}

function isTable(type: ValueType): boolean {
  return type.kind === 'frame' || type.kind === 'series' || isTabular(type);
}

function joinKinds(a: ValueType, b: ValueType): ValueType {
  const numbers: readonly ValueKind[] = ['int', 'float', 'bool'];
  if (numbers.includes(a.kind) && numbers.includes(b.kind)) return { kind: 'float', className: null };
  if (isTable(a) && isTable(b)) return tabular;
  // `best = None`, reassigned in a loop: its use refers to the later value.
  if (a.kind === 'none' && b.kind === 'estimator') return b;
  if (b.kind === 'none' && a.kind === 'estimator') return a;
  return { kind: 'unknown', className: null };
}

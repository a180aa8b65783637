/** Values of files as their shapes type them: what does not fit is left out and named. */
import type { FloatValue, YamlValue as Written } from '../yaml/print.ts';
import type { Shape, Shaped } from './shape.ts';

/** A part of a value that its shape does not know, or that is of another kind. */
export interface Misfit {
  /** Its keys, joined by dots. */
  readonly at: string;
  /** True for a key that must be there and is not. */
  readonly isMissing: boolean;
}

/** A value as its shape types it, or `null` if it is of another kind. Whether names and numbers are allowed is checked in the file. */
export function readShaped<S extends Shape>(
  shape: S,
  value: Written,
  tell: (misfit: Misfit) => void = () => {},
): Shaped<S> | null {
  return (fitted(shape, value, '', tell) ?? null) as Shaped<S> | null;
}

type Tell = (misfit: Misfit) => void;
type Mapping = { readonly [key: string]: Written | undefined };

function fitted(shape: Shape, value: Written, at: string, tell: Tell): Written | undefined {
  const found = fittedKind(shape, value, at, tell);
  if (found === undefined) tell({ at, isMissing: false });
  return found;
}

function fittedKind(shape: Shape, value: Written, at: string, tell: Tell): Written | undefined {
  switch (shape.kind) {
    case 'any':
      return value;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'number':
      return typeof value === 'number' || isFloat(value) ? value : undefined;
    case 'word':
      return shape.of.some((one) => one.toLowerCase() === wordOf(value)) ? value : undefined;
    case 'list':
      return fittedList(shape, value, at, tell);
    case 'map':
      return isMapping(value) ? fittedEntries(value, () => shape.of, at, tell) : undefined;
    case 'keys':
      return fittedKeys(shape, value, at, tell);
    case 'typed':
      return fittedTyped(shape, value, at, tell);
    case 'either':
      return fittedKind(isMapping(value) ? shape.mapping : shape.other, value, at, tell);
  }
}

function fittedList(
  shape: Extract<Shape, { kind: 'list' }>,
  value: Written,
  at: string,
  tell: Tell,
): Written | undefined {
  if (Array.isArray(value)) return value.flatMap((one: Written) => fitted(shape.of, one, at, tell) ?? []);
  return shape.orOne ? fittedKind(shape.of, value, at, tell) : undefined;
}

function fittedKeys(
  shape: Extract<Shape, { kind: 'keys' }>,
  value: Written,
  at: string,
  tell: Tell,
): Written | undefined {
  if (!isMapping(value)) return undefined;
  for (const key of shape.required)
    if (value[key] === undefined) tell({ at: at === '' ? key : `${at}.${key}`, isMissing: true });
  return fittedEntries(value, (key) => (Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined), at, tell);
}

function fittedTyped(
  shape: Extract<Shape, { kind: 'typed' }>,
  value: Written,
  at: string,
  tell: Tell,
): Written | undefined {
  const type = isMapping(value) ? wordOf(value['type'] ?? '') : '';
  const own = Object.hasOwn(shape.of, type) ? shape.of[type] : undefined;
  return own === undefined ? undefined : fittedKind(own, value, at, tell);
}

function fittedEntries(
  value: Mapping,
  shapeOf: (key: string) => Shape | undefined,
  at: string,
  tell: Tell,
): Written | undefined {
  const entries = Object.entries(value).flatMap(([key, one]) => {
    if (one === undefined) return [];
    const [inner, place] = [shapeOf(key), at === '' ? key : `${at}.${key}`];
    if (inner === undefined) tell({ at: place, isMissing: false });
    const found = inner === undefined ? undefined : fitted(inner, one, place, tell);
    return found === undefined ? [] : [[key, found] as const];
  });
  return Object.fromEntries(entries);
}

/** A word of a file; true and false are words of some keys. */
function wordOf(value: Written): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).toLowerCase() : '';
}

function isFloat(value: Written): value is FloatValue {
  return isMapping(value) && value['kind'] === 'float' && typeof value['value'] === 'number';
}

function isMapping(value: Written): value is Mapping {
  return typeof value === 'object' && !Array.isArray(value);
}

/**
 * Arrays and tables whose cells are Python objects: what is taken out of them, and what was put in, is the same object.
 * All others hold numbers, texts and dates.
 */
import { isTabular } from '../../knowledge/lookup.ts';
import { find, type ObjectClass, unify } from '../execution/objects.ts';
import type { Shape } from '../execution/shapes.ts';
import { objectOf, shapeOf, type Value } from '../execution/values.ts';
import { type Arguments, allArguments } from './call-arguments.ts';

/** Whether the cells of an array or a table are known to be objects. */
export function holdsObjects(object: ObjectClass | null): boolean {
  return object !== null && find(object).holdsObjects;
}

/** Notes what a call makes of objects, and what it takes out of arrays and tables that hold some. */
export function noteCells(dotted: string | null, receiver: Value | null, given: Arguments, result: Value): void {
  const sources = [...(receiver ? [receiver] : []), ...allArguments(given)];
  if (isHolder(result) && (asksForObjects(given) || isGivenObjects(dotted, given))) {
    const made = objectOf(result);
    if (made !== null) find(made).holdsObjects = true;
    for (const source of sources.filter(mayHand)) unify(made, objectOf(source));
  } else if (takesOut(result)) {
    // Asked by what they are: a tuple of two tables that is handed on makes no one object of them.
    for (const { object } of sources) if (holdsObjects(object)) unify(objectOf(result), object);
  }
}

function isHolder({ type }: Value): boolean {
  return ['array', 'frame', 'series'].includes(type.kind) || isTabular(type);
}

function takesOut({ type, object }: Value): boolean {
  return object !== null && ['list', 'dict', 'tuple', 'unknown', 'object', 'array', 'series'].includes(type.kind);
}

/** Whether cells of a result may be what this value is or holds. */
function mayHand({ type, elements, object }: Value): boolean {
  return elements !== null || (object !== null && ['list', 'dict', 'tuple', 'array'].includes(type.kind));
}

const objectTypes: ReadonlySet<unknown> = new Set(['object', 'O', 'builtins.object', 'numpy.object_']);

/** `dtype=object`, or `object` in the place of the dtype. */
function asksForObjects({ positional, keywords }: Arguments): boolean {
  const isObject = (value: Value | undefined): boolean =>
    value !== undefined && (objectTypes.has(value.dotted) || objectTypes.has(value.constant?.value));
  return isObject(keywords.get('dtype')) || positional.some(({ dotted }) => objectTypes.has(dotted));
}

/** Whether a table or a column is made of lists or dictionaries that become its cells. */
function isGivenObjects(dotted: string | null, { positional, keywords }: Arguments): boolean {
  if (dotted !== 'pandas.DataFrame' && dotted !== 'pandas.Series') return false;
  const data = positional[0] ?? keywords.get('data');
  if (data === undefined) return false;
  const columns = dotted === 'pandas.Series' ? [shapeOf(data)] : columnsOf(shapeOf(data));
  return columns.some(({ each, parts }) => [each, ...(parts?.values() ?? [])].some(isMutable));
}

/** Notes that a table is given a column of lists or dictionaries, which it goes on sharing. */
export function noteColumnOfObjects(table: Value, column: Value): void {
  const { object } = table;
  const { each, parts } = shapeOf(column);
  if (object === null || table.type.kind !== 'frame' || column.type.kind !== 'list') return;
  if ([each, ...(parts?.values() ?? [])].some(isMutable)) find(object).holdsObjects = true;
}

/** What the columns of a table, or its rows, are made of. */
function columnsOf({ parts, each }: Shape): readonly Shape[] {
  return parts !== null ? [...parts.values()] : each === null ? [] : [each];
}

function isMutable(shape: Shape | null): boolean {
  return shape !== null && ['list', 'dict', 'set', 'array'].includes(shape.type.kind);
}

/**
 * Arrays and tables whose cells are Python objects: an object taken out of them is the same as the one put in. All others contain numbers, texts and dates.
 */
import type { ValueType } from '../../ir.ts';
import { arrayPart, isTabular } from '../../knowledge/lookup.ts';
import { find, type ObjectClass, unify } from '../execution/objects.ts';
import type { Shape } from '../execution/shapes.ts';
import { objectOf, shapeOf, type Value } from '../execution/values.ts';
import { type Arguments, allArguments } from './call-arguments.ts';

/** Whether the cells of an array or a table are known to be objects. */
export function holdsObjects(object: ObjectClass | null): boolean {
  return object !== null && find(object).holdsObjects;
}

/** The type of a part of an array that does not hold objects, if nothing else is known of it: a number, a text, or a part with fewer axes. */
export function typeOfPart(array: Value, known: ValueType): ValueType {
  const isPart = array.type.kind === 'array' && known.kind === 'unknown' && !holdsObjects(objectOf(array));
  return isPart ? arrayPart : known;
}

/** Records arrays and tables that a call makes from objects, and objects that it takes out of them. */
export function noteCells(dotted: string | null, receiver: Value | null, given: Arguments, result: Value): void {
  const sources = [...(receiver ? [receiver] : []), ...allArguments(given)];
  if (isHolder(result) && (asksForObjects(given) || isGivenObjects(dotted, given))) {
    const made = objectOf(result);
    if (made !== null) find(made).holdsObjects = true;
    for (const source of sources.filter(mayHand)) unify(made, objectOf(source));
  } else if (takesOut(result)) {
    // Checked individually: a tuple of two tables that is passed on does not make them one object.
    for (const { object } of sources) if (holdsObjects(object)) unify(objectOf(result), object);
  }
}

function isHolder({ type }: Value): boolean {
  return ['array', 'frame', 'series'].includes(type.kind) || isTabular(type);
}

function takesOut({ type, object }: Value): boolean {
  return object !== null && ['list', 'dict', 'tuple', 'unknown', 'object', 'array', 'series'].includes(type.kind);
}

/** Whether cells of a result may be this value or its elements. */
function mayHand({ type, elements, object }: Value): boolean {
  return elements !== null || (object !== null && ['list', 'dict', 'tuple', 'array'].includes(type.kind));
}

const objectTypes: ReadonlySet<unknown> = new Set(['object', 'O', 'builtins.object', 'numpy.object_']);

/** `dtype=object`, or `object` as the positional dtype. */
function asksForObjects({ positional, keywords }: Arguments): boolean {
  const isObject = (value: Value | undefined): boolean =>
    value !== undefined && (objectTypes.has(value.dotted) || objectTypes.has(value.constant?.value));
  return isObject(keywords.get('dtype')) || positional.some(({ dotted }) => objectTypes.has(dotted));
}

/** Whether a table or a column is made of lists or dictionaries that become its cells. */
function isGivenObjects(dotted: string | null, { positional, keywords }: Arguments): boolean {
  if (dotted === 'pandas.json_normalize') return true;
  if (dotted === 'numpy.array' || dotted === 'numpy.asarray')
    return positional.some((data) =>
      columnsOf(shapeOf(data)).some(({ type }) => type.className?.startsWith('notebook.')),
    );
  if (dotted !== 'pandas.DataFrame' && dotted !== 'pandas.Series') return false;
  const data = positional[0] ?? keywords.get('data');
  if (data === undefined) return false;
  const columns = dotted === 'pandas.Series' ? [shapeOf(data)] : columnsOf(shapeOf(data));
  return columns.some(({ each, parts }) => [each, ...(parts?.values() ?? [])].some(isMutable));
}

/** Records that a table gets a column of lists or dictionaries, which it then shares. */
export function noteColumnOfObjects(table: Value, column: Value): void {
  const { object } = table;
  const { each, parts } = shapeOf(column);
  if (object === null || table.type.kind !== 'frame' || column.type.kind !== 'list') return;
  if ([each, ...(parts?.values() ?? [])].some(isMutable)) find(object).holdsObjects = true;
}

/** The data of a table's columns or rows. */
function columnsOf({ parts, each }: Shape): readonly Shape[] {
  return parts !== null ? [...parts.values()] : each === null ? [] : [each];
}

function isMutable(shape: Shape | null): boolean {
  return shape !== null && ['list', 'dict', 'set', 'array'].includes(shape.type.kind);
}

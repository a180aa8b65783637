/** Results of `loc` and `iloc`: many rows and columns are a table, many rows of one column are a column. */
import type { ValueType } from '../../ir.ts';
import { type attributeFact, isTabular, type itemFact } from '../../knowledge/lookup.ts';
import type { Expr } from '../../python/parse.ts';
import type { Machine } from './machine.ts';
import { typeOfKind, type Value } from './values.ts';

/** The value of an attribute. */
type Attribute = NonNullable<ReturnType<typeof attributeFact>>;

/** The value of `table.loc[…]`; null for a row, a cell or an unknown selection. */
export function locatedFact(indexer: Value, slice: Expr, index: Value): Attribute | null {
  const returns = locatedType(indexer, slice, index);
  if (returns === null) return null;
  const parts = slice.nodeType === 'Tuple' ? slice.elts.map((part, at) => [part, index.elements?.[at]] as const) : [];
  return {
    returns,
    sharesWithReceiver: ![[slice, index] as const, ...parts].some(([one, value]) => isPicked(one, value)),
  };
}

/** Lists and masks copy rows and columns; slices are views. */
function isPicked(expr: Expr, value: Value | undefined): boolean {
  return expr.nodeType !== 'Slice' && expr.nodeType !== 'Tuple' && isMany(expr, value);
}

function locatedType(indexer: Value, slice: Expr, index: Value): ValueType | null {
  const base = indexer.method?.receiver.type;
  if (base === undefined || !/^i?loc$/.test(indexer.method?.name ?? '')) return null;
  if (base.kind !== 'frame' && base.kind !== 'series') return null;
  if (isMany(slice, index)) return base;
  const [rows, columns, ...more] = slice.nodeType === 'Tuple' ? slice.elts : [];
  if (rows === undefined || columns === undefined || more.length > 0 || base.kind === 'series') return null;
  if (!isMany(rows, index.elements?.[0])) return null;
  if (isMany(columns, index.elements?.[1])) return base;
  return isOne(columns) ? { kind: 'series', className: 'pandas.Series' } : null;
}

function isMany(expr: Expr, value: Value | undefined): boolean {
  if (expr.nodeType === 'Slice' || expr.nodeType === 'Compare' || expr.nodeType === 'List') return true;
  return value !== undefined && ['list', 'series', 'array'].includes(value.type.kind);
}

function isOne(expr: Expr): boolean {
  if (expr.nodeType === 'UnaryOp') return expr.op.nodeType === 'USub' && isOne(expr.operand);
  return expr.nodeType === 'Constant' && (typeof expr.value === 'string' || typeof expr.value === 'number');
}

/** The fact of an attribute, given that the values of a column are an array: nothing in the code makes them anything else. */
export function withPlainValues(
  { hasPlainColumns }: Machine,
  { className }: ValueType,
  name: string,
  fact: Attribute | null,
): Attribute | null {
  const isTable = className === 'pandas.Series' || className === 'pandas.core.generic.NDFrame';
  const isArray = hasPlainColumns && name === 'values' && isTable;
  return isArray && fact !== null ? { ...fact, returns: typeOfKind('array') } : fact;
}

/** The form of an index, which decides the type of the result. */
export function indexShape(expr: Expr, index: Value): Parameters<typeof itemFact>[1] {
  if (expr.nodeType === 'Slice') return 'slice';
  // A part along some axis, such as `X[:, 0]`, not a single value such as `X[0, 0]`.
  if (expr.nodeType === 'Tuple') return expr.elts.some((part) => part.nodeType === 'Slice') ? 'block' : 'tuple';
  if (expr.nodeType === 'Compare') return 'mask';
  if (expr.nodeType === 'UnaryOp' && expr.op.nodeType === 'Invert') return 'mask';
  if (index.type.className === 'pandas.Index') return 'list';
  switch (index.type.kind) {
    case 'str':
      return 'string';
    case 'list':
      return 'list';
    case 'int':
      return 'number';
    case 'series':
    case 'array':
      return 'mask';
    default:
      return isTabular(index.type) ? 'mask' : 'other';
  }
}

/** What subscripts and operators give, by the kinds of their operands. */
import type { ValueKind, ValueType } from '../ir.ts';

/** A coarse shape of the expression between the brackets. */
export type IndexShape = 'string' | 'list' | 'slice' | 'number' | 'tuple' | 'block' | 'mask' | 'other';

const unknown: ValueType = { kind: 'unknown', className: null };
const frame: ValueType = { kind: 'frame', className: 'pandas.DataFrame' };
const series: ValueType = { kind: 'series', className: 'pandas.Series' };
const array: ValueType = { kind: 'array', className: 'numpy.ndarray' };

/** A frame or a series, whatever a function that pandas applied gave. */
export const tabular: ValueType = { kind: 'object', className: 'pandas.core.generic.NDFrame' };

const groupsOfFrame = 'pandas.core.groupby.DataFrameGroupBy';
/** One column of groups. */
export const groupsOfSeries: ValueType = { kind: 'object', className: 'pandas.core.groupby.SeriesGroupBy' };

/** Whether a value is a frame or a series, and no one knows which. */
export function isTabular(type: ValueType): boolean {
  return type.className === tabular.className;
}

/** What a column is reduced to: a number, most often, or a time. */
const scalar = { kind: 'object', className: 'pandas.scalar' } as const satisfies ValueType;

const immutableKinds: ReadonlySet<ValueKind> = new Set(['int', 'float', 'bool', 'str', 'none', 'bytes', 'path']);

const immutableClasses: ReadonlySet<string> = new Set([
  'range',
  'complex',
  'slice',
  'datetime.datetime',
  'datetime.date',
  'datetime.time',
  'datetime.timedelta',
  'datetime.timezone',
  'decimal.Decimal',
  'fractions.Fraction',
  'uuid.UUID',
  're.Pattern',
  're.Match',
  'time.struct_time',
  'pandas.Timestamp',
  'pandas.Timedelta',
  'pandas.Period',
  'pandas.Interval',
  'pandas.DateOffset',
  scalar.className,
  'pandas.label',
  'numpy.dtype',
]);

/** What a position in an array gives, and a walk through it. */
export const arrayPart: ValueType = { kind: 'unknown', className: 'numpy.part' };

/** True when every instance of the type is immutable plain data, so that sharing it cannot be observed. */
export function isImmutable(type: ValueType): boolean {
  if (immutableKinds.has(type.kind)) return true;
  return type.className !== null && immutableClasses.has(type.className);
}

/** True when merely reading the value changes it (`for x in it`, `list(it)`, `f.read()`). */
export function isConsumedByReading(type: ValueType): boolean {
  return type.kind === 'generator' || type.kind === 'handle';
}

/** What `receiver[index]` gives. */
export function itemFact(
  receiver: ValueType,
  index: IndexShape,
): { readonly returns: ValueType; readonly sharesWithReceiver: boolean } {
  switch (receiver.kind) {
    case 'frame':
      return frameItem(receiver, index);
    case 'series':
      return seriesItem(receiver, index);
    case 'array':
      return { returns: arrayItem(index), sharesWithReceiver: index !== 'list' && index !== 'mask' };
    case 'sparse':
      return { returns: unknown, sharesWithReceiver: true };
    case 'str':
      return { returns: { kind: 'str', className: null }, sharesWithReceiver: false };
    case 'bytes':
      return { returns: index === 'slice' ? receiver : { kind: 'int', className: null }, sharesWithReceiver: false };
    case 'list':
    case 'tuple':
      return {
        returns: index === 'slice' ? { kind: receiver.kind, className: null } : unknown,
        sharesWithReceiver: true,
      };
    default: {
      if (receiver.className === groupsOfFrame && (index === 'string' || index === 'list'))
        return { returns: index === 'list' ? receiver : groupsOfSeries, sharesWithReceiver: true };
      const part = isTabular(receiver) && (index === 'mask' || index === 'slice') ? tabular : unknown;
      return { returns: part, sharesWithReceiver: index !== 'mask' || part === unknown };
    }
  }
}

/**
 * The type of `left op right`. Where it is known, or both operands are numbers, the result is fresh,
 * but for containers: see `operatorSharesElements`.
 */
export function operatorResult(left: ValueType, right: ValueType, operator = ''): ValueType {
  if (comparisons.has(operator)) return comparisonResult(left, right);
  const kinds = [left.kind, right.kind];
  if (![left, right].every(isOperand) || operator === '@') return unknown;
  if (left.kind === 'str' && operator === '%') return plain('str');
  if (kinds.includes('frame')) return frame;
  if (isTabular(left) || isTabular(right)) return tabular;
  if (kinds.includes('series')) return series;
  if (kinds.includes('array')) return array;
  if (isScalar(left) || isScalar(right)) return scalarResult(left, right);
  return plainResult(left, right, operator);
}

/** True when the result holds elements of its operands (`[a] + [b]`), which it then shares. */
export function operatorSharesElements(left: ValueType, right: ValueType): boolean {
  return [left.kind, right.kind].some((kind) => containerKinds.has(kind));
}

/** True when `left op right` makes a new object, whatever the operator. */
export function isOperatorFresh(left: ValueType, right: ValueType): boolean {
  return isOperand(left) && isOperand(right);
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);
const numberKinds: ReadonlySet<ValueKind> = new Set(['int', 'float', 'bool']);
const containerKinds: ReadonlySet<ValueKind> = new Set(['list', 'tuple', 'set', 'dict']);
const operandKinds: ReadonlySet<ValueKind> = new Set([
  ...numberKinds,
  ...containerKinds,
  ...(['str', 'bytes', 'none', 'frame', 'series', 'array'] as const),
]);

function isOperand(type: ValueType): boolean {
  return operandKinds.has(type.kind) || isTabular(type) || isScalar(type);
}

function isScalar(type: ValueType): boolean {
  return type.className === scalar.className;
}

function scalarResult(left: ValueType, right: ValueType): ValueType {
  return [left, right].every((type) => isScalar(type) || numberKinds.has(type.kind)) ? scalar : unknown;
}

function comparisonResult(left: ValueType, right: ValueType): ValueType {
  const kinds = [left.kind, right.kind];
  if (![left, right].every(isOperand)) return unknown;
  if (kinds.includes('frame')) return frame;
  if (isTabular(left) || isTabular(right)) return tabular;
  if (kinds.includes('series')) return series;
  return kinds.includes('array') ? array : plain('bool');
}

function plainResult(left: ValueType, right: ValueType, operator: string): ValueType {
  if (numberKinds.has(left.kind) && numberKinds.has(right.kind)) return numberResult(left, right, operator);
  if (left.kind === right.kind) return plain(left.kind);
  const [number, sequence] = numberKinds.has(left.kind) ? [left, right] : [right, left];
  const repeats = numberKinds.has(number.kind) && ['str', 'bytes', 'list', 'tuple'].includes(sequence.kind);
  return repeats ? plain(sequence.kind) : unknown;
}

function numberResult(left: ValueType, right: ValueType, operator: string): ValueType {
  if (left.kind === 'float' || right.kind === 'float' || operator === '/') return plain('float');
  if (['+', '-', '*', '//', '%', '<<', '>>'].includes(operator)) return plain('int');
  return unknown;
}

function plain(kind: ValueKind): ValueType {
  return { kind, className: null };
}

function frameItem(
  receiver: ValueType,
  index: IndexShape,
): { readonly returns: ValueType; readonly sharesWithReceiver: boolean } {
  const own = { kind: receiver.kind, className: receiver.className ?? 'pandas.DataFrame' };
  if (index === 'list' || index === 'mask') return { returns: own, sharesWithReceiver: false };
  if (index === 'slice') return { returns: own, sharesWithReceiver: true };
  if (index === 'string') return { returns: series, sharesWithReceiver: true };
  // A column, or a table of some: whatever the label, list or mask is, which no one knows.
  return { returns: tabular, sharesWithReceiver: true };
}

function seriesItem(
  receiver: ValueType,
  index: IndexShape,
): { readonly returns: ValueType; readonly sharesWithReceiver: boolean } {
  if (index === 'list' || index === 'mask') return { returns: receiver, sharesWithReceiver: false };
  if (index === 'slice') return { returns: receiver, sharesWithReceiver: true };
  return { returns: unknown, sharesWithReceiver: true };
}

function arrayItem(index: IndexShape): ValueType {
  return ['slice', 'list', 'mask', 'block'].includes(index) ? array : unknown;
}

/** Classes of arrays of which a list of indices takes a copy, as it does of NumPy's. */
export const copiedByIndex: ReadonlySet<string> = new Set(['torch.Tensor', 'tensorflow.Tensor']);

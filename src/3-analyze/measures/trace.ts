/** Derives the origin and measure of an expression from those of its parts. */

import { choosingAttributes } from '../../knowledge/calls/learner-calls.ts';
import { scoreAttributes } from '../../knowledge/calls/measures.ts';
import { learnerOf } from '../../knowledge/learners.ts';
import type { Expr } from '../../python/parse.ts';
import type { Machine } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { asLearner, makeLearner } from '../learners/learners.ts';
import { comparisonOf, meanOf, metricOfScoring, namesIn, squareOf } from './measure-call.ts';
import { contain, derive, joinOrigins, type Measure, measureOf, type Origin } from './origins.ts';

type Of<Kind extends Expr['nodeType']> = Extract<Expr, { nodeType: Kind }>;

/** The value with origins from its parts; calls are traced where they are evaluated. */
export function traced(machine: Machine, expr: Expr, value: Value, parts: ReadonlyMap<Expr, Value>): Value {
  const part = (node: Expr): Value | undefined => parts.get(node);
  switch (expr.nodeType) {
    case 'Attribute':
      return traceAttribute(machine, expr, value, part(expr.value));
    case 'Subscript':
      return traceItem(expr, value, part(expr.value), part(expr.slice as Expr));
    case 'BinOp':
      return traceBinary(expr, value, part(expr.left), part(expr.right));
    case 'Compare':
      return traceCompare(expr, value, [expr.left, ...expr.comparators].map(part));
    case 'UnaryOp': {
      const operand = part(expr.operand);
      const measure = expr.op.nodeType === 'USub' ? negative(operand?.measure ?? null) : operand?.measure;
      return operand === undefined ? value : withParts(value, derive([operand.origin]), measure ?? null);
    }
    case 'List':
    case 'Tuple':
    case 'Set':
      return traceDisplay(
        value,
        expr.elts.flatMap((element) => part(element) ?? []),
      );
    case 'Dict':
      return traceDict(expr, value, parts);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return traceComprehension(value, part(expr.elt), 'list');
    case 'DictComp':
      return traceComprehension(value, part(expr.value), 'dict');
    default:
      return value;
  }
}

function withParts(value: Value, origin: Origin, measure: Measure | null): Value {
  const joined = joinOrigins(value.origin, origin);
  return joined === value.origin && measure === value.measure ? value : { ...value, origin: joined, measure };
}

function traceAttribute(machine: Machine, expr: Of<'Attribute'>, value: Value, receiver: Value | undefined): Value {
  if (receiver === undefined) return value;
  const { origin } = receiver;
  const own = derive([origin]);
  const [id] = origin.is;
  if (choosingAttributes.has(expr.attr) && id !== undefined) {
    const kind = learnerOf('sklearn.base.BaseEstimator') ?? {
      what: 'predictor',
      framework: 'scikit-learn',
      className: null,
    };
    const chosen =
      machine.chosen.get(id) ?? makeLearner(machine, expr, { ...kind, what: 'predictor' }, { chosenBy: id });
    machine.chosen.set(id, chosen);
    return asLearner({ ...value, origin: own }, [chosen]);
  }
  const metric = id === undefined ? undefined : scoreAttributes[expr.attr];
  if (metric !== undefined)
    return {
      ...value,
      origin: { ...own, predictedBy: origin.is },
      measure: measureOf(metric, 'number', { isCrossValidated: expr.attr === 'best_score_' }),
    };
  const measure = receiver.measure !== null && handedOn.has(expr.attr) ? receiver.measure : null;
  const holds = receiver.type.className?.startsWith('notebook.') ? origin.holds : [];
  return withParts(value, { ...own, holds }, measure);
}

/** An item of a container may be any of its learners, and has the measure of its parts. */
export function takenFrom(container: Value, element: Value, index: number | null = null): Value {
  const { origin, measure } = container;
  if (container.elements !== null) return element;
  // A key of a dictionary of models is none of them.
  const holds = plainKinds.has(element.type.kind) ? [] : origin.holds;
  const own: Origin = { ...derive([{ ...origin, holds: [] }]), holds };
  if (measure === null) return withParts(element, own, element.measure);
  if (measure.shape === 'lists') return withParts(element, own, { ...measure, shape: 'list' });
  const isList = measure.shape === 'list' || measure.shape === 'dict';
  if (index !== null && isBeyond(measure, index)) return withParts(element, own, null);
  const metric = (index === null ? undefined : measure.parts[index]) ?? measure.metric;
  const taken = isList ? { ...measure, shape: 'number' as const, parts: [], metric } : measure;
  return withParts(element, own, ['report', 'history', 'folds'].includes(measure.shape) ? null : taken);
}

const plainKinds: ReadonlySet<string> = new Set(['str', 'int', 'float', 'bool', 'none']);

const handedOn: ReadonlySet<string> = new Set(['T', 'values', 'history', 'data']);

function traceItem(expr: Of<'Subscript'>, value: Value, receiver: Value | undefined, index: Value | undefined): Value {
  if (receiver === undefined) return value;
  const { origin, measure } = receiver;
  const item: Origin = { ...derive([{ ...origin, holds: [] }]), holds: origin.holds };
  if (value.origin.is.length > 0) return value;
  return withParts(value, item, measure === null ? value.measure : itemOf(measure, expr, index));
}

function itemOf(measure: Measure, expr: Of<'Subscript'>, index: Value | undefined): Measure | null {
  const key = index?.constant?.value;
  switch (measure.shape) {
    case 'list':
      if (expr.slice.nodeType === 'Slice') return measure;
      if (typeof key === 'number' && isBeyond(measure, key)) return null;
      return {
        ...measure,
        shape: 'number',
        parts: [],
        metric: measure.parts.at(typeof key === 'number' ? key : measure.parts.length) ?? measure.metric,
      };
    case 'dict':
      return { ...measure, shape: 'number', parts: [], metric: typeof key === 'string' ? key : measure.metric };
    case 'lists':
      return { ...measure, shape: 'list' };
    case 'folds':
      return scoresOfFolds(measure, index);
    case 'history':
      return { ...measure, shape: 'comparison', metric: typeof key === 'string' ? key : null };
    case 'comparison':
      return measure.metric === 'accuracy'
        ? measure
        : expr.slice.nodeType === 'Slice'
          ? measure
          : { ...measure, shape: 'number' };
    default:
      return null;
  }
}

/** The scores of a metric, one for each fold: `cv["test_f1"]`, `cv[f"test_{name}"]`; the times are none. */
function scoresOfFolds(measure: Measure, index: Value | undefined): Measure | null {
  const key = index?.constant?.value;
  const start = typeof key === 'string' ? key : index?.leading?.value;
  const [, data, name = ''] = /^(test|train)_(.*)$/.exec(typeof start === 'string' ? start : '') ?? [];
  if (data === undefined) return null;
  const metric = name === 'score' ? measure.metric : typeof key === 'string' ? metricOfScoring(name) : 'score';
  return { ...measure, shape: 'list', metric: data === 'train' ? `train_${metric}` : metric };
}

/** What follows the known parts is no score, such as the number of examples. */
function isBeyond({ parts }: Measure, index: number): boolean {
  return parts.length > 0 && index >= parts.length;
}

function traceBinary(expr: Of<'BinOp'>, value: Value, left: Value | undefined, right: Value | undefined): Value {
  if (left === undefined || right === undefined) return value;
  const measure = binaryMeasure(expr.op.nodeType, left, right);
  const on = measure === null || measure.on.length > 0 ? measure : { ...measure, on: namesIn([expr.left, expr.right]) };
  return withParts(value, derive([left.origin, right.origin]), on);
}

function binaryMeasure(op: string, left: Value, right: Value): Measure | null {
  const [a, b] = [left.measure, right.measure];
  if (a === null && b === null) return op === 'Sub' ? comparisonOf(left, right, 'error') : null;
  if (a !== null && b !== null) return bothMeasures(op, a, b);
  const one = a ?? b;
  if (one === null || ['report', 'history', 'dict', 'lists', 'folds'].includes(one.shape)) return null;
  if (left.type.kind === 'str' || right.type.kind === 'str') return null;
  if (a !== null) return scaledMeasure(op, a, right);
  return op === 'Sub' && one.metric === 'accuracy' ? { ...one, metric: 'error_rate' } : one;
}

/** A measure that is squared, rooted, divided or added to. */
function scaledMeasure(op: string, one: Measure, other: Value): Measure {
  const { shape, metric } = one;
  if (op === 'Pow' && shape === 'comparison') return { ...one, metric: squareOf(metric) };
  if (op === 'Pow' && other.constant?.value === 0.5) return { ...one, metric: metric === 'mse' ? 'rmse' : metric };
  if (op === 'Div' && shape === 'count') return { ...one, shape: 'number', metric: meanOf(metric) };
  if (op === 'Div' && shape === 'comparison' && metric === 'error') return { ...one, metric: 'relative_error' };
  return one;
}

/** Scikit-learn's `neg_mean_squared_error` with its sign turned is the error. */
function negative(measure: Measure | null): Measure | null {
  return measure?.metric?.startsWith('neg_') === true ? { ...measure, metric: measure.metric.slice(4) } : measure;
}

function bothMeasures(op: string, a: Measure, b: Measure): Measure | null {
  if (a.shape === 'report' || b.shape === 'report') return null;
  const isSame = a.metric === b.metric && op === 'Add';
  const shape = a.shape === 'count' ? b.shape : a.shape;
  return { ...a, metric: isSame ? a.metric : null, shape };
}

function traceCompare(expr: Of<'Compare'>, value: Value, operands: readonly (Value | undefined)[]): Value {
  const known = operands.filter((operand) => operand !== undefined);
  const [left, right] = known;
  const [op] = expr.ops;
  const isEqual = op?.nodeType === 'Eq';
  const measure =
    left === undefined || right === undefined || known.length !== 2 || !(isEqual || op?.nodeType === 'NotEq')
      ? null
      : comparisonOf(left, right, isEqual ? 'accuracy' : 'error_rate');
  const on = measure === null ? null : { ...measure, on: namesIn([expr.left, ...expr.comparators]) };
  return withParts(value, derive(known.map(({ origin }) => origin)), on);
}

function traceDisplay(value: Value, elements: readonly Value[]): Value {
  const measures = elements.flatMap(({ measure }) => (measure?.shape === 'number' ? [measure] : []));
  const [first] = measures;
  const isList = first !== undefined && measures.length === elements.length;
  const names = measures.map(({ metric }) => metric ?? 'score');
  const measure = isList
    ? { ...first, shape: 'list' as const, parts: new Set(names).size === names.length ? names : [] }
    : null;
  return withParts(value, contain(elements.map(({ origin }) => origin)), measure);
}

function traceDict(expr: Of<'Dict'>, value: Value, parts: ReadonlyMap<Expr, Value>): Value {
  const values = expr.values.flatMap((node) => parts.get(node) ?? []);
  const measures = values.flatMap(({ measure }) => (measure?.shape === 'number' ? [measure] : []));
  const [first] = measures;
  const isWhole = first !== undefined && measures.length === values.length;
  return withParts(
    value,
    contain(values.map(({ origin }) => origin)),
    isWhole ? { ...first, metric: null, shape: 'dict' } : null,
  );
}

function traceComprehension(value: Value, element: Value | undefined, shape: 'list' | 'dict'): Value {
  if (element === undefined) return value;
  const measure = element.measure?.shape === 'number' ? { ...element.measure, shape } : null;
  return withParts(value, contain([element.origin]), measure);
}

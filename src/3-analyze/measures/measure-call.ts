/** Measurements by calls: metric functions, scores of models, means of comparisons, and what is made from those. */

import {
  averagedParts,
  choosingFunctions,
  formChangingFunctions,
  formChangingMethods,
  meanFunctions,
  namesOfMeans,
  namesOfRoots,
  reportFunctions,
  shortMetricNames,
  spreadFunctions,
  sumFunctions,
} from '../../knowledge/calls/measures.ts';
import { callFact, methodFact } from '../../knowledge/lookup.ts';
import { type Expr, walkNodes } from '../../python/parse.ts';
import type { Arguments, EvaluatedCall } from '../calls/call-arguments.ts';
import type { Machine } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { learnersOf } from '../learners/learners.ts';
import { type Measure, measureOf } from './origins.ts';

/** The result of a call with its measure. */
export function measureCall(machine: Machine, call: EvaluatedCall, value: Value): Value {
  const measure = measureOfCall(machine, call, value);
  return measure === null ? value : { ...value, measure: { ...measure, on: withOn(measure, call) } };
}

function withOn(measure: Measure, { given }: EvaluatedCall): readonly string[] {
  return measure.on.length > 0
    ? measure.on
    : namesIn([...given.node.args, ...given.node.keywords.map(({ value }) => value)]);
}

/** Names in expressions, in order. */
export function namesIn(nodes: readonly Expr[]): readonly string[] {
  const names = new Set<string>();
  for (const node of nodes)
    walkNodes(node, (child) => {
      if (child.nodeType === 'Name') names.add(child.id);
      if (child.nodeType === 'Attribute') names.add(child.attr);
    });
  return [...names];
}

function measureOfCall(machine: Machine, call: EvaluatedCall, value: Value): Measure | null {
  const { name, receiver, given, callee } = call;
  if (receiver !== null) return measureOfMethod(machine, call, receiver, value);
  if (callee.dotted === null) return lossOf(callee, value) ?? guardedMetric(call);
  if (callFact(name)?.metric === true) {
    const metric = metricOfFunction(name, given);
    return measureOf(metric, givesScores(given) ? 'report' : 'number');
  }
  const parts = averagedParts[name];
  if (parts !== undefined && isAveraged(given)) return measureOf(null, 'list', { parts });
  if (reportFunctions.has(name)) return measureOf(lastOf(name), 'report');
  if (name.endsWith('.cross_val_score')) {
    return measureOf(scoringOf(given, call), 'list', { isCrossValidated: true });
  }
  if (name.endsWith('.cross_validate')) return measureOf(scoringOf(given, call), 'folds', { isCrossValidated: true });
  if (
    /^(torch\.nn\.functional|keras\.losses)\./.test(name) &&
    value.origin.predictedBy.length > 0 &&
    /loss|entropy|error|mse/i.test(name)
  )
    return measureOf('loss', 'number');
  const [first] = given.positional;
  return first?.measure == null ? null : aggregate(lastOf(name), first.measure, given);
}

/** A metric function that is imported conditionally, or defined as a fallback. */
function guardedMetric({ given: { node } }: EvaluatedCall): Measure | null {
  if (node.func.nodeType !== 'Name') return null;
  return callFact(`sklearn.metrics.${node.func.id}`)?.metric === true
    ? measureOf(shortMetric(node.func.id), 'number')
    : null;
}

/** `criterion(output, target)`: an object that is called to compute a loss. */
function lossOf({ type }: Value, value: Value): Measure | null {
  const isLoss = /^torch\.nn\.\w*Loss$|^keras\.losses\./.test(type.className ?? '');
  return isLoss && value.origin.predictedBy.length > 0 ? measureOf('loss', 'number') : null;
}

function lastOf(name: string): string {
  return name.split('.').at(-1) ?? name;
}

/** Whether a metric is computed for each class or output: the result is then an array, not a number. */
function givesScores({ node: { keywords } }: Arguments): boolean {
  return keywords.some(({ arg, value }) => {
    const literal = value.nodeType === 'Constant' ? value.value : undefined;
    if (arg === 'average') return literal === null;
    return arg === 'multioutput' && (literal === undefined || literal === 'raw_values');
  });
}

function isAveraged({ keywords }: Arguments): boolean {
  return typeof keywords.get('average')?.constant?.value === 'string';
}

/** The common name of the metric that a function computes. */
export function shortMetric(name: string): string {
  const last = lastOf(name);
  return shortMetricNames[last] ?? (last.length > '_score'.length ? last.replace(/_score$/, '') : last);
}

function metricOfFunction(name: string, given: Arguments): string {
  const short = shortMetric(name);
  const squared = given.keywords.get('squared')?.constant?.value;
  return short === 'mse' && squared === false ? 'rmse' : short;
}

/** The metric of `scoring=`, or else the estimator's own score. */
function scoringOf({ keywords }: Arguments, _call: EvaluatedCall): string {
  const scoring = keywords.get('scoring')?.constant?.value;
  return typeof scoring === 'string' ? metricOfScoring(scoring) : 'score';
}

/** The metric of the name that scikit-learn gives it: `neg_mean_squared_error`, `f1_macro`. */
export function metricOfScoring(scoring: string): string {
  if (scoring === 'roc_auc') return 'auc';
  if (scoring.startsWith('neg_')) return `neg_${shortMetric(scoring.slice(4))}`;
  return scoring;
}

function measureOfMethod(machine: Machine, call: EvaluatedCall, receiver: Value, value: Value): Measure | null {
  const { name, given } = call;
  const ids = learnersOf(receiver);
  if (name === 'evaluate' || name === 'evaluate_generator' || name === 'test_on_batch')
    return evaluation(machine, ids, call);
  if (name === 'score' && (methodFact(receiver.type, name)?.metric === true || ids.length > 0)) {
    return measureOf(scoreOf(machine, ids), 'number');
  }
  if (ids.length > 0 && name === 'fit' && value.type.className === 'keras.callbacks.History')
    return measureOf(null, 'history', { parts: ids.flatMap((id) => machine.learners[id]?.metrics ?? []) });
  if (methodFact(receiver.type, name)?.metric === true) return measureOf(name, 'number');
  const [first] = given.positional;
  if ((name === 'eq' || name === 'ne') && first !== undefined)
    return comparisonOf(receiver, first, name === 'eq' ? 'accuracy' : 'error_rate');
  if (receiver.measure !== null) {
    if (name === 'items' || name === 'values') return receiver.measure;
    return formChangingMethods.has(name) ? receiver.measure : aggregate(name, receiver.measure, given);
  }
  return null;
}

/** Classifiers score by accuracy, regressors by R². */
function scoreOf(machine: Machine, ids: readonly number[]): string {
  const names = ids.map((id) => classThatScores(machine, id));
  if (names.length > 0 && names.every((name) => classifier.test(name))) return 'accuracy';
  return names.length > 0 && names.every((name) => regressor.test(name)) ? 'r2' : 'score';
}

/** The class that defines the score: that of the last step of a pipeline, or of a search's estimator. */
function classThatScores(machine: Machine, id: number, depth = 0): string {
  const learner = machine.learners[id];
  const name = learner?.className ?? '';
  if (!/(Pipeline|SearchCV|TransformedTargetRegressor)$/.test(name) || depth > 4) return name;
  const parts = (learner?.parts ?? []).filter((part) => machine.learners[part]?.what === 'predictor');
  const last = parts.at(-1);
  return last === undefined ? name : classThatScores(machine, last, depth + 1);
}

const classifier =
  /(Classifier|ClassifierCV|LogisticRegression|LogisticRegressionCV|SVC|NB|Perceptron|DiscriminantAnalysis|NearestCentroid)$/;
const regressor = /(Regressor|LinearRegression|Ridge|RidgeCV|Lasso|LassoCV|ElasticNet|ElasticNetCV|SVR)$/;

/** The result of `evaluate`: only the loss, or a list with the metrics that the model was compiled with. */
function evaluation(machine: Machine, ids: readonly number[], { result, given }: EvaluatedCall): Measure | null {
  const [id] = ids;
  const learner = id === undefined ? undefined : machine.learners[id];
  if (result.type.kind === 'dict' || given.keywords.get('return_dict')?.constant?.value === true)
    return measureOf(null, 'dict');
  if (learner === undefined || learner.framework !== 'keras')
    return ids.length === 0 ? null : measureOf(null, 'report');
  if (learner.metrics === null) return measureOf(null, 'report');
  if (learner.metrics.length === 0) return measureOf('loss', 'number');
  return measureOf(null, 'list', { parts: ['loss', ...learner.metrics] });
}

/** Records the metrics that a network is compiled with, which `evaluate` returns. */
export function noteCompiled(machine: Machine, { given }: EvaluatedCall, receiver: Value): void {
  for (const id of learnersOf(receiver)) {
    const learner = machine.learners[id];
    if (learner !== undefined) learner.metrics = metricsIn(given);
  }
}

function metricsIn({ keywords, positional, spread }: Arguments): readonly string[] | null {
  const metrics = keywords.get('metrics') ?? positional[2];
  if (metrics === undefined) return spread ? null : [];
  const names = (metrics.elements ?? []).map(nameOfMetric);
  if (metrics.elements === null || names.length === 0) return null;
  return names.every((name): name is string => name !== null) ? names : null;
}

function nameOfMetric({ constant, type, dotted }: Value): string | null {
  if (typeof constant?.value === 'string') return constant.value === 'acc' ? 'accuracy' : shortMetric(constant.value);
  const name = (type.className ?? dotted)?.split('.').at(-1);
  if (name === undefined) return null;
  return shortMetric(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}

/** The measure of comparing predictions with something else; none if the other side is a plain number or also a prediction. */
export function comparisonOf(left: Value, right: Value, metric: string): Measure | null {
  const sides = [left, right];
  if (sides.some(({ measure }) => measure !== null)) return null;
  const predicted = sides.filter(({ origin }) => origin.predictedBy.length > 0);
  const others = sides.filter(({ origin }) => origin.predictedBy.length === 0);
  const [other] = others;
  if (predicted.length !== 1 || other === undefined || other.constant !== null) return null;
  if (['str', 'int', 'float', 'bool', 'none'].includes(other.type.kind)) return null;
  return measureOf(metric, sides.some(({ type }) => type.kind === 'frame') ? 'report' : 'comparison');
}

const metricNames =
  /^(?:calc(?:ulate)?_|compute_|get_)?(rmse|mse|mae|mape|smape|rmsle|accuracy|acc|auc|r2|f1|precision|recall)(_score|_error)?$/;

/** A notebook function that is called like a metric and returns a number is one. */
export function namedMeasure(name: string | null, given: Arguments, value: Value): Value {
  const metric = name === null ? null : metricNames.exec(name.toLowerCase())?.[1];
  if (metric == null || value.measure !== null || given.positional.length < 2) return value;
  if (!['float', 'int', 'unknown'].includes(value.type.kind)) return value;
  const on = namesIn(given.node.args);
  return { ...value, measure: measureOf(metric === 'acc' ? 'accuracy' : metric, 'number', { on }) };
}

/** The measure after a function that reduces many numbers to one, or maps one to one. */
function aggregate(name: string, measure: Measure, given: Arguments): Measure | null {
  const byAxis = given.keywords.has('axis') || given.keywords.has('dim');
  const { shape, metric } = measure;
  if (byAxis && !formChangingFunctions.has(name)) return null;
  if (shape === 'folds') return name === 'DataFrame' ? measure : null;
  if (shape === 'report' || shape === 'history' || shape === 'dict' || shape === 'lists') return null;
  if (meanFunctions.has(name)) return { ...measure, metric: meanOf(metric), shape: 'number', parts: [] };
  if (sumFunctions.has(name)) return { ...measure, shape: shape === 'comparison' ? 'count' : 'number', parts: [] };
  if (choosingFunctions.has(name)) return { ...measure, shape: 'number', parts: [] };
  if (!spreadFunctions.has(name))
    return formChangingFunctions.has(name) ? { ...measure, metric: plainMetric(name, metric) } : null;
  return shape === 'list' ? { ...measure, metric: `${metric ?? 'score'}_${name}`, shape: 'number', parts: [] } : null;
}

function plainMetric(name: string, metric: string | null): string | null {
  if (name === 'sqrt') return rootOf(metric);
  if (name === 'square') return squareOf(metric);
  return (name === 'abs' || name === 'absolute') && metric === 'error' ? 'absolute_error' : metric;
}

/** The mean of element-wise measurements. */
export function meanOf(metric: string | null): string | null {
  return metric === null ? null : (namesOfMeans[metric] ?? metric);
}

/** The measure of a squared measurement. */
export function squareOf(metric: string | null): string | null {
  return metric === 'error' ? 'squared_error' : metric;
}

function rootOf(metric: string | null): string | null {
  return metric === null ? null : (namesOfRoots[metric] ?? metric);
}

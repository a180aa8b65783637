/** Learners of a run of the analysis: their creation and use. */
import type { Framework, Learner } from '../../ir.ts';
import type { LearnerKind } from '../../knowledge/learners.ts';
import type { Expr, Node } from '../../python/parse.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { derive, joinOrigins, type Origin, union } from '../measures/origins.ts';

/** Creates the learner of a position in the code; each position makes one learner per statement, however often it runs. */
export function makeLearner(
  machine: Machine,
  site: Node,
  kind: LearnerKind,
  rest: Partial<Pick<Learner, 'chosenBy' | 'copyOf' | 'parts'>> = {},
): number {
  const known = machine.record.sites.get(site);
  if (known !== undefined) return known;
  const id = machine.learners.length;
  machine.learners.push({ chosenBy: null, copyOf: null, parts: [], fedBy: [], ...kind, ...rest, metrics: null });
  machine.record.sites.set(site, id);
  return id;
}

/** The value as one of these learners. */
export function asLearner(value: Value, ids: readonly number[]): Value {
  return { ...value, origin: joinOrigins(value.origin, { is: ids, holds: [], from: [], predictedBy: [] }) };
}

/** The initial state of learners. */
export function nothingLearned(): Pick<
  Machine,
  'learners' | 'chosen' | 'checkpointsOf' | 'dumpedTo' | 'filesOf' | 'checkpoints' | 'scoreNames'
> {
  return {
    learners: [],
    chosen: new Map(),
    checkpointsOf: new Map(),
    dumpedTo: new Map(),
    filesOf: new Map(),
    checkpoints: [],
    scoreNames: new Set(),
  };
}

/** Learners that a value may be: its own, or elements of a container of learners. */
export function learnersOf({ origin, type }: Value): readonly number[] {
  if (origin.is.length > 0) return origin.is;
  return ['list', 'tuple', 'dict', 'set', 'generator'].includes(type.kind) ? [] : origin.holds;
}

/** Notes that learners are fitted. */
export function noteFitted(machine: Machine, ids: readonly number[]): void {
  for (const id of ids) machine.record.fittedLearners.add(id);
}

/** Notes that learners predict, or are scored. */
export function notePredicted(machine: Machine, ids: readonly number[]): void {
  for (const id of ids) machine.record.predictedLearners.add(id);
}

/** The learners of an expression; an unknown value used like a learner becomes one. */
export function learnersBehind(
  machine: Machine,
  node: Expr,
  value: Value,
  scope: Scope,
  as: LearnerKind,
): readonly number[] {
  const known = learnersOf(value);
  if (known.length > 0) return known;
  if (value.dotted !== null || value.callable !== null || !isObscure(value)) return [];
  const id = makeLearner(machine, node, as);
  const name = rootName(node);
  if (name !== null) rename(machine, scope, name, (bound) => (isObscure(bound) ? asLearner(bound, [id]) : bound));
  return [id];
}

function isObscure({ type }: Value): boolean {
  return type.kind === 'unknown' || type.kind === 'estimator' || type.kind === 'object';
}

/** Refines the value of a variable without rebinding it. */
export function rename(machine: Machine, scope: Scope, name: string, change: (value: Value) => Value): void {
  for (let frame = scope.frame; frame !== null; frame = frame.outer) {
    const value = frame.variables.get(name);
    if (value === undefined || frame.globals.has(name)) continue;
    frame.variables.set(name, change(value));
    return;
  }
  const value = machine.globals.get(name);
  if (value !== undefined) machine.globals.set(name, change(value));
}

/** The root variable of an expression: `a` of `a.b[c]`. */
export function rootName(node: Expr): string | null {
  let walk: Node = node;
  while (walk.nodeType === 'Attribute' || walk.nodeType === 'Subscript' || walk.nodeType === 'Call') {
    walk = walk.nodeType === 'Call' ? walk.func : walk.value;
  }
  return walk.nodeType === 'Name' ? walk.id : null;
}

/**
 * A container holds the learners and measures of an added value. An element is added as it is; from another container, its parts may be.
 */
export function absorb(machine: Machine, scope: Scope, target: Expr, value: Value, isElement = false): void {
  const { origin, measure } = value;
  const isScore = measure !== null && ['number', 'list', 'dict'].includes(measure.shape);
  const isNothing = origin.is.length + origin.holds.length + origin.from.length + origin.predictedBy.length === 0;
  const name = rootName(target);
  if (name === null || (isNothing && !isScore)) return;
  const held: Origin = { ...derive([origin]), from: origin.from, holds: union(origin.is, origin.holds) };
  rename(machine, scope, name, (bound) => {
    const holder = { ...bound, origin: joinOrigins(bound.origin, held) };
    // Adding to a list inside a container does not add a number to the container itself.
    if (!isScore || measure === null || target.nodeType !== 'Name') return holder;
    if (scope.frame === null || !scope.frame.variables.has(name)) machine.record.filled.add(name);
    if (bound.type.kind !== 'dict' && bound.type.kind !== 'list') return holder;
    const isNested = isElement && measure.shape !== 'number';
    if (isNested && (bound.type.kind === 'list' || measure.shape === 'dict')) return { ...holder, measure: null };
    const shape = isNested ? 'lists' : bound.type.kind;
    const metric = bound.measure === null || bound.measure.metric === measure.metric ? measure.metric : null;
    return { ...holder, measure: { ...measure, metric, shape, parts: [] } };
  });
}

/** A framework's learner without further knowledge. */
export function anyLearner(framework: Framework, what: Learner['what'] = 'predictor'): LearnerKind {
  return { what, framework, className: null };
}

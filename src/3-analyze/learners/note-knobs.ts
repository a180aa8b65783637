/** Tunable arguments of calls: numbers of estimators, splits, searches, optimizers, loaders, and seeds. */
import type { KnobUse } from '../../ir.ts';
import {
  type ArgumentPlace,
  allArguments,
  isKnobName,
  type Knob,
  knobOfCall,
  knobOfEstimator,
  knobOfFit,
  knobOfMethod,
  positionalKnobs,
  shareKeyword,
} from '../../knowledge/knobs.ts';
import { callFact, classFact } from '../../knowledge/lookup.ts';
import type { Compare, Expr } from '../../python/parse.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import type { Callable, Value } from '../execution/values.ts';
import { learnersOf } from './learners.ts';

/** Records the arguments of a call that are knobs; `result` is the result of the call. */
export function noteKnobs(machine: Machine, callee: Value, given: Arguments, result: Value, scope: Scope): void {
  if (callee.callable === null && callee.dotted === null && callee.method === null) return;
  noteShare(machine, callee, given, scope);
  const { args, keywords } = given.node;
  const isSpread = args.some((argument) => argument.nodeType === 'Starred');
  const places: readonly (readonly [ArgumentPlace, Expr])[] = [
    ...(isSpread ? [] : args.map((argument, index) => [index, argument] as const)),
    ...keywords.map(({ arg, value }) => [arg ?? allArguments, value] as const),
  ];
  for (const [place, node] of places) {
    const use = knobUse(machine, callee, place, result);
    if (use !== null) addUse(machine, use, node, scope);
  }
}

type Use = Knob & Pick<KnobUse, 'callee' | 'learners'>;

function knobUse(machine: Machine, callee: Value, place: ArgumentPlace, result: Value): Use | null {
  if (callee.callable !== null) return ofNotebook(machine, callee.callable, place, result);
  if (callee.method !== null) return ofMethod(callee.method.receiver, callee.method.name, place);
  const dotted = callee.dotted ?? '';
  const name = dotted.split('.').at(-1) ?? dotted;
  const knob = knobOfCall(realName(dotted, result), place);
  if (knob !== null) return { ...knob, callee: name, learners: result.origin.is };
  if (place === 0 && (callFact(dotted)?.seeds.length ?? 0) > 0)
    return { part: 'seed', keyword: 'seed', callee: dotted, learners: [] };
  const [learner] = result.origin.is;
  const className = learner === undefined ? null : (machine.learners[learner]?.className ?? null);
  const isModel = className !== null && dotted.endsWith(`.${className.split('.').at(-1)}`);
  if (!isModel && !(dotted.startsWith('statsmodels.') && classFact(dotted) !== null)) return null;
  const own = knobOfEstimator(place, positionalKnobs(className ?? ''));
  return own === null ? null : { ...own, callee: name, learners: result.origin.is };
}

/** A function or class of the notebook: the names of its parameters say what they control. */
function ofNotebook(machine: Machine, callable: Callable, place: ArgumentPlace, result: Value): Use | null {
  const names = parametersOf(callable);
  const keyword = typeof place === 'number' ? names[place] : names.find((name) => name === place);
  if (keyword === undefined) return null;
  const name = callable.name ?? '';
  const isLearner =
    callable.kind === 'class' && result.origin.is.some((id) => machine.learners[id]?.framework === 'scikit-learn');
  if (isLearner) {
    const own = knobOfEstimator(keyword, []);
    return own === null ? null : { ...own, callee: name, learners: result.origin.is };
  }
  return isKnobName(keyword) || keyword === 'C' ? { part: 'function', keyword, callee: name, learners: [] } : null;
}

/** The names of the parameters of a function, or of the constructor of a class. */
function parametersOf({ kind, node }: Callable): readonly string[] {
  if (kind === 'function') return node.nodeType === 'FunctionDef' ? node.args.args.map(({ arg }) => arg) : [];
  const made =
    node.nodeType === 'ClassDef'
      ? node.body.find((one) => one.nodeType === 'FunctionDef' && one.name === '__init__')
      : undefined;
  return made?.nodeType === 'FunctionDef' ? made.args.args.slice(1).map(({ arg }) => arg) : [];
}

/** Records the threshold that predictions are compared with. */
export function noteThreshold(machine: Machine, node: Compare, operands: readonly Value[], scope: Scope): void {
  const [bound] = node.comparators;
  const [left] = operands;
  if (bound?.nodeType !== 'Constant' || left === undefined || left.origin.predictedBy.length === 0) return;
  if (node.ops.some(({ nodeType }) => !ordering.has(nodeType))) return;
  addUse(
    machine,
    { part: 'threshold', keyword: 'threshold', callee: '', learners: left.origin.predictedBy },
    bound as Expr,
    scope,
  );
}

const ordering: ReadonlySet<string> = new Set(['Gt', 'GtE', 'Lt', 'LtE']);

/** Records the fraction in `int(0.8 * len(table))`. */
function noteShare(machine: Machine, callee: Value, { node }: Arguments, scope: Scope): void {
  const [product] = node.args;
  if (
    (callee.dotted !== 'int' && callee.dotted !== 'round') ||
    product?.nodeType !== 'BinOp' ||
    product.op.nodeType !== 'Mult'
  )
    return;
  const share = [product.left, product.right].find((side) => side.nodeType === 'Constant');
  if (share !== undefined)
    addUse(machine, { part: 'split', keyword: shareKeyword, callee: 'the split', learners: [] }, share as Expr, scope);
}

/** Other public names of a class are resolved by the class of the result. */
function realName(dotted: string, { type }: Value): string {
  const { className } = type;
  return className?.split('.').at(-1) === dotted.split('.').at(-1) ? (className ?? dotted) : dotted;
}

function ofMethod(receiver: Value, name: string, place: ArgumentPlace): Use | null {
  const learners = learnersOf(receiver);
  const className = receiver.type.className ?? '';
  const knob = (learners.length > 0 ? knobOfFit(name, place) : null) ?? knobOfMethod(`${className}.${name}`, place);
  return knob === null ? null : { ...knob, callee: name, learners };
}

function addUse(machine: Machine, use: Use, node: Expr, scope: Scope): void {
  const { start, end } = scope.place.range(node);
  const variables = namesOfArithmetic(node);
  if (variables === null || variables.some((name) => isLocal(scope, name))) return;
  machine.record.knobs.set(node, {
    ...use,
    cell: scope.place.cell,
    start,
    end,
    variables,
  });
}

/** The names in an expression that is made of literals, names and arithmetic; null for anything else. */
function namesOfArithmetic(node: Expr): readonly string[] | null {
  switch (node.nodeType) {
    case 'Constant':
      return [];
    case 'Name':
      return [node.id];
    case 'UnaryOp':
      return namesOfArithmetic(node.operand);
    case 'BinOp':
      return joined([node.left, node.right]);
    case 'Tuple':
      return joined(node.elts);
    default:
      return null;
  }
}

function joined(nodes: readonly Expr[]): readonly string[] | null {
  const all = nodes.map(namesOfArithmetic);
  return all.includes(null) ? null : [...new Set(all.flatMap((names) => names ?? []))];
}

function isLocal({ frame }: Scope, name: string): boolean {
  for (let one = frame; one !== null; one = one.outer)
    if (one.variables.has(name) && !one.globals.has(name)) return true;
  return false;
}

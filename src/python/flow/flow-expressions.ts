import { forEachChild } from '../children.ts';
import { namesInTarget } from '../names-in-nodes.ts';
import type { ComprehensionExpr, Expr, Lambda, Node } from '../parse.ts';
import { freeNamesOfFunction, freeNamesOfGenerator } from '../symbols.ts';
import { className, defer, deleteName, type Flow, readName, storeName, withFrame } from './flow.ts';
import { merge } from './flow-state.ts';

/** Follows an expression, or an assignment target, in the order in which Python evaluates it. */
export function followExpression(flow: Flow, node: Node): void {
  switch (node.nodeType) {
    case 'Constant':
      return;
    case 'Name':
      followName(flow, node.id, node.ctx.nodeType);
      return;
    case 'NamedExpr':
      followExpression(flow, node.value);
      followExpression(flow, node.target);
      return;
    case 'BoolOp':
      followChain(flow, node.values);
      return;
    case 'Compare':
      followExpression(flow, node.left);
      followChain(flow, node.comparators);
      return;
    case 'IfExp':
      followExpression(flow, node.test);
      followBranches(flow, [() => followExpression(flow, node.body), () => followExpression(flow, node.orelse)]);
      return;
    case 'Lambda':
      followLambda(flow, node);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      followComprehension(flow, node);
      return;
    case 'Await':
      flow.hasAwait = true;
      break;
    case 'Yield':
    case 'YieldFrom':
      flow.hasYield = true;
      break;
    default:
  }
  forEachChild(node, (child) => followExpression(flow, child));
}

/** Follows an expression if there is one. */
export function followOptional(flow: Flow, node: Expr | null | undefined): void {
  if (node !== null && node !== undefined) followExpression(flow, node);
}

/** Follows alternatives from the same state, of which one runs. */
export function followBranches(flow: Flow, branches: readonly (() => void)[]): void {
  const before = flow.state;
  const ends = branches.map((branch) => {
    flow.state = before;
    branch();
    return flow.state;
  });
  flow.state = merge(ends);
}

/** Follows the default values of parameters, which are evaluated where the function is made. */
export function followDefaults(flow: Flow, node: Lambda['args']): void {
  for (const value of node.defaults) followExpression(flow, value);
  for (const value of node.kw_defaults) followOptional(flow, value);
}

function followName(flow: Flow, name: string, use: 'Load' | 'Store' | 'Del'): void {
  if (use === 'Load') readName(flow, name);
  else if (use === 'Store') storeName(flow, name);
  else deleteName(flow, name);
}

/** Operands of which the first runs for certain, and each other one only after the one before. */
function followChain(flow: Flow, operands: readonly Expr[]): void {
  const ends = operands.map((operand) => {
    followExpression(flow, operand);
    return flow.state;
  });
  flow.state = merge(ends);
}

function followLambda(flow: Flow, node: Lambda): void {
  followDefaults(flow, node.args);
  defer(flow, freeNamesOfFunction(node, className(flow)));
}

function followComprehension(flow: Flow, node: ComprehensionExpr): void {
  const [first, ...rest] = node.generators;
  if (first === undefined) return;
  followExpression(flow, first.iter);
  const isGenerator = node.nodeType === 'GeneratorExp';
  if (isGenerator) defer(flow, freeNamesOfGenerator(node, className(flow)));
  const hadAwait = flow.hasAwait;
  const names = new Set(node.generators.flatMap((generator) => namesInTarget(generator.target)));
  withFrame(flow, { kind: 'names', names, hidesClass: true, outer: flow.frame }, () => {
    const before = flow.state;
    for (const generator of [first, ...rest]) {
      if (generator !== first) followExpression(flow, generator.iter);
      followTargetOfComprehension(flow, generator.target);
      for (const test of generator.ifs) followExpression(flow, test);
    }
    if (node.nodeType === 'DictComp') followExpression(flow, node.key);
    followExpression(flow, node.nodeType === 'DictComp' ? node.value : node.elt);
    flow.state = merge([before, flow.state]);
  });
  const isAsync = node.generators.some((generator) => generator.is_async !== 0);
  flow.hasAwait = isGenerator ? hadAwait : flow.hasAwait || isAsync;
}

/** The names of the target belong to the comprehension; `x[i]` and `x.a` as targets read `x`. */
function followTargetOfComprehension(flow: Flow, target: Expr): void {
  if (target.nodeType === 'Name') return;
  if (target.nodeType === 'Tuple' || target.nodeType === 'List' || target.nodeType === 'Starred') {
    forEachChild(target, (child) => followTargetOfComprehension(flow, child as Expr));
  } else {
    followExpression(flow, target);
  }
}

import { mangle, parametersOf } from '../names-in-nodes.ts';
import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef, Stmt, TypeAlias, TypeParam } from '../parse.ts';
import { freeNamesOfFunction, freeNamesOfLazyTypes } from '../symbols.ts';
import { walkNodes } from '../walk.ts';
import { className, defer, type Flow, storeName, withFrame } from './flow.ts';
import { followDefaults, followExpression, followOptional } from './flow-expressions.ts';
import { filterState } from './flow-state.ts';

/** Follows what runs when a function is made: decorators, defaults, annotations. Its body runs later. */
export function followFunction(flow: Flow, node: FunctionDef | AsyncFunctionDef): void {
  for (const decorator of node.decorator_list) followExpression(flow, decorator);
  followDefaults(flow, node.args);
  withTypeParameters(flow, node.type_params, () => {
    for (const parameter of parametersOf(node.args)) followOptional(flow, parameter.annotation);
    followOptional(flow, node.returns);
    defer(flow, freeNamesOfFunction(node, className(flow)));
  });
  storeName(flow, node.name);
}

/** Follows a class: its body runs now, in a scope that its methods do not see. */
export function followClass(flow: Flow, node: ClassDef, followBody: (flow: Flow, body: readonly Stmt[]) => void): void {
  for (const decorator of node.decorator_list) followExpression(flow, decorator);
  withTypeParameters(flow, node.type_params, () => {
    for (const base of node.bases) followExpression(flow, base);
    for (const keyword of node.keywords) followExpression(flow, keyword);
    flow.classes++;
    const prefix = `${flow.classes}#`;
    const frame = { kind: 'class', name: node.name, prefix, globals: globalsOf(node), outer: flow.frame } as const;
    withFrame(flow, frame, () => followBody(flow, node.body));
    flow.state = filterState(flow.state, (key) => !key.startsWith(prefix));
  });
  storeName(flow, node.name);
}

/** Follows `type X = …`, whose value is evaluated when it is asked for. */
export function followTypeAlias(flow: Flow, node: TypeAlias): void {
  withTypeParameters(flow, node.type_params, () => defer(flow, freeNamesOfLazyTypes([node.value], className(flow))));
  followExpression(flow, node.name);
}

function withTypeParameters(flow: Flow, parameters: readonly TypeParam[], walk: () => void): void {
  if (parameters.length === 0) {
    walk();
    return;
  }
  const names = new Set(parameters.map((parameter) => mangle(parameter.name, className(flow))));
  withFrame(flow, { kind: 'names', names, hidesClass: false, outer: flow.frame }, () => {
    defer(flow, freeNamesOfLazyTypes(parameters.flatMap(lazyParts), className(flow)));
    walk();
  });
}

function lazyParts(parameter: TypeParam): readonly Expr[] {
  const bound = parameter.nodeType === 'TypeVar' ? parameter.bound : undefined;
  return [bound, parameter.default_value].filter((part) => part !== undefined);
}

/** The names that a class body declares `global`, wherever in it; functions and classes inside have their own. */
function globalsOf(node: ClassDef): Set<string> {
  const names = new Set<string>();
  for (const statement of node.body) {
    walkNodes(statement, (inner) => {
      if (inner.nodeType === 'Global') for (const name of inner.names) names.add(mangle(name, node.name));
      const isScope = inner.nodeType === 'FunctionDef' || inner.nodeType === 'AsyncFunctionDef';
      return isScope || inner.nodeType === 'ClassDef' || inner.nodeType === 'Lambda' ? 'skip' : undefined;
    });
  }
  return names;
}

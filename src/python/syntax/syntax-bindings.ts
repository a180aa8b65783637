import { boundByStatement, declaresName, parametersOf } from '../names-in-nodes.ts';
import type { AsyncFunctionDef, FunctionDef, Lambda, Node, Stmt } from '../tree.ts';
import { type Inherit, walkInherited } from '../walk.ts';
import type { ReportMistake } from './syntax-mistake.ts';

/** What is known of a scope while its statements are read from top to bottom. */
interface Scope {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension';
  readonly outer: Scope | null;
  readonly parameters: ReadonlySet<string>;
  readonly used: Set<string>;
  readonly bound: Set<string>;
  readonly annotated: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Map<string, Node>;
}

type AnyFunction = FunctionDef | AsyncFunctionDef | Lambda;

/** Reports contradictions of parameters, `global` and `nonlocal`. */
export function findBindingMistakes(body: readonly Stmt[], report: ReportMistake): void {
  const scope = createScope('module', null, []);
  const later: (() => void)[] = [];
  for (const statement of body) walkInherited(statement, scope, (node, inside) => check(node, inside, report, later));
  for (const verify of later) verify();
}

function createScope(kind: Scope['kind'], outer: Scope | null, parameters: readonly string[]): Scope {
  return {
    kind,
    outer,
    parameters: new Set(parameters),
    used: new Set(),
    bound: new Set(parameters),
    annotated: new Set(),
    globals: new Set(),
    nonlocals: new Map(),
  };
}

function check(node: Node, scope: Scope, report: ReportMistake, later: (() => void)[]): Inherit<Scope> {
  switch (node.nodeType) {
    case 'Constant':
      return null;
    case 'Name':
      (node.ctx.nodeType === 'Load' ? scope.used : scope.bound).add(node.id);
      return null;
    case 'Global':
    case 'Nonlocal':
      for (const name of node.names) declare(node, name, scope, report);
      if (node.nodeType === 'Nonlocal') later.push(() => verifyNonlocal(node, node.names, scope, report));
      return null;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'Lambda':
      return checkFunction(node, scope, report);
    case 'ClassDef': {
      scope.bound.add(node.name);
      const body = new Set<Node>(node.body);
      const inside = createScope('class', scope, []);
      return (child) => (body.has(child) ? inside : scope);
    }
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp': {
      const inside = createScope('comprehension', scope, []);
      return () => inside;
    }
    case 'NamedExpr':
      if (node.target.nodeType === 'Name') ownerOf(scope).bound.add(node.target.id);
      return (child) => (child === node.value ? scope : null);
    case 'AnnAssign':
      annotate(node, scope, report);
      return () => scope;
    default:
      for (const name of boundByStatement(node)) scope.bound.add(name);
      return () => scope;
  }
}

function ownerOf(scope: Scope): Scope {
  let owner = scope;
  while (owner.kind === 'comprehension' && owner.outer !== null) owner = owner.outer;
  return owner;
}

function annotate(node: Extract<Stmt, { nodeType: 'AnnAssign' }>, scope: Scope, report: ReportMistake): void {
  if (node.target.nodeType !== 'Name' || !declaresName(node)) return;
  const name = node.target.id;
  if (scope.globals.has(name) && scope.kind !== 'module') report(node, `annotated name '${name}' can't be global`);
  else if (scope.nonlocals.has(name)) report(node, `annotated name '${name}' can't be nonlocal`);
  scope.annotated.add(name);
}

function checkFunction(node: AnyFunction, scope: Scope, report: ReportMistake): Inherit<Scope> {
  if (node.nodeType !== 'Lambda') scope.bound.add(node.name);
  const names = parametersOf(node.args).map((parameter) => parameter.arg);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) report(node, `duplicate argument '${twice}' in function definition`);
  const types = node.nodeType === 'Lambda' ? [] : node.type_params.map((parameter) => parameter.name);
  const repeated = types.find((name, index) => types.indexOf(name) < index);
  if (repeated !== undefined) report(node, `duplicate type parameter '${repeated}'`);
  const inside = createScope('function', scope, names);
  const body = new Set<Node>(node.nodeType === 'Lambda' ? [node.body] : node.body);
  return (child) => (body.has(child) ? inside : scope);
}

function declare(
  node: Extract<Stmt, { nodeType: 'Global' | 'Nonlocal' }>,
  name: string,
  scope: Scope,
  report: ReportMistake,
): void {
  const kind = node.nodeType.toLowerCase();
  if (scope.parameters.has(name)) report(node, `name '${name}' is parameter and ${kind}`);
  else if (scope.annotated.has(name)) report(node, `annotated name '${name}' can't be ${kind}`);
  else if (scope.bound.has(name)) report(node, `name '${name}' is assigned to before ${kind} declaration`);
  else if (scope.used.has(name)) report(node, `name '${name}' is used prior to ${kind} declaration`);
  if (node.nodeType === 'Global') scope.globals.add(name);
  else scope.nonlocals.set(name, node);
  if (scope.globals.has(name) && scope.nonlocals.has(name)) report(node, `name '${name}' is nonlocal and global`);
}

/** A nonlocal name must be bound by a function around it. */
function verifyNonlocal(node: Node, names: readonly string[], scope: Scope, report: ReportMistake): void {
  if (scope.kind === 'module') {
    report(node, 'nonlocal declaration not allowed at module level');
    return;
  }
  for (const name of names) {
    if (!isBoundAround(name, scope.outer)) report(node, `no binding for nonlocal '${name}' found`);
  }
}

function isBoundAround(name: string, inner: Scope | null): boolean {
  for (let scope = inner; scope !== null && scope.kind !== 'module'; scope = scope.outer) {
    if (scope.kind === 'class') {
      if (name === '__class__') return true;
      continue;
    }
    if (scope.globals.has(name)) return false;
    if (scope.bound.has(name) && !scope.nonlocals.has(name)) return true;
  }
  return false;
}

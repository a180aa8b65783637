/**
 * What a scope that runs later (function, lambda, generator expression, lazily evaluated type) takes from outside:
 * the same answers as CPython's symbol table.
 */
import { forEachChild } from './children.ts';
import { namesInTexts } from './facts/text-names.ts';
import { boundByStatement, declaresName, mangle, parametersOf } from './names-in-nodes.ts';
import type {
  AsyncFunctionDef,
  ClassDef,
  ComprehensionExpr,
  Expr,
  FunctionDef,
  Lambda,
  Node,
  Stmt,
  TypeParam,
} from './parse.ts';
import { createScope, type FreeNames, resolveScope, type Scope } from './symbol-scopes.ts';

/** Where a node stands: the scope of its names, the one where `:=` binds, and the class that mangles private names. */
interface Place {
  readonly scope: Scope;
  readonly owner: Scope;
  readonly className: string | null;
}

/** Free names of a function's parameters and body; its decorators, defaults and annotations run outside. */
export function freeNamesOfFunction(
  node: FunctionDef | AsyncFunctionDef | Lambda,
  className: string | null,
): FreeNames {
  const scope = createScope('function');
  collectFunction(node, { scope, owner: scope, className });
  return resolveScope(scope);
}

/** Free names of a generator expression without its first iterable. Names that `:=` binds in it are written to the module. */
export function freeNamesOfGenerator(node: ComprehensionExpr, className: string | null): FreeNames {
  const owner = createScope('function');
  const scope = createScope('function');
  collectComprehension(node, { scope, owner, className });
  const found = resolveScope(scope);
  return { ...found, globalWrites: new Set([...found.globalWrites, ...owner.bound]) };
}

/** Free names of expressions that are evaluated when they are asked for: values of `type X = …` and bounds of parameters. */
export function freeNamesOfLazyTypes(nodes: readonly Expr[], className: string | null): FreeNames {
  const scope = createScope('types');
  for (const node of nodes) collect(node, { scope, owner: scope, className });
  return resolveScope(scope);
}

function enter(place: Place, kind: Scope['kind']): Scope {
  const scope = createScope(kind);
  place.scope.inner.push(scope);
  return scope;
}

function bind(place: Place, name: string): void {
  place.scope.bound.add(mangle(name, place.className));
}

function collect(node: Node, place: Place): void {
  switch (node.nodeType) {
    case 'Constant':
      return;
    case 'Name':
      if (node.ctx.nodeType === 'Load') place.scope.uses.add(mangle(node.id, place.className));
      else bind(place, node.id);
      return;
    case 'NamedExpr':
      if (node.target.nodeType === 'Name') place.owner.bound.add(mangle(node.target.id, place.className));
      collect(node.value, place);
      return;
    case 'Call':
      for (const name of namesInTexts(node)) place.scope.uses.add(mangle(name, place.className));
      break;
    case 'AugAssign':
      if (node.target.nodeType === 'Name') place.scope.uses.add(mangle(node.target.id, place.className));
      break;
    case 'AnnAssign':
      if (!declaresName(node) && node.value === undefined && node.target.nodeType === 'Name') {
        collect(node.annotation, place);
        return;
      }
      break;
    case 'Global':
      for (const name of node.names) place.scope.globals.add(mangle(name, place.className));
      return;
    case 'Nonlocal':
      for (const name of node.names) place.scope.nonlocals.add(mangle(name, place.className));
      return;
    case 'Lambda':
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'TypeAlias':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      collectNested(node, place);
      return;
    default:
      for (const name of boundByStatement(node)) bind(place, name);
  }
  forEachChild(node, (child) => collect(child, place));
}

type Nesting =
  | Lambda
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | ComprehensionExpr
  | Extract<Stmt, { nodeType: 'TypeAlias' }>;

function collectNested(node: Nesting, place: Place): void {
  switch (node.nodeType) {
    case 'Lambda': {
      collectDefaults(node, place);
      const scope = enter(place, 'function');
      collectFunction(node, { ...place, scope, owner: scope });
      return;
    }
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      collectDefinition(node, place);
      return;
    case 'ClassDef':
      collectClass(node, place);
      return;
    case 'TypeAlias': {
      if (node.name.nodeType === 'Name') bind(place, node.name.id);
      collect(node.value, enterTypes(node.type_params, place, true));
      return;
    }
    default: {
      const first = node.generators[0];
      if (first !== undefined) collect(first.iter, place);
      collectComprehension(node, { ...place, scope: enter(place, 'function') });
      return;
    }
  }
}

/** Type parameters have a scope of their own, around annotations and body. */
function enterTypes(parameters: readonly TypeParam[], place: Place, always = false): Place {
  if (parameters.length === 0 && !always) return place;
  const scope = enter(place, 'types');
  const inside = { ...place, scope, owner: scope };
  for (const parameter of parameters) {
    bind(inside, parameter.name);
    forEachChild(parameter, (child) => collect(child, inside));
  }
  return inside;
}

function collectDefaults(node: FunctionDef | AsyncFunctionDef | Lambda, place: Place): void {
  for (const value of node.args.defaults) collect(value, place);
  for (const value of node.args.kw_defaults) if (value !== null) collect(value, place);
}

function collectDefinition(node: FunctionDef | AsyncFunctionDef, place: Place): void {
  for (const decorator of node.decorator_list) collect(decorator, place);
  collectDefaults(node, place);
  bind(place, node.name);
  const around = enterTypes(node.type_params, place);
  for (const parameter of parametersOf(node.args)) {
    if (parameter.annotation !== undefined) collect(parameter.annotation, around);
  }
  if (node.returns !== undefined) collect(node.returns, around);
  const scope = enter(around, 'function');
  collectFunction(node, { ...around, scope, owner: scope });
}

function collectFunction(node: FunctionDef | AsyncFunctionDef | Lambda, place: Place): void {
  for (const parameter of parametersOf(node.args)) bind(place, parameter.arg);
  if (node.nodeType === 'Lambda') collect(node.body, place);
  else for (const statement of node.body) collect(statement, place);
}

function collectClass(node: ClassDef, place: Place): void {
  for (const decorator of node.decorator_list) collect(decorator, place);
  bind(place, node.name);
  const around = enterTypes(node.type_params, place);
  for (const base of node.bases) collect(base, around);
  for (const keyword of node.keywords) collect(keyword, around);
  const scope = enter(around, 'class');
  const inside: Place = { scope, owner: scope, className: node.name };
  const boundSoFar = new Set<string>();
  const uses = new Set<string>();
  for (const statement of node.body) {
    scope.uses = new Set();
    collect(statement, inside);
    for (const name of scope.uses) {
      uses.add(name);
      if (!boundSoFar.has(name)) scope.early.add(name);
    }
    for (const name of boundByStatement(statement)) boundSoFar.add(mangle(name, node.name));
  }
  scope.uses = uses;
}

function collectComprehension(node: ComprehensionExpr, place: Place): void {
  node.generators.forEach((generator, index) => {
    collect(generator.target, place);
    if (index > 0) collect(generator.iter, place);
    for (const test of generator.ifs) collect(test, place);
  });
  if (node.nodeType === 'DictComp') {
    collect(node.key, place);
    collect(node.value, place);
  } else {
    collect(node.elt, place);
  }
}

/** Functions, lambdas and classes of the notebook as values. */
import { children, type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { freeNamesOf } from '../../python/scopes.ts';
import { evaluate } from './evaluate.ts';
import type { Machine, Scope } from './machine.ts';
import { find, type ObjectClass, unify } from './objects.ts';
import { plainChangesOf } from './plain-changes.ts';
import { type Frame, objectOf, typeOfKind, unknownValue, type Value } from './values.ts';

type FunctionNode = Extract<Stmt, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' }>;
type LambdaNode = Extract<Expr, { nodeType: 'Lambda' }>;
type ClassNode = Extract<Stmt, { nodeType: 'ClassDef' }>;

/** The value of a `def`, `lambda` or `class`; decorators, defaults and bases are evaluated now. */
export function makeFunction(
  machine: Machine,
  node: FunctionNode | LambdaNode | ClassNode,
  scope: Scope,
  name: string | null,
): Value {
  const object = machine.newObject();
  if (name !== null && scope.frame === null) find(object).definitions.add(name);
  holdFreeNames(scope, node, object);
  const held: Value[] = immediateParts(node).map((part) => evaluate(machine, part, scope));
  for (const value of held) unify(object, objectOf(value));
  const isClass = node.nodeType === 'ClassDef';
  const callable = {
    kind: isClass ? 'class' : 'function',
    node,
    name,
    frame: scope.frame,
    place: scope.place,
  } as const;
  return { ...unknownValue(object), type: typeOfKind(isClass ? 'class' : 'function'), callable };
}

/** Expressions that are evaluated when the definition runs, not when it is called. */
function immediateParts(node: FunctionNode | LambdaNode | ClassNode): readonly Expr[] {
  if (node.nodeType === 'ClassDef') {
    return [...node.decorator_list, ...node.bases, ...node.keywords.map((keyword) => keyword.value)];
  }
  const defaults = [...node.args.defaults, ...node.args.kw_defaults].filter((part): part is Expr => Boolean(part));
  return node.nodeType === 'Lambda' ? defaults : [...node.decorator_list, ...defaults];
}

/** A function keeps the variables that it closes over: locals as objects, notebook names as names. */
function holdFreeNames(scope: Scope, node: Node, object: ReturnType<Machine['newObject']>): void {
  const free = freeNamesOf(node);
  // A class, or a method of one.
  const isOfClass = node.nodeType === 'ClassDef' || scope.frame !== null;
  const reads = isOfClass ? free.reads.filter((name) => !isOnlyForSuper(node, name)) : free.reads;
  for (const name of free.globalWrites) find(object).writes.add(name);
  const global = reads.filter((name) => frameOf(scope, name) === null);
  for (const name of plainChangesOf(node, global)) find(object).changesHeld.add(name);
  holdVariables(scope, reads, object, nonlocalNames(node));
}

/** Whether a name is read in `super(Own, self)` alone, which asks for the bases of the class and for nothing that could change. */
function isOnlyForSuper(node: Node, name: string): boolean {
  const uses = { all: 0, inSuper: 0 };
  walkNodes(node, (child) => {
    if (child.nodeType === 'Name' && child.id === name) uses.all += 1;
    if (child.nodeType !== 'Call' || child.func.nodeType !== 'Name' || child.func.id !== 'super') return;
    const [own] = child.args;
    if (own?.nodeType === 'Name' && own.id === name && child.args.length === 2) uses.inSuper += 1;
  });
  return uses.all === uses.inSuper;
}

/** Makes an object hold the variables that it reads later: locals as objects, notebook names as names. `rebound` are locals that it binds. */
export function holdVariables(
  scope: Scope,
  reads: readonly string[],
  object: ObjectClass,
  rebound: ReadonlySet<string> = new Set(),
): void {
  for (const name of new Set([...reads, ...rebound])) {
    const frame = frameOf(scope, name);
    if (frame !== null) closeOver(frame, name, object, rebound.has(name));
    else if (reads.includes(name)) find(object).captures.add(name);
  }
}

function frameOf(scope: Scope, name: string): Frame | null {
  let { frame } = scope;
  while (frame !== null && !frame.variables.has(name)) frame = frame.outer;
  return frame;
}

/** A function holds the value of the variable; if one closure rebinds it, all closures over it see that. */
function closeOver(frame: Frame, name: string, object: ObjectClass, binds: boolean): void {
  unify(object, objectOf(frame.variables.get(name) ?? unknownValue(null)));
  const closures = frame.closures.get(name) ?? [];
  frame.closures.set(name, [...closures, object]);
  if (binds) frame.rebound.add(name);
  if (frame.rebound.has(name)) for (const other of closures) unify(object, other);
}

function nonlocalNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walkNodes(node, (child) => {
    if (child.nodeType === 'Nonlocal') for (const name of child.names) names.add(name);
  });
  return names;
}

/** The methods of a class by name, its notebook base classes not included. */
export function methodsOf(node: Node): ReadonlyMap<string, FunctionNode> {
  const methods = new Map<string, FunctionNode>();
  for (const child of children(node)) {
    if (child.nodeType === 'FunctionDef' || child.nodeType === 'AsyncFunctionDef') methods.set(child.name, child);
  }
  return methods;
}

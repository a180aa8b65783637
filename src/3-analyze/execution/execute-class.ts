/** Class statements: the body runs, then the hooks of the bases, the metaclass and the decorators. */
import type { Expr, Stmt } from '../../python/parse.ts';
import { callNotebookFunction } from '../calls/call-notebook.ts';
import { decorate } from './decorate.ts';
import { evaluate } from './evaluate.ts';
import { executeAll } from './execute.ts';
import { bindName, type Machine, type Scope } from './machine.ts';
import { makeFunction, methodsOf } from './make-function.ts';
import { unify } from './objects.ts';
import { createFrame, objectOf, type Value } from './values.ts';

type ClassStatement = Extract<Stmt, { nodeType: 'ClassDef' }>;

/** Executes a class statement. */
export function executeClass(machine: Machine, statement: ClassStatement, scope: Scope): void {
  const value = makeFunction(machine, statement, scope, statement.name);
  const frame = createFrame(scope.frame, null);
  executeAll(machine, statement.body, { frame, place: scope.place });
  for (const member of frame.variables.values()) unify(objectOf(value), objectOf(member));
  const bases = lineageOf(machine, statement.bases, scope);
  for (const base of bases) callHooks(machine, base, ['__init_subclass__'], value);
  const metaclasses = [
    ...metaclassesOf(statement, scope),
    ...bases.flatMap((base) => metaclassesOf(base.node, base.scope)),
  ];
  for (const maker of metaclasses) {
    for (const known of lineageOf(machine, [maker.expr], maker.scope)) {
      callHooks(machine, known, ['__prepare__', '__new__', '__init__'], value);
    }
  }
  bindName(machine, scope, statement.name, decorate(machine, statement, value, scope));
}

/** A class of the notebook and its position. */
interface KnownClass {
  readonly value: Value;
  readonly node: ClassStatement;
  readonly scope: Scope;
}

/** The notebook's classes among these, and among the bases of each. */
function lineageOf(machine: Machine, exprs: readonly Expr[], scope: Scope): readonly KnownClass[] {
  const found = new Map<ClassStatement, KnownClass>();
  const visit = (expr: Expr, from: Scope): void => {
    const value = evaluate(machine, expr, from);
    const { callable } = value;
    if (callable === null || callable.node.nodeType !== 'ClassDef' || found.has(callable.node)) return;
    const known = { value, node: callable.node, scope: { frame: callable.frame, place: callable.place } };
    found.set(known.node, known);
    for (const base of known.node.bases) visit(base, known.scope);
  };
  for (const expr of exprs) visit(expr, scope);
  return [...found.values()];
}

function metaclassesOf(
  statement: ClassStatement,
  scope: Scope,
): readonly { readonly expr: Expr; readonly scope: Scope }[] {
  return statement.keywords.filter(({ arg }) => arg === 'metaclass').map(({ value }) => ({ expr: value, scope }));
}

/** Calls hooks of a class with a subclass that was just created. */
function callHooks(machine: Machine, { value, node, scope }: KnownClass, names: readonly string[], made: Value): void {
  const methods = methodsOf(node);
  for (const name of names) {
    const method = methods.get(name);
    if (method === undefined) continue;
    const callable = { kind: 'function', node: method, name: null, ...scope } as const;
    callNotebookFunction(machine, value, callable, null, made);
  }
}

/** Abstract execution of statements: branches are joined, loops run until what they share has settled. */
import type { Expr, Stmt } from '../python/parse.ts';
import { assignTarget, noteSetting } from './assign.ts';
import { decorate } from './decorate.ts';
import { combine, elementOf, evaluate } from './evaluate.ts';
import { executeClass } from './execute-class.ts';
import { executeImport } from './execute-import.ts';
import { executeMatch } from './execute-match.ts';
import { absorb, rename, rootName } from './learners.ts';
import { bindName, type Machine, type Scope, update } from './machine.ts';
import { makeFunction } from './make-function.ts';
import { unify } from './objects.ts';
import { derive, joinOrigins } from './origins.ts';
import { joinValues, objectOf, plainValue, typeOfKind, unknownValue, type Value } from './values.ts';

/** Loops over displays of at most this many elements are run element by element, which keeps the elements apart. */
const unrollLimit = 8;

/** Executes statements in order. */
export function executeAll(machine: Machine, body: readonly Stmt[], scope: Scope): void {
  for (const statement of body) execute(machine, statement, scope);
}

/** Executes one statement. */
export function execute(machine: Machine, statement: Stmt, scope: Scope): void {
  switch (statement.nodeType) {
    case 'Expr':
      machine.record.givesScore = evaluate(machine, statement.value, scope).measure?.shape === 'number';
      return;
    case 'Assign':
      executeAssign(machine, statement.targets, statement.value, scope);
      return;
    case 'AnnAssign':
      if (statement.value) assignTarget(machine, statement.target, evaluate(machine, statement.value, scope), scope);
      return;
    case 'AugAssign':
      executeAugmented(machine, statement.target, evaluate(machine, statement.value, scope), scope);
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      bindName(
        machine,
        scope,
        statement.name,
        decorate(machine, statement, makeFunction(machine, statement, scope, statement.name), scope),
      );
      return;
    case 'ClassDef':
      executeClass(machine, statement, scope);
      return;
    case 'Import':
    case 'ImportFrom':
      executeImport(machine, statement, scope);
      return;
    case 'Return':
      scope.frame?.returns.push(
        statement.value ? evaluate(machine, statement.value, scope) : plainValue(typeOfKind('none'), null),
      );
      return;
    case 'Delete':
      for (const target of statement.targets) executeDelete(machine, target, scope);
      return;
    default:
      executeBlock(machine, statement, scope);
  }
}

/** Statements that hold other statements, and those that end a block. */
function executeBlock(machine: Machine, statement: Stmt, scope: Scope): void {
  switch (statement.nodeType) {
    case 'If':
      evaluate(machine, statement.test, scope);
      executeBranches(machine, scope, [statement.body, statement.orelse]);
      return;
    case 'While':
      executeLoop(machine, scope, statement.orelse, () => {
        evaluate(machine, statement.test, scope);
        executeAll(machine, statement.body, scope);
      });
      return;
    case 'For':
    case 'AsyncFor':
      executeFor(machine, statement, scope);
      return;
    case 'With':
    case 'AsyncWith':
      for (const item of statement.items) {
        const value = evaluate(machine, item.context_expr, scope);
        update(machine, value);
        if (item.optional_vars) assignTarget(machine, item.optional_vars, { ...value, constant: null }, scope);
      }
      executeAll(machine, statement.body, scope);
      return;
    case 'Try':
    case 'TryStar':
      executeTry(machine, statement, scope);
      return;
    case 'Match':
      executeMatch(machine, statement, scope);
      return;
    case 'Raise':
      machine.record.effects.push({ kind: 'raises' });
      if (statement.exc) evaluate(machine, statement.exc, scope);
      return;
    case 'Assert':
      machine.record.effects.push({ kind: 'raises' });
      evaluate(machine, statement.test, scope);
      if (statement.msg) evaluate(machine, statement.msg, scope);
      return;
    default:
      return;
  }
}

function executeAssign(machine: Machine, targets: readonly Expr[], expr: Expr, scope: Scope): void {
  const value = evaluate(machine, expr, scope);
  for (const target of targets) assignTarget(machine, target, value, scope);
}

function executeAugmented(machine: Machine, target: Expr, value: Value, scope: Scope): void {
  if (target.nodeType !== 'Name') fill(machine, scope, target, value);
  const before = evaluate(machine, target, scope);
  update(machine, before);
  const isPlain = before.object === null && before.elements === null;
  if (isPlain) {
    assignTarget(machine, target, augmented(before, value, combine(machine, before, value)), scope);
    return;
  }
  if (before.type.kind === 'list' || before.type.kind === 'unknown') unify(objectOf(before), objectOf(value));
  assignTarget(machine, target, augmented(before, value, { ...before, constant: null }), scope);
}

/** Counts that are added up in a container: the container counts. */
function fill(machine: Machine, scope: Scope, target: Expr, value: Value): void {
  absorb(machine, scope, target, value);
  const name = rootName(target);
  if (name === null || value.measure === null || !['count', 'comparison'].includes(value.measure.shape)) return;
  const { measure } = value;
  rename(machine, scope, name, (bound) => ({
    ...bound,
    measure: bound.measure ?? { ...measure, shape: 'comparison' },
  }));
}

/** What is added to goes on being what it was, and becomes what is added. */
function augmented(before: Value, value: Value, after: Value): Value {
  return {
    ...after,
    origin: joinOrigins(before.origin, derive([value.origin])),
    measure: before.measure ?? value.measure,
  };
}

function executeDelete(machine: Machine, target: Expr, scope: Scope): void {
  if (target.nodeType === 'Subscript' || target.nodeType === 'Attribute') {
    const receiver = evaluate(machine, target.value, scope);
    noteSetting(machine, target.value, receiver, scope);
    update(machine, receiver);
  } else if (target.nodeType === 'Name') {
    (scope.frame?.variables ?? machine.globals).delete(target.id);
  } else if (target.nodeType === 'Tuple' || target.nodeType === 'List') {
    for (const part of target.elts) executeDelete(machine, part, scope);
  }
}

/** Runs each body from the same start, and joins what they leave. */
export function executeBranches(machine: Machine, scope: Scope, bodies: readonly (readonly Stmt[])[]): void {
  runBranches(
    machine,
    scope,
    bodies.map((body) => () => executeAll(machine, body, scope)),
  );
}

/** Runs each branch from the same start, and joins what they leave. */
export function runBranches(machine: Machine, scope: Scope, branches: readonly (() => void)[]): void {
  const before = [...snapshots(machine, scope)].map((variables) => ({ variables, saved: new Map(variables) }));
  const ends: Map<string, Value>[][] = [];
  for (const branch of branches) {
    for (const { variables, saved } of before) restore(variables, saved);
    branch();
    ends.push(before.map(({ variables }) => new Map(variables)));
  }
  for (const [index, { variables }] of before.entries()) {
    restore(variables, new Map());
    for (const end of ends) joinInto(variables, end[index] ?? new Map());
  }
}

/** The variables that statements of this scope can bind. */
function snapshots(machine: Machine, scope: Scope): readonly Map<string, Value>[] {
  const maps = [machine.globals];
  for (let frame = scope.frame; frame !== null; frame = frame.outer) maps.push(frame.variables);
  return maps;
}

function restore(variables: Map<string, Value>, saved: ReadonlyMap<string, Value>): void {
  variables.clear();
  for (const [name, value] of saved) variables.set(name, value);
}

function joinInto(variables: Map<string, Value>, other: ReadonlyMap<string, Value>): void {
  for (const [name, value] of other) {
    const there = variables.get(name);
    variables.set(name, there === undefined ? value : joinValues(there, value));
  }
}

function executeLoop(machine: Machine, scope: Scope, orelse: readonly Stmt[], body: () => void): void {
  const nothing = (): void => {};
  const again = (): void => {
    machine.loops += 1;
    body();
    body();
    machine.loops -= 1;
  };
  runBranches(machine, scope, [nothing, again]);
  executeAll(machine, orelse, scope);
}

function executeFor(machine: Machine, statement: Extract<Stmt, { nodeType: 'For' | 'AsyncFor' }>, scope: Scope): void {
  const iterable = evaluate(machine, statement.iter, scope);
  update(machine, iteratorOf(iterable));
  const elements = iterable.elements;
  if (elements !== null && elements.length > 0 && elements.length <= unrollLimit) {
    machine.loops += 1;
    for (const element of elements) {
      assignTarget(machine, statement.target, element, scope);
      executeAll(machine, statement.body, scope);
    }
    machine.loops -= 1;
    executeAll(machine, statement.orelse, scope);
    return;
  }
  const element = elementOf(machine, iterable);
  executeLoop(machine, scope, statement.orelse, () => {
    assignTarget(machine, statement.target, element, scope);
    executeAll(machine, statement.body, scope);
  });
}

/** Iterating uses up a generator or a file; other containers stay as they are. */
function iteratorOf(iterable: Value): Value {
  const usedUp = ['generator', 'handle', 'unknown', 'object'].includes(iterable.type.kind);
  return usedUp ? iterable : unknownValue(null);
}

function executeTry(machine: Machine, statement: Extract<Stmt, { nodeType: 'Try' | 'TryStar' }>, scope: Scope): void {
  const whole = (): void => {
    executeAll(machine, statement.body, scope);
    executeAll(machine, statement.orelse, scope);
  };
  const handled = statement.handlers.map((handler) => (): void => {
    runBranches(machine, scope, [() => {}, () => executeAll(machine, statement.body, scope)]);
    if (handler.type) evaluate(machine, handler.type, scope);
    if (handler.name) bindName(machine, scope, handler.name, unknownValue(machine.newObject()));
    executeAll(machine, handler.body, scope);
  });
  runBranches(machine, scope, [whole, ...handled]);
  executeAll(machine, statement.finalbody, scope);
}

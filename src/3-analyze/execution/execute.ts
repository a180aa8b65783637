/** Abstract execution of statements: branches are joined. */
import type { Expr, Stmt } from '../../python/parse.ts';
import { callNotebookFunction } from '../calls/call-notebook.ts';
import { findNotebookMethod } from '../calls/implicit-calls.ts';
import { absorb, rename, rootName } from '../learners/learners.ts';
import { derive, joinOrigins } from '../measures/origins.ts';
import { noteRow } from '../measures/shown-measures.ts';
import { assignTarget, noteSetting } from './assign.ts';
import { joinStates, restoreState, type State, stateOf } from './branches.ts';
import { decorate } from './decorate.ts';
import { evaluate } from './evaluate.ts';
import { executeClass } from './execute-class.ts';
import { executeImport } from './execute-import.ts';
import { executeMatch } from './execute-match.ts';
import { executeFor, executeWhile } from './loops.ts';
import { bindName, type Machine, type Scope, update } from './machine.ts';
import { makeFunction } from './make-function.ts';
import { unify } from './objects.ts';
import { combine } from './operators.ts';
import { objectOf, plainValue, typeOfKind, unknownValue, type Value } from './values.ts';

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

/** Compound statements, and those that end a block. */
function executeBlock(machine: Machine, statement: Stmt, scope: Scope): void {
  switch (statement.nodeType) {
    case 'If':
      executeIf(machine, statement, scope);
      return;
    case 'While':
      executeWhile(machine, statement, scope, executeAll);
      return;
    case 'For':
    case 'AsyncFor':
      executeFor(machine, statement, scope, executeAll);
      return;
    case 'With':
    case 'AsyncWith':
      executeWith(machine, statement, scope);
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

/** `__enter__` and `__exit__` of the notebook's own managers are evaluated like every call. */
function executeWith(
  machine: Machine,
  statement: Extract<Stmt, { nodeType: 'With' | 'AsyncWith' }>,
  scope: Scope,
): void {
  const prefix = statement.nodeType === 'With' ? '__' : '__a';
  const managers: Value[] = [];
  const callOn = (value: Value, name: string): void => {
    const method = findNotebookMethod(machine, value, `${prefix}${name}__`);
    if (method !== null) callNotebookFunction(machine, value, method, null, value);
  };
  for (const item of statement.items) {
    const value = evaluate(machine, item.context_expr, scope);
    update(machine, value);
    callOn(value, 'enter');
    managers.push(value);
    if (item.optional_vars) assignTarget(machine, item.optional_vars, { ...value, constant: null }, scope);
  }
  executeAll(machine, statement.body, scope);
  for (const value of managers.reverse()) callOn(value, 'exit');
}

function executeAssign(machine: Machine, targets: readonly Expr[], expr: Expr, scope: Scope): void {
  const value = evaluate(machine, expr, scope);
  if (targets.some(({ nodeType }) => nodeType === 'Subscript')) noteRow(machine, expr, scope);
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

/** Counts that are summed in a container: the container is a count. */
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

/** The target keeps its origin and gains that of the added value. */
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

/** Runs an `if` with all its `elif`, each from the state after the previous tests. */
function executeIf(machine: Machine, statement: Extract<Stmt, { nodeType: 'If' }>, scope: Scope): void {
  const ends: State[] = [];
  let body: readonly Stmt[] = [statement];
  for (let [next] = body; next?.nodeType === 'If' && body.length === 1; [next] = body) {
    evaluate(machine, next.test, scope);
    const tested = stateOf(machine, scope);
    executeAll(machine, next.body, scope);
    ends.push(stateOf(machine, scope));
    restoreState(machine, scope, tested);
    body = next.orelse;
  }
  executeAll(machine, body, scope);
  ends.push(stateOf(machine, scope));
  restoreState(
    machine,
    scope,
    ends.reduceRight((rest, end) => joinStates(end, rest)),
  );
}

/** What is caught: an object of the notebook's class that the handler names, where it names one. */
function caughtOf(machine: Machine, type: Value | null): Value {
  const caught = unknownValue(machine.newObject());
  const name = type?.callable?.kind === 'class' ? type.callable.name : null;
  if (name === null || caught.object === null) return caught;
  caught.object.definitions.add(name);
  return { ...caught, type: { kind: 'object', className: `notebook.${name}` } };
}

/** A handler starts from a state in which any part of the body may have run. */
function executeTry(machine: Machine, statement: Extract<Stmt, { nodeType: 'Try' | 'TryStar' }>, scope: Scope): void {
  const before = stateOf(machine, scope);
  executeAll(machine, statement.body, scope);
  const interrupted = statement.handlers.length === 0 ? before : joinStates(before, stateOf(machine, scope));
  executeAll(machine, statement.orelse, scope);
  const ends = [stateOf(machine, scope)];
  for (const handler of statement.handlers) {
    restoreState(machine, scope, interrupted);
    const type = handler.type ? evaluate(machine, handler.type, scope) : null;
    if (handler.name) bindName(machine, scope, handler.name, caughtOf(machine, type));
    executeAll(machine, handler.body, scope);
    ends.push(stateOf(machine, scope));
  }
  restoreState(machine, scope, ends.reduce(joinStates));
  executeAll(machine, statement.finalbody, scope);
}

/** Runs statements statically: assignments, branches whose condition is known, definitions, imports. */
import { type Expr, type Stmt, walkNodes } from '../python/parse.ts';
import { setAttribute } from './attributes.ts';
import { binary, evaluate, short, truthOf } from './evaluate-expression.ts';
import { importedFunction } from './imported-function.ts';
import { componentOfCell, createFindings, type Machine, placeOf, refuse } from './interpreter.ts';
import { isObject, printed, text, unknown, type Value } from './known-values.ts';
import { textIn } from './parsed-cells.ts';

type Node<Kind extends Stmt['nodeType']> = Extract<Stmt, { nodeType: Kind }>;

/** Runs a statement. */
export function execute(machine: Machine, statement: Stmt): void {
  switch (statement.nodeType) {
    case 'Expr':
      evaluate(machine, statement.value);
      return;
    case 'Assign': {
      const value = evaluate(machine, statement.value);
      for (const target of statement.targets) assign(machine, target, value);
      return;
    }
    case 'AnnAssign':
      if (statement.value) assign(machine, statement.target, evaluate(machine, statement.value));
      return;
    case 'AugAssign':
      assign(
        machine,
        statement.target,
        binary(evaluate(machine, statement.target), statement.op.nodeType, evaluate(machine, statement.value)),
      );
      return;
    case 'Import':
    case 'ImportFrom':
      bindImports(machine, statement);
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      define(machine, statement);
      return;
    case 'Return':
      machine.returned = statement.value ? evaluate(machine, statement.value) : { kind: 'none' };
      return;
    case 'If':
      branch(machine, statement);
      return;
    case 'Try':
      tryBody(machine, statement);
      return;
    case 'With':
      for (const item of statement.items) {
        const value = evaluate(machine, item.context_expr);
        if (item.optional_vars)
          assign(machine, item.optional_vars, value.kind === 'unknown' ? value : unknown('opened for a while'));
      }
      for (const inner of statement.body) execute(machine, inner);
      return;
    case 'For':
      loop(machine, statement);
      return;
    case 'AsyncFor':
    case 'While':
      refuseLoop(machine, statement);
      return;
    case 'ClassDef':
      machine.names.set(statement.name, unknown(`the class \`${statement.name}\``));
      return;
    default:
      return;
  }
}

const mostTurns = 100;

/** A loop over a known list is unrolled; variables set by other loops are unknown after them. */
function loop(machine: Machine, statement: Node<'For'>): void {
  const over = evaluate(machine, statement.iter);
  const items = over.kind === 'list' ? over.items : over.kind === 'dict' ? [...over.entries.keys()].map(text) : null;
  if (items === null || items.length > mostTurns || leavesEarly(statement)) {
    refuseLoop(machine, statement);
    return;
  }
  for (const item of items) {
    assign(machine, statement.target, item);
    for (const inner of statement.body) {
      execute(machine, inner);
      if (machine.returned !== null) return;
    }
  }
  for (const inner of statement.orelse) execute(machine, inner);
}

function leavesEarly(statement: Stmt): boolean {
  let leaves = false;
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Break' || node.nodeType === 'Continue') leaves = true;
  });
  return leaves;
}

function refuseLoop(machine: Machine, statement: Stmt): void {
  forget(machine, statement, 'set in a loop');
  if (machine.pipeline === null) return;
  refuse(
    machine,
    statement,
    'its steps are built in a loop whose iterations are not known from the code',
    'Loop over a literal list, write each step out, or give the loop to one step that works on all of them',
  );
}

function assign(machine: Machine, target: Expr, value: Value): void {
  switch (target.nodeType) {
    case 'Name':
      if (isObject(value)) value.variable ??= machine.pipeline === null ? target.id : null;
      machine.names.set(target.id, value);
      return;
    case 'Attribute':
      setAttribute(machine.sdk, evaluate(machine, target.value), target.attr, value, placeOf(machine, target));
      return;
    case 'Subscript': {
      const key = printed(evaluate(machine, target.slice));
      if (key !== null)
        setAttribute(machine.sdk, evaluate(machine, target.value), key, value, placeOf(machine, target));
      return;
    }
    case 'Tuple':
    case 'List':
      for (const [index, part] of target.elts.entries()) {
        const item = value.kind === 'list' ? value.items[index] : undefined;
        assign(machine, part, item ?? unknown('one of several values'));
      }
      return;
    default:
      return;
  }
}

function bindImports(machine: Machine, statement: Node<'Import'> | Node<'ImportFrom'>): void {
  for (const { name, asname } of statement.names) {
    if (statement.nodeType === 'ImportFrom') {
      const dots = '.'.repeat(statement.level ?? 0);
      const decorated = dots === '' ? importedFunction(machine, statement, name) : null;
      const symbol: Value = { kind: 'symbol', name: `${dots}${statement.module ?? ''}.${name}` };
      machine.names.set(asname ?? name, decorated ?? symbol);
    } else if (asname) machine.names.set(asname, { kind: 'symbol', name });
    else {
      const first = name.split('.')[0] ?? name;
      machine.names.set(first, { kind: 'symbol', name: first });
    }
  }
}

function define(machine: Machine, node: Node<'FunctionDef'> | Node<'AsyncFunctionDef'>): void {
  let pipeline: ReadonlyMap<string, Value> | null = null;
  let refused: string | null = node.nodeType === 'AsyncFunctionDef' ? 'computed by an async function' : null;
  for (const decorator of node.decorator_list) {
    const callee = evaluate(machine, decorator.nodeType === 'Call' ? decorator.func : decorator);
    const name = callee.kind === 'symbol' ? callee.name : '';
    if (machine.sdk.isPipelineDecorator(name)) pipeline = decoratorArguments(machine, decorator);
    else if (/(^|\.)command_component$/.test(name)) refused = componentOfCell;
    else refused = `made by the decorator \`${short(textIn(machine.cell, decorator))}\``;
  }
  machine.names.set(node.name, {
    kind: 'function',
    node,
    cell: machine.cell,
    span: placeOf(machine, node),
    pipeline,
    refused,
  });
}

/** Arguments of a decorator, by name. */
export function decoratorArguments(machine: Machine, decorator: Expr): ReadonlyMap<string, Value> {
  if (decorator.nodeType !== 'Call') return new Map();
  return new Map(
    decorator.keywords.flatMap(({ arg, value }) => (arg ? [[arg, evaluate(machine, value)] as const] : [])),
  );
}

function branch(machine: Machine, statement: Node<'If'>): void {
  const truth = truthOf(evaluate(machine, statement.test));
  if (truth === null) {
    forget(machine, statement, 'set under a condition that is known only at run time');
    if (machine.pipeline !== null)
      refuse(
        machine,
        statement,
        'its steps depend on a condition that is known only at run time',
        'Build one pipeline for each case, or decide inside a step',
      );
    return;
  }
  for (const inner of truth ? statement.body : statement.orelse) {
    execute(machine, inner);
    if (machine.returned !== null) return;
  }
}

/** The body is taken to succeed; what only a handler sets is set by it. */
function tryBody(machine: Machine, statement: Node<'Try'>): void {
  for (const inner of statement.body) execute(machine, inner);
  const before = new Map(machine.names);
  for (const handler of statement.handlers) for (const inner of handler.body) executeQuietly(machine, inner);
  for (const [name, value] of before) machine.names.set(name, value);
  for (const inner of [...statement.orelse, ...statement.finalbody]) execute(machine, inner);
}

/** Handlers bind names, and leave no trace besides. */
function executeQuietly(machine: Machine, statement: Stmt): void {
  execute({ ...machine, findings: createFindings(), pipeline: null }, statement);
}

/** Names that a statement binds are not known after it. */
function forget(machine: Machine, statement: Stmt, reason: string): void {
  const bound = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { nodeType, id, ctx } = node as { nodeType?: string; id?: string; ctx?: { nodeType?: string } };
    if (nodeType === 'Name' && ctx?.nodeType === 'Store' && id !== undefined) bound.add(id);
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child);
  };
  visit(statement);
  for (const name of bound) machine.names.set(name, unknown(reason));
}

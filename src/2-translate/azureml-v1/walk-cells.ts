/** Walks through the notebook and finds the edits that replace version 1 of the SDK by MLflow and pandas. */

import type { Report } from '../../diagnostics.ts';
import { azureSdk } from '../../evaluator/azure-sdk/sdk-table.ts';
import type { Call } from '../../evaluator/call-type.ts';
import { evaluate } from '../../evaluator/evaluate-expression.ts';
import { execute } from '../../evaluator/execute-statement.ts';
import { createFindings, type Machine, placeOf } from '../../evaluator/interpreter.ts';
import { isObject, makeObject, textOf, unknown, type Value } from '../../evaluator/known-values.ts';
import { parseCells, type SdkCell } from '../../evaluator/parsed-cells.ts';
import type { Document } from '../../ir.ts';
import { applyEdits, type Edit } from '../../python/edit.ts';
import { uniqueName } from '../../python/names.ts';
import { type Expr, forEachChild, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { readCall } from './dataset-calls.ts';
import { indentOf, nestedRuns } from './nested-runs.ts';
import { logStatement } from './run-logging.ts';
import { addImport, type FunctionNode, pushEdit, type State, type Walking } from './walking.ts';

type CallNode = Call['node'];

/** The results of the walk. */
export interface Walk {
  /** By the position of the cell among all cells. */
  readonly edits: ReadonlyMap<number, Edit[]>;
  readonly imports: ReadonlyMap<number, Set<string>>;
  /** Names bound to objects of version 1. */
  readonly objectNames: ReadonlySet<string>;
  readonly functionNames: ReadonlySet<string>;
  readonly findings: Machine['findings'];
  readonly names: ReadonlyMap<string, Value>;
  /** Data that is on a datastore, by the path that the code reads. */
  readonly remote: ReadonlyMap<string, string>;
  /** Name under which a model is registered. */
  readonly models: readonly string[];
}

/** Walks through all cells, then through the functions, which may be called with values from any cell. */
export function walkCells(documents: readonly Document[], report: Report, readsData = true): Walk {
  const quiet: Report = { add: () => {}, diagnostics: [], hasErrors: () => false };
  const cells = parseCells(documents, quiet);
  const findings = createFindings();
  const names = new Map<string, Value>();
  const state: State = {
    edits: new Map(),
    imports: new Map(),
    objectNames: new Set(),
    functionNames: new Set(),
    taken: new Set(cells.flatMap(namesIn)),
    remote: new Map(),
    models: [],
    deferred: [],
    report,
    readsData,
  };
  for (const cell of cells) {
    const machine: Machine = {
      sdk: azureSdk,
      names,
      parent: null,
      cell,
      findings,
      files: null,
      pipeline: null,
      returned: null,
      depth: 0,
    };
    walkBody({ machine, cell, state, isLoop: false }, cell.module.body);
  }
  for (let next = state.deferred.pop(); next !== undefined; next = state.deferred.pop())
    walkFunction(next.walking, next.node);
  return { ...state, findings, names };
}

function namesIn(cell: SdkCell): readonly string[] {
  return [...cell.module.text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name);
}

function walkFunction({ machine, cell, state }: Walking, node: FunctionNode): void {
  const inner: Machine = { ...machine, names: new Map(), parent: machine, returned: null, depth: machine.depth + 1 };
  const { args } = node;
  for (const { arg } of [...args.posonlyargs, ...args.args, ...args.kwonlyargs])
    inner.names.set(arg, unknown('an argument'));
  walkBody({ machine: inner, cell, state, isLoop: false }, node.body);
}

function walkBody(walking: Walking, body: readonly Stmt[]): void {
  const nested = walking.isLoop ? nestedRuns(walking, body) : new Map<Stmt, string>();
  for (const statement of body) {
    const replacement = nested.get(statement);
    if (replacement === undefined) walkStatement(walking, statement);
    else {
      replace(walking, statement, replacement, ['mlflow']);
      execute(walking.machine, statement);
      noteNames(walking, statement);
    }
  }
}

function walkStatement(walking: Walking, statement: Stmt): void {
  const { machine, state } = walking;
  switch (statement.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      state.functionNames.add(statement.name);
      execute(machine, statement);
      state.deferred.push({ walking, node: statement });
      return;
    case 'ClassDef':
      state.functionNames.add(statement.name);
      execute(machine, statement);
      for (const inner of statement.body)
        if (inner.nodeType === 'FunctionDef') state.deferred.push({ walking, node: inner });
      return;
    case 'For':
    case 'AsyncFor':
      walkLoop(walking, statement);
      return;
    case 'While':
      edit(walking, statement.test);
      walkBlocks({ ...walking, isLoop: true }, [statement.body, statement.orelse]);
      return;
    case 'If':
      edit(walking, statement.test);
      walkBlocks(walking, [statement.body, statement.orelse]);
      return;
    case 'Try':
      walkBlocks(walking, [
        statement.body,
        ...statement.handlers.map(({ body }) => body),
        statement.orelse,
        statement.finalbody,
      ]);
      return;
    case 'With':
      walkWith(walking, statement);
      return;
    default:
      walkSimple(walking, statement);
  }
}

/** Plain values set in a block are unknown after it: it may run once, often or never. */
function walkBlocks(walking: Walking, blocks: readonly (readonly Stmt[])[]): void {
  const before = new Map(walking.machine.names);
  for (const block of blocks) walkBody(walking, block);
  for (const [name, value] of walking.machine.names)
    if (before.get(name) !== value && !isObject(value) && value.kind !== 'symbol' && value.kind !== 'function')
      walking.machine.names.set(name, unknown('set in a block'));
}

function walkLoop(walking: Walking, statement: Extract<Stmt, { nodeType: 'For' | 'AsyncFor' }>): void {
  edit(walking, statement.iter);
  const { machine } = walking;
  const over = evaluate(machine, statement.iter);
  walkNodes(statement.target, (node) => {
    if (node.nodeType !== 'Name') return;
    const isOfVersion1 = isObject(over, 'v1') || (over.kind === 'method' && isObject(over.receiver, 'v1'));
    machine.names.set(
      node.id,
      isOfVersion1 ? makeObject('v1', 'other', placeOf(machine, statement)) : unknown('set in a loop'),
    );
    if (isOfVersion1) walking.state.objectNames.add(node.id);
  });
  walkBlocks({ ...walking, isLoop: true }, [statement.body, statement.orelse]);
}

/** `with experiment.start_logging() as run:` is the step's MLflow run; in a loop, a nested one. */
function walkWith(walking: Walking, statement: Extract<Stmt, { nodeType: 'With' }>): void {
  const { machine, cell } = walking;
  for (const item of statement.items) {
    const value = evaluate(machine, item.context_expr);
    const target = item.optional_vars;
    if (isObject(value, 'v1') && value.made === 'Run') {
      if (target?.nodeType === 'Name') {
        machine.names.set(target.id, value);
        walking.state.objectNames.add(target.id);
      }
      const { start } = cell.module.range(item.context_expr);
      const { end } = cell.module.range(target ?? item.context_expr);
      pushEdit(walking, { start, end, text: walking.isLoop ? 'mlflow.start_run(nested=True)' : 'mlflow.start_run()' });
      addImport(walking, 'mlflow');
      continue;
    }
    edit(walking, item.context_expr);
  }
  walkBody(walking, statement.body);
}

function walkSimple(walking: Walking, statement: Stmt): void {
  const { machine } = walking;
  if (statement.nodeType === 'Expr' && statement.value.nodeType === 'Call' && logs(walking, statement, statement.value))
    return;
  if (!(statement.nodeType === 'Expr' && onlyShowsTable(walking, statement.value))) edit(walking, statement);
  noteModels(walking, statement);
  execute(machine, statement);
  noteNames(walking, statement);
}

/** A look at a table of version 1: `dataset.take(3).to_pandas_dataframe().head()`. It is removed with the dataset. */
function onlyShowsTable({ machine }: Walking, expr: Expr): boolean {
  let inner = expr;
  while (inner.nodeType === 'Call' && inner.func.nodeType === 'Attribute') {
    const { attr, value } = inner.func;
    if (attr === 'to_pandas_dataframe') return isObject(evaluate(machine, value), 'v1');
    if (!/^(head|tail|describe|info|sample|round)$/.test(attr)) return false;
    inner = value;
  }
  return false;
}

/** `run.log(…)` and similar calls as statements. */
function logs(walking: Walking, statement: Stmt, node: CallNode): boolean {
  const { machine, state } = walking;
  if (node.func.nodeType !== 'Attribute') return false;
  const receiver = evaluate(machine, node.func.value);
  if (!isObject(receiver, 'v1') || receiver.made !== 'Run') return false;
  const text = logStatement(node.func.attr, {
    machine,
    node,
    textOf: (expr) => translated(walking, expr),
    indent: indentOf(walking.cell, statement),
    freshName: (wanted) => {
      const name = uniqueName(wanted, state.taken);
      state.taken.add(name);
      return name;
    },
  });
  if (text === null) return false;
  replace(walking, statement, text === '' ? emptied(walking, statement) : text, text === '' ? [] : ['mlflow']);
  return true;
}

/** A top-level statement is simply removed; a block must keep one. */
function emptied({ cell }: Walking, statement: Stmt): string {
  return indentOf(cell, statement) === '' ? '' : 'pass';
}

function replace(walking: Walking, statement: Stmt, text: string, imports: readonly string[]): void {
  const range = walking.cell.module.range(statement);
  pushEdit(walking, { ...range, text });
  for (const name of imports) addImport(walking, name);
}

/** Replaces datasets within a node by pandas reads. */
function edit(walking: Walking, node: Node): void {
  for (const one of editsIn(walking, node)) pushEdit(walking, one);
}

function translated(walking: Walking, expr: Parameters<SdkCell['module']['range']>[0]): string {
  const { start, end } = walking.cell.module.range(expr);
  const edits = editsIn(walking, expr).map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  return applyEdits(walking.cell.module.text.slice(start, end), edits);
}

function editsIn(walking: Walking, node: Node): readonly Edit[] {
  const text = node.nodeType === 'Call' ? readCall(walking, node) : null;
  if (text !== null && node.nodeType === 'Call') return [{ ...walking.cell.module.range(node), text }];
  const found: Edit[] = [];
  forEachChild(node, (child) => {
    if (child.nodeType !== 'Lambda') found.push(...editsIn(walking, child));
  });
  return found;
}

/** The names of models that the notebook registers. */
function noteModels({ machine, state }: Walking, statement: Stmt): void {
  walkNodes(statement, (node) => {
    if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute') return;
    if (node.func.attr !== 'register_model' && node.func.attr !== 'register') return;
    const receiver = evaluate(machine, node.func.value);
    const isModel =
      (receiver.kind === 'symbol' && /^azureml\..*\bModel$/.test(receiver.name)) ||
      (isObject(receiver, 'v1') &&
        /^(Run|SubmittedRun|other)$/.test(receiver.made) &&
        node.func.attr === 'register_model');
    const given = node.keywords.find(({ arg }) => arg === 'model_name')?.value;
    const name = isModel && given !== undefined ? textOf(evaluate(machine, given)) : null;
    if (name !== null) state.models.push(name);
  });
}

/** Names that a statement binds to objects of version 1. */
function noteNames({ machine, state }: Walking, statement: Stmt): void {
  if (statement.nodeType !== 'Assign') return;
  for (const target of statement.targets)
    walkNodes(target, (node) => {
      if (node.nodeType !== 'Name') return;
      const value = machine.names.get(node.id);
      const isOfVersion1 =
        (isObject(value) && (value.type === 'v1' || value.fields.has('.v1'))) ||
        (value?.kind === 'method' && isObject(value.receiver, 'v1'));
      if (isOfVersion1) state.objectNames.add(node.id);
    });
}

/**
 * Removes the rest of version 1 after logging and data are translated: workspace, compute, submission. A statement is removed if no remaining statement needs its result; remaining uses are reported.
 */

import { isSdkV1 } from '../../evaluator/azure-sdk/v1/sdk-objects.ts';
import { type SdkCell, spanIn, textIn } from '../../evaluator/parsed-cells.ts';
import type { DroppedLine } from '../../ir.ts';
import { forEachChild, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { freeNamesOf, namesOf } from '../../python/scopes.ts';
import { calledNames, isQuietCall, rootOf } from './statement-calls.ts';

/** Facts about the notebook's names. */
export interface KnownNames {
  /** Names bound to objects of version 1. */
  readonly objects: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
}

/** A statement that is removed. */
export interface LeftOut {
  readonly cell: SdkCell;
  readonly node: Stmt;
  readonly reason: string;
  /** The name in version 1 of the functionality that is lost; null if nothing is lost. */
  readonly lost: string | null;
}

/** The statements to remove, and the imported names that stay, by cell and statement: equal cells share their nodes. */
export interface LeavingOut {
  readonly leftOut: readonly LeftOut[];
  readonly keptImports: ReadonlyMap<SdkCell, ReadonlyMap<Stmt, readonly string[]>>;
}

interface Unit {
  readonly cell: SdkCell;
  readonly node: Stmt;
  readonly reads: ReadonlySet<string>;
  readonly binds: readonly string[];
  readonly defines: readonly string[];
  readonly canGo: boolean;
}

/** Decides which statements are removed. */
export function leaveOut(cells: readonly SdkCell[], known: KnownNames): LeavingOut {
  const statements = cells.flatMap((cell) => cell.module.body.map((node) => ({ cell, node })));
  const imported = new Set(statements.flatMap(({ node }) => importedV1(node)));
  const objects = new Set([...known.objects, ...imported]);
  const units = statements.map(({ cell, node }) => unitOf(cell, node, objects, known.functions));
  const deferred = new Set(units.flatMap((unit) => (unit.canGo ? [] : deferredReads(unit.node))));
  const live = new Set(deferred);
  const leftOut: LeftOut[] = [];
  const keptImports = new Map(cells.map((cell) => [cell, new Map<Stmt, readonly string[]>()]));
  for (const unit of units.toReversed()) {
    const given = importedV1(unit.node);
    if (given.length > 0) {
      const kept = given.filter((name) => live.has(name));
      keptImports.get(unit.cell)?.set(unit.node, kept);
      continue;
    }
    if (unit.canGo && !unit.binds.some((name) => live.has(name))) {
      leftOut.push({ cell: unit.cell, node: unit.node, ...whyOf(unit.node, unit.cell) });
      continue;
    }
    for (const name of unit.defines) if (!deferred.has(name)) live.delete(name);
    for (const name of unit.reads) live.add(name);
  }
  return { leftOut: leftOut.reverse(), keptImports };
}

/** Names that an import binds to parts of version 1. */
export function importedV1(node: Stmt): readonly string[] {
  if (node.nodeType === 'Import')
    return node.names.flatMap(({ name, asname }) =>
      isSdkV1(`${name}.`) ? [asname ?? name.split('.')[0] ?? name] : [],
    );
  if (node.nodeType !== 'ImportFrom' || (node.level ?? 0) > 0) return [];
  return node.names.flatMap(({ name, asname }) => (isSdkV1(`${node.module ?? ''}.${name}`) ? [asname ?? name] : []));
}

function unitOf(cell: SdkCell, node: Stmt, objects: ReadonlySet<string>, functions: ReadonlySet<string>): Unit {
  const names = namesOf(node);
  const reads = new Set([...names.reads, ...names.deferred]);
  const touches = [...reads].some((name) => objects.has(name));
  return {
    cell,
    node,
    reads,
    binds: [...names.storesAll, ...names.globalWrites],
    defines: names.defines,
    canGo: touches && names.globalWrites.length === 0 && isOnlyAbout(node, objects, functions),
  };
}

function deferredReads(node: Stmt): readonly string[] {
  return node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'ClassDef'
    ? freeNamesOf(node).reads
    : namesOf(node).deferred;
}

/** True if every call is of version 1 or only shows something, and nothing else is changed. */
function isOnlyAbout(node: Stmt, objects: ReadonlySet<string>, functions: ReadonlySet<string>): boolean {
  if (/^(FunctionDef|AsyncFunctionDef|ClassDef|Import|ImportFrom|Delete|Global)$/.test(node.nodeType)) return false;
  const own = boundIn(node, objects);
  const isOwn = (name: string | null): boolean => name !== null && own.has(name) && !functions.has(name);
  let isOnly = true;
  const visit = (inner: Node): void => {
    if (inner.nodeType === 'Call' && !isOwn(rootOf(inner.func)) && !isQuietCall(inner)) isOnly = false;
    if ((inner.nodeType === 'Attribute' || inner.nodeType === 'Subscript') && inner.ctx?.nodeType === 'Store')
      isOnly &&= isOwn(rootOf(inner));
    if (/^(Await|Yield|YieldFrom|FunctionDef|ClassDef|Lambda)$/.test(inner.nodeType)) isOnly = false;
    if (isOnly) forEachChild(inner, visit);
  };
  visit(node);
  return isOnly;
}

/** Names of objects, including those that the statement's own loops and `with` bind to parts of them. */
function boundIn(node: Stmt, objects: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(objects);
  walkNodes(node, (inner) => {
    const source =
      inner.nodeType === 'For' || inner.nodeType === 'Comprehension'
        ? inner.iter
        : inner.nodeType === 'Assign'
          ? inner.value
          : null;
    const targets =
      inner.nodeType === 'Assign'
        ? inner.targets
        : inner.nodeType === 'For' || inner.nodeType === 'Comprehension'
          ? [inner.target]
          : [];
    const root = source === null ? null : rootOf(source);
    if (root === null || !found.has(root)) return;
    for (const target of targets)
      walkNodes(target, (name) => {
        if (name.nodeType === 'Name') found.add(name.id);
      });
  });
  return found;
}

/** Calls whose removal changes the results of the notebook. */
const losses =
  /^(submit\w*|deploy\w*|download_\w+|publish|run|run_batch|register_pandas_dataframe|create_\w+_schedule|Schedule|get_output|random_split|update|invoke)$/;

function whyOf(node: Stmt, cell: SdkCell): { readonly reason: string; readonly lost: string | null } {
  const called = calledNames(node);
  const lost = called.find((name) => losses.test(name)) ?? null;
  if (lost !== null) return { reason: `it asks the workspace for work outside the pipeline (\`${lost}\`)`, lost };
  if (called.some((name) => /^register(_model)?$/.test(name)))
    return { reason: 'the workflow registers models, and data assets are files of the repository', lost: null };
  if (called.some((name) => /^(RunDetails|show|wait_for_completion|get_portal_url|get_status|get_details)$/.test(name)))
    return { reason: 'it only shows a run of version 1 of the SDK', lost: null };
  return {
    reason: /\b(Run|run|start_logging)\b/.test(textIn(cell, node))
      ? 'a job already has a run: MLflow logs to it'
      : 'workspace, compute, data and experiment are settings of the repository',
    lost: null,
  };
}

/** The removed lines, as listed by the summary of a build. */
export function droppedLines({ cell, node, reason }: LeftOut): DroppedLine {
  return { span: spanIn(cell, node), text: textIn(cell, node).split('\n')[0] ?? '', reason };
}

/** Which names a top-level statement binds, deletes and reads, with Python's scoping. */

import { maySuppress } from './facts/suppressing-managers.ts';
import { createFlow, isModuleKey } from './flow/flow.ts';
import { followStatement } from './flow/flow-statements.ts';
import type { ClassDef, ComprehensionExpr, Expr, Node, Stmt } from './parse.ts';
import { freeNamesOfFunction, freeNamesOfGenerator as freeNamesOfGeneratorScope } from './symbols.ts';

/** The names of a top-level statement, each list in order of first occurrence and without repetitions. */
export interface StatementNames {
  /** Bound for certain when the statement ends normally. */
  readonly defines: readonly string[];
  /** Perhaps bound when it ends. */
  readonly mayDefine: readonly string[];
  /** Deleted for certain when it ends. */
  readonly deletes: readonly string[];
  /** Perhaps deleted when it ends (in a branch, or the name of a handler). */
  readonly mayDelete: readonly string[];
  /** Names of the module or of builtins whose value from before the statement may be read while it runs. */
  readonly reads: readonly string[];
  /** Names that are read only when a function, lambda or generator that is made here runs later. */
  readonly deferred: readonly string[];
  /** Names that functions made here bind or delete through `global`. */
  readonly globalWrites: readonly string[];
  readonly hasAwait: boolean;
  readonly hasStarImport: boolean;
  readonly hasYield: boolean;
  /** Every name that it binds at module level anywhere, also those that are deleted again. */
  readonly storesAll: readonly string[];
}

/** What the caller knows better. */
export interface NamesOptions {
  /** Says whether a context manager may swallow exceptions, so that the body of its `with` may stop anywhere. */
  readonly suppresses?: (contextExpression: Expr) => boolean;
}

/** The names of a top-level statement. */
export function namesOf(statement: Stmt, options: NamesOptions = {}): StatementNames {
  const flow = createFlow(options.suppresses ?? maySuppress);
  followStatement(flow, statement);
  const { bound, gone, maybeBound, maybeGone } = flow.state;
  const storesAll = moduleNames(flow.stored);
  const touched = moduleNames([...flow.stored, ...flow.deleted]);
  return {
    defines: storesAll.filter((name) => bound.has(name)),
    mayDefine: storesAll.filter((name) => maybeBound.has(name) && !bound.has(name)),
    deletes: touched.filter((name) => gone.has(name)),
    mayDelete: touched.filter((name) => maybeGone.has(name) && !gone.has(name)),
    reads: [...flow.reads],
    deferred: [...flow.deferred],
    globalWrites: [...flow.globalWrites],
    hasAwait: flow.hasAwait,
    hasStarImport: flow.hasStarImport,
    hasYield: flow.hasYield,
    storesAll,
  };
}

function moduleNames(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter(isModuleKey);
}

/** Free names of a function, class or lambda: what calling it may read of the module, and write to it through `global`. */
export function freeNamesOf(node: Node): {
  readonly reads: readonly string[];
  readonly globalWrites: readonly string[];
} {
  if (node.nodeType === 'ClassDef') return freeNamesOfClass(node);
  if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef' && node.nodeType !== 'Lambda') {
    throw new TypeError(`freeNamesOf takes a function, class or lambda, not ${node.nodeType}`);
  }
  const parameters = node.nodeType === 'Lambda' ? [] : node.type_params.map((parameter) => parameter.name);
  const found = freeNamesOfFunction(node, null);
  const free = [...found.direct, ...found.free].filter((name) => !parameters.includes(name));
  return { reads: [...new Set([...free, ...found.globalReads])], globalWrites: [...found.globalWrites] };
}

/** Names that a generator expression may read while it is used, its first iterable left aside. */
export function freeNamesOfGenerator(node: ComprehensionExpr): readonly string[] {
  const found = freeNamesOfGeneratorScope(node, null);
  return [...new Set([...found.direct, ...found.free, ...found.globalReads])];
}

/** The body of a class has run when the class is called: what its methods take from outside is left. */
function freeNamesOfClass(node: ClassDef): {
  readonly reads: readonly string[];
  readonly globalWrites: readonly string[];
} {
  const names = namesOf(node);
  return { reads: names.deferred, globalWrites: names.globalWrites };
}

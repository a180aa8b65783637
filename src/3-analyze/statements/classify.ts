/** Classifies statements, as far as splitting is concerned. */
import type { Effect, Statement, StatementKind } from '../../ir.ts';
import { loggingClasses } from '../../knowledge/calls/process-state.ts';
import { literalOf } from '../../python/literals.ts';
import type { Expr, Stmt } from '../../python/parse.ts';
import type { Machine } from '../execution/machine.ts';
import type { Record } from '../execution/record.ts';
import type { Value } from '../execution/values.ts';
import type { ParsedStatement } from './split-statements.ts';
import { isDefinition, type StatementFacts } from './statement-facts.ts';

/** The kind of a statement on its own; `settleKinds` corrects it for the rest of the notebook. */
export function classify(
  parsed: ParsedStatement,
  record: Record,
  facts: StatementFacts,
  machine: Machine,
): StatementKind {
  const { node } = parsed;
  if (record.directory !== null && !isImport(node) && !isDefinition(node)) return 'code';
  const quiet = facts.updates.length === 0 && record.bound.size === 0 && !record.unknown && record.draws.size === 0;
  if (isImport(node)) return 'import';
  if (record.setup && isQuietSetting(record, facts)) return 'setup';
  if (isDefinition(node)) return facts.updates.length > 0 ? 'code' : 'definition';
  if (record.seeds.size > 0 && isOnlySeeding(facts) && isQuietSetting(record, facts)) return 'setup';
  if (!quiet) return 'code';
  if (record.effects.length === 0 && bindsLogging(node, machine)) return 'setup';
  const binds = facts.defines.length > 0 || facts.mayDefine.length > 0;
  if (node.nodeType === 'Expr' && !binds && record.effects.every(isForTheEye)) return 'display';
  if (node.nodeType === 'Pass') return 'display';
  if (isConstant(parsed, record, machine)) return 'constant';
  return 'code';
}

/** Whether a logger or its configuration is created here: it is process state, and repeated with the settings. */
function bindsLogging(node: Stmt, machine: Machine): boolean {
  if (node.nodeType !== 'Assign' || node.value.nodeType !== 'Call') return false;
  return node.targets.every((target) => {
    const type = target.nodeType === 'Name' ? machine.globals.get(target.id)?.type : undefined;
    return loggingClasses.has(type?.className ?? '');
  });
}

/** A setting is repeated in other steps, so it must do nothing else. */
function isQuietSetting(record: Record, facts: StatementFacts): boolean {
  if (record.unknown || record.bound.size > 0 || record.draws.size > 0) return false;
  if (facts.updates.some((name) => !name.startsWith('%'))) return false;
  return !record.effects.some((effect) => effect.kind === 'prints' || effect.kind === 'writes-path');
}

function isOnlySeeding(facts: StatementFacts): boolean {
  return facts.defines.length > 0 && [...facts.defines, ...facts.mayDefine].every((name) => name.startsWith('%'));
}

function isForTheEye(effect: Effect): boolean {
  return effect.kind === 'displays' || effect.kind === 'reads-path';
}

/** Imports, also guarded ones: `try: import x / except ImportError: x = None`. */
function isImport(node: Stmt): boolean {
  if (node.nodeType === 'Import' || node.nodeType === 'ImportFrom') return true;
  if (node.nodeType !== 'Try') return false;
  const blocks = [node.body, node.orelse, node.finalbody, ...node.handlers.map((handler) => handler.body)];
  const harmless = (part: Stmt): boolean => {
    if (part.nodeType === 'Pass' || part.nodeType === 'Import' || part.nodeType === 'ImportFrom') return true;
    return part.nodeType === 'Assign' && part.value.nodeType === 'Constant';
  };
  const first = node.body[0];
  return (
    first !== undefined &&
    (first.nodeType === 'Import' || first.nodeType === 'ImportFrom') &&
    blocks.flat().every(harmless)
  );
}

function isConstant(parsed: ParsedStatement, record: Record, machine: Machine): boolean {
  const { node } = parsed;
  if (record.effects.length > 0) return false;
  if (node.nodeType !== 'Assign' && node.nodeType !== 'AnnAssign') return false;
  if (!node.value) return false;
  const targets = node.nodeType === 'Assign' ? node.targets : [node.target];
  if (!targets.every(isPlainTarget)) return false;
  if (literalOf(node.value, parsed.place.text) !== null) return true;
  const [target] = targets;
  if (target?.nodeType !== 'Name' || targets.length > 1) return false;
  const value = machine.globals.get(target.id);
  // An alias of a library object (`K = keras.backend`) is as constant as an import.
  return value !== undefined && (value.constant !== null || isLibraryThing(value));
}

function isPlainTarget(target: Expr): boolean {
  if (target.nodeType === 'Tuple') return target.elts.every((element) => element.nodeType === 'Name');
  return target.nodeType === 'Name';
}

function isLibraryThing(value: Value): boolean {
  return value.dotted?.includes('.') === true && value.object === null && value.callable === null;
}

/**
 * A constant that is bound twice or changed is ordinary code; so is one that depends on a non-constant, and a definition whose function is changed.
 */
export function settleKinds(statements: readonly Statement[]): readonly Statement[] {
  const bindings = new Map<string, number>();
  const updated = new Set<string>();
  for (const statement of statements) {
    for (const name of new Set([...statement.defines, ...statement.mayDefine])) {
      bindings.set(name, (bindings.get(name) ?? 0) + 1);
    }
    for (const name of [...statement.updates, ...statement.deletes]) updated.add(name);
  }
  const steady = new Set<string>();
  return statements.map((statement) => {
    if (statement.kind === 'import') for (const name of statement.defines) steady.add(name);
    if (statement.kind === 'setup' && bindsAnew(statement, bindings, updated)) return { ...statement, kind: 'code' };
    if (statement.kind === 'definition' && statement.defines.some((name) => updated.has(name)))
      return { ...statement, kind: 'code' };
    if (statement.kind !== 'constant') return statement;
    const single = statement.defines.every((name) => bindings.get(name) === 1 && !updated.has(name));
    if (!single || !statement.uses.every((name) => steady.has(name))) return { ...statement, kind: 'code' };
    for (const name of statement.defines) steady.add(name);
    return statement;
  });
}

/** Whether repeating a setting would bind a name that has another value by then. */
function bindsAnew(statement: Statement, bindings: ReadonlyMap<string, number>, updated: ReadonlySet<string>): boolean {
  return [...statement.defines, ...statement.mayDefine].some(
    (name) => !name.startsWith('%') && (bindings.get(name) !== 1 || updated.has(name)),
  );
}

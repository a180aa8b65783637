/** Names that star imports bind: by the tables, by the modules beside the notebook, or by elimination. */
import type { Report } from '../../diagnostics.ts';
import type { SourceFile } from '../../ir.ts';
import { kernelNames } from '../../knowledge/kernel-names.ts';
import { starNames } from '../../knowledge/lookup.ts';
import { usualModules } from '../../knowledge/usual-modules.ts';
import { builtinNames } from '../../python/names.ts';
import { type Node, parseModule, type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import type { ParsedStatement } from './split-statements.ts';

/** The names that each star import of a notebook binds, by module. */
export type StarNames = ReadonlyMap<string, readonly string[]>;

/** Finds the names of all star imports of a notebook. A single unknown module is assumed to bring the names that nothing else defines. */
export function findStarNames(
  statements: readonly ParsedStatement[],
  modules: readonly SourceFile[],
  report: Report,
): StarNames {
  const found = new Map<string, readonly string[]>();
  const unknown = new Map<string, ParsedStatement>();
  // `import os` in a module and in the notebook give the same, if the notebook's comes before the use.
  const imported = importedBeforeUse(statements);
  for (const statement of statements) {
    for (const module of starModules(statement.node)) {
      const local = namesOfLocalModule(module, modules, new Set());
      const names = starNames(module) ?? local?.filter((name) => !imported.has(name)) ?? null;
      if (names === null) unknown.set(module, unknown.get(module) ?? statement);
      else found.set(module, names);
    }
  }
  for (const [module, { span }] of unknown) {
    const names = unknown.size > 1 ? null : namesFromNowhere(statements, [...found.values()].flat());
    if (names === null) report.add('star-import-unknown', span, { module });
    else if (names.length > 0) report.add('star-import-assumed', span, { module, names: listed(names) });
    found.set(module, names ?? []);
  }
  return found;
}

/** Modules from which a statement imports everything. */
export function starModules(node: Node): readonly string[] {
  const found: string[] = [];
  walkNodes(node, (child) => {
    if (child.nodeType === 'ImportFrom' && child.names.some((alias) => alias.name === '*'))
      found.push(`${'.'.repeat(child.level ?? 0)}${child.module ?? ''}`);
  });
  return found;
}

/** Names that the notebook itself imports before it reads them. */
function importedBeforeUse(statements: readonly ParsedStatement[]): ReadonlySet<string> {
  const imported = new Set<string>();
  const read = new Set<string>();
  for (const { node } of statements) {
    for (const name of importedModules(node)) if (!read.has(name)) imported.add(name);
    const { reads, deferred } = namesOf(node);
    for (const name of [...reads, ...deferred]) read.add(name);
  }
  return imported;
}

function importedModules(node: Stmt): readonly string[] {
  if (node.nodeType !== 'Import') return [];
  return node.names.flatMap((alias) =>
    alias.asname === undefined || usualModules.get(alias.asname) === alias.name ? [alias.asname ?? alias.name] : [],
  );
}

/** Names that are read but never bound. */
function namesFromNowhere(statements: readonly ParsedStatement[], given: readonly string[]): readonly string[] {
  const bound = new Set<string>(given);
  const read = new Set<string>();
  for (const { node } of statements) {
    const names = namesOf(node);
    for (const name of [...names.storesAll, ...names.mayDefine, ...names.globalWrites]) bound.add(name);
    for (const name of [...names.reads, ...names.deferred]) read.add(name);
  }
  return [...read].filter((name) => !bound.has(name) && !builtinNames.has(name) && !kernelNames.has(name)).sort();
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}

/** What a module beside the notebook gives to a star import; null if there is none of that name. */
function namesOfLocalModule(
  module: string,
  modules: readonly SourceFile[],
  seen: Set<string>,
): readonly string[] | null {
  const path = module.replace(/^\.+/, '').replaceAll('.', '/');
  const endings = [`${path}.py`, `${path}/__init__.py`];
  const file = modules.find((one) => endings.some((ending) => one.path === ending || one.path.endsWith(`/${ending}`)));
  if (file === undefined || seen.has(file.path)) return null;
  seen.add(file.path);
  const parsed = parseModule(file.text);
  if (!parsed.ok) return null;
  const listedNames = parsed.module.body.flatMap(namesInAll);
  if (listedNames.length > 0) return listedNames;
  const names = new Set<string>();
  for (const statement of parsed.module.body) {
    for (const name of namesOf(statement).storesAll) if (!name.startsWith('_')) names.add(name);
    for (const other of starModules(statement)) {
      const more = starNames(other) ?? namesOfLocalModule(other, modules, seen);
      if (more === null) return null;
      for (const name of more) names.add(name);
    }
  }
  return [...names];
}

/** Names that `__all__ = [...]` lists. */
function namesInAll(statement: Stmt): readonly string[] {
  if (statement.nodeType !== 'Assign') return [];
  const [target] = statement.targets;
  if (target?.nodeType !== 'Name' || target.id !== '__all__') return [];
  if (statement.value.nodeType !== 'List' && statement.value.nodeType !== 'Tuple') return [];
  return statement.value.elts.flatMap((element) =>
    element.nodeType === 'Constant' && typeof element.value === 'string' ? [element.value] : [],
  );
}

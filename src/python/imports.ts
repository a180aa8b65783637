/** Imports name by name, so that a script imports what it uses and nothing more. */

import { parseModule, type Stmt, walkNodes } from './parse.ts';

/** One name that an import binds. */
export interface ImportedName {
  readonly name: string;
  /** A statement that imports just this name. */
  readonly text: string;
  /** Top-level module or package, and the whole dotted module. */
  readonly module: string;
  readonly isStar: boolean;
}

/** The names of a plain import, also one that was made into several statements; null for guarded ones, which are kept whole. */
export function importedNames(text: string): readonly ImportedName[] | null {
  const parsed = parseModule(text);
  const statements = parsed.ok ? parsed.module.body : [];
  const names = statements.map(namesOfStatement);
  if (names.length === 0 || names.includes(null)) return null;
  return withSubmodules(names.flatMap((list) => list ?? []));
}

function namesOfStatement(node: Stmt): readonly ImportedName[] | null {
  if (node.nodeType === 'Import') {
    return node.names.map((alias) => ({
      name: alias.asname ?? alias.name.split('.')[0] ?? alias.name,
      text: alias.asname ? `import ${alias.name} as ${alias.asname}` : `import ${alias.name}`,
      module: alias.name,
      isStar: false,
    }));
  }
  if (node.nodeType !== 'ImportFrom') return null;
  const module = `${'.'.repeat(node.level ?? 0)}${node.module ?? ''}`;
  return node.names.map((alias) => ({
    name: alias.name === '*' ? '*' : (alias.asname ?? alias.name),
    text: `from ${module} import ${alias.name}${alias.asname ? ` as ${alias.asname}` : ''}`,
    module,
    isStar: alias.name === '*',
  }));
}

/** `import shop.text.clean` after `from shop import text` is there to load what `text.clean` stands for: the two are one. */
function withSubmodules(names: readonly ImportedName[]): readonly ImportedName[] {
  return names.flatMap((one, index) => {
    const next = names[index + 1];
    const before = names[index - 1];
    if (before !== undefined && loadsFor(before, one)) return [];
    if (next === undefined || !loadsFor(one, next)) return [one];
    return [{ ...one, text: `${one.text}\n${next.text}  # noqa: F401` }];
  });
}

function loadsFor(parent: ImportedName, one: ImportedName): boolean {
  const [, module, name] = /^from (\S+) import (\S+)/.exec(parent.text) ?? [];
  return one.text === `import ${one.module}` && one.module.startsWith(`${module}.${name}.`);
}

/** Every module that a text imports, wherever in it. */
export function modulesIn(text: string): readonly string[] {
  if (!/\bimport\b/.test(text)) return [];
  const parsed = parseModule(text);
  const modules = new Set<string>();
  for (const node of parsed.ok ? parsed.module.body : []) {
    walkNodes(node, (child) => {
      if (child.nodeType === 'Import') for (const alias of child.names) modules.add(alias.name);
      if (child.nodeType === 'ImportFrom') modules.add(`${'.'.repeat(child.level ?? 0)}${child.module ?? ''}`);
      return undefined;
    });
  }
  return [...modules];
}

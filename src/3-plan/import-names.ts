/** Imports name by name, so that a script imports what it uses and nothing more. */
import { parseModule } from '../python/parse.ts';
import type { Item } from './item.ts';

/** One name that an import binds. */
export interface ImportedName {
  readonly name: string;
  /** A statement that imports just this name. */
  readonly text: string;
  /** Top-level module or package, and the whole dotted module. */
  readonly module: string;
  readonly isStar: boolean;
}

/** The names of a plain import statement; null for guarded imports, which are kept whole. */
export function importedNames(item: Item): readonly ImportedName[] | null {
  const parsed = parseModule(item.text);
  const node = parsed.ok ? parsed.module.body[0] : undefined;
  if (node?.nodeType === 'Import') {
    return node.names.map((alias) => ({
      name: alias.asname ?? alias.name.split('.')[0] ?? alias.name,
      text: alias.asname ? `import ${alias.name} as ${alias.asname}` : `import ${alias.name}`,
      module: alias.name,
      isStar: false,
    }));
  }
  if (node?.nodeType !== 'ImportFrom') return null;
  const module = `${'.'.repeat(node.level ?? 0)}${node.module ?? ''}`;
  return node.names.map((alias) => ({
    name: alias.name === '*' ? '*' : (alias.asname ?? alias.name),
    text: `from ${module} import ${alias.name}${alias.asname ? ` as ${alias.asname}` : ''}`,
    module,
    isStar: alias.name === '*',
  }));
}

/** Every module that an item's text imports, wherever in it. */
export function modulesIn(text: string): readonly string[] {
  const modules = new Set<string>();
  for (const match of text.matchAll(/^\s*(?:from\s+([\w.]+)\s+import\b|import\s+([^\n#;]+))/gm)) {
    if (match[1] !== undefined) modules.add(match[1]);
    for (const part of match[2]?.split(',') ?? [])
      modules.add(
        part
          .trim()
          .split(/\s+as\s+/)[0]
          ?.trim() ?? '',
      );
  }
  modules.delete('');
  return [...modules];
}

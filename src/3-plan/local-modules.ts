/** Python files beside the notebook: copied into the shared package, with their imports pointing there. */
import type { ModuleFile, SourceFile } from '../ir.ts';
import { applyEdits, type Edit } from '../python/edit.ts';
import { parseModule, walkNodes } from '../python/parse.ts';

/** Top-level names of the modules that are copied, as Python code imports them. */
export function localModuleNames(modules: readonly ModuleFile[]): ReadonlySet<string> {
  return new Set(modules.map((file) => topName(file.importedAs ?? file.path)));
}

function topName(path: string): string {
  return (path.split('/')[0] ?? path).replace(/\.py$/, '');
}

/** The files as they stand in the shared package. */
export function copyModules(modules: readonly ModuleFile[], packageName: string): readonly SourceFile[] {
  const names = localModuleNames(modules);
  return modules.map((file) => ({
    path: `src/${packageName}/${file.importedAs ?? file.path}`,
    text: redirectImports(file.text, names, packageName),
  }));
}

/** Makes imports of local modules go through the shared package. */
export function redirectImports(text: string, names: ReadonlySet<string>, packageName: string): string {
  if (names.size === 0) return text;
  const parsed = parseModule(text);
  if (!parsed.ok) return text;
  const { module } = parsed;
  const edits: Edit[] = [];
  for (const statement of module.body) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'ImportFrom' && !node.level && names.has((node.module ?? '').split('.')[0] ?? '')) {
        const { start, end } = module.range(node);
        const source = module.text.slice(start, end);
        edits.push({ start, end, text: source.replace(/^from\s+/, `from ${packageName}.`) });
      }
      if (node.nodeType === 'Import' && node.names.some((alias) => names.has(alias.name.split('.')[0] ?? ''))) {
        const { start, end } = module.range(node);
        edits.push({
          start,
          end,
          text: node.names.map((alias) => importLine(alias.name, alias.asname, names, packageName)).join('; '),
        });
      }
    });
  }
  return applyEdits(module.text, edits);
}

function importLine(name: string, asname: string | undefined, names: ReadonlySet<string>, packageName: string): string {
  const alias = asname ? ` as ${asname}` : '';
  const [top = name, ...rest] = name.split('.');
  if (!names.has(top)) return `import ${name}${alias}`;
  if (rest.length === 0) return `from ${packageName} import ${name}${alias}`;
  return asname
    ? `import ${packageName}.${name}${alias}`
    : `from ${packageName} import ${top}; import ${packageName}.${name}`;
}

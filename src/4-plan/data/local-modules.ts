/** Python files beside the notebook: copied into the shared package, with their imports pointing there. */
import type { HelperName, ModuleFile, SourceFile } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { applyEdits, type Edit } from '../../python/edit.ts';
import { walkNodes } from '../../python/parse.ts';

/** Modules of our own in the shared package. */
const ownNames: ReadonlySet<string> = new Set<HelperName | 'definitions'>([
  ...([
    'arguments',
    'array_views',
    'artifacts',
    'bundles',
    'figures',
    'metrics',
    'models',
    'pickling',
    'random_state',
    'settings',
  ] as const),
  'tensors',
  'definitions',
]);

/** Top-level names of the copied modules, as imported by the notebook, with their names in the package. */
export function localModuleNames(modules: readonly ModuleFile[]): ReadonlyMap<string, string> {
  const names = new Set(modules.map((file) => topName(importPath(file))));
  return new Map([...names].map((name) => [name, freeName(name, names)]));
}

/** The name, or one that differs from our own modules: some disks treat `Models.py` and `models.py` as the same. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (ownNames.has(free.toLowerCase()) || (free !== name && taken.has(free))) free = `own_${free}`;
  return free;
}

function topName(path: string): string {
  return (path.split('/')[0] ?? path).replace(/\.py$/, '');
}

function importPath(file: ModuleFile): string {
  return file.importedAs ?? file.path;
}

/** The path of a module below the shared package. */
export function placeOfModule(file: ModuleFile, names: ReadonlyMap<string, string>): string {
  const path = importPath(file);
  const top = topName(path);
  return `${names.get(top) ?? top}${path.slice(top.length)}`;
}

/** The files as they are in the shared package. */
export function copyModules(modules: readonly ModuleFile[], packageName: string): readonly SourceFile[] {
  const names = localModuleNames(modules);
  return modules.map((file) => ({
    path: `src/${packageName}/${placeOfModule(file, names)}`,
    text: redirectImports(file.text, names, packageName),
  }));
}

/** Makes imports of local modules go through the shared package. */
export function redirectImports(text: string, names: ReadonlyMap<string, string>, packageName: string): string {
  if (names.size === 0) return text;
  const { statements, rangeOf, textOf } = codeTree(text);
  const edits: Edit[] = [];
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'ImportFrom' && !node.level && names.has(topOf(node.module ?? ''))) {
        const source = textOf(node);
        const top = topOf(node.module ?? '');
        const place = `${packageName}.${names.get(top)}`;
        edits.push({ ...rangeOf(node), text: source.replace(/^from\s+[^\s.]+/, `from ${place}`) });
      }
      if (node.nodeType === 'Import' && node.names.some((alias) => names.has(topOf(alias.name)))) {
        edits.push({
          ...rangeOf(node),
          text: node.names.map((alias) => importLine(alias.name, alias.asname, names, packageName)).join('; '),
        });
      }
    });
  }
  return applyEdits(text, edits);
}

function topOf(module: string): string {
  return module.split('.')[0] ?? '';
}

function importLine(
  name: string,
  asname: string | undefined,
  names: ReadonlyMap<string, string>,
  packageName: string,
): string {
  const alias = asname ? ` as ${asname}` : '';
  const [top = name, ...rest] = name.split('.');
  const placed = names.get(top);
  if (placed === undefined) return `import ${name}${alias}`;
  const bound = placed === top ? top : `${placed} as ${top}`;
  if (rest.length === 0) return `from ${packageName} import ${asname ? `${placed}${alias}` : bound}`;
  const dotted = `${packageName}.${[placed, ...rest].join('.')}`;
  return asname ? `import ${dotted}${alias}` : `from ${packageName} import ${bound}; import ${dotted}`;
}

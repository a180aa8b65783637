import path from 'node:path';
import type { Report } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';
import { isInside } from '../paths/is-inside.ts';
import { importsIn } from '../python/facts/imports.ts';

/** The disk, or a replacement for it, as the search sees it; paths are absolute. */
export interface ModuleFiles {
  isFile(file: string): boolean;
  /** Null if it cannot be read. */
  read(file: string): string | null;
  /** Whether a file is outside a folder, links followed. */
  leadsOutside(folder: string, file: string): boolean;
}

/** A file that notebooks import or `%run`, by its absolute path. */
export interface FoundModule {
  readonly file: string;
  /** The folder in which Python finds it: its dotted name begins below it. Null if it is only run. */
  readonly folder: string | null;
}

/** How modules are searched for. */
export interface ModuleSearch {
  /** The Python of a file. */
  readonly codeOf: (file: SourceFile) => string;
  readonly files: ModuleFiles;
  readonly report: Report;
}

/**
 * Finds the Python files that notebooks import or `%run`, and what those import in turn. Text that only looks like an import may add an unneeded file: the analysis decides what is really imported.
 */
export function findModules(
  root: string,
  notebooks: readonly SourceFile[],
  { codeOf, files, report }: ModuleSearch,
): readonly FoundModule[] {
  const found = new Map<string, FoundModule>();
  const waiting: ImportingFile[] = notebooks.map((notebook) => {
    const folder = path.resolve(root, path.dirname(notebook.path));
    const text = codeOf(notebook);
    return { file: path.resolve(root, notebook.path), text, base: folder, folders: searchFolders(folder, root, text) };
  });
  for (let importing = waiting.shift(); importing !== undefined; importing = waiting.shift()) {
    for (const { name, file, folder } of wantedFiles(importing, files)) {
      const known = found.get(file);
      if (known !== undefined || notebooks.some((notebook) => path.resolve(root, notebook.path) === file)) {
        if (known?.folder === null) found.set(file, { file, folder });
        continue;
      }
      if (!isInside(root, file) || files.leadsOutside(root, file)) {
        report.add('module-outside-project', null, { name, path: path.relative(root, file).replaceAll(path.sep, '/') });
        continue;
      }
      found.set(file, { file, folder });
      const source = files.read(file) ?? '';
      const text = codeOf({ path: file, text: source.replaceAll('\r\n', '\n') });
      waiting.push({ file, text, base: folder ?? importing.base, folders: importing.folders });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A file whose imports are to be found. */
interface ImportingFile {
  readonly file: string;
  readonly text: string;
  /** The folder in which Python found it. */
  readonly base: string;
  readonly folders: readonly string[];
}

/** Where Python looks for a notebook's imports: its folder, the project's, and what it puts on `sys.path`. */
function searchFolders(folder: string, root: string, text: string): readonly string[] {
  const added = [...text.matchAll(/sys\.path\.(?:append|insert|extend)\(([^\n]*)/g)].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/["']([^"'\n]+)["']/g)].map((literal) => path.resolve(folder, literal[1] ?? '.')),
  );
  return [...new Set([folder, root, ...added])];
}

interface Wanted extends FoundModule {
  readonly name: string;
}

function wantedFiles({ file, text, base, folders }: ImportingFile, disk: ModuleFiles): readonly Wanted[] {
  const imports = importedModules(text).flatMap((name) => {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    if (dots === 0) return moduleFiles(folders, name, disk).map((found) => ({ name, ...found }));
    const above = path.resolve(path.dirname(file), ...Array<string>(dots - 1).fill('..'));
    return moduleFiles([above], name.slice(dots), disk).map((found) => ({ name, file: found.file, folder: base }));
  });
  const runs = [...text.matchAll(/^[ \t]*%run[ \t]+([^\n]*)/gm)].flatMap((match) => {
    const name = runName(match[1] ?? '');
    const places = [...new Set([path.dirname(file), folders[0] ?? ''])];
    const files = places.flatMap((place) =>
      ['', '.py', '.ipynb'].map((ending) => path.resolve(place, `${name}${ending}`)),
    );
    const found = name === '' ? undefined : files.find((one) => disk.isFile(one));
    return found === undefined ? [] : [{ name: `%run ${name}`, file: found, folder: null }];
  });
  return [...imports, ...runs];
}

/** Dotted names of modules that may be imported, with the names that `from` imports take below them. */
function importedModules(text: string): readonly string[] {
  const names = importsIn(text).flatMap(({ module, taken }) =>
    taken === null ? [module] : [module, module.endsWith('.') ? module + taken : `${module}.${taken}`],
  );
  const loaded = [...text.matchAll(/\bimport_module\([ \t]*["']([.\w]+)["']/g)].map(([, name = '']) => name);
  return [...new Set([...names, ...loaded])];
}

interface ModuleFile extends FoundModule {
  readonly folder: string;
}

/** The files of a dotted module: the `__init__.py` of each package above it, and its own. */
function moduleFiles(folders: readonly string[], name: string, disk: ModuleFiles): readonly ModuleFile[] {
  const parts = name.split('.').filter((part) => part !== '');
  for (const folder of folders) {
    const above = parts.map((_, index) => path.join(folder, ...parts.slice(0, index), '__init__.py')).slice(1);
    const whole = path.join(folder, ...parts);
    const own = [`${whole}.py`, path.join(whole, '__init__.py')].find((file) => parts.length > 0 && disk.isFile(file));
    const files = own === undefined ? [] : [...above.filter((file) => disk.isFile(file)), own];
    if (parts.length === 0 && disk.isFile(path.join(folder, '__init__.py')))
      files.push(path.join(folder, '__init__.py'));
    if (files.length > 0) return files.map((file) => ({ file, folder }));
  }
  return [];
}

function runName(rest: string): string {
  const words = rest.trim().match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return (words.find((word) => !word.startsWith('-')) ?? '').replace(/^["']|["']$/g, '');
}

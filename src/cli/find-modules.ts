import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';
import { isInside, toSlashes } from './project.ts';

/**
 * Finds the Python files that notebooks import or `%run`, and what those import in turn. Text that only looks like an
 * import may bring a file too many: what is imported in fact is settled by the analysis. `codeOf` gives a file's Python.
 */
export function findModules(
  root: string,
  notebooks: readonly SourceFile[],
  codeOf: (file: SourceFile) => string,
  report: Report,
): readonly string[] {
  const found = new Set<string>();
  const waiting: { readonly file: string; readonly text: string; readonly folders: readonly string[] }[] =
    notebooks.map((notebook) => {
      const folder = path.resolve(root, path.dirname(notebook.path));
      const text = codeOf(notebook);
      return { file: path.resolve(root, notebook.path), text, folders: searchFolders(folder, root, text) };
    });
  for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
    for (const { name, file } of wantedFiles(source.file, source.text, source.folders)) {
      if (found.has(file) || notebooks.some((notebook) => path.resolve(root, notebook.path) === file)) continue;
      if (!isInside(root, file)) {
        report.add('module-outside-project', null, { name, path: toSlashes(path.relative(root, file)) });
        continue;
      }
      found.add(file);
      const text = codeOf({ path: file, text: readFileSync(file, 'utf8').replaceAll('\r\n', '\n') });
      waiting.push({ file, text, folders: source.folders });
    }
  }
  return [...found].sort();
}

/** Where Python looks for a notebook's imports: its folder, the project's, and what it puts on `sys.path`. */
function searchFolders(folder: string, root: string, text: string): readonly string[] {
  const added = [...text.matchAll(/sys\.path\.(?:append|insert|extend)\(([^\n]*)/g)].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/["']([^"'\n]+)["']/g)].map((literal) => path.resolve(folder, literal[1] ?? '.')),
  );
  return [...new Set([folder, root, ...added])];
}

interface Wanted {
  readonly name: string;
  readonly file: string;
}

function wantedFiles(file: string, text: string, folders: readonly string[]): readonly Wanted[] {
  const imports = importedNames(text).flatMap((name) => {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    const base = dots === 0 ? folders : [path.resolve(path.dirname(file), ...Array<string>(dots - 1).fill('..'))];
    return moduleFiles(base, name.slice(dots)).map((found) => ({ name, file: found }));
  });
  const runs = [...text.matchAll(/^[ \t]*%run[ \t]+([^\n]*)/gm)].flatMap((match) => {
    const name = runName(match[1] ?? '');
    const places = [...new Set([path.dirname(file), folders[0] ?? ''])];
    const files = places.flatMap((place) =>
      ['', '.py', '.ipynb'].map((ending) => path.resolve(place, `${name}${ending}`)),
    );
    const found = name === '' ? undefined : files.find((one) => isFile(one));
    return found === undefined ? [] : [{ name: `%run ${name}`, file: found }];
  });
  return [...imports, ...runs];
}

/** Dotted names of modules that may be imported, with the names that `from` imports take below them. */
function importedNames(text: string): readonly string[] {
  const joined = text
    .replace(/\\\n/g, ' ')
    .replace(/\(([^()]*)\)/g, (whole) => whole.replace(/#[^\n]*/g, '').replaceAll('\n', ' '));
  const names = new Set<string>();
  for (const match of joined.matchAll(/\bfrom[ \t]+([.\w]+)[ \t]+import[ \t]+\(?([^\n)#;]*)/g)) {
    const from = match[1] ?? '';
    names.add(from);
    for (const name of namesOf(match[2] ?? '')) names.add(from.endsWith('.') ? `${from}${name}` : `${from}.${name}`);
  }
  for (const match of joined.matchAll(/(?:^|[;:])[ \t]*import[ \t]+([^\n#;]*)/gm)) {
    for (const name of namesOf(match[1] ?? '')) names.add(name);
  }
  for (const match of joined.matchAll(/\bimport_module\([ \t]*["']([.\w]+)["']/g)) names.add(match[1] ?? '');
  return [...names];
}

function namesOf(list: string): readonly string[] {
  return list.split(',').flatMap((item) => /^\s*([.\w]+)/.exec(item)?.[1] ?? []);
}

/** The files of a dotted module: the `__init__.py` of each package above it, and its own. */
function moduleFiles(folders: readonly string[], name: string): readonly string[] {
  const parts = name.split('.').filter((part) => part !== '');
  for (const folder of folders) {
    const above = parts.map((_, index) => path.join(folder, ...parts.slice(0, index), '__init__.py')).slice(1);
    const whole = path.join(folder, ...parts);
    const own = [`${whole}.py`, path.join(whole, '__init__.py')].find((file) => parts.length > 0 && isFile(file));
    if (own !== undefined) return [...above.filter((file) => isFile(file)), own];
    if (parts.length === 0 && isFile(path.join(folder, '__init__.py'))) return [path.join(folder, '__init__.py')];
  }
  return [];
}

function runName(rest: string): string {
  const words = rest.trim().match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return (words.find((word) => !word.startsWith('-')) ?? '').replace(/^["']|["']$/g, '');
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

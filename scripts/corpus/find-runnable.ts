import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modulesIn } from '../../src/python/facts/imports.ts';

/** What needs the network, a terminal, someone at the keyboard, or much time. */
const unfit =
  /https?:|^\s*!|=\s*!\w|fetch_\w+\(|input\(|load_dataset\(|urlopen|time\.sleep|nltk\.download|^\s*%(?!%?time|matplotlib|config|load_ext|autoreload|pylab|precision)/m;

interface RawNotebook {
  readonly cells?: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
}

/** Those of a folder's notebooks that the interpreter has all imports of, and whose code names no address, shell command or prompt. */
export function findRunnable(folder: string, files: readonly string[], interpreter: string): readonly string[] {
  const candidates = files.flatMap((file) => {
    const modules = modulesOf(path.join(folder, file));
    return modules === null ? [] : [{ file, modules }];
  });
  const installed = findInstalled(interpreter, [...new Set(candidates.flatMap(({ modules }) => modules))]);
  const isThere = (file: string, module: string) => installed.has(module) || isBeside(path.join(folder, file), module);
  return candidates.filter(({ file, modules }) => modules.every((each) => isThere(file, each))).map(({ file }) => file);
}

/** The modules that a notebook imports, where its code does nothing that cannot be done here; else null. */
function modulesOf(file: string): readonly string[] | null {
  const code = codeOf(readFileSync(file, 'utf8'));
  if (code === null) return null;
  const modules = modulesIn(code).map((module) => module.split('.')[0] ?? '');
  return modules.length > 0 && !unfit.test(code) ? [...new Set(modules)] : null;
}

/** The code of a notebook without comments; null if it is none. */
export function codeOf(text: string): string | null {
  try {
    const { cells = [] } = JSON.parse(text) as RawNotebook;
    const code = cells.filter((cell) => cell.cell_type === 'code').map((cell) => [cell.source].flat().join(''));
    return code.join('\n').replace(/#.*/g, '');
  } catch {
    return null;
  }
}

/** Says which of these modules the interpreter has. */
function findInstalled(interpreter: string, modules: readonly string[]): ReadonlySet<string> {
  const code =
    'import importlib.util as u, json, sys; print(json.dumps([m for m in json.load(sys.stdin) if u.find_spec(m)]))';
  const output = execFileSync(interpreter, ['-c', code], { input: JSON.stringify(modules), encoding: 'utf8' });
  return new Set(JSON.parse(output) as string[]);
}

/** Whether a module of the notebook's own is beside it. */
function isBeside(file: string, module: string): boolean {
  return ['.py', '/__init__.py'].some((end) => existsSync(path.join(path.dirname(file), `${module}${end}`)));
}

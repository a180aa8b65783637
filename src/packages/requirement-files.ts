/** What the files beside a notebook say of its packages: requirements.txt, conda files, pyproject.toml, Pipfile, setup.cfg. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { SourceFile } from '../ir.ts';
import { pipNameOf } from '../knowledge/conda-names.ts';
import { readRequirementLines } from './requirement-lines.ts';

/** What one file says. */
export interface RequiredPackages {
  /** As pip reads them: `pandas>=2.1`. */
  readonly requirements: readonly string[];
  /** Python version (`3.11`), where the file names a single one. */
  readonly python: string | null;
}

/** Reads the files, those nearest to the notebook last, so that they have the last word. */
export function readRequirementFiles(files: readonly SourceFile[]): readonly RequiredPackages[] {
  const depth = (file: SourceFile): number => file.path.split('/').length;
  return [...files].sort((a, b) => depth(a) - depth(b)).map(readFile);
}

function readFile({ path, text }: SourceFile): RequiredPackages {
  const plain = text.replace(/^\uFEFF/, '');
  if (path.endsWith('.txt')) return { requirements: plainLines(plain), python: null };
  if (/\.ya?ml$/.test(path)) return condaFile(plain);
  if (path.endsWith('.cfg')) return { requirements: setupLines(plain), python: null };
  return tomlFile(plain, path.endsWith('Pipfile'));
}

/** Requirements a line; options of pip, addresses without a name and files of other files are left out. */
function plainLines(text: string): readonly string[] {
  return readRequirementLines(text)
    .flatMap((line) => (line.kind === 'requirement' ? [line.text] : []))
    .filter((line) => /^[A-Za-z0-9][\w.-]*\s*($|[[=<>~!@;(])/.test(line));
}

function condaFile(text: string): RequiredPackages {
  const dependencies = (parsed(() => parseYaml(text)) as { dependencies?: unknown } | null)?.dependencies;
  const entries: readonly unknown[] = Array.isArray(dependencies) ? dependencies : [];
  const conda = entries.filter((entry) => typeof entry === 'string').map(condaEntry);
  const pip = entries.flatMap((entry) => {
    const list = (entry as { pip?: unknown } | null)?.pip;
    return Array.isArray(list) ? plainLines(list.filter((line) => typeof line === 'string').join('\n')) : [];
  });
  const python = conda.find(({ name }) => name === 'python')?.version.match(/^={1,2}(3\.\d+)(?!\d)/)?.[1] ?? null;
  const packages = conda.filter(({ name }) => name !== 'python' && name !== 'pip' && name !== '');
  return { requirements: [...packages.map(({ name, version }) => pipNameOf(name) + version), ...pip], python };
}

/** `conda-forge::pandas=2.1=build` as pip reads it: in conda's words, `=2.1` is every 2.1. */
function condaEntry(entry: string): { readonly name: string; readonly version: string } {
  const [, name = '', rest = ''] = /^(?:[\w./-]+::)?([\w.-]+)\s*(.*)$/.exec(entry.trim()) ?? [];
  const [, version, exact] = /^=(?!=)\s*([\w.!+]+?)(?:\.\*)?(=.*)?$/.exec(rest) ?? [];
  if (version === undefined) return { name, version: rest.replaceAll(' ', '') };
  const isWhole = exact !== undefined || version.split('.').length > 2;
  return { name, version: isWhole ? `==${version}` : `==${version}.*` };
}

type Table = Readonly<Record<string, unknown>>;

function tomlFile(text: string, isPipfile: boolean): RequiredPackages {
  const root = tableOf(parsed(() => parseToml(text)));
  if (isPipfile) {
    const python = tableOf(root['requires'])['python_version'];
    return { requirements: poetryLines(root['packages']), python: typeof python === 'string' ? python : null };
  }
  const listed = tableOf(root['project'])['dependencies'];
  const own = Array.isArray(listed) ? plainLines(listed.filter((line) => typeof line === 'string').join('\n')) : [];
  return {
    requirements: [...own, ...poetryLines(tableOf(tableOf(root['tool'])['poetry'])['dependencies'])],
    python: null,
  };
}

/** `pandas = "^2.1"` and `pandas = { version = "2.1", extras = ["x"] }`, as Poetry and Pipenv write them. */
function poetryLines(table: unknown): readonly string[] {
  return Object.entries(tableOf(table)).flatMap(([name, value]) => {
    const { version, extras } = typeof value === 'string' ? { version: value, extras: undefined } : tableOf(value);
    if (name === 'python' || typeof version !== 'string') return [];
    const listed = Array.isArray(extras) ? `[${extras.join(',')}]` : '';
    return [`${name}${listed}${versionOfPoetry(version.trim())}`];
  });
}

/** Poetry's caret goes to the next number that may break something, its tilde keeps two numbers; a bare version is that one. */
function versionOfPoetry(version: string): string {
  if (version === '*') return '';
  const caret = /^\^\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version);
  if (caret) {
    const [lowest, ...rest] = [caret[1], caret[2], caret[3]].filter((part) => part !== undefined).map(Number);
    const numbers = [lowest ?? 0, ...rest];
    const first = Math.max(
      0,
      numbers.findIndex((part) => part > 0),
    );
    const next = [...numbers.slice(0, first), (numbers[first] ?? 0) + 1].join('.');
    return `>=${version.slice(1).trim()},<${next}`;
  }
  const tilde = /^~\s*(\d[\w.]*)$/.exec(version)?.[1];
  if (tilde !== undefined) return tilde.split('.').length > 2 ? `~=${tilde}` : `==${tilde}.*`;
  return /^\d/.test(version) ? `==${version}` : version.replaceAll(' ', '');
}

/** The lines of `install_requires` in a setup.cfg. */
function setupLines(text: string): readonly string[] {
  const block =
    /^install_requires[ \t]*=[ \t]*(.*(?:\r?\n(?:[ \t]+.*|[ \t]*#.*|[ \t]*(?=\r?\n[ \t])))*)/m.exec(text)?.[1] ?? '';
  return plainLines(block.replace(/;(?=\s*$)/gm, ''));
}

function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

/** What is parsed, or null if the text is broken: such a file says nothing. */
function parsed(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** Imports name by name, so that a script imports what it uses and nothing more. */

import { parseModule, type Stmt } from '../parse.ts';
import { type PythonToken, tokenize } from '../tokens.ts';

/** One name that an import binds. */
export interface ImportedName {
  readonly name: string;
  /** A statement that imports just this name. */
  readonly text: string;
  /** Top-level module or package, and the whole dotted module. */
  readonly module: string;
  readonly isStar: boolean;
  /** What it stands for, if this is one thing however it is imported: `from a import b as c` is `import a.b as c`. */
  readonly of: string | null;
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
      of: alias.asname || !alias.name.includes('.') ? alias.name : null,
    }));
  }
  if (node.nodeType !== 'ImportFrom') return null;
  const module = `${'.'.repeat(node.level ?? 0)}${node.module ?? ''}`;
  return node.names.map((alias) => ({
    name: alias.name === '*' ? '*' : (alias.asname ?? alias.name),
    text: `from ${module} import ${alias.name}${alias.asname ? ` as ${alias.asname}` : ''}`,
    module,
    isStar: alias.name === '*',
    of: alias.name === '*' || (node.level ?? 0) > 0 ? null : `${module}.${alias.name}`,
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

/** One name of an import statement. */
export interface ImportedPart {
  /** With the dots of a relative import. */
  readonly module: string;
  /** What is taken from the module, `*` for all of it; null if the module itself is imported. */
  readonly taken: string | null;
  /** The name that is bound; null for `*`. */
  readonly bound: string | null;
}

/** Every import of a text, wherever in it, name by name; also of a text that is no complete Python, such as a cell with magics. */
export function importsIn(text: string): readonly ImportedPart[] {
  if (!/\bimport\b/.test(text)) return [];
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap(({ text: word }, index) => {
    if ((word !== 'import' && word !== 'from') || !beginsStatement(tokens[index - 1])) return [];
    const end = tokens.findIndex((token, at) => at > index && (token.kind === 'newline' || token.text === ';'));
    return readImport(tokens.slice(index, end < 0 ? tokens.length : end).map((token) => token.text));
  });
}

/** Every module that a text imports, wherever in it. */
export function modulesIn(text: string): readonly string[] {
  return [...new Set(importsIn(text).map(({ module }) => module))];
}

/** Whether a line is an import that stands on one line. */
export function isImportLine(line: string): boolean {
  return /^(?:import\s+[^(\\;]+|from\s+[\w.]+\s+import\s+[^(\\;]+)$/.test(line);
}

function beginsStatement(before: PythonToken | undefined): boolean {
  return before === undefined || ['newline', 'indent', 'dedent'].includes(before.kind) || /^[;:]$/.test(before.text);
}

function readImport(words: readonly string[]): readonly ImportedPart[] {
  const from = words[0] === 'from' ? words.indexOf('import') : 0;
  if (from < 0) return [];
  const module = words.slice(1, from).join('');
  const listed = words.slice(from + 1).filter((word) => word !== '(' && word !== ')');
  return listed
    .join(' ')
    .split(',')
    .flatMap((item): readonly ImportedPart[] => {
      const [, path = '', alias] = /^\s*([^\s,]+(?: \. [^\s,]+)*)(?: as (\S+))?\s*$/.exec(item) ?? [];
      const name = path.replaceAll(' ', '');
      if (name === '') return [];
      if (from === 0) return [{ module: name, taken: null, bound: alias ?? name.split('.')[0] ?? name }];
      return [{ module, taken: name, bound: name === '*' ? null : (alias ?? name) }];
    });
}

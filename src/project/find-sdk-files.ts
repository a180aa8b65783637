import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';
import { isInside } from '../paths/is-inside.ts';
import { modulesIn } from '../python/facts/imports.ts';
import { holdsSecrets, isHidden } from './private-files.ts';
import { leadsOutside, toSlashes } from './project.ts';
import { namesIn } from './read-bytes.ts';

const maxFiles = 500;
const maxBytes = 1024 * 1024;
const maxDepth = 6;
const skipped = new Set(['node_modules', '__pycache__', 'venv', 'env', 'site-packages', 'mlruns', 'outputs']);

/** Where files are looked for. */
export interface SdkFolders {
  /** Nothing outside it is read. */
  readonly root: string;
  /** The folder of the notebook. */
  readonly folder: string;
  /** Files that an earlier build wrote. */
  readonly generated: ReadonlySet<string>;
}

/**
 * Texts beside a notebook that its calls of Azure ML's SDK may name: files and folders that its string literals lead to, those that
 * YAML files among them lead to, and imported files with function components. Paths are relative to the notebook's folder. Bounded; binary and hidden files, keys,
 * and links that lead out of the project are left out.
 */
export function findSdkFiles(folders: SdkFolders, code: readonly string[], report: Report): readonly SourceFile[] {
  const { root, folder } = folders;
  const text = code.join('\n');
  if (!/\bazure\.ai\.ml\b|\bazureml\.(core|pipeline)\b/.test(text)) return [];
  const found = new Map<string, string>();
  const waiting = [
    ...literalsOf(text).map((literal) => ({ from: folder, literal })),
    ...functionComponents(folder, code),
  ];
  for (let next = waiting.shift(); next !== undefined && found.size < maxFiles; next = waiting.shift()) {
    const target = path.resolve(next.from, next.literal.replace(/^\/+/, ''));
    const inRoot = path.relative(root, target);
    if (!isInside(root, target) || isHidden(toSlashes(inRoot)) || !existsSync(target)) continue;
    for (const file of filesBelow(target, folders, report)) {
      if (found.has(file) || found.size >= maxFiles) continue;
      const content = readWhole(file);
      if (content === null) continue;
      found.set(file, content);
      if (/\.ya?ml$/.test(file))
        waiting.push(...yamlPaths(content).map((literal) => ({ from: path.dirname(file), literal })));
    }
  }
  return [...found]
    .map(([file, content]) => ({ path: toSlashes(path.relative(folder, file)), text: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Named {
  readonly from: string;
  readonly literal: string;
}

/** Imported files with function components, and what they name; with their folder, which is the code of such a component. */
function functionComponents(folder: string, code: readonly string[]): readonly Named[] {
  const modules = new Set(code.flatMap((text) => modulesIn(text)));
  return [...modules].flatMap((module) => {
    const literal = `${module.replaceAll('.', '/')}.py`;
    const file = path.join(folder, literal);
    const text = module.startsWith('.') || !existsSync(file) ? null : readWhole(file);
    if (text === null || !/\bcommand_component\b/.test(text)) return [];
    const beside = path.dirname(file);
    const own = beside === folder ? modulesIn(text).map((name) => `${name.replaceAll('.', '/')}.py`) : ['.'];
    return [{ from: folder, literal }, ...[...own, ...literalsOf(text)].map((one) => ({ from: beside, literal: one }))];
  });
}

/** Short string literals of one line; those of f-strings are taken apart at their braces. */
function literalsOf(text: string): readonly string[] {
  const literals = [...text.matchAll(/(["'])((?:(?!\1)[^\\\n])*)\1/g)].flatMap((match) =>
    (match[2] ?? '').split(/\{[^}]*\}/),
  );
  return [...new Set(literals)].filter(
    (literal) => literal !== '' && literal.length < 200 && !/^[a-z]+:\/\/|\s{2}/i.test(literal),
  );
}

/** Scalars of a YAML file that may be paths. */
function yamlPaths(text: string): readonly string[] {
  const values = [...text.matchAll(/^\s*-?\s*[\w$]+:\s+(?:file:)?["']?([^\s"'#]+)["']?\s*$/gm)].map(
    (match) => match[1] ?? '',
  );
  const items = [...text.matchAll(/^\s*-\s+["']?(\.{1,2}\/[^\s"'#]+)/gm)].map((match) => match[1] ?? '');
  return [...values, ...items].filter((value) => /[./]/.test(value));
}

function filesBelow(target: string, folders: SdkFolders, report: Report, depth = 0): readonly string[] {
  const { root, generated } = folders;
  if (generated.has(target)) return [];
  const shown = { path: toSlashes(path.relative(root, target)) };
  if (leadsOutside(root, target)) {
    report.add('link-leads-outside', null, shown);
    return [];
  }
  const stats = statSync(target);
  if (stats.isFile() && holdsSecrets(path.basename(target))) {
    report.add('private-file-left-out', null, shown);
    return [];
  }
  if (stats.isFile()) return stats.size > maxBytes || target.endsWith('.ipynb') ? [] : [target];
  if (!stats.isDirectory() || depth > maxDepth) return [];
  return namesIn(target)
    .filter((name) => !skipped.has(name) && (!isHidden(name) || name === '.amlignore'))
    .sort()
    .flatMap((name) => filesBelow(path.join(target, name), folders, report, depth + 1));
}

/** A text; null for a file that is none. */
function readWhole(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes('\0') || text.includes('\ufffd') ? null : text;
  } catch {
    return null;
  }
}

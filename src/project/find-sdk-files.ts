import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../ir.ts';
import { isInside, toSlashes } from './project.ts';

const maxFiles = 500;
const maxBytes = 1024 * 1024;
const maxDepth = 6;
const skipped = new Set(['node_modules', '__pycache__', 'venv', 'env', 'site-packages', 'mlruns', 'outputs']);

/**
 * Texts beside a notebook that its calls of Azure ML's SDK may name: files and folders that its string literals lead to, and
 * those that YAML files among them lead to. Paths are relative to the notebook's folder. Bounded; binary files are left out.
 */
export function findSdkFiles(
  root: string,
  folder: string,
  code: readonly string[],
  left: ReadonlySet<string>,
): readonly SourceFile[] {
  const text = code.join('\n');
  if (!/\bazure\.ai\.ml\b|\bazureml\.(core|pipeline)\b/.test(text)) return [];
  const found = new Map<string, string>();
  const waiting = literalsOf(text).map((literal) => ({ from: folder, literal }));
  for (let next = waiting.shift(); next !== undefined && found.size < maxFiles; next = waiting.shift()) {
    const target = path.resolve(next.from, next.literal.replace(/^\/+/, ''));
    if (!isInside(root, target) || !existsSync(target)) continue;
    for (const file of filesBelow(target, left)) {
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

function filesBelow(target: string, left: ReadonlySet<string>, depth = 0): readonly string[] {
  if (left.has(target)) return [];
  const stats = statSync(target);
  if (stats.isFile()) return stats.size > maxBytes || target.endsWith('.ipynb') ? [] : [target];
  if (!stats.isDirectory() || depth > maxDepth) return [];
  return readdirSync(target)
    .filter((name) => !skipped.has(name) && (!name.startsWith('.') || name === '.amlignore'))
    .sort()
    .flatMap((name) => filesBelow(path.join(target, name), left, depth + 1));
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

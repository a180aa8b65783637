/** A folder of its own for a notebook that is run: what is beside it, and what its code names in the folders above. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const mostBytes = 100_000_000;

/** A notebook in a folder of its own. */
export interface LaidOut {
  /** Folder to remove afterwards; it has the project and what is built from it. */
  readonly workplace: string;
  readonly root: string;
  /** The notebook below `root`. */
  readonly notebook: string;
  readonly out: string;
}

/** Lays a notebook out, with another text; null if its files are too large to copy. */
export function layOut(file: string, text: string, code: string): LaidOut | null {
  const above = pathsAbove(code);
  const levels = Math.max(0, ...above.map((each) => each.split('/').filter((part) => part === '..').length));
  const from = path.dirname(file);
  const base = path.resolve(from, ...Array<string>(levels).fill('..'));
  const inside = path.relative(base, from);
  const workplace = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  const root = path.join(workplace, 'project');
  const size = copy(from, path.join(root, inside), mostBytes);
  const named = above.map((each) => path.resolve(from, each)).filter((each) => existsSync(each));
  const left = named.reduce(
    (rest, each) => rest - copy(each, path.join(root, path.relative(base, each)), rest),
    mostBytes - size,
  );
  if (left < 0) {
    rmSync(workplace, { recursive: true });
    return null;
  }
  const notebook = path.join(root, inside, path.basename(file));
  writeFileSync(notebook, text);
  return { workplace, root, notebook, out: path.join(workplace, 'out') };
}

/** What the code names in folders above: `../data` of `../data/x.csv`. A folder above itself is not copied whole. */
function pathsAbove(code: string): readonly string[] {
  const found = code.matchAll(/['"]((?:\.\.\/)+[^'"/{}*]+)/g);
  return [...new Set([...found].map(([, each = '']) => each))];
}

/** Copies a file or folder without notebooks, up to a size; gives the size, which is beyond where it was too large. */
function copy(from: string, to: string, most: number): number {
  if (!statSync(from).isDirectory()) return copyFile(from, to, most);
  mkdirSync(to, { recursive: true });
  let size = 0;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.ipynb')) continue;
    const source = path.join(entry.parentPath, entry.name);
    size += copyFile(source, path.join(to, path.relative(from, source)), most - size);
    if (size > most) return size;
  }
  return size;
}

function copyFile(from: string, to: string, most: number): number {
  const { size } = statSync(from);
  if (size <= most) cpSync(from, to, { recursive: true });
  return size;
}

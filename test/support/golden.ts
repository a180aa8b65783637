import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/** A tree of files in memory: path with `/` to text. */
export type Tree = Readonly<Record<string, string>>;

/**
 * Compares a whole tree with a folder: a missing, an extra and a changed file all fail. `UPDATE_GOLDEN=1` writes the
 * folder again instead; read its diff as what users get, because it is.
 */
export function expectTree(actual: Tree, folder: string): void {
  if (process.env.UPDATE_GOLDEN === '1') {
    rmSync(folder, { recursive: true, force: true });
    for (const [file, text] of Object.entries(actual)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return;
  }
  expect(Object.keys(actual).sort(), `the files of ${folder}`).toEqual(Object.keys(readTree(folder)).sort());
  expect(actual).toEqual(readTree(folder));
}

/** Reads a folder with all below it; a folder that does not exist is empty. Binary files are read as text too. */
export function readTree(folder: string): Tree {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    files
      .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(folder, file), 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

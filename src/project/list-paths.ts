import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import type { PathFact } from '../ir.ts';
import { arrayHeaders } from './array-headers.ts';
import { toSlashes } from './project.ts';
import { isSkippedName, maxDepth, maxEntries, maxPreviews, previewBytes, previewOf, tables } from './read-limits.ts';

const arrays = /\.np[yz]$/i;

/**
 * What stands on the disk below the notebook's folder, then in the rest of the project: enough to know whether a path
 * that the notebook reads is a file or a folder, and which columns a table has. Bounded, so that a large folder costs little.
 */
export function listPaths(folder: string, root: string, left: ReadonlySet<string>): readonly PathFact[] {
  const facts = new Map<string, PathFact>();
  let previews = 0;
  const firstLines = (file: string): string | null => {
    if (tables.test(file)) return previews++ < maxPreviews ? preview(file) : null;
    return arrays.test(file) && previews++ < maxPreviews ? arrayHeaders(file) : null;
  };
  for (const { file, isFolder } of walkBoth(folder, root, left)) {
    const shown = toSlashes(path.relative(folder, file));
    if (facts.has(shown) || shown === '') continue;
    facts.set(shown, { path: shown, kind: isFolder ? 'folder' : 'file', preview: isFolder ? null : firstLines(file) });
    if (facts.size >= maxEntries) break;
  }
  return [...facts.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function* walkBoth(folder: string, root: string, left: ReadonlySet<string>): Generator<Entry> {
  yield* walk(folder, left, 1);
  if (folder !== root) yield* walk(root, left, 1);
}

interface Entry {
  readonly file: string;
  readonly isFolder: boolean;
}

function* walk(folder: string, left: ReadonlySet<string>, depth: number): Generator<Entry> {
  for (const entry of readFolder(folder)) {
    const file = path.join(folder, entry.name);
    if (left.has(file) || isSkipped(entry.name, file) || !(entry.isDirectory() || entry.isFile())) continue;
    yield { file, isFolder: entry.isDirectory() };
    if (entry.isDirectory() && depth < maxDepth) yield* walk(file, left, depth + 1);
  }
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isSkipped(name: string, whole: string): boolean {
  return isSkippedName(name) || existsSync(path.join(whole, 'pyvenv.cfg'));
}

/** The first lines of a text file; null if it is not UTF-8 text. */
function preview(file: string): string | null {
  try {
    const handle = openSync(file, 'r');
    const buffer = Buffer.alloc(previewBytes);
    const length = readSync(handle, buffer, 0, previewBytes, 0);
    closeSync(handle);
    return previewOf(new TextDecoder('utf-8').decode(buffer.subarray(0, length)), length === previewBytes);
  } catch {
    return null;
  }
}

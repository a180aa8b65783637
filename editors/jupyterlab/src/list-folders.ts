/** What is in the folders of a project, listed one after the other. */
import path from 'node:path';
import type { PathFact } from '../../../src/ir.ts';
import {
  isSkippedName,
  maxDepth,
  maxEntries,
  previewBytes,
  previewOf,
  tables,
} from '../../../src/project/read-limits.ts';
import type { ServerFiles } from './gather.ts';

/** A file or folder of a server. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** In bytes; null if it is not known. */
  readonly size: number | null;
}

/** A path, from the root of the server. */
export interface ListedPath {
  readonly file: string;
  readonly entry: FolderEntry;
}

interface Limits {
  readonly root: string;
  /** A folder that is left out; null for none. */
  readonly left: string | null;
}

/** Every folder is a request: the command line, which asks the disk, has no such limit. */
const maxFolders = 150;
/** A server sends a table whole. */
const largestTable = 4 * 1024 * 1024;
const maxTables = 40;

/** Lists the notebook's folder, then the rest of the project, in the order of the command line. */
export async function listFolders(
  files: ServerFiles,
  folder: string,
  { root, left }: Limits,
): Promise<readonly ListedPath[]> {
  const found = new Map<string, ListedPath>();
  let asked = 0;
  const entriesOf = async (at: string): Promise<readonly FolderEntry[]> => (asked++ < maxFolders ? files.list(at) : []);
  const walk = async (at: string, entries: readonly FolderEntry[], depth: number): Promise<void> => {
    for (const entry of entries) {
      const file = path.join(at, entry.name);
      if (file === left || isSkippedName(entry.name) || found.size >= maxEntries) continue;
      const below = entry.isFolder && depth < maxDepth && !found.has(file) ? await entriesOf(file) : [];
      if (below.some(({ name }) => name === 'pyvenv.cfg')) continue;
      if (!found.has(file)) found.set(file, { file, entry });
      await walk(file, below, depth + 1);
    }
  };
  await walk(folder, await entriesOf(folder), 1);
  if (folder !== root) await walk(root, await entriesOf(root), 1);
  found.delete(folder);
  return [...found.values()];
}

/** The paths as the compiler takes them, with the first lines of small tables. */
export async function previewFacts(
  files: ServerFiles,
  paths: readonly ListedPath[],
  folder: string,
): Promise<readonly PathFact[]> {
  let tablesRead = 0;
  const facts: PathFact[] = [];
  for (const { file, entry } of paths) {
    const isTable = !entry.isFolder && tables.test(entry.name) && (entry.size ?? 0) <= largestTable;
    const text = isTable && tablesRead++ < maxTables ? await files.read(file) : null;
    const preview = text === null ? null : previewOf(text.slice(0, previewBytes), text.length >= previewBytes);
    facts.push({ path: path.relative(folder, file), kind: entry.isFolder ? 'folder' : 'file', preview });
  }
  return facts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

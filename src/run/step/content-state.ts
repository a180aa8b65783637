import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The content of a file or folder at one time. */
export interface ContentState {
  readonly hash: string;
  /** By path below the folder; the empty path for a file. */
  readonly files: ReadonlyMap<string, FileState>;
}

/** What the disk says of a file, and the hash of its content. */
export interface FileState {
  readonly signature: string;
  readonly hash: string;
}

/** Files that were hashed in this run, by path: a file whose size, times and identity are the same is not read again. */
export type KnownFiles = Map<string, FileState>;

/** Hashes a file or folder. A file's name counts, since scripts look at its ending; a folder's does not. */
export async function readContentState(path: string, known: KnownFiles): Promise<ContentState> {
  const files = new Map<string, FileState>();
  for (const [inside, full, signature] of await listFiles(path)) {
    const before = known.get(full);
    const state = before?.signature === signature ? before : { signature, hash: await hashFile(full) };
    known.set(full, state);
    files.set(inside, state);
  }
  const hash = createHash('sha256');
  for (const [inside, state] of files) hash.update(`${inside === '' ? basename(path) : inside}\0${state.hash}\0`);
  return { hash: hash.digest('hex'), files };
}

/** The first file that was changed, added or removed since `before`; `null` when there is none. */
export async function findChangedFile(path: string, before: ContentState): Promise<string | null> {
  const seen = new Set<string>();
  for (const [inside, full, signature] of await listFiles(path)) {
    seen.add(inside);
    const state = before.files.get(inside);
    if (state?.signature === signature) continue;
    if (state === undefined || (await hashFile(full)) !== state.hash) return inside === '' ? basename(path) : inside;
  }
  const removed = [...before.files.keys()].find((inside) => !seen.has(inside));
  return removed === undefined ? null : removed === '' ? basename(path) : removed;
}

type Listed = readonly [inside: string, full: string, signature: string];

async function listFiles(path: string): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  await list(path, '', found, []);
  return found.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

async function list(path: string, inside: string, found: Listed[], trail: readonly bigint[]): Promise<void> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  if (stats === null) return;
  if (!stats.isDirectory()) {
    if (stats.isFile()) found.push([inside, path, `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}:${stats.ino}`]);
    return;
  }
  if (trail.includes(stats.ino)) return;
  for (const name of await readdir(path)) {
    await list(join(path, name), inside === '' ? name : `${inside}/${name}`, found, [...trail, stats.ino]);
  }
}

function hashFile(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    const stream = createReadStream(path, { highWaterMark: 1 << 20 });
    stream.on('data', (chunk) => hash.update(chunk));
    stream.on('error', reject);
    stream.on('end', () => resolve(hash.digest('hex')));
  });
}

/**
 * Results that are kept between runs of the command. All of it may be deleted at any time, and a file that cannot be read,
 * is damaged or cannot be written counts as one that is not there: the command is slower then, and gives the same.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A place for results by name. */
export interface Cache {
  /** What was kept under a name; null when nothing was, or it is damaged. */
  read(name: string): Buffer | null;
  write(name: string, bytes: Uint8Array): void;
}

/** What the place of the cache depends on. */
export interface Machine {
  readonly variables: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** Where this machine keeps what may be deleted; null if `CELLWRIGHT_CACHE` is `off`. */
export function cacheFolderOf({ variables, platform, home }: Machine): string | null {
  const { CELLWRIGHT_CACHE: given, XDG_CACHE_HOME: shared, LOCALAPPDATA: local } = variables;
  if (given === 'off') return null;
  if (given !== undefined && given !== '') return path.resolve(given);
  if (shared !== undefined && path.isAbsolute(shared)) return path.join(shared, 'cellwright');
  if (platform === 'win32') return path.join(local ?? path.join(home, 'AppData', 'Local'), 'cellwright', 'cache');
  return platform === 'darwin'
    ? path.join(home, 'Library', 'Caches', 'cellwright')
    : path.join(home, '.cache', 'cellwright');
}

/** Results of one kind, in a folder of the cache that holds at most so many; the ones that were not read for longest go first. */
export function openCache(folder: string, most: number): Cache {
  return {
    read(name) {
      const file = path.join(folder, name);
      try {
        if (!isOwn(folder)) return null;
        const bytes = unsealed(readFileSync(file));
        if (bytes !== null) markUsed(file);
        return bytes;
      } catch {
        return null;
      }
    },
    write(name, bytes) {
      const file = path.join(folder, name);
      const unfinished = `${file}.${process.pid}.part`;
      quietly(() => {
        // Others must not write what is run and printed in the name of this user.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(folder)) return;
        writeFileSync(unfinished, sealOf(bytes), { mode: 0o600 });
        writeFileSync(unfinished, bytes, { flag: 'a' });
        renameSync(unfinished, file);
        removeOldest(folder, most);
      });
      quietly(() => rmSync(unfinished, { force: true }));
    },
  };
}

/** What keys are made of: the same parts give the same key, on every machine. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A cache that cannot be written is one that is not there. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

const sealLength = 32;

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The bytes behind their seal, where it fits them. */
function unsealed(file: Buffer): Buffer | null {
  const bytes = file.subarray(sealLength);
  return file.length >= sealLength && file.subarray(0, sealLength).equals(sealOf(bytes)) ? bytes : null;
}

/** Whether no one but this user writes into a folder; Windows has no such modes, and its folder is below the user's own. */
function isOwn(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

const dayMs = 86_400_000;

/** Once a day is enough to know what is used. */
function markUsed(file: string): void {
  const now = new Date();
  if (now.getTime() - statSync(file).mtimeMs > dayMs) utimesSync(file, now, now);
}

/** Removes a tenth more than is needed, so that the folder is not gone through at each write. */
function removeOldest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const byAge = names
    .map((name) => ({ name, used: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.used - b.used);
  for (const { name } of byAge.slice(0, names.length - Math.floor(most * 0.9)))
    rmSync(path.join(folder, name), { force: true });
}

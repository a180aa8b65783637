/**
 * Results that are kept between runs of the command. All of it may be deleted at any time, and a file that is unreadable, damaged or unwritable counts as missing: the command is then slower, with the same result.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A store of results by name. */
export interface Cache {
  /** The stored result of a name; null if there is none or it is damaged. */
  read(name: string): Buffer | null;
  write(name: string, bytes: Uint8Array): void;
}

/** The inputs that decide the location of the cache. */
export interface Machine {
  readonly variables: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** The folder of the cache on this machine; null if `CELLWRIGHT_CACHE` is `off`. */
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

/** Opens the store of one kind of results, with a maximum number; the least recently read are removed first. */
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
        // Other users must not be able to write results that this user's commands run and print.
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

/** The key of some parts: the same parts give the same key on every machine. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A cache that cannot be written counts as missing. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

const sealLength = 32;

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The bytes after their checksum, if it matches. */
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

/** Updating the time of use once a day is enough. */
function markUsed(file: string): void {
  const now = new Date();
  if (now.getTime() - statSync(file).mtimeMs > dayMs) utimesSync(file, now, now);
}

/** Removes a tenth more than is needed, so that the folder is not scanned at each write. */
function removeOldest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const byAge = names
    .map((name) => ({ name, used: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.used - b.used);
  for (const { name } of byAge.slice(0, names.length - Math.floor(most * 0.9)))
    rmSync(path.join(folder, name), { force: true });
}

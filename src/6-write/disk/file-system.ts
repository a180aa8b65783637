import * as fs from 'node:fs';
import { dirname } from 'node:path';

/** What is at a path, links not followed. */
export interface PathStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly mode: number;
}

/** The permissions that a file is written with: exactly these, or these minus the user's umask. */
export interface FileMode {
  readonly bits: number;
  readonly exact: boolean;
}

/** The disk operations of writing; paths are absolute. Tests replace it by a failing one. */
export interface FileSystem {
  /** Whether files have an executable bit. */
  readonly hasModes: boolean;
  /** `null` if nothing is. */
  status(path: string): PathStatus | null;
  read(path: string): Uint8Array;
  list(path: string): readonly string[];
  /** The path with all links followed. */
  resolve(path: string): string;
  makeFolder(path: string): void;
  /** Writes a file and waits until it is on the disk. */
  write(path: string, bytes: Uint8Array, mode: FileMode): void;
  /** Creates a file; false where one is already. */
  createNew(path: string, bytes: Uint8Array): boolean;
  rename(from: string, to: string): void;
  /** Waits until the names in a folder are on the disk. */
  syncFolder(path: string): void;
  remove(path: string): void;
  /** Removes a folder if it is empty; false where it is not. */
  removeEmptyFolder(path: string): boolean;
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  hasModes: process.platform !== 'win32',
  status(path) {
    try {
      const status = fs.lstatSync(path, { throwIfNoEntry: false });
      return status === undefined ? null : { kind: kindOf(status), mode: status.mode };
    } catch (error) {
      if (isCode(error, 'ENOTDIR')) return null;
      throw error;
    }
  },
  read: (path) => fs.readFileSync(path),
  list: (path) => fs.readdirSync(path).sort(),
  resolve: (path) => fs.realpathSync(path),
  makeFolder,
  write(path, bytes, mode) {
    fs.rmSync(path, { force: true });
    const file = fs.openSync(path, 'wx', mode.bits);
    try {
      fs.writeFileSync(file, bytes);
      if (mode.exact) fs.fchmodSync(file, mode.bits);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  createNew(path, bytes) {
    try {
      fs.writeFileSync(path, bytes, { flag: 'wx' });
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    }
  },
  rename(from, to) {
    fs.renameSync(from, to);
  },
  syncFolder,
  remove(path) {
    fs.rmSync(path, { force: true });
  },
  removeEmptyFolder(path) {
    try {
      fs.rmdirSync(path);
      return true;
    } catch {
      return false;
    }
  },
};

/** Node's own recursion never ends where the system says of a folder below an existing one that its parent is missing, as in `/proc`. */
function makeFolder(path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (!isCode(error, 'EEXIST') || !fs.statSync(path).isDirectory()) throw error;
  }
}

function kindOf(status: fs.Stats): PathStatus['kind'] {
  if (status.isSymbolicLink()) return 'link';
  if (status.isDirectory()) return 'folder';
  return status.isFile() ? 'file' : 'other';
}

function syncFolder(path: string): void {
  try {
    const folder = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  } catch {
    // Windows has no folder handles, and needs none.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { stateFolder } from './safe-path.ts';

/** Who holds a lock. */
export interface LockHolder {
  readonly process: number;
  readonly host: string;
  /** The start time of the process, which distinguishes reused process ids. */
  readonly began: string;
}

/** The information that locking needs about processes and time. */
export interface Processes {
  readonly self: LockHolder;
  /** When a process of this machine began; `null` when it does not run, `''` when it runs and no more is known. */
  beganAt(process: number): string | null;
  pause(milliseconds: number): void;
}

/** A held lock. */
export interface Lock {
  release(): void;
}

const lockPath = `${stateFolder}/lock`;
const pauseLength = 50;
/** Milliseconds after which an empty lock file counts as abandoned. */
const unreadableFor = 500;

/** Takes the lock of an output folder, waiting for a while; returns the holder if it fails. */
export function takeLock(
  fileSystem: FileSystem,
  root: string,
  options: { readonly processes: Processes; readonly waitFor: number },
): Lock | LockHolder {
  const path = join(root, lockPath);
  const { processes } = options;
  const content = Buffer.from(`${JSON.stringify(processes.self)}\n`);
  let holder: LockHolder | null = null;
  for (let waited = 0; waited <= options.waitFor; waited += pauseLength) {
    fileSystem.makeFolder(join(root, stateFolder));
    if (fileSystem.createNew(path, content)) return { release: () => releaseLock(fileSystem, root) };
    holder = readHolder(fileSystem, path);
    const broken = holder === null ? waited >= unreadableFor : isGone(holder, processes);
    if (broken) breakLock(fileSystem, path, processes);
    else processes.pause(pauseLength);
  }
  return holder ?? { process: 0, host: 'unknown', began: '' };
}

/** Whether taking a lock succeeded. */
export function isLock(value: Lock | LockHolder): value is Lock {
  return 'release' in value;
}

/** The processes of this machine. */
export const systemProcesses: Processes = {
  self: { process: process.pid, host: hostname(), began: readBegin(process.pid) ?? '' },
  beganAt: readBegin,
  pause(milliseconds) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

function releaseLock(fileSystem: FileSystem, root: string): void {
  fileSystem.remove(join(root, lockPath));
  fileSystem.removeEmptyFolder(join(root, stateFolder));
}

/** A holder on another machine cannot be checked and counts as alive. A lock of this process is a leftover, since it builds one at a time. */
function isGone(holder: LockHolder, processes: Processes): boolean {
  if (holder.host !== processes.self.host) return false;
  if (holder.process === processes.self.process && holder.began === processes.self.began) return true;
  const began = processes.beganAt(holder.process);
  return began === null || (began !== '' && holder.began !== '' && began !== holder.began);
}

/** Removes a lock whose holder is gone. A second lock ensures that only one of two builds removes it. */
function breakLock(fileSystem: FileSystem, path: string, processes: Processes): void {
  const guard = `${path}.break`;
  if (!fileSystem.createNew(guard, Buffer.from(`${JSON.stringify(processes.self)}\n`))) {
    const breaker = readHolder(fileSystem, guard);
    if (breaker === null || isGone(breaker, processes)) fileSystem.remove(guard);
    return;
  }
  try {
    const holder = readHolder(fileSystem, path);
    if (holder === null || isGone(holder, processes)) fileSystem.remove(path);
  } finally {
    fileSystem.remove(guard);
  }
}

function readHolder(fileSystem: FileSystem, path: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(fileSystem.read(path)).toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { process: id, host, began } = value as Partial<Record<keyof LockHolder, unknown>>;
    return typeof id === 'number' && typeof host === 'string' && typeof began === 'string'
      ? { process: id, host, began }
      : null;
  } catch {
    return null;
  }
}

function readBegin(id: number): string | null {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return isRunning(id) ? '' : null;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

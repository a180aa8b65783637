import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyResource } from './verify-resource.ts';

/** The temporary folder of one verification, and the mark by which every process that works in it is known. */
export interface Workplace {
  readonly folder: string;
  /** Environment variables of everything that is started: children inherit them, in whatever session or group they are. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends every process of the verification and deletes the folder. */
  close(): Promise<void>;
}

const prefix = 'cellwright-verify-';
const mark = 'CELLWRIGHT_VERIFY';

/** Makes a workplace, and takes away what earlier verifications left that were killed. */
export async function openWorkplace(python: string): Promise<Workplace> {
  sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  const watchdog = startWatchdog(python, folder);
  const temporary = join(folder, 't');
  mkdirSync(temporary);
  return {
    folder,
    env: { [mark]: folder, ...temporaryFolders(temporary) },
    async close() {
      for (let turn = 0; turn < 40 && endMarked(folder) > 0; turn += 1) await pause(50);
      removeFolder(folder);
      watchdog.kill('SIGKILL');
      watchdog.stdin?.destroy();
    },
  };
}

/** What the two sides put into temporary folders is in the workplace, and goes with it: also when they are killed. */
function temporaryFolders(folder: string): Readonly<Record<string, string>> {
  const own = { JUPYTER_RUNTIME_DIR: folder, JOBLIB_TEMP_FOLDER: folder };
  // A socket's path has a hundred characters, of which Python's own folders and names take some forty.
  return folder.length > 60 ? own : { ...own, TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** A process that outlives this one when it is killed, and then cleans up in its place. */
function startWatchdog(python: string, folder: string): ChildProcess {
  const child = spawn(python, ['-S', '-E', verifyResource('watchdog.py'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  return child;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Takes away the folders and processes of verifications whose process is gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (isOwned(folder)) continue;
    endMarked(folder);
    removeFolder(folder);
  }
}

function isOwned(folder: string): boolean {
  try {
    const owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { pid: number; started: string };
    process.kill(owner.pid, 0);
    return owner.started === startOf(owner.pid);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // Another user's process, and a folder that was made a moment ago.
    return code === 'EPERM' || (code === 'ENOENT' && isFresh(folder));
  }
}

function isFresh(folder: string): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })?.ctimeMs;
  return made === undefined || Date.now() - made < 60_000;
}

/** When a process began, so that another one with its number is not taken for it; empty if the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

/** Ends all processes that carry the mark of a folder; gives their number. */
function endMarked(folder: string): number {
  let count = 0;
  for (const pid of markedProcesses(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
      count += 1;
    } catch {
      // It is gone already.
    }
  }
  return count;
}

function markedProcesses(folder: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const wanted = Buffer.from(`${mark}=${folder}\0`);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const isMarked = readFileSync(`/proc/${name}/environ`).includes(wanted) || isInside(name, folder);
        return isMarked && !isZombie(name);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Whether a process works in a folder: one that was started with an environment of its own. */
function isInside(pid: string, folder: string): boolean {
  return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${realpathSync(folder)}/`);
}

function isZombie(pid: string): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2)[0] === 'Z';
}

/** Deletes a folder, also where a notebook took the right to do so away. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    openUp(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function openUp(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) openUp(join(folder, entry.name));
    }
  } catch {
    // It is gone already, or another user's.
  }
}

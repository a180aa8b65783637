import { readdirSync, readFileSync, statSync } from 'node:fs';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is mounted read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EISDIR: 'it is a folder',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'its path is too long for this system',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is a file',
};

/** Reads a file; a pipe, a socket or a device, which may never end, is refused. Errors carry a reason for people. */
export function readBytes(file: string): Buffer {
  try {
    const isFile = statSync(file).isFile();
    if (isFile) return readFileSync(file);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  throw new Error('it is not a regular file');
}

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** The names in a folder; none if this user may not read it. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a log, without reading what is before them. */
export function readLogTail(path: string, lines: number): readonly string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(file);
    const length = Math.min(size, 64 * 1024);
    const buffer = Buffer.alloc(length);
    readSync(file, buffer, 0, length, size - length);
    const text = buffer.toString('utf8').trimEnd();
    return text === '' ? [] : text.split(/\r?\n/).slice(-lines);
  } finally {
    closeSync(file);
  }
}

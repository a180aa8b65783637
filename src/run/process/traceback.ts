import { relative } from 'node:path';
import type { SnapshotFile } from '../step/snapshot.ts';
import { readLogTail } from './log-tail.ts';

/** A call in a traceback, by the file of the repository. */
export interface Frame {
  /** Path of the file that the step's copy was made from. */
  readonly file: string;
  readonly line: number;
  /** Name of the function, `<module>` outside one. */
  readonly name: string;
}

const mostLines = 200;
const place = /^\s*File "([^"]+)", line (\d+), in (.+)$/;

/** The calls of the last traceback of a log that are in the step's own code, the outermost first. */
export function readFrames(log: string, code: string, files: readonly SnapshotFile[]): readonly Frame[] {
  const lines = readLogTail(log, mostLines);
  const start = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  if (start < 0) return [];
  return lines.slice(start).flatMap((text): readonly Frame[] => {
    const [, path = '', line, name = ''] = place.exec(text) ?? [];
    const inside = relative(code, path).replaceAll('\\', '/');
    const from = files.find((file) => file.path === inside)?.from;
    return from === undefined ? [] : [{ file: from, line: Number(line), name }];
  });
}

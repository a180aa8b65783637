import type { Effect, PathRoot } from '../../ir.ts';

/** Accesses of a statement to a path. */
export type PathEffect = Extract<Effect, { kind: 'reads-path' | 'writes-path' }>;

/** A statement that reads or writes a path. */
export interface Access {
  readonly statement: number;
  readonly effect: PathEffect;
  readonly path: string;
  readonly root: PathRoot;
}

/** A path without `.` and doubled slashes. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split(/[\\/]+/)) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    parts.push(part);
  }
  return parts.join('/') || '.';
}

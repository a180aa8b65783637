import type { FileMode } from '../disk/file-system.ts';
import type { Decision } from './decide.ts';
import type { Subject } from './subjects.ts';

/** A change of one path: of its bytes, its permissions, or its being there. */
export interface Change {
  readonly path: string;
  /** Hash of the bytes that must be there before; `null` when nothing must be there. */
  readonly before: string | null;
  /** `null` removes the file. */
  readonly content: { readonly bytes: Uint8Array; readonly mode: FileMode } | null;
}

/** A pair of files and what was decided. */
export interface Outcome {
  readonly subject: Subject;
  readonly decision: Decision;
  readonly group: number;
}

import type { SavedOutput } from '../../ir.ts';

/** A notebook or script, split into cells that are not interpreted yet. */
export interface RawNotebook {
  readonly cells: readonly RawCell[];
  readonly pythonVersion: string | null;
  /** Default tags of the cells of each step. */
  readonly defaultTags: readonly string[];
}

/** A cell as it was stored. */
export interface RawCell {
  readonly id: string | null;
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly source: string;
  readonly tags: readonly string[];
  /** Language of the cell, if it is not Python. */
  readonly language: string | null;
  readonly executionCount: number | null;
  readonly outputs: readonly SavedOutput[];
}

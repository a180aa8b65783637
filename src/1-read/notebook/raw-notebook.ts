import type { SavedOutput } from '../../ir.ts';

/** A notebook or script, taken apart into cells; nothing of it is understood yet. */
export interface RawNotebook {
  readonly cells: readonly RawCell[];
  readonly pythonVersion: string | null;
  /** Tags that every cell of a step has unless it says otherwise. */
  readonly defaultTags: readonly string[];
}

/** A cell as it was stored. */
export interface RawCell {
  readonly id: string | null;
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly source: string;
  readonly tags: readonly string[];
  /** Language of the cell where it is not Python. */
  readonly language: string | null;
  readonly executionCount: number | null;
  readonly outputs: readonly SavedOutput[];
}

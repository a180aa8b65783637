import type { Span } from './place.ts';

/** A notebook, read: its cells with Python code only, tags understood. */
export interface Document {
  readonly file: string;
  readonly cells: readonly Cell[];
  /** Python version that the notebook was saved with (`3.11.4`), if it says so. */
  readonly pythonVersion: string | null;
  /** Requirements of `%pip`, `!pip`, `%conda` lines, in order. */
  readonly installs: readonly Install[];
}

/** The role that a tag gives to a whole cell. */
export type CellRole = 'parameters' | 'imports' | 'functions' | 'skip';

/** The tags of a cell, understood. */
export interface CellTags {
  /** Step name as written in the tag, not yet a Python name. */
  readonly step: string | null;
  /** Further steps that its statements are divided among; absent if there are none. */
  readonly alsoSteps?: readonly string[];
  readonly unit: string | null;
  readonly role: CellRole | null;
  readonly keep: boolean;
  readonly metrics: boolean;
  readonly figure: boolean;
  /** True if a sweep tries the values of the cell's loops. */
  readonly sweep?: boolean;
  /** Steps that must come before (`prev:`). */
  readonly after: readonly string[];
  readonly environment: string | null;
  readonly compute: string | null;
  /** Requests to the engine that runs the step (`limit:cpu:2`, `cache:false`); each engine understands its own. */
  readonly asks?: readonly string[];
}

/** A cell. Code cells have their magics and shell lines lowered to Python. */
export interface Cell {
  readonly index: number;
  readonly id: string | null;
  readonly kind: 'code' | 'markdown' | 'raw';
  /** As written, with LF line ends. */
  readonly source: string;
  /** Python after lowering (empty for other kinds of cells). */
  readonly code: string;
  /** For each line of `code`, from 0: its line in `source`, from 1. */
  readonly lineMap: readonly number[];
  readonly tags: CellTags;
  readonly executionCount: number | null;
  readonly outputs: readonly SavedOutput[];
  /** Magics and shell lines that became no code, with the reason. */
  readonly dropped: readonly DroppedLine[];
  /** Files that this cell makes with `%%writefile`; the cell then has no code. */
  readonly writtenFile: WrittenFile | null;
}

/** A line of a cell that was not compiled, and why. */
export interface DroppedLine {
  readonly span: Span;
  readonly text: string;
  readonly reason: string;
}

/** A file that a `%%writefile` cell makes. */
export interface WrittenFile {
  /** As written, with `{var}` and `$var` not yet expanded. */
  readonly path: string;
  readonly append: boolean;
  readonly text: string;
  readonly span: Span;
}

/** A saved output of a cell, reduced to the parts from which types and fixtures are inferred. */
export interface SavedOutput {
  readonly kind: 'stream' | 'result' | 'display' | 'error';
  /** Plain text, cut to 10,000 characters. */
  readonly text: string;
  /** HTML of a frame, cut to 100,000 characters. */
  readonly html: string | null;
}

/** One requirement of an install line. */
export interface Install {
  /** As pip reads it: `pandas==2.1`. */
  readonly requirement: string;
  readonly channel: 'pip' | 'conda';
  readonly span: Span;
}

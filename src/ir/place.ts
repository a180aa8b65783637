/** A place in a notebook or Python file. Lines count from 1, columns from 0 (in UTF-16 units), the end is exclusive. */
export interface Span {
  /** Path of the notebook or file, relative to the project root, with `/`. */
  readonly file: string;
  /** Position of the cell in the notebook, from 0; `null` in a plain Python file. */
  readonly cell: number | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A piece of a cell's lowered code: the cell's position in `Analysis.cells`, and offsets. */
export interface CodeRange {
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

import type { Position, Range } from 'vscode-languageserver/node';

/** A cell of an open notebook: where its lines are in a document of the editor. */
export interface OpenCell {
  /** The document that holds its lines. */
  readonly uri: string;
  /** The line of the document, from 0, that is the first one of the cell. */
  readonly firstLine: number;
  readonly lines: number;
}

/** A notebook as an editor holds it, whatever way the editor sends it. */
export interface OpenNotebook {
  /** The notebook's own address: of the notebook document, or of the text that holds all of it. */
  readonly uri: string;
  /** Absolute path of the notebook on the disk. */
  readonly path: string;
  /** What the compiler reads in place of the file. */
  readonly text: string;
  /** Cells by their positions; `null` for those that the editor does not show. */
  readonly cells: readonly (OpenCell | null)[];
  /** Whether its tags can be edited in the documents that the editor shows: in percent scripts. */
  readonly holdsTags: boolean;
  /** The file on the disk where it has the same cells, so that tags can be written there; `null` elsewhere. */
  readonly saved: string | null;
}

/** A place in a cell: `line` counts from 1, `column` from 0. */
export interface CellPlace {
  readonly cell: number;
  readonly line: number;
  readonly column: number;
}

/** The cell that a position of a document is in; `null` if it lies between cells. */
export function cellAt({ cells }: OpenNotebook, uri: string, { line, character }: Position): CellPlace | null {
  const cell = cells.findIndex(
    (one) => one !== null && one.uri === uri && line >= one.firstLine && line < one.firstLine + one.lines,
  );
  const found = cells[cell] ?? null;
  return found === null ? null : { cell, line: line - found.firstLine + 1, column: character };
}

/** Part of a cell, in the lines and columns of `Span`. */
export interface CellPart {
  readonly cell: number | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a part of a cell is in the editor; what belongs to no cell is shown at the first one. */
export function placeOf(
  { uri, cells }: OpenNotebook,
  part: CellPart,
): { readonly uri: string; readonly range: Range } | null {
  if (part.cell === null) {
    const first = cells.find((cell) => cell !== null);
    return { uri: first?.uri ?? uri, range: emptyRange(first?.firstLine ?? 0) };
  }
  const cell = cells[part.cell] ?? null;
  if (cell === null) return null;
  const lineOf = (line: number): number => cell.firstLine + Math.min(line - 1, Math.max(cell.lines - 1, 0));
  const start = { line: lineOf(part.line), character: part.column };
  const end = { line: lineOf(part.endLine), character: part.endColumn };
  return { uri: cell.uri, range: { start, end } };
}

/** The beginning of a line. */
export function emptyRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

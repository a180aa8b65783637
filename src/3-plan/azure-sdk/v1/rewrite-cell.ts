/** Edits of a cell's code; every line keeps its place in the notebook. */
import type { Cell, DroppedLine } from '../../../ir.ts';
import { type Edit, lineColumn } from '../../../python/edit.ts';

/** What becomes of a cell. */
export interface CellChange {
  readonly edits: readonly Edit[];
  /** Lines that come before the code. */
  readonly imports: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

/** The cell, changed. */
export function rewriteCell(cell: Cell, { edits, imports, dropped }: CellChange): Cell {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const code: string[] = [];
  const lineMap: number[] = [];
  const lineAt = (offset: number): number => {
    const { line } = lineColumn(cell.code, offset);
    return cell.lineMap[line - 1] ?? line;
  };
  let isLineStart = true;
  const push = (text: string, placeOf: (index: number) => number): void => {
    for (const [index, character] of [...text.split('')].entries()) {
      if (isLineStart) lineMap.push(placeOf(index));
      isLineStart = character === '\n';
    }
    code.push(text);
  };
  for (const line of imports) push(`${line}\n`, () => lineAt(0));
  let position = 0;
  for (const edit of sorted) {
    const from = position;
    push(cell.code.slice(from, edit.start), (index) => lineAt(from + index));
    push(edit.text, () => lineAt(edit.start));
    position = edit.end;
  }
  const rest = position;
  push(cell.code.slice(rest), (index) => lineAt(rest + index));
  if (isLineStart) lineMap.push(lineAt(cell.code.length));
  return { ...cell, code: code.join(''), lineMap, dropped: [...cell.dropped, ...dropped] };
}

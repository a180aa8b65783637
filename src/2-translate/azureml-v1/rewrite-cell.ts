/** Edits of a cell's code; every line keeps its place in the notebook. */
import type { Cell, DroppedLine } from '../../ir.ts';
import { type Edit, lineColumn } from '../../python/edit.ts';
import { parseModule, type Stmt } from '../../python/parse.ts';

/** The rewriting of a cell. */
export interface CellChange {
  readonly edits: readonly Edit[];
  /** Further imports that the code needs. */
  readonly imports: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

/** The cell, changed. */
export function rewriteCell(cell: Cell, { edits, imports, dropped }: CellChange): Cell {
  const sorted = [...importEdits(cell.code, imports), ...edits].toSorted((a, b) => a.start - b.start || a.end - b.end);
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

/** Imports are placed after the docstring and `__future__` imports. */
function importEdits(code: string, imports: readonly string[]): readonly Edit[] {
  if (imports.length === 0) return [];
  const parsed = parseModule(code);
  const first = parsed.ok ? parsed.module.body.find((statement) => !comesFirst(statement)) : undefined;
  const start = parsed.ok && first !== undefined ? parsed.module.range(first).start : 0;
  return [{ start, end: start, text: imports.map((line) => `${line}\n`).join('') }];
}

function comesFirst(statement: Stmt): boolean {
  if (statement.nodeType === 'ImportFrom') return statement.module === '__future__';
  return (
    statement.nodeType === 'Expr' &&
    statement.value.nodeType === 'Constant' &&
    typeof statement.value.value === 'string'
  );
}

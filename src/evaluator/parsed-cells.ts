import type { Report } from '../diagnostics.ts';
import type { Cell, Document, Span } from '../ir.ts';
import { lineColumn } from '../python/edit.ts';
import { type Located, type ParsedModule, parseModule, refusalParameters } from '../python/parse.ts';

/** A code cell, parsed. */
export interface SdkCell {
  readonly file: string;
  /** Position in the notebook, and among the cells of all notebooks. */
  readonly index: number;
  readonly position: number;
  readonly cell: Cell;
  readonly module: ParsedModule;
}

/** The cells with code, parsed; what does not parse is reported and left out. */
export function parseCells(documents: readonly Document[], report: Report): readonly SdkCell[] {
  let position = -1;
  return documents.flatMap((document) =>
    document.cells.flatMap((cell): readonly SdkCell[] => {
      position += 1;
      if (cell.kind !== 'code' || cell.code.trim() === '' || cell.tags.role === 'skip') return [];
      const parsed = parseModule(cell.code);
      const place = { file: document.file, index: cell.index, position, cell };
      if (parsed.ok) return [{ ...place, module: parsed.module }];
      const line = cell.lineMap[parsed.line - 1] ?? parsed.line;
      const end = { endLine: line, endColumn: parsed.column };
      const span = { file: document.file, cell: cell.index, line, column: parsed.column, ...end };
      report.add('cell-does-not-parse', span, refusalParameters(parsed));
      return [];
    }),
  );
}

/** Where a node of a cell is in its notebook. */
export function spanIn({ cell, file, module }: SdkCell, node: Located): Span {
  const { start, end } = module.range(node);
  const from = lineColumn(module.text, start);
  const to = lineColumn(module.text, end);
  const lineOf = (line: number): number => cell.lineMap[line - 1] ?? line;
  return {
    file,
    cell: cell.index,
    line: lineOf(from.line),
    column: from.column,
    endLine: lineOf(to.line),
    endColumn: to.column,
  };
}

/** The text of a node. */
export function textIn({ module }: SdkCell, node: Located): string {
  const { start, end } = module.range(node);
  return module.text.slice(start, end);
}

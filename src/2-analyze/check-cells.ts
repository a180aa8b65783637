/** What the cells as such tell: the order in which they last ran. */
import type { Report } from '../diagnostics.ts';
import type { Document } from '../ir.ts';

/** Warns of cells that last ran before a cell above them. */
export function checkCells(document: Document, report: Report): void {
  let highest = 0;
  for (const cell of document.cells) {
    const count = cell.executionCount;
    if (count === null || cell.code.trim() === '') continue;
    if (count < highest) {
      const span = { file: document.file, cell: cell.index, line: 1, column: 0, endLine: 1, endColumn: 0 };
      report.add('cells-ran-out-of-order', span, { count });
    }
    highest = Math.max(highest, count);
  }
}

/** Checks of cells as a whole: the order in which they last ran. */
import type { Report } from '../../diagnostics.ts';
import type { Document } from '../../ir.ts';

/** Warns once, at the first cell that last ran before a cell above it. */
export function checkCells(document: Document, report: Report): void {
  const early: { readonly cell: number; readonly count: number }[] = [];
  let highest = 0;
  for (const { index, code, executionCount: count } of document.cells) {
    if (count === null || code.trim() === '') continue;
    if (count < highest) early.push({ cell: index, count });
    highest = Math.max(highest, count);
  }
  const [first, ...rest] = early;
  if (first === undefined) return;
  const span = { file: document.file, cell: first.cell, line: 1, column: 0, endLine: 1, endColumn: 0 };
  const others = rest.length === 0 ? '' : `, like ${rest.length} other${rest.length === 1 ? '' : 's'},`;
  report.add('cells-ran-out-of-order', span, { count: first.count, others });
}

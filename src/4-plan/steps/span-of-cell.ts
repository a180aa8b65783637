import type { Analysis, Span } from '../../ir.ts';

/** A span that covers a cell's first line. */
export function spanOfCell(analysis: Analysis, position: number): Span {
  const cell = analysis.cells[position];
  return { file: fileOfCell(analysis, position), cell: cell?.index ?? 0, line: 1, column: 0, endLine: 1, endColumn: 0 };
}

/** The notebook that a cell belongs to: cells of each start again from 0. */
export function fileOfCell(analysis: Analysis, position: number): string {
  let file = -1;
  for (let index = 0; index <= position; index++) if (analysis.cells[index]?.index === 0) file++;
  return analysis.files[Math.max(file, 0)] ?? '';
}

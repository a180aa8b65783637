/** What builds know cells by. */
import type { Analysis } from '../../ir.ts';
import { fileOfCell } from '../steps/span-of-cell.ts';

/** A cell's id, or its place where it has none. */
export function cellId(analysis: Analysis, position: number): string {
  const cell = analysis.cells[position];
  return cell?.id ?? `${fileOfCell(analysis, position)}#${(cell?.index ?? 0) + 1}`;
}

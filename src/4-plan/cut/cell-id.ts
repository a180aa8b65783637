/** Identities by which builds recognise cells. */
import type { Analysis } from '../../ir.ts';
import { fileOfCell } from '../steps/span-of-cell.ts';

/** A cell's id, or its position if it has none. */
export function cellId(analysis: Analysis, position: number): string {
  const cell = analysis.cells[position];
  return cell?.id ?? `${fileOfCell(analysis, position)}#${(cell?.index ?? 0) + 1}`;
}

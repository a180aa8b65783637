import type { CellChange, KeptEdit } from './plan-sync.ts';

/** Names a cell that an edit goes to, with the functions that were edited. */
export function cellTitle({ file, cell, units }: CellChange): string {
  return `${file}, cell ${cell + 1}: edited in ${units.join(', ')}`;
}

/** Names an edit that no cell can take, with the reason. */
export function keptTitle({ path, unit, reason, cells }: KeptEdit): string {
  const origin = cells.length === 0 ? '' : ` (of ${cells.length === 1 ? 'cell' : 'cells'} ${cells.join(', ')})`;
  return `${path}: ${unit}()${origin} stays in the script: ${reason}`;
}

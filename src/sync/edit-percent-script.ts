import type { NewSources } from './edit-notebook.ts';

/**
 * Puts new texts into the cells of a percent script. All else stays byte for byte. `null` if the text of a cell is not found
 * in it as it is, as of a cell whose magics are in comments.
 */
export function editPercentScript(text: string, cells: readonly string[], sources: NewSources): string | null {
  const lines = text.split('\n');
  const plain = lines.map((line) => line.replace(/\r$/, ''));
  const end = lines.length > 1 && lines[0]?.endsWith('\r') ? '\r' : '';
  const places: { index: number; start: number; length: number }[] = [];
  let from = 0;
  for (const [index, cell] of cells.entries()) {
    const wanted = cell.split('\n');
    const start = cell.trim() === '' ? -1 : findLines(plain, wanted, from);
    if (start < 0 && sources.has(index)) return null;
    if (start < 0) continue;
    places.push({ index, start, length: wanted.length });
    from = start + wanted.length;
  }
  for (const { index, start, length } of places.toReversed()) {
    const source = sources.get(index);
    if (source === undefined) continue;
    const isLast = start + length === lines.length;
    const changed = source.split('\n').map((line) => line + end);
    lines.splice(start, length, ...(isLast ? [...changed.slice(0, -1), source.split('\n').at(-1) ?? ''] : changed));
  }
  return lines.join('\n');
}

function findLines(lines: readonly string[], wanted: readonly string[], from: number): number {
  for (let start = from; start + wanted.length <= lines.length; start += 1) {
    if (wanted.every((line, index) => lines[start + index] === line)) return start;
  }
  return -1;
}

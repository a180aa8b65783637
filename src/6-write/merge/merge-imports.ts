import { isImportLine } from '../../python/facts/imports.ts';
import type { Line } from './text-lines.ts';

/**
 * Merges a stretch that holds nothing but one-line imports on all sides: what either side added is there, what either
 * side removed is not. `null` if anything else is in it.
 */
export function mergeImports(stretch: {
  readonly base: readonly Line[];
  readonly disk: readonly Line[];
  readonly next: readonly Line[];
}): readonly Line[] | null {
  const { base, disk, next } = stretch;
  if (![base, disk, next].every((lines) => lines.every((line) => isImportLine(line.text)))) return null;
  const inBase = new Set(base.map((line) => line.text));
  const inDisk = new Set(disk.map((line) => line.text));
  const inNext = new Set(next.map((line) => line.text));
  const result = disk.filter((line) => !inBase.has(line.text) || inNext.has(line.text));
  let place = 0;
  for (const line of next) {
    const at = result.findIndex((kept) => kept.text === line.text);
    if (at >= 0) {
      place = at + 1;
    } else if (!inBase.has(line.text) && !inDisk.has(line.text)) {
      result.splice(place, 0, line);
      place += 1;
    }
  }
  return result;
}

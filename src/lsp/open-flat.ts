import type { OpenCell, OpenNotebook } from './open-notebook.ts';
import { type ComposedCell, composeNotebook, type StoredJsonCell, storedCells } from './stored-cells.ts';

/** The code of all cells in one text, as jupyterlab-lsp sends a notebook. */
export interface SentFlat {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  /** The notebook as it is on the disk; `null` if it cannot be read. */
  readonly onDisk: string | null;
}

/** A cell of code found in the flat text. */
interface FlatCell {
  readonly stored: StoredJsonCell | null;
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/**
 * Makes the notebook of a flat text. Cells stand two empty lines apart, which says where they end only together with the
 * notebook on the disk: a cell may hold two empty lines itself. Markdown, tags and outputs are of the disk.
 */
export function openFlat({ uri, path, text, onDisk }: SentFlat): OpenNotebook {
  const stored = storedCells(onDisk);
  const lines = text.split(/\r\n?|\n/);
  const code = (stored?.cells ?? []).filter(({ kind }) => kind === 'code');
  const found = alignCells(lines.at(-1) === '' ? lines.slice(0, -1) : lines, code);
  const composed: ComposedCell[] = [];
  const cells: (OpenCell | null)[] = [];
  const add = ({ stored: known, firstLine, lines: own }: FlatCell): void => {
    composed.push({ kind: 'code', source: own.join('\n'), stored: known, metadata: null, executionCount: null });
    cells.push({ uri, firstLine, lines: own.length });
  };
  let next = 0;
  for (const cell of stored?.cells ?? []) {
    if (cell.kind === 'code') {
      const at = found.findIndex((one) => one.stored === cell);
      if (at >= 0) for (const one of found.slice(next, at + 1)) add(one);
      next = Math.max(next, at + 1);
    } else {
      composed.push({
        kind: cell.kind,
        source: cell.lines.join('\n'),
        stored: cell,
        metadata: null,
        executionCount: null,
      });
      cells.push(null);
    }
  }
  for (const one of found.slice(next)) add(one);
  const isSaved =
    found.length === code.length &&
    found.every((one, index) => one.stored === code[index] && hasLines(one.lines, one.stored?.lines ?? []));
  return {
    uri,
    path,
    text: composeNotebook(stored, composed),
    cells,
    holdsTags: false,
    saved: isSaved ? onDisk : null,
  };
}

const gap = 2;

/** Finds the cells of the disk in the flat text, in order; what stands between two of them was edited or is new. */
function alignCells(lines: readonly string[], code: readonly StoredJsonCell[]): readonly FlatCell[] {
  const cells: FlatCell[] = [];
  let from = 0;
  let open = 0;
  for (const [index, cell] of code.entries()) {
    const start = findCell(lines, cell.lines, from);
    if (start < 0) continue;
    if (start > from) cells.push(...divide(lines, { from, to: start - gap }, code.slice(open, index)));
    cells.push({ stored: cell, firstLine: start, lines: lines.slice(start, start + cell.lines.length) });
    from = start + cell.lines.length + gap;
    open = index + 1;
  }
  return from < lines.length ? [...cells, ...divide(lines, { from, to: lines.length }, code.slice(open))] : cells;
}

/** The line where a cell stands unchanged, and apart from others. An empty cell is found only where it is next. */
function findCell(lines: readonly string[], wanted: readonly string[], from: number): number {
  const isEmpty = wanted.every((line) => line.trim() === '');
  const last = isEmpty ? from : lines.length - wanted.length;
  for (let start = from; start <= last && start + wanted.length <= lines.length; start += 1) {
    const isHere = wanted.every((line, offset) => isSame(lines[start + offset] ?? '', line));
    if (isHere && isApart(lines, start, from) && isEnd(lines, start + wanted.length)) return start;
  }
  return -1;
}

function isApart(lines: readonly string[], start: number, from: number): boolean {
  return start === from || (start >= from + gap && lines[start - 1] === '' && lines[start - gap] === '');
}

function isEnd(lines: readonly string[], end: number): boolean {
  return end >= lines.length || (lines[end] === '' && lines[end + 1] === '');
}

function hasLines(sent: readonly string[], stored: readonly string[]): boolean {
  return sent.length === stored.length && sent.every((line, index) => isSame(line, stored[index] ?? ''));
}

/** Magics and shell lines are sent as calls. */
function isSame(sent: string, stored: string): boolean {
  return sent === stored || (/^\s*[%!?]/.test(stored) && /\bget_ipython\(\)/.test(sent));
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** Lines that no cell of the disk has: one edited cell, or as many as stand apart; the others are new. */
function divide(
  lines: readonly string[],
  { from, to }: Region,
  edited: readonly StoredJsonCell[],
): readonly FlatCell[] {
  if (edited.length === 1) return [{ stored: edited[0] ?? null, firstLine: from, lines: lines.slice(from, to) }];
  const parts: { firstLine: number; lines: string[] }[] = [{ firstLine: from, lines: [] }];
  for (let line = from; line < to; line += 1) {
    const part = parts.at(-1);
    const isBreak = lines[line] === '' && lines[line + 1] === '' && (lines[line + gap] ?? '') !== '' && line + gap < to;
    if (isBreak && part !== undefined && part.lines.length > 0) {
      parts.push({ firstLine: line + gap, lines: [] });
      line += 1;
    } else part?.lines.push(lines[line] ?? '');
  }
  return parts.map((part, index) => ({ ...part, stored: edited[index] ?? null }));
}

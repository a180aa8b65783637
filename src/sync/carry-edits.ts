import { mergeLines } from '../6-write/merge/merge-lines.ts';
import type { Cell, Document } from '../ir.ts';
import type { ScriptPiece } from './script-pieces.ts';

/** Lines of a cell that take the place of others. */
export interface CellEdit {
  readonly file: string;
  /** Position of the cell in its notebook. */
  readonly cell: number;
  /** The lines that go, from 0; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The edits of cells for an edit of a function, or why there are none. */
export type Carried = { readonly edits: readonly CellEdit[] } | { readonly reason: string };

/** A line of a cell that is in a function, with the text that it has there. */
interface SourceLine {
  readonly file: string;
  readonly cell: number;
  readonly line: number;
  readonly text: string;
}

/** Translates an edit of a generated function to the lines of its cells. */
export function carryEdits(
  piece: ScriptPiece,
  texts: { readonly base: string; readonly disk: string },
  documents: readonly Document[],
): Carried {
  const source = sourceLines(piece, documents);
  const base = linesOf(texts.base, piece.indent);
  const disk = linesOf(texts.disk, piece.indent);
  const body = bodyOf(base, source);
  if (body === null) return { reason: 'its lines do not come from cells' };
  const tail = base.length - body.end;
  const sameHead = base.slice(0, body.start).every((line, index) => line === disk[index]);
  const sameTail = base.slice(body.end).every((line, index) => line === disk[disk.length - tail + index]);
  if (!sameHead || !sameTail || disk.length < body.start + tail) {
    return { reason: 'its signature, docstring or return was edited, which is not in any cell' };
  }
  const versions = [base.slice(body.start, body.end), disk.slice(body.start, disk.length - tail)] as const;
  return carryBody(versions, source);
}

function linesOf(text: string, indent: number): readonly string[] {
  const blank = new RegExp(`^ {0,${indent}}`);
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.replace(blank, ''));
}

/** The lines of the cells that a function is made of, in order, with the empty lines between them. */
function sourceLines({ codes }: ScriptPiece, documents: readonly Document[]): readonly SourceLine[] {
  const result: SourceLine[] = [];
  for (const { text, span } of codes) {
    const cell = findCell(documents, span.file, span.cell);
    if (cell === null) continue;
    const lines = cell.source.split('\n');
    const comments = text.split('\n').findIndex((line) => !line.startsWith('#'));
    let start = span.line - 1;
    while (start > span.line - 1 - comments && lines[start - 1]?.startsWith('#')) start -= 1;
    const last = result.at(-1);
    if (last?.file === span.file && last.cell === cell.index) {
      const between = lines.slice(last.line + 1, start);
      if (between.every((line) => line.trim() === '')) start = Math.min(start, last.line + 1);
      start = Math.max(start, last.line + 1);
    }
    const printed = text.split('\n');
    const first = span.endLine - printed.length;
    const isLineByLine = first === span.line - 1 - Math.max(0, comments);
    for (let line = start; line < span.endLine; line += 1) {
      const shown = isLineByLine && line >= first ? printed[line - first] : lines[line];
      result.push({ file: span.file, cell: cell.index, line, text: shown ?? '' });
    }
  }
  return result;
}

function findCell(documents: readonly Document[], file: string, index: number | null): Cell | null {
  const document = documents.find((one) => one.file === file);
  return document?.cells.find((one) => one.index === index) ?? null;
}

/** From the first line of a function that is one of a cell to the last. */
function bodyOf(base: readonly string[], source: readonly SourceLine[]): { start: number; end: number } | null {
  const regions = mergeLines(base, base, textsOf(source));
  const same = regions.filter(({ kind, base: { start, end } }) => kind === 'same' && !isBlank(base.slice(start, end)));
  const [first, last] = [same[0], same.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.base.start, end: last.base.end };
}

function textsOf(source: readonly SourceLine[]): readonly string[] {
  return source.map(({ text }) => text.trimEnd());
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function carryBody(
  [base, disk]: readonly [readonly string[], readonly string[]],
  source: readonly SourceLine[],
): Carried {
  const edits: CellEdit[] = [];
  for (const region of mergeLines(base, disk, textsOf(source))) {
    if (region.kind !== 'ours' && region.kind !== 'conflict') continue;
    const lines = disk.slice(region.ours.start, region.ours.end);
    const isGap = isBlank(base.slice(region.base.start, region.base.end));
    const found = carryRegion(region.theirs, { lines, isGap }, source);
    if (found === null) return { reason: 'the edited lines come from several cells, or from separate places in one' };
    edits.push(...found);
  }
  return { edits };
}

/** `isGap`: nothing but empty lines stood there, as between the code of two cells. */
function carryRegion(
  range: { readonly start: number; readonly end: number },
  { lines, isGap }: { readonly lines: readonly string[]; readonly isGap: boolean },
  source: readonly SourceLine[],
): readonly CellEdit[] | null {
  const replaced = source.slice(range.start, range.end);
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (first !== undefined && last !== undefined) {
    if (first.file !== last.file || first.cell !== last.cell) return null;
    if (last.line - first.line !== replaced.length - 1) return null;
    const isOpen = first.text.trim() === '' || last.text.trim() === '';
    const taken = isOpen ? lines : trimBlank(lines);
    return [{ file: first.file, cell: first.cell, start: first.line, end: last.line + 1, lines: taken }];
  }
  const [before, after] = [source[range.start - 1], source[range.start]];
  const gap = isGap ? lines.findIndex((line) => line.trim() === '') : -1;
  const [above, below] = gap < 0 ? [lines, []] : [lines.slice(0, gap), lines.slice(gap)];
  const edits = before === undefined ? [] : insertAt(before, before.line + 1, above);
  if (before === undefined && after !== undefined) return insertAt(after, after.line, trimBlank(lines));
  return after === undefined ? edits : [...edits, ...insertAt(after, after.line, trimBlank(below))];
}

function insertAt({ file, cell }: SourceLine, line: number, lines: readonly string[]): readonly CellEdit[] {
  return lines.length === 0 ? [] : [{ file, cell, start: line, end: line, lines }];
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The text of a cell with its edits; `null` if two of them touch the same lines. */
export function editSource(source: string, edits: readonly CellEdit[]): string | null {
  const lines = source.split('\n');
  const sorted = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  let limit = lines.length;
  for (const edit of sorted) {
    if (edit.end > limit) return null;
    lines.splice(edit.start, edit.end - edit.start, ...edit.lines);
    limit = edit.start;
  }
  return lines.join('\n');
}

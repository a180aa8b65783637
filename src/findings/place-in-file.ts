import type { Document, SourceFile, Span } from '../ir.ts';
import { cellTexts, offsetInJson } from './notebook-text.ts';

/** A place in a file as it is on the disk, as editors and CI count: lines and columns from 1, the end exclusive. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The files that places are looked up in. */
export interface PlacedFiles {
  readonly files: readonly SourceFile[];
  readonly documents: readonly Document[];
}

/** Returns the place in the raw file of a place in a cell: in a notebook, the line of its JSON. */
export function placeFinder({ files, documents }: PlacedFiles): (span: Span) => FilePlace {
  const lookups = new Map<string, Lookup>();
  return (span) => {
    const source = files.find((file) => file.path === span.file);
    if (source === undefined || span.cell === null) return plainPlace(span);
    const lookup = lookups.get(span.file) ?? lookupOf(source, documents);
    lookups.set(span.file, lookup);
    const start = lookup(span.cell, span.line, span.column);
    if (start === null) return { file: span.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const end = lookup(span.cell, span.endLine, span.endColumn) ?? start;
    return { file: span.file, line: start[0], column: start[1], endLine: end[0], endColumn: end[1] };
  };
}

/** Line and column in the file, both from 1, of a place in a cell. */
type Lookup = (cell: number, line: number, column: number) => readonly [number, number] | null;

function plainPlace({ file, line, column, endLine, endColumn }: Span): FilePlace {
  return { file, line, column: column + 1, endLine, endColumn: endColumn + 1 };
}

function lookupOf(source: SourceFile, documents: readonly Document[]): Lookup {
  return source.path.endsWith('.ipynb') ? notebookLookup(source.text) : scriptLookup(source, documents);
}

function notebookLookup(json: string): Lookup {
  const texts = cellTexts(json);
  const starts = lineStarts(json);
  return (cell, line, column) => {
    const offset = offsetInJson(json, texts[cell] ?? [], line, column);
    if (offset === null) return null;
    const index = starts.findLastIndex((start) => start <= offset);
    return [index + 1, offset - (starts[index] ?? 0) + 1];
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Cells of a script are found by their lines, in order. */
function scriptLookup({ path, text }: SourceFile, documents: readonly Document[]): Lookup {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const cells = documents.find((document) => document.file === path)?.cells ?? [];
  const starts = new Map<number, number>();
  let from = 0;
  for (const { index, source } of cells) {
    const wanted = source.split('\n');
    const start = source.trim() === '' ? -1 : findLines(lines, wanted, from);
    if (start < 0) continue;
    starts.set(index, start);
    from = start + wanted.length;
  }
  return (cell, line, column) => {
    const start = starts.get(cell);
    return start === undefined ? null : [start + line, column + 1];
  };
}

/** The title of a marker may be the first line of a cell, and magics are commented out. */
function findLines(lines: readonly string[], wanted: readonly string[], from: number): number {
  for (let start = from; start + wanted.length <= lines.length; start += 1) {
    const isHere = wanted.every((line, index) => isSpelling(lines[start + index] ?? '', line, index === 0));
    if (isHere) return start;
  }
  return -1;
}

function isSpelling(written: string, line: string, isFirst: boolean): boolean {
  if (written === line || written.replace(/^(\s*)#\s?(MAGIC ?)?/, '$1') === line) return true;
  return isFirst && /^#\s*%%/.test(written) && line.startsWith('# ') && written.includes(line.slice(2));
}

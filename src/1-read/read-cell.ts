import type { Report } from '../diagnostics.ts';
import type { Cell, DroppedLine, Install, Sources, Span, WrittenFile } from '../ir.ts';
import type { CellLowering } from './lower/cell-lowering.ts';
import type { CodeLine } from './lower/logical-lines.ts';
import { lowerLines } from './lower/lower-cell.ts';
import type { RawCell } from './notebook/raw-notebook.ts';
import { understandTags } from './tags/understand-tags.ts';

/** The state shared by the cells of a notebook while they are read. */
export interface NotebookReading {
  readonly file: string;
  readonly sources: Sources;
  readonly report: Report;
  readonly names: ReadonlySet<string>;
  readonly installs: Install[];
  readonly shellLists: Set<string>;
  readonly defaultTags: readonly string[];
}

/** Reads one cell: its tags understood, its code lowered to Python. */
export function readCell(raw: RawCell, index: number, reading: NotebookReading): Cell {
  const span = wholeCell(raw.source, index, reading.file);
  const tags = understandTags(raw, reading.defaultTags, { span, report: reading.report });
  const dropped: DroppedLine[] = [];
  const writtenFiles: WrittenFile[] = [];
  const isCode = raw.kind === 'code' && raw.language === null;
  const quiet = tags.role === 'skip';
  const lines = isCode && !quiet ? lowerSource(raw.source, index, { ...reading, dropped, writtenFiles }) : [];
  if (raw.language !== null && !quiet) {
    reading.report.add('other-language-cell', span, { language: raw.language });
    dropped.push({ span, text: raw.source, reason: 'it is not Python' });
  }
  if (raw.kind === 'code' && quiet)
    dropped.push({ span, text: raw.source, reason: 'the cell is tagged to be left out' });
  return {
    index,
    id: raw.id,
    kind: raw.kind,
    source: raw.source,
    code: lines.map((line) => line.text).join('\n'),
    lineMap: lines.map((line) => line.line),
    tags,
    executionCount: raw.executionCount,
    outputs: raw.outputs,
    dropped,
    writtenFile: writtenFiles[0] ?? null,
  };
}

function lowerSource(
  source: string,
  cell: number,
  reading: NotebookReading & { readonly dropped: DroppedLine[]; readonly writtenFiles: WrittenFile[] },
): CodeLine[] {
  const imports = new Set<string>();
  const lowering: CellLowering = {
    ...reading,
    cell,
    place: null,
    running: [reading.file],
    captured: false,
    imports,
    lower: lowerLines,
  };
  const lines = source.split('\n').map((text, index) => ({ text, line: index + 1, column: 0 }));
  const lowered = lowerLines(lines, lowering);
  if (lowered.every((line) => line.text.trim() === '')) return [];
  return addImports(lowered, [...imports].sort());
}

/** Puts imports on top of a cell, below `from __future__` lines. */
function addImports(lines: readonly CodeLine[], imports: readonly string[]): CodeLine[] {
  const missing = imports.filter((text) => lines[0]?.text !== text);
  const future = lines.findLastIndex((line) => /^from\s+__future__\s/.test(line.text));
  const at = lines[future + 1]?.line ?? lines[0]?.line ?? 1;
  const added = missing.map((text) => ({ text, line: at, column: 0 }));
  return [...lines.slice(0, future + 1), ...added, ...lines.slice(future + 1)];
}

function wholeCell(source: string, cell: number, file: string): Span {
  const lines = source.split('\n');
  return { file, cell, line: 1, column: 0, endLine: lines.length, endColumn: lines.at(-1)?.length ?? 0 };
}

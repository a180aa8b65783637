/** The lines of a cell with what became of each. */
import type { CellPicture, FatePicture } from './picture.ts';

/** A line of a cell. */
export interface CellLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** What became of the statements on it; none for comments and blank lines between statements. */
  readonly fates: readonly FatePicture[];
}

/** Splits a cell into lines. The fate of a whole cell, and of its magic in the first line, is that of every line. */
export function linesOf({ source, fates, kind }: CellPicture): readonly CellLine[] {
  const lines = source.split('\n');
  const isWhole = isWholeCell(fates);
  return lines.map((text, index) => {
    const number = index + 1;
    const own = kind === 'code' && (isWhole ? fates : fates.filter(({ span }) => covers(span, number)));
    return { number, text, fates: own || [] };
  });
}

/** The steps of a line, in the order of the pipeline. */
export function stepsOfLine({ fates }: CellLine, order: readonly string[]): readonly string[] {
  const all = new Set(fates.flatMap(({ steps }) => steps));
  return order.filter((step) => all.has(step));
}

/** What a line is, where steps do not say it: `left-out` only where nothing on it is kept. */
export function lineKind({ fates }: CellLine): FatePicture['kind'] | null {
  const kept = fates.filter(({ kind }) => kind !== 'left-out');
  return (kept[0] ?? fates[0])?.kind ?? null;
}

/** The sentences about a line, each once. */
export function lineSentences({ fates }: CellLine): readonly string[] {
  return [...new Set(fates.map(({ sentence }) => sentence))];
}

/** Whether a single fate at no characters at all speaks of the cell as a whole. */
function isWholeCell(fates: readonly FatePicture[]): boolean {
  const [first, ...rest] = fates;
  if (first === undefined || rest.length > 0) return false;
  const { line, column, endLine, endColumn } = first.span;
  return first.kind === 'file' || (line === endLine && column === endColumn);
}

function covers({ line, endLine, endColumn }: FatePicture['span'], number: number): boolean {
  const last = endColumn === 0 && endLine > line ? endLine - 1 : endLine;
  return line <= number && number <= last;
}

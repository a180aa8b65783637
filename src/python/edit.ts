import { lineStarts } from './positions.ts';

/** A replacement of a stretch of text; offsets are UTF-16, the end is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that are given in any order. Insertions at one place keep their order; overlapping edits throw. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let position = 0;
  for (const edit of sorted) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another or lies outside the text (${text.length})`);
    }
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

/** The lines of the text that was asked about last: whoever asks for one place mostly asks for others of the same text. */
let lastLines: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The place of an offset: line from 1, column from 0 in UTF-16 units. LF, CRLF and CR end a line. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  if (lastLines.text !== text) lastLines = { text, starts: lineStarts(text) };
  const { starts } = lastLines;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) };
}

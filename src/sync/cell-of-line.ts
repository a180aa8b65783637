import type { Compilation } from '../compile.ts';
import type { Code, Span } from '../ir.ts';
import { scriptPieces, settingsPieces } from './script-pieces.ts';

/** A line of a script, and its function. */
export interface ScriptLine {
  /** Path in the repository. */
  readonly path: string;
  readonly text: string;
  /** `<module>` outside a function. */
  readonly name: string;
}

/** Where the notebook has a line of a script: the cell and its line; `null` if the line is ours, or stands there twice. */
export function cellOfLine(
  compilation: Compilation,
  { path, text, name }: ScriptLine,
): Pick<Span, 'file' | 'cell' | 'line'> | null {
  const pieces = scriptPieces(compilation).filter((piece) => piece.path === path);
  const named = pieces.filter((piece) => piece.name === name);
  const settings = settingsPieces(compilation).get(path) ?? [];
  const codes = name === '<module>' ? settings : (named.length > 0 ? named : pieces).flatMap((piece) => piece.codes);
  const found = codes.flatMap((code) => linesLike(code, text.trim()));
  const [first] = found;
  return first === undefined || found.length > 1 ? null : first;
}

function linesLike({ text, span }: Code, wanted: string): readonly Pick<Span, 'file' | 'cell' | 'line'>[] {
  const lines = text.split('\n');
  // Comments above a statement belong to its text, and its span begins below them.
  const start = span.endLine - lines.length + 1;
  return lines.flatMap((line, at) =>
    wanted !== '' && line.trim() === wanted ? [{ file: span.file, cell: span.cell, line: start + at }] : [],
  );
}

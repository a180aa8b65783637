/** What the person looks at: one place of the notebook, and what belongs to it on the other side. */
import type { Span } from '../ir.ts';
import type { Picture } from '../picture/picture.ts';
import type { LineOrigin } from '../picture/script-lines.ts';
import type { Compiled } from './protocol.ts';

/** The tabs at the right. */
export type Tab = 'pipeline' | 'files' | 'parameters' | 'left-out' | 'messages' | 'verified';

/** What is chosen. */
export interface Choice {
  readonly tab: Tab;
  /** A line of the notebook. */
  readonly line: LineOrigin | null;
  readonly step: string | null;
  /** A value that crosses, as `step.input`. */
  readonly crossing: string | null;
  readonly file: string | null;
  /** A line of that file, from 1. */
  readonly fileLine: number | null;
}

/** Nothing is chosen yet. */
export const firstChoice: Choice = {
  tab: 'pipeline',
  line: null,
  step: null,
  crossing: null,
  file: null,
  fileLine: null,
};

/**
 * The place of the generated code that a line of the notebook became: its script and line. A line that a formatter took away, such
 * as one of a closing bracket, became what the nearest line above it in its statement did, else the nearest below.
 */
export function becameOf(line: LineOrigin, { origins, picture }: Compiled): ScriptLine | null {
  const cell = picture.notebooks.find(({ file }) => file === line.file)?.cells[line.cell ?? -1];
  const own = cell?.fates.find(({ span }) => span.line <= line.line && line.line <= span.endLine)?.span;
  const above = Array.from(
    { length: own === undefined ? 0 : line.line - own.line },
    (_, index) => line.line - 1 - index,
  );
  const below = Array.from(
    { length: own === undefined ? 0 : own.endLine - line.line },
    (_, index) => line.line + 1 + index,
  );
  for (const one of [line.line, ...above, ...below]) {
    const found = exactlyOf({ ...line, line: one }, origins);
    if (found !== null) return found;
  }
  return null;
}

/** A line of a generated script, from 1. */
interface ScriptLine {
  readonly file: string;
  readonly line: number;
}

function exactlyOf(line: LineOrigin, origins: Compiled['origins']): ScriptLine | null {
  for (const [file, lines] of Object.entries(origins)) {
    const index = lines.findIndex((one) => one !== null && sameLine(one, line));
    if (index >= 0) return { file, line: index + 1 };
  }
  return null;
}

/** The lines of the notebook that a chosen value is made and used by. */
export function linesOfCrossing(picture: Picture, chosen: string | null): readonly Span[] {
  const crossing = picture.crossings.find(({ to, input }) => `${to}.${input}` === chosen);
  return crossing === undefined ? [] : [...crossing.madeBy, ...crossing.usedBy];
}

/** Whether two places are one line. */
export function sameLine(a: LineOrigin, b: LineOrigin): boolean {
  return a.file === b.file && a.cell === b.cell && a.line === b.line;
}

/** The place of a span, for choosing it. */
export function lineOf({ file, cell, line }: Span): LineOrigin {
  return { file, cell, line };
}

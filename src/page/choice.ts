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

/** The place of the generated code that a line of the notebook became: its script and line. */
export function becameOf(
  line: LineOrigin,
  { origins }: Compiled,
): { readonly file: string; readonly line: number } | null {
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

import type { Report } from '../../diagnostics.ts';
import type { DroppedLine, Install, Sources, Span, WrittenFile } from '../../ir.ts';
import type { CodeLine } from './logical-lines.ts';

/** The inputs of the lowering of one cell, and what it collects besides the code. */
export interface CellLowering {
  readonly file: string;
  readonly cell: number;
  readonly sources: Sources;
  readonly report: Report;
  /** Names that the notebook binds somewhere: `$name` and `{name}` of shell lines are expanded only for them. */
  readonly names: ReadonlySet<string>;
  /** Where included code is in the notebook: its `%run` line. `null` for the notebook's own lines. */
  readonly place: Span | null;
  /** Files whose `%run` is under way, outermost first. */
  readonly running: readonly string[];
  /** True inside a cell whose output goes to a variable: the output of shell commands must go through Python. */
  readonly captured: boolean;
  readonly installs: Install[];
  readonly dropped: DroppedLine[];
  /** Import statements that the lowered code needs. */
  readonly imports: Set<string>;
  /** Names in the cell that contain the lines of a shell command. */
  readonly shellLists: Set<string>;
  readonly writtenFiles: WrittenFile[];
  /** Lowers the lines of a cell, or of a part of one. */
  readonly lower: (lines: readonly CodeLine[], lowering: CellLowering) => CodeLine[];
}

/** The place of some lines of a cell. */
export function spanOf(lines: readonly CodeLine[], lowering: CellLowering): Span {
  if (lowering.place !== null) return lowering.place;
  const first = lines[0];
  const last = lines.at(-1);
  const indent = /^\s*/.exec(first?.text ?? '')?.[0].length ?? 0;
  return {
    file: lowering.file,
    cell: lowering.cell,
    line: first?.line ?? 1,
    column: (first?.column ?? 0) + indent,
    endLine: last?.line ?? 1,
    endColumn: (last?.column ?? 0) + (last?.text.length ?? 0),
  };
}

/** Records lines that become no code. */
export function drop(lines: readonly CodeLine[], reason: string, lowering: CellLowering): void {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim();
  lowering.dropped.push({ span: spanOf(lines, lowering), text, reason });
}

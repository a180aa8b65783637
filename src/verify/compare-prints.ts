import type { Analysis } from '../ir.ts';
import type { StepResult } from '../run/run-result.ts';
import type { ComparedRuns } from './compare-runs.ts';
import { causeOf } from './likely-cause.ts';
import { type PrintedLine, printedLines, readLogLines } from './run-notebook.ts';
import { type PrintingCell, spanAt } from './trace.ts';
import type { Comparison } from './verify-result.ts';

/** What the cells of each step print must stand in the step's log, in the same order. */
export async function comparePrints(runs: ComparedRuns): Promise<readonly Comparison[]> {
  const compared: Comparison[] = [];
  for (const { step, cells } of runs.trace.printing) {
    const result = runs.run.steps.find((each) => each.step === step);
    const wanted = printedLines(runs.first, cells);
    if (result?.log == null || wanted.length === 0) continue;
    compared.push(await comparePrinted(runs, result, { log: result.log, wanted, cells }));
  }
  return compared;
}

async function comparePrinted(
  runs: ComparedRuns,
  { step }: StepResult,
  printed: { log: string; wanted: readonly PrintedLine[]; cells: readonly PrintingCell[] },
): Promise<Comparison> {
  const lines = await readLogLines(printed.log);
  let from = 0;
  const missing = printed.wanted.find(({ text }) => {
    const at = lines.indexOf(text, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
  const name = `${printed.wanted.length} printed ${printed.wanted.length === 1 ? 'line' : 'lines'}`;
  const same: Comparison = {
    kind: 'print',
    state: 'same',
    step,
    name,
    span: null,
    at: null,
    notebook: null,
    pipeline: null,
    cause: null,
  };
  if (missing === undefined) return same;
  const again = runs.again === null ? null : printedLines(runs.again, printed.cells);
  const isStable = again === null || isPrintedAgain(printed.wanted, again, missing);
  return {
    ...same,
    state: isStable ? 'different' : 'unstable',
    span: spanAt(runs.analysis, missing.cell, missing.line ?? 1),
    at: 'printed line',
    notebook: missing.text,
    pipeline: nearestLine(lines.slice(from), missing.text),
    cause: printedCause(runs.analysis, missing),
  };
}

/** Whether a second run printed a line in the same place; where it printed more or fewer lines, in any. */
export function isPrintedAgain(
  lines: readonly PrintedLine[],
  again: readonly PrintedLine[],
  line: PrintedLine,
): boolean {
  if (again.length !== lines.length) return again.some(({ text }) => text === line.text);
  return again[lines.indexOf(line)]?.text === line.text;
}

/** What could make a printed line another one each time. */
function printedCause({ statements }: Analysis, { cell, line }: PrintedLine): string | null {
  const giving = statements.find((statement) => statement.cell === cell && statement.span.line === line);
  return giving === undefined ? null : causeOf(statements, giving);
}

/** The line that most likely stands in the place of another: the one with the longest common beginning. */
function nearestLine(lines: readonly string[], wanted: string): string | null {
  const common = (line: string) => {
    let length = 0;
    while (length < wanted.length && line[length] === wanted[length]) length += 1;
    return length;
  };
  const best = lines.toSorted((a, b) => common(b) - common(a))[0];
  return best !== undefined && common(best) > 0 ? best : null;
}

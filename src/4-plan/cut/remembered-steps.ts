/** Steps of the last build that were not cut by role, kept as they were. */
import type { Analysis, Cut } from '../../ir.ts';
import { headingOf, shortName } from '../steps/headings.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { cellId } from './cell-id.ts';

/** The steps that the last build cut by cells; `code` are the cells to be divided. None if it cut by role. */
export function rememberSteps(analysis: Analysis, cut: Cut, code: readonly number[]): readonly StepDraft[] {
  if (cut.length === 0 || cut.some(({ roles }) => roles.length > 0)) return [];
  const stepOf = new Map(
    cut.flatMap(({ name, units }) => units.flatMap(({ cells }) => (cells ?? []).map((cell) => [cell, name] as const))),
  );
  const known = code.map((cell) => stepOf.get(cellId(analysis, cell)) ?? null);
  const first = known.find((step) => step !== null);
  if (first == null) return [];
  const cellsOf = new Map<string, number[]>();
  let step = first;
  for (const [index, cell] of code.entries()) {
    step = known[index] ?? step;
    const cells = cellsOf.get(step) ?? [];
    cellsOf.set(step, [...cells, cell]);
  }
  return [...cellsOf].map(([name, cells]) => ({
    name,
    displayName: titleOf(analysis, cells[0] ?? 0, name),
    isTagged: false,
    isKept: true,
    cells,
  }));
}

/** The heading that named a step, or else its name. */
function titleOf(analysis: Analysis, cell: number, name: string): string {
  const headings = analysis.cells.slice(0, cell).flatMap((one) => headingOf(one) ?? []);
  return headings.findLast(({ text }) => shortName(text) === name)?.text ?? name.replaceAll('_', ' ');
}

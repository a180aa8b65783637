/** The fates of statements and cells, for the report, `inspect` and the graph. */
import type { Analysis, Dropping, Fate, Statement } from '../ir.ts';
import type { Place } from './data/find-places.ts';
import type { Parameters } from './parameters/find-parameters.ts';
import type { PlannedStep } from './script/plan-step.ts';
import { fileOfCell } from './steps/span-of-cell.ts';

/** Collects the fates in document order. */
export function planFates(
  analysis: Analysis,
  steps: readonly PlannedStep[],
  dropped: ReadonlyMap<number, Dropping>,
  parameters: Parameters,
  places: readonly Place[],
  shared: ReadonlySet<number>,
): readonly Fate[] {
  const fates: Fate[] = [];
  const byCell = new Map<number, Statement[]>();
  for (const statement of analysis.statements) {
    const others = byCell.get(statement.cell);
    if (others === undefined) byCell.set(statement.cell, [statement]);
    else others.push(statement);
  }
  for (const [position, cell] of analysis.cells.entries()) {
    const span = {
      file: fileOfCell(analysis, position),
      cell: cell.index,
      line: 1,
      column: 0,
      endLine: 1,
      endColumn: 0,
    };
    if (cell.writtenFile !== null) {
      fates.push({
        cell: cell.index,
        span: cell.writtenFile.span,
        text: cell.writtenFile.path,
        fate: { kind: 'file', path: cell.writtenFile.path },
      });
    }
    if (cell.tags.role === 'skip' && cell.kind === 'code') {
      fates.push({
        cell: cell.index,
        span,
        text: firstLine(cell.source),
        fate: { kind: 'dropped', what: 'other', reason: 'the cell is tagged to be left out' },
      });
    }
    for (const line of cell.dropped) {
      if (cell.tags.role === 'skip') continue;
      fates.push({
        cell: cell.index,
        span: line.span,
        text: line.text,
        fate: { kind: 'dropped', what: 'other', reason: line.reason },
      });
    }
    for (const statement of byCell.get(position) ?? []) {
      fates.push({
        cell: cell.index,
        span: statement.span,
        text: firstLine(statement.text),
        fate: fateOf(statement, steps, dropped, parameters, places, shared),
      });
    }
  }
  return fates;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function fateOf(
  statement: Statement,
  steps: readonly PlannedStep[],
  dropped: ReadonlyMap<number, Dropping>,
  parameters: Parameters,
  places: readonly Place[],
  shared: ReadonlySet<number>,
): Fate['fate'] {
  const place = places.find((candidate) => candidate.assignedBy === statement.id);
  if (place !== undefined) return { kind: 'input', name: place.name };
  if (parameters.replaced.has(statement.id)) {
    const parameter = parameters.parameters.find((candidate) => statement.defines.includes(candidate.variable));
    return { kind: 'parameter', name: parameter?.name ?? statement.defines[0] ?? '' };
  }
  const dropping = dropped.get(statement.id);
  if (dropping !== undefined) return { kind: 'dropped', ...dropping };
  const own = steps.find((step) => step.unitOf.has(statement.id));
  if (own !== undefined) return { kind: 'unit', step: own.plan.name, unit: own.unitOf.get(statement.id) ?? '' };
  const users = steps.filter((step) => step.hoisted.has(statement.id)).map((step) => step.plan.name);
  const what = statement.kind === 'display' || statement.kind === 'code' ? 'constant' : statement.kind;
  if (users.length > 0 || shared.has(statement.id)) return { kind: 'module', steps: users, what };
  return {
    kind: 'dropped',
    what: 'other',
    reason:
      statement.kind === 'import' ? 'nothing that is kept uses it' : 'nothing that the pipeline produces needs it',
  };
}

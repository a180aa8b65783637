import type { Analysis, Fate, Plan, Span, Statement, StepPlan, Storage } from '../ir.ts';
import { causeOf, gives } from './likely-cause.ts';

/** A value of the pipeline, and the variable of the notebook that it must equal. */
export interface TracedValue {
  readonly step: string;
  /** What the value is called. */
  readonly name: string;
  /** The notebook's variable; IPython calls `_` what a cell only shows. */
  readonly variable: string;
  /** Cell after which the variable must have the value: its position in `Analysis.cells`. */
  readonly cell: number;
  readonly made: TracedPlace;
  /** The statement that gives the value. */
  readonly span: Span | null;
  /** What could make the value another one each time. */
  readonly cause: string | null;
}

/** Where the pipeline has a value. */
export type TracedPlace =
  | { readonly kind: 'value'; readonly output: string; readonly storage: Exclude<Storage, 'bundle'> }
  | { readonly kind: 'bundle'; readonly output: string }
  | { readonly kind: 'model'; readonly output: string; readonly flavor: string }
  | { readonly kind: 'metric'; readonly metric: string };

/** What is compared between a notebook and its pipeline. */
export interface Trace {
  readonly package: string;
  readonly values: readonly TracedValue[];
  /** What the log of each step must hold of what its cells print. */
  readonly printing: readonly { readonly step: string; readonly cells: readonly PrintingCell[] }[];
}

/** A cell whose prints stand in the log of a step. */
export interface PrintingCell {
  /** Position in `Analysis.cells`. */
  readonly cell: number;
  /** Lines on which the statements begin that the step has; `null` where nothing of the cell was left out. */
  readonly lines: readonly number[] | null;
  /** Whether the step draws what the cell shows; pictures that were left out as exploration are not compared. */
  readonly draws: boolean;
}

/** Reads off the plan which value of the pipeline stands for which variable, and where the notebook gives it. */
export function traceOf(plan: Plan, analysis: Analysis): Trace {
  return {
    package: plan.package,
    values: plan.steps.flatMap((step) => valuesOf(step, analysis)),
    printing: plan.steps.map((step) => ({
      step: step.name,
      cells: cellsOf(step).map((cell) => printingCell(cell, step.name, fatesOf(cell, plan, analysis), analysis)),
    })),
  };
}

/** What became of the statements and lines of a cell. */
function fatesOf(position: number, plan: Plan, analysis: Analysis): readonly Fate[] {
  const file = notebookOf(analysis, position);
  const cell = analysis.cells[position]?.index;
  return plan.fates.filter((fate) => fate.cell === cell && fate.span.file === file);
}

/** The notebook that a cell is of, by its position: the cells of each notebook count from 0. */
export function notebookOf(analysis: Analysis, position: number): string {
  const started = analysis.cells.slice(0, position + 1).filter(({ index }) => index === 0).length;
  return analysis.files[started - 1] ?? '';
}

/** A line of a cell, which is known by its position. */
export function spanAt(analysis: Analysis, position: number, line: number): Span {
  const cell = analysis.cells[position]?.index ?? position;
  return { file: notebookOf(analysis, position), cell, line, column: 0, endLine: line, endColumn: 0 };
}

/** Lines that two statements share count only when the step has both. */
function printingCell(cell: number, step: string, fates: readonly Fate[], analysis: Analysis): PrintingCell {
  const draws = drawingIn(cell, analysis).every((line) =>
    fates.some(({ fate, span }) => span.line === line && isIn(step, fate)),
  );
  const left = fates.filter(({ fate }) => !isIn(step, fate));
  if (left.every(({ fate }) => fate.kind !== 'dropped')) return { cell, lines: null, draws };
  const leftLines = new Set(left.map(({ span }) => span.line));
  const lines = fates.filter(({ fate }) => isIn(step, fate)).map(({ span }) => span.line);
  return { cell, lines: lines.filter((line) => !leftLines.has(line)), draws };
}

/** Lines of a cell's statements that draw. */
function drawingIn(cell: number, analysis: Analysis): readonly number[] {
  const drawing = analysis.statements.filter(
    (statement) => statement.cell === cell && statement.effects.some(({ kind }) => kind === 'draws-figure'),
  );
  return drawing.map(({ span }) => span.line);
}

function isIn(step: string, fate: Fate['fate']): boolean {
  return fate.kind === 'unit' ? fate.step === step : fate.kind === 'module' && fate.steps.includes(step);
}

/** Positions of a step's cells; a plan of one notebook may name them by their place in it alone. */
function cellsOf({ positions, cells }: StepPlan): readonly number[] {
  return positions ?? cells;
}

function valuesOf(step: StepPlan, analysis: Analysis): readonly TracedValue[] {
  const cells = cellsOf(step);
  const cell = Math.max(...cells);
  const value = (name: string, made: TracedPlace, shownBy?: number): TracedValue => {
    const statements = analysis.statements.filter((statement) => cells.includes(statement.cell));
    const isGiving = (statement: Statement): boolean =>
      shownBy === undefined ? gives(statement, name) : statement.cell === shownBy && statement.showsScore;
    const giving = statements.findLast(isGiving) ?? null;
    return {
      step: step.name,
      name,
      variable: shownBy === undefined ? name : '_',
      cell: shownBy ?? cell,
      made,
      span: giving?.span ?? null,
      cause: giving === null ? null : causeOf(analysis.statements, giving),
    };
  };
  return step.script.main.flatMap((action): readonly TracedValue[] => {
    switch (action.kind) {
      case 'save': {
        const { storage, argument: output } = action;
        const made: TracedPlace =
          storage === 'bundle' ? { kind: 'bundle', output } : { kind: 'value', output, storage };
        const certain = action.names.filter((name) => !action.unbound?.includes(name));
        return certain.map((name) => value(name, made));
      }
      case 'save-model':
        return [value(action.name, { kind: 'model', output: action.argument, flavor: action.flavor })];
      case 'log-metric':
        return [value(action.name, { kind: 'metric', metric: action.metric }, action.shownBy)];
      default:
        return [];
    }
  });
}

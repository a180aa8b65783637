import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Analysis, Span } from '../../ir.ts';
import type { RunResult } from '../run-result.ts';
import type { NotebookRun } from './run-notebook.ts';
import { notebookOf, type Trace } from './trace.ts';
import type { Comparison } from './verify-result.ts';

/** The figures of a step: those that its cells show in the notebook, and those that it logs. */
export interface FigureGroup {
  readonly step: string;
  readonly notebook: readonly string[];
  readonly again: readonly string[] | null;
  readonly made: readonly string[];
}

/** A figure that one side has, as Python judged it. */
export interface FigureAnswer {
  /** Its file; a figure that only the pipeline has is one of `made`. */
  readonly figure: string;
  readonly same: boolean;
  readonly stable?: boolean;
  readonly at?: string;
  readonly left?: string;
  readonly right?: string;
}

/** Collects the figures of the steps whose logs of MLflow are at hand. */
export async function findFigures(
  trace: Trace,
  { first, again, run }: { first: NotebookRun; again: NotebookRun | null; run: RunResult },
): Promise<readonly FigureGroup[]> {
  const groups: FigureGroup[] = [];
  for (const { step, cells } of trace.printing) {
    const artifacts = run.steps.find((each) => each.step === step)?.artifacts;
    if (artifacts == null) continue;
    const positions = new Set(cells.map(({ cell }) => cell));
    const notebook = await shownFigures(first, positions);
    const made = await loggedFigures(join(artifacts, 'figures'));
    if (notebook.length + made.length === 0) continue;
    groups.push({ step, notebook, again: again === null ? null : await shownFigures(again, positions), made });
  }
  return groups;
}

async function shownFigures(run: NotebookRun, positions: ReadonlySet<number>): Promise<readonly string[]> {
  const folder = join(run.kept, 'figures');
  const names = await readdir(folder).catch(() => []);
  const placed = names.map((name) => ({ name, position: Number.parseInt(name, 10) }));
  return placed
    .filter(({ position }) => positions.has(position))
    .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
    .map(({ name }) => join(folder, name));
}

/** The logged images, in the order in which they were logged. */
async function loggedFigures(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.png'));
  const files = await Promise.all(
    names.sort().map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  return files.sort((a, b) => a.time - b.time).map(({ path }) => path);
}

/** The answers on a step's figures as results of the verification. */
export function figureComparisons(
  analysis: Analysis,
  { step, made }: FigureGroup,
  answers: readonly FigureAnswer[],
): readonly Comparison[] {
  return answers.map(({ figure, same, stable, at, left, right }) => {
    const isLogged = made.includes(figure);
    const [position = 0, number = 0] = basename(figure, '.png').split('-').map(Number);
    const state = same ? 'same' : stable === false ? 'unstable' : 'different';
    return {
      kind: 'figure',
      state,
      step,
      name: isLogged ? `figures/${basename(figure)}` : `${number}`,
      span: isLogged ? null : spanOf(analysis, position),
      at: at ?? null,
      notebook: left ?? null,
      pipeline: right ?? null,
      cause: null,
    };
  });
}

function spanOf(analysis: Analysis, position: number): Span {
  const cell = analysis.cells[position]?.index ?? position;
  return { file: notebookOf(analysis, position), cell, line: 1, column: 0, endLine: 1, endColumn: 0 };
}

import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Analysis, Statement } from '../ir.ts';
import type { RunResult } from '../run/run-result.ts';
import { causeOf } from './likely-cause.ts';
import type { NotebookRun } from './run-notebook.ts';
import { spanAt, type Trace } from './trace.ts';
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
    const positions = new Set(cells.filter(({ draws }) => draws).map(({ cell }) => cell));
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
  const placed = names.map((name) => ({ name, ...placeOf(name) }));
  return placed
    .filter(({ position }) => positions.has(position))
    .sort((a, b) => a.position - b.position || a.number - b.number)
    .map(({ name }) => join(folder, name));
}

interface FigurePlace {
  readonly position: number;
  readonly line: number;
  readonly number: number;
}

/** Cell, line and number of a figure that the notebook shows, as its file is named. */
function placeOf(name: string): FigurePlace {
  const [position = 0, line = 1, number = 0] = basename(name, extname(name)).split('-').map(Number);
  return { position, line, number };
}

/** The logged figures (images, and pages of Plotly), in the order in which they were logged. */
async function loggedFigures(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(png|html)$/.test(name));
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
    const state = same ? 'same' : stable === false ? 'unstable' : 'different';
    const { position, line, number } = placeOf(figure);
    const drawing = isLogged ? null : drawnBy(analysis, placeOf(figure), extname(figure));
    return {
      kind: 'figure',
      state,
      step,
      name: isLogged ? `figures/${basename(figure)}` : `${number}`,
      span: isLogged ? null : (drawing?.span ?? spanAt(analysis, position, line)),
      at: at ?? null,
      notebook: left ?? null,
      pipeline: right ?? null,
      cause: same || drawing === null ? null : causeOf(analysis.statements, drawing),
    };
  });
}

/** The last statement up to a line that draws, since the end of a cell shows figures too; Plotly's are shown one by one. */
function drawnBy(analysis: Analysis, { position, line }: FigurePlace, suffix: string): Statement | null {
  const before = analysis.statements.filter(({ cell, span }) => cell === position && span.line <= line);
  if (suffix === '.json') return before.at(-1) ?? null;
  return before.findLast(({ effects }) => effects.some(({ kind }) => kind === 'draws-figure')) ?? null;
}

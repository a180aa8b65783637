import { readdir } from 'node:fs/promises';
import { basename, join, posix, relative } from 'node:path';
import type { Analysis, Statement } from '../ir.ts';
import type { RunResult } from '../run/run-result.ts';
import { askPython } from './ask-python.ts';
import { type FigureAnswer, figureComparisons, findFigures } from './compare-figures.ts';
import { comparePrints } from './compare-prints.ts';
import { causeOf } from './likely-cause.ts';
import type { NotebookRun } from './run-notebook.ts';
import type { Trace, TracedValue } from './trace.ts';
import type { Comparison, ComparisonState } from './verify-result.ts';

/** Two runs of the notebook and one of the pipeline. */
export interface ComparedRuns {
  readonly analysis: Analysis;
  readonly trace: Trace;
  readonly first: NotebookRun;
  readonly again: NotebookRun | null;
  readonly run: RunResult;
  readonly out: string;
  readonly python: string;
  readonly tolerance: number;
  /** Whether all figures of the notebook are kept in the scripts. */
  readonly keepsFigures: boolean;
  readonly signal: AbortSignal | null;
}

interface Answer {
  readonly same?: boolean;
  readonly stable?: boolean;
  readonly at?: string;
  readonly left?: string;
  readonly right?: string;
  readonly problem?: string;
}

interface Answers {
  readonly values: readonly Answer[];
  readonly files: readonly Answer[];
  readonly figures: readonly (readonly FigureAnswer[])[];
}

interface FilePair {
  readonly name: string;
  readonly step: string | null;
  readonly made: string | null;
}

/** Compares all that the trace names, the files that the notebook wrote, the figures, and what was printed. A text says why it cannot. */
export async function compareRuns(runs: ComparedRuns): Promise<readonly Comparison[] | string> {
  const files = await pairFiles(runs);
  const figures = await findFigures(runs.trace, runs);
  const values = runs.trace.values.map((value) => ({ value, made: placeOf(value, runs.run) }));
  const present = values.filter(({ made }) => made !== null);
  const paired = files.filter(({ made }) => made !== null);
  const { python, tolerance, signal } = runs;
  const answers = await askPython<Answers>(
    { python, script: 'compare.py', cwd: runs.out, env: {}, signal },
    {
      sources: join(runs.out, 'src'),
      package: runs.trace.package,
      tolerance,
      values: present.map(({ value, made }) => ({
        name: value.name,
        notebook: join(runs.first.kept, String(value.cell), value.variable),
        again: runs.again === null ? null : join(runs.again.kept, String(value.cell), value.variable),
        made,
      })),
      files: paired.map(({ name, made }) => ({
        notebook: runs.first.files[name],
        again: runs.again?.files[name] ?? null,
        made,
      })),
      figures: figures.map((group) => ({ ...group, complete: runs.keepsFigures })),
    },
  );
  if (typeof answers === 'string') return `says: ${answers}`;
  const compared = [
    ...present.map(({ value }, at) => valueComparison(value, answers.values[at] ?? {})),
    ...values
      .filter(({ made }) => made === null)
      .map(({ value }) => valueComparison(value, { problem: 'the pipeline has no such result' })),
    ...paired.map((pair, at) => fileComparison(runs.analysis, pair, answers.files[at] ?? {})),
    ...files
      .filter(({ made }) => made === null)
      .map((pair) => fileComparison(runs.analysis, pair, { problem: 'no output of the pipeline holds this file' })),
  ];
  const drawn = figures.flatMap((group, at) => figureComparisons(runs.analysis, group, answers.figures[at] ?? []));
  return [...compared, ...drawn, ...(await comparePrints(runs))];
}

function placeOf({ step, made }: TracedValue, run: RunResult): object | null {
  const result = run.steps.find((each) => each.step === step);
  if (made.kind === 'metric') {
    const value = result?.metrics[made.metric];
    return value === undefined ? null : { kind: 'metric', value };
  }
  const path = result?.outputs[made.output];
  return path === undefined ? null : { ...made, path };
}

function stateOf({ same, stable, problem }: Answer): ComparisonState {
  if (problem !== undefined) return 'unknown';
  if (same) return 'same';
  return stable === false ? 'unstable' : 'different';
}

function valueComparison(value: TracedValue, answer: Answer): Comparison {
  const state = stateOf(answer);
  return {
    kind: value.made.kind === 'metric' ? 'metric' : value.made.kind === 'model' ? 'model' : 'value',
    state,
    step: value.step,
    name: value.name,
    span: value.span,
    ...shown(answer),
    cause: state === 'same' ? null : value.cause,
  };
}

function shown(answer: Answer): Pick<Comparison, 'at' | 'notebook' | 'pipeline'> {
  return { at: answer.problem ?? answer.at ?? null, notebook: answer.left ?? null, pipeline: answer.right ?? null };
}

function fileComparison({ statements }: Analysis, { name, step }: FilePair, answer: Answer): Comparison {
  const state = stateOf(answer);
  const writing = statements.findLast((statement) => writes(statement, name)) ?? null;
  const cause = state === 'same' || writing === null ? null : causeOf(statements, writing);
  return { kind: 'file', state, step, name, span: writing?.span ?? null, ...shown(answer), cause };
}

/** Whether a statement writes a file, which is named from the folder that was copied. */
function writes({ effects }: Statement, name: string): boolean {
  return effects.some((effect) => {
    if (effect.kind !== 'writes-path' || effect.path === null) return false;
    const path = posix.normalize(effect.path);
    return path === name || name.endsWith(`/${path}`);
  });
}

/** Finds, for each file that the notebook wrote, the file of the same name in the outputs of the steps; the last one counts. */
async function pairFiles({ first, run, trace }: ComparedRuns): Promise<readonly FilePair[]> {
  const valued = new Set(
    trace.values.flatMap(({ step, made }) => ('output' in made ? [`${step}.${made.output}`] : [])),
  );
  const made: { step: string; path: string; inside: string }[] = [];
  for (const result of run.steps) {
    for (const [output, folder] of Object.entries(result.outputs)) {
      if (!valued.has(`${result.step}.${output}`)) made.push(...(await filesIn(result.step, folder)));
    }
  }
  return Object.keys(first.files).map((name) => {
    const byPath = made.findLast(({ inside }) => name === inside || name.endsWith(`/${inside}`));
    const found = byPath ?? made.findLast(({ path }) => basename(path) === basename(name));
    return { name, step: found?.step ?? null, made: found?.path ?? null };
  });
}

async function filesIn(step: string, folder: string): Promise<{ step: string; path: string; inside: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [{ step, path: folder, inside: basename(folder) }];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => ({ step, path, inside: relative(folder, path) }));
}

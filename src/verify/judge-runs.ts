import { join } from 'node:path';
import type { Statement } from '../ir.ts';
import { askPython } from './ask-python.ts';
import { causeOf } from './likely-cause.ts';
import type { PipelineRun } from './run-judged.ts';
import type { NotebookRun } from './run-notebook.ts';
import type { VerifyRequest } from './verify-request.ts';
import type { Comparison, NotebookPlace, Parting, ResultKind } from './verify-result.ts';

/** The runs that are compared. */
export interface JudgedRuns {
  readonly first: NotebookRun;
  /** Further runs of the notebook, to find unstable results. */
  readonly again: readonly NotebookRun[];
  readonly pipeline: PipelineRun;
  /** Both sides once more, with every value that is assigned; `null` if nothing differs. */
  readonly traced: { readonly notebook: NotebookRun; readonly pipeline: PipelineRun } | null;
  /** Folder for the judge to work in. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The results of the comparison. */
export interface Judgement {
  readonly comparisons: readonly Comparison[];
  readonly seeded: readonly string[];
  readonly packages: Readonly<Record<string, string>>;
  readonly python: string;
  readonly parting: Parting | null;
  readonly stale: readonly string[];
}

interface JudgedPlace {
  readonly notebook: string | null;
  readonly cell: number | null;
  readonly line: number | null;
}

interface JudgedResult extends JudgedPlace {
  readonly kind: ResultKind;
  readonly name: string;
  readonly state: Comparison['state'];
  readonly at: string | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly found: string | null;
  readonly script: { readonly file: string; readonly line: number } | null;
  readonly images: { readonly left: string | null; readonly right: string | null } | null;
}

interface Answer {
  readonly results: readonly JudgedResult[];
  readonly seeded: readonly string[];
  readonly packages: Readonly<Record<string, string>>;
  readonly python: string;
  readonly parting:
    | (JudgedPlace & Pick<JudgedResult, 'name' | 'left' | 'right' | 'script'> & { readonly at: string })
    | null;
  readonly stale: readonly string[];
}

/** Compares the records of both sides; a text says why it failed. */
export async function judgeRuns(request: VerifyRequest, runs: JudgedRuns): Promise<Judgement | string> {
  const { python } = request;
  const { env, signal, folder } = runs;
  const answer = await askPython<Answer>(
    { python, script: 'judge.py', cwd: folder, env, signal },
    question(request, runs),
  );
  if (typeof answer === 'string') return answer;
  const { seeded, packages, stale } = answer;
  return {
    comparisons: answer.results.map((each) => comparisonOf(request, runs.pipeline, each)),
    seeded,
    packages,
    python: answer.python,
    parting: runs.traced === null ? null : partingOf(runs.traced.pipeline, answer.parting),
    stale,
  };
}

function question(request: VerifyRequest, { first, again, pipeline, traced }: JudgedRuns): object {
  const { guide, notebooks, tolerance } = request;
  const dropped = guide?.plan.fates.filter(({ fate }) => fate.kind === 'dropped') ?? [];
  return {
    notebooks: first.records,
    files: first.files,
    again: again.map(({ records, files }) => ({ notebooks: records, files })),
    records: [pipeline.record],
    traced:
      traced === null
        ? null
        : { notebooks: traced.notebook.records, records: [traced.pipeline.record], helpers: helpersOf(guide) },
    steps: pipeline.steps.map(({ step, log, artifacts, outputs, metrics }) => {
      return { step, log, artifacts, outputs, metrics, code: pipeline.codes[step] ?? null };
    }),
    models: pipeline.models,
    sources: pipeline.sources,
    planned: guide !== null,
    runner: request.pipeline.kind === 'job',
    left: dropped.map(({ span, cell }) => ({ notebook: span.file, cell, line: span.line, end: span.endLine })),
    tagged: notebooks.flatMap(({ file, cells }) =>
      cells.filter(({ tags }) => tags.some(isLeftOut)).map(({ position }) => ({ notebook: file, cell: position })),
    ),
    saved: notebooks.flatMap(({ file, cells }) =>
      cells
        .filter(({ printed }) => printed !== '')
        .map(({ position, printed }) => ({ notebook: file, cell: position, printed })),
    ),
    tolerance,
  };
}

/** The modules that steps share, as their paths end. */
function helpersOf(guide: VerifyRequest['guide']): readonly string[] {
  if (guide === null) return [];
  const { package: folder, helpers } = guide.plan;
  return helpers.map((name) => `/${folder}/${name}.py`);
}

function isLeftOut(tag: string): boolean {
  return ['skip', 'eda', 'remove_cell', 'remove-cell'].includes(tag);
}

function placeOf({ notebook, cell, line }: JudgedPlace): NotebookPlace | null {
  return notebook === null ? null : { file: notebook, cell, line };
}

function comparisonOf(request: VerifyRequest, pipeline: PipelineRun, each: JudgedResult): Comparison {
  const place = placeOf(each);
  const isDifferent = each.state === 'different' || each.state === 'unstable';
  const giving = isDifferent && place !== null ? statementAt(request.guide?.analysis.statements ?? [], place) : null;
  return {
    kind: each.kind,
    state: each.state,
    name: each.name,
    place,
    script: each.script === null ? null : pipeline.locate(each.script.file, each.script.line),
    found: each.found,
    at: each.at,
    notebook: each.left,
    pipeline: each.right,
    cause: giving === null ? null : causeOf(request.guide?.analysis.statements ?? [], giving),
    images: each.images === null ? null : { notebook: each.images.left, pipeline: each.images.right },
  };
}

function statementAt(statements: readonly Statement[], { file, cell, line }: NotebookPlace): Statement | null {
  const found = statements.findLast(({ span }) => {
    return span.file === file && span.cell === cell && line !== null && span.line <= line && line <= span.endLine;
  });
  return found ?? null;
}

function partingOf(pipeline: PipelineRun, parting: Answer['parting']): Parting | null {
  const place = parting === null ? null : placeOf(parting);
  if (parting === null || place === null || parting.script === null) return null;
  const script = pipeline.locate(parting.script.file, parting.script.line);
  return { name: parting.name, place, script, at: parting.at, notebook: parting.left, pipeline: parting.right };
}

/** The folder of a numbered run in a workplace. */
export function runFolder(workplace: string, side: 'notebook' | 'pipeline', number: number): string {
  return join(workplace, `${side}-${number}`);
}

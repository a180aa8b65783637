import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createReport, type Report } from '../diagnostics.ts';
import type { Analysis, Plan } from '../ir.ts';
import type { RunEvent } from '../run/run-options.ts';
import { runPipeline } from '../run/run-pipeline.ts';
import type { RunResult } from '../run/run-result.ts';
import { compareRuns } from './compare-runs.ts';
import { type NotebookFailure, type NotebookRun, runNotebooks } from './run-notebook.ts';
import { notebookOf, spanAt, type Trace, traceOf } from './trace.ts';
import type { VerifyResult } from './verify-result.ts';

/** What is verified. */
export interface VerifyRequest {
  readonly plan: Plan;
  readonly analysis: Analysis;
  /** Folder that the paths of notebooks are relative to. */
  readonly root: string;
  /** Folder of the compiled repository. */
  readonly out: string;
  readonly python: string;
  /** Relative tolerance for floats; 0 is exact. */
  readonly tolerance: number;
  /** Runs the notebook a second time where something differs, to find what differs by itself. */
  readonly twice: boolean;
  /** Whether all figures of the notebook are kept in the scripts. */
  readonly keepsFigures: boolean;
  readonly signal: AbortSignal | null;
  readonly onEvent: (event: RunEvent) => void;
}

/** Runs notebooks and their compiled pipeline, and compares what they give, value by value. */
export async function verifyPipeline(request: VerifyRequest): Promise<VerifyResult> {
  const started = performance.now();
  const report = createReport();
  const workplace = await mkdtemp(join(tmpdir(), 'cellwright-verify-'));
  try {
    const found = await verifyIn(request, report, workplace);
    const ok = !report.hasErrors() && found.comparisons.every(({ state }) => state === 'same' || state === 'unstable');
    const seconds = (performance.now() - started) / 1000;
    const { notebooks } = request.plan;
    return { ok, notebooks, tolerance: request.tolerance, ...found, seconds, diagnostics: report.diagnostics };
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

type Found = Pick<VerifyResult, 'comparisons' | 'steps'>;
const nothing: Found = { comparisons: [], steps: [] };

async function verifyIn(request: VerifyRequest, report: Report, workplace: string): Promise<Found> {
  const { plan, analysis } = request;
  if (!existsSync(join(request.out, 'pipeline-job.yml'))) {
    report.add('verify-without-pipeline', null, { folder: request.out });
    return nothing;
  }
  const trace = traceOf(plan, analysis);
  const names = plan.notebooks.join(', ');
  request.onEvent({ kind: 'note', text: `${names}: running whole, in a copy of the folder` });
  const first = await runOnce(request, trace, join(workplace, 'first'));
  if (first.kind !== 'done') return reportFailure(request, report, first);
  const run = await runCompiled(request);
  for (const { id, message } of run.diagnostics.filter(({ severity }) => severity === 'error')) {
    report.add('verify-pipeline-fails', null, { problem: `${message} (${id})` });
  }
  if (!run.ok) return { comparisons: [], steps: run.steps };
  const compared = await compareRuns({ ...request, trace, first, again: null, run });
  if (typeof compared === 'string') return reportBroken(request, report, compared);
  const isSame = compared.every(({ state }) => state !== 'different');
  if (isSame || !request.twice) return { comparisons: compared, steps: run.steps };
  request.onEvent({ kind: 'note', text: `${names}: running again, to find what differs by itself` });
  const again = await runOnce(request, trace, join(workplace, 'again'));
  if (again.kind !== 'done') return reportFailure(request, report, again);
  const judged = await compareRuns({ ...request, trace, first, again, run });
  if (typeof judged === 'string') return reportBroken(request, report, judged);
  return { comparisons: judged, steps: run.steps };
}

function runOnce(request: VerifyRequest, trace: Trace, workplace: string): Promise<NotebookRun | NotebookFailure> {
  const { python, root, out, signal, analysis } = request;
  const code = analysis.cells.flatMap(({ kind, source }, position) => (kind === 'code' ? [{ position, source }] : []));
  const notebooks = request.plan.notebooks.map((file) => ({
    file,
    cells: code.filter(({ position }) => notebookOf(analysis, position) === file),
  }));
  return runNotebooks({ python, root, out, notebooks, trace, workplace, signal });
}

function reportFailure(request: VerifyRequest, report: Report, failure: NotebookFailure): Found {
  switch (failure.kind) {
    case 'missing':
      return reportBroken(request, report, `has no module \`${failure.module}\``);
    case 'failed': {
      const span = spanAt(request.analysis, failure.cell, 1);
      const { message: problem } = failure;
      report.add('verify-notebook-fails', span, { notebook: span.file, cell: (span.cell ?? 0) + 1, problem });
      return nothing;
    }
    case 'broken':
      return reportBroken(request, report, `says: ${failure.message}`);
  }
}

/** Tells why the Python cannot be used. */
function reportBroken({ python }: VerifyRequest, report: Report, module: string): Found {
  report.add('verify-needs-jupyter', null, { module, python });
  return nothing;
}

/** Runs the compiled pipeline afresh, with the notebooks' own files as its data. */
function runCompiled(request: VerifyRequest): Promise<RunResult> {
  const folder = dirname(resolve(request.root, request.plan.notebooks[0] ?? ''));
  const inputs = request.plan.dataInputs.filter(({ path }) => !path.includes('://'));
  const local = inputs.map(({ name, path }) => [name, resolve(folder, path)] as const);
  return runPipeline({
    pipeline: join(request.out, 'pipeline-job.yml'),
    data: Object.fromEntries(local.filter(([, path]) => existsSync(path))),
    force: true,
    python: request.python,
    ...(request.signal === null ? {} : { signal: request.signal }),
    onEvent: request.onEvent,
  });
}

/**
 * The proof that a pipeline gives a notebook's results, independent of the compiler.
 *
 *     workplace.ts         a temporary folder; nothing of it, and no process, is left, however a verification ends
 *     run-notebook.ts      the notebook's cells as they are stored, in a Jupyter kernel that is watched
 *     run-judged.ts        the pipeline, through the local runner, each step watched in the same way
 *     judge-runs.ts        both records are handed to the judge; its answer becomes comparisons
 *     python/              watcher (`cellwright_watch`) and judge (`cellwright_judge`), which know nothing of the plan
 *     likely-cause.ts      the one place where the compiler's analysis is asked: for a hint at what makes values unstable
 *     report-verify.ts, verify-page.ts, certificate.ts      the verdict as text, page and file
 *
 * What a result is was decided by the run: what is fitted, measured, stored, drawn and shown. The plan is only asked what it lists as
 * left out, and no list excuses a model that is measured or stored.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createReport, type Report } from '../diagnostics.ts';
import { embedImages } from './embed-images.ts';
import { type JudgedRuns, type Judgement, judgeRuns, runFolder } from './judge-runs.ts';
import { makeUpData } from './make-up-data.ts';
import { type PipelineRun, runJudged } from './run-judged.ts';
import { type NotebookFailure, type NotebookRun, runNotebooks } from './run-notebook.ts';
import { seenVersions } from './seen-versions.ts';
import type { VerifyRequest } from './verify-request.ts';
import type { Comparison, Verdict, VerifyResult } from './verify-result.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Runs notebooks and a pipeline, and judges whether the pipeline gives every result of the notebooks. */
export async function verifyPipeline(request: VerifyRequest): Promise<VerifyResult> {
  const started = performance.now();
  const report = createReport();
  const found = await verifyGuarded(request, report);
  const { pipeline, tolerance, notebooks, madeUp } = request;
  return {
    ...found,
    notebooks: notebooks.map(({ file }) => file),
    pipeline: pipeline.kind === 'job' ? pipeline.file : `${pipeline.file}:${pipeline.name}`,
    tolerance,
    madeUp: madeUp !== null,
    seconds: (performance.now() - started) / 1000,
    diagnostics: report.diagnostics,
  };
}

const noVerdict = 'the results were not compared, so there is no verdict';

type Found = Omit<VerifyResult, 'notebooks' | 'pipeline' | 'tolerance' | 'madeUp' | 'seconds' | 'diagnostics'>;

function nothing(verdict: Verdict, reason: string, parts: Partial<Found> = {}): Found {
  const empty = {
    comparisons: [],
    steps: [],
    seeded: [],
    parting: null,
    stale: [],
    stopped: [],
    versions: null,
    runs: 0,
    isCutShort: false,
  };
  return { verdict, reason, ...empty, ...parts };
}

async function verifyGuarded(request: VerifyRequest, report: Report): Promise<Found> {
  const { pipeline, python } = request;
  if (!existsSync(pipeline.file)) {
    report.add('verify-without-pipeline', null, { file: pipeline.file });
    return nothing('not-comparable', `there is no ${pipeline.file}`);
  }
  if (!existsSync(python)) {
    report.add('python-not-found', null, { steps: 'the notebook', reason: `\`${python}\` does not exist` });
    return nothing('not-comparable', `${python} does not exist`);
  }
  const workplace = await openWorkplace(python);
  try {
    const signal = request.signal ?? new AbortController().signal;
    return await verifyOn(request, report, { workplace, signal });
  } finally {
    await workplace.close();
  }
}

interface Started {
  readonly workplace: Workplace;
  readonly signal: AbortSignal;
}

interface Around extends Started {
  /** Made-up files by their path from the root. */
  readonly data: Readonly<Record<string, string>>;
}

async function verifyOn(request: VerifyRequest, report: Report, around: Started): Promise<Found> {
  const made = await unlessStopped(around.signal, makeUpData(request, around.workplace, around.signal));
  if (made === null) return nothing('interrupted', noVerdict);
  if (typeof made === 'string') return nothing('not-comparable', made);
  return verifyIn({ ...request, pipeline: made.pipeline }, report, { ...around, data: made.files });
}

async function verifyIn(request: VerifyRequest, report: Report, around: Around): Promise<Found> {
  const ran = await unlessStopped(around.signal, runBoth(request, around, { number: 1, traces: false }));
  if (ran === null) return nothing('interrupted', noVerdict);
  const [first, pipeline] = ran;
  if (first.kind !== 'done') return reportFailure(request, report, first);
  const { steps } = pipeline;
  if (!pipeline.ok) {
    const problem = pipeline.problem ?? 'it failed';
    report.add('verify-pipeline-fails', null, { problem });
    return nothing('pipeline-fails', problem, { steps, runs: 1 });
  }
  const runs: Runs = { first, again: [], pipeline, traced: null };
  const judged = await unlessStopped(around.signal, judge(request, around, runs));
  if (judged === null) return nothing('interrupted', noVerdict);
  return repeated(request, report, around, { runs, judged });
}

interface Judged {
  readonly runs: Runs;
  readonly judged: Judgement | string;
}

/** Runs the notebook again, as often as it is asked for, and both sides once more if something differs; an interruption keeps the verdict so far. */
async function repeated(request: VerifyRequest, report: Report, around: Around, begun: Judged): Promise<Found> {
  let { runs, judged } = begun;
  const found = async (isCutShort: boolean): Promise<Found> => {
    if (typeof judged === 'string') return reportBroken(request, report, `says: ${judged}`);
    return { ...(await foundOf(request, judged)), steps: runs.pipeline.steps, runs: 1 + runs.again.length, isCutShort };
  };
  for (let number = 2; number <= request.repeat; number += 1) {
    const again = await unlessStopped(around.signal, runSide(request, around, { number, traces: false }));
    if (again === null) return found(true);
    if (again.kind !== 'done') return reportFailure(request, report, again);
    const next: Runs = { ...runs, again: [...runs.again, again] };
    const answer = await unlessStopped(around.signal, judge(request, around, next));
    if (answer === null) return found(true);
    [runs, judged] = [next, answer];
  }
  if (typeof judged === 'string' || request.once || judged.comparisons.every(({ state }) => state !== 'different'))
    return found(false);
  const traced = await unlessStopped(around.signal, runTraced(request, around, runs));
  if (traced === null) return found(true);
  const answer = await unlessStopped(around.signal, judge(request, around, traced));
  if (answer === null) return found(true);
  [runs, judged] = [traced, answer];
  return found(false);
}

/** The result of work; `null` if it was stopped before it ended. */
async function unlessStopped<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | null> {
  const result = await work.catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  return signal.aborted ? null : result;
}

async function foundOf(
  request: VerifyRequest,
  judged: Judgement,
): Promise<Omit<Found, 'steps' | 'runs' | 'isCutShort'>> {
  const { seeded, parting, stale } = judged;
  const comparisons = await embedImages(judged.comparisons);
  const versions = seenVersions(request, judged);
  return { verdict: verdictOf(comparisons), reason: null, comparisons, seeded, parting, stale, stopped: [], versions };
}

function verdictOf(comparisons: readonly Comparison[]): Verdict {
  if (comparisons.some(({ state }) => state === 'different')) return 'different';
  return comparisons.some(({ state }) => state === 'unknown') ? 'not-comparable' : 'same';
}

type Runs = Pick<JudgedRuns, 'first' | 'again' | 'pipeline' | 'traced'>;

async function judge(request: VerifyRequest, { workplace, signal }: Around, runs: Runs): Promise<Judgement | string> {
  const folder = join(workplace.folder, 'judge');
  await mkdir(folder, { recursive: true });
  return judgeRuns(request, { ...runs, folder, env: workplace.env, signal });
}

/** If something differs, both sides run again, to find unstable results and the first variable that differs. */
async function runTraced(request: VerifyRequest, around: Around, runs: Runs): Promise<Runs> {
  const names = request.notebooks.map(({ file }) => file).join(', ');
  request.onEvent({
    kind: 'note',
    text: `${names}: something differs; running both again, to find where they first differ`,
  });
  const [traced, pipeline] = await runBoth(request, around, { number: request.repeat + 1, traces: true });
  if (traced.kind !== 'done' || !pipeline.ok) return runs;
  return { ...runs, again: [...runs.again, traced], traced: { notebook: traced, pipeline } };
}

interface Turn {
  readonly number: number;
  readonly traces: boolean;
}

/** Both sides, side by side if there is room for both. */
async function runBoth(
  request: VerifyRequest,
  around: Around,
  turn: Turn,
): Promise<readonly [NotebookRun | NotebookFailure, PipelineRun]> {
  const stopping = new AbortController();
  const signal = AbortSignal.any([around.signal, stopping.signal]);
  const place = {
    workplace: runFolder(around.workplace.folder, 'pipeline', turn.number),
    env: around.workplace.env,
    seed: 0,
    data: around.data,
    traces: turn.traces,
    signal,
  };
  const book = runSide(request, around, turn).then((run) => {
    if (run.kind !== 'done') stopping.abort();
    return run;
  });
  if (!(await hasRoomForBoth())) await book;
  return Promise.all([book, runJudged(request, place)]);
}

/** Memory that two sides may need at once, in bytes. */
const roomForBoth = 4e9;

async function hasRoomForBoth(): Promise<boolean> {
  if (availableParallelism() < 2) return false;
  const text = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const available = /MemAvailable:\s+(\d+) kB/.exec(text)?.[1];
  return available !== undefined && Number(available) * 1024 > roomForBoth;
}

function runSide(
  request: VerifyRequest,
  { workplace, data, signal }: Around,
  turn: Turn,
): Promise<NotebookRun | NotebookFailure> {
  const { python, root, outside, out, notebooks, onEvent } = request;
  const names = notebooks.map(({ file }) => file).join(', ');
  onEvent({ kind: 'note', text: `${names}: running whole, in a copy of the folder` });
  return runNotebooks({
    python,
    root,
    outside,
    out,
    data,
    notebooks,
    workplace: runFolder(workplace.folder, 'notebook', turn.number),
    env: workplace.env,
    seed: 0,
    traces: turn.traces,
    signal,
    onProgress: (text) => onEvent({ kind: 'output', step: 'notebook', text }),
  });
}

function reportFailure(request: VerifyRequest, report: Report, failure: NotebookFailure): Found {
  switch (failure.kind) {
    case 'missing':
      return reportBroken(request, report, `has no module \`${failure.module}\``);
    case 'failed': {
      const { file, cell, message: problem, calls } = failure;
      const missing = /^ModuleNotFoundError: No module named '([\w.]+)'/.exec(problem)?.[1];
      if (missing !== undefined) return reportLacking(request, report, missing.split('.')[0] ?? missing);
      const line = calls.find((call) => call.cell === cell)?.line ?? 1;
      const span = { file, cell, line, column: 0, endLine: line, endColumn: 0 };
      report.add('verify-notebook-fails', span, { notebook: file, cell: cell + 1, problem });
      return nothing('notebook-fails', problem, { runs: 1, stopped: calls.map((call) => ({ file, ...call })) });
    }
    case 'broken':
      return reportBroken(request, report, `says: ${failure.message}`);
  }
}

/** The notebook imports what the Python does not have: no fault of the notebook. */
function reportLacking({ python }: VerifyRequest, report: Report, module: string): Found {
  report.add('python-module-missing', null, { python, modules: `\`${module}\``, steps: 'the notebook' });
  return nothing('not-comparable', `${python} has no module \`${module}\``);
}

/** Tells why the Python cannot be used. */
function reportBroken({ python }: VerifyRequest, report: Report, module: string): Found {
  report.add('verify-needs-jupyter', null, { module, python });
  return nothing('not-comparable', `${python} ${module}`);
}

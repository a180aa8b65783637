import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { runPipeline } from '../run/run-pipeline.ts';
import type { StepResult } from '../run/run-result.ts';
import { noResult } from '../run/run-result.ts';
import { askPython } from './ask-python.ts';
import { copyFolder } from './copy-folder.ts';
import { steadyEnvironment } from './run-notebook.ts';
import type { JudgedPipeline, VerifyRequest } from './verify-request.ts';
import { verifyResource } from './verify-resource.ts';
import type { ScriptPlace } from './verify-result.ts';

/** The results of a run of the pipeline. */
export interface PipelineRun {
  readonly ok: boolean;
  readonly problem: string | null;
  /** Folder of its record. */
  readonly record: string;
  readonly steps: readonly StepResult[];
  /** Model outputs by name. */
  readonly models: Readonly<Record<string, string>>;
  /** Where the code of each step ran. */
  readonly codes: Readonly<Record<string, string>>;
  /** Folders in which the pipeline's own modules are. */
  readonly sources: readonly string[];
  /** Where a line of a script is in the repository. */
  locate(file: string, line: number): ScriptPlace;
}

/** Where a run of the pipeline goes, and how. */
export interface PipelinePlace {
  readonly workplace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly seed: number;
  /** Files that take the place of those of their path in a copy of the notebook's folder. */
  readonly data: Readonly<Record<string, string>>;
  readonly traces: boolean;
  readonly signal: AbortSignal;
}

/** Runs the pipeline afresh, watched. */
export async function runJudged(request: VerifyRequest, place: PipelinePlace): Promise<PipelineRun> {
  await mkdir(place.workplace, { recursive: true });
  const { pipeline } = request;
  return pipeline.kind === 'job' ? runJob(request, pipeline, place) : runEntry(request, pipeline, place);
}

function watchVariables(place: PipelinePlace, record: string): Readonly<Record<string, string>> {
  return {
    ...place.env,
    PYTHONHASHSEED: '0',
    PYTHONPATH: verifyResource('step_start'),
    CELLWRIGHT_WATCH: record,
    CELLWRIGHT_SEED: String(place.seed),
    ...(place.traces ? { CELLWRIGHT_TRACE: '1' } : {}),
    MPLBACKEND: 'agg',
  };
}

async function runJob(
  request: VerifyRequest,
  pipeline: Extract<JudgedPipeline, { kind: 'job' }>,
  place: PipelinePlace,
): Promise<PipelineRun> {
  const runs = join(place.workplace, 'runs');
  const start = async (fleeting: boolean) => {
    const record = join(place.workplace, fleeting ? 'record' : 'record-again');
    const run = await (pipeline.run ?? runPipeline)({
      pipeline: pipeline.file,
      data: pipeline.data,
      force: true,
      runs,
      fleeting,
      variables: watchVariables(place, record),
      // What the notebook's kernel has, the steps have too.
      passed: ['*'],
      python: request.python,
      signal: place.signal,
      onEvent: request.onEvent,
    });
    return { run, record };
  };
  const first = await start(true);
  const { run, record } = !first.run.ok && isFileClash(first.run.steps) ? await start(false) : first;
  const errors = run.diagnostics.filter(({ severity }) => severity === 'error');
  const problem = run.ok ? null : errors.map(({ message, id }) => `${message} (${id})`).join('; ') || 'it was stopped';
  const folderOf = (step: string) => join(run.folder ?? runs, 'steps', step, 'code');
  return {
    ok: run.ok,
    problem,
    record,
    steps: run.steps,
    models: await modelOutputs(run.steps),
    codes: Object.fromEntries(run.steps.map(({ step }) => [step, folderOf(step)])),
    sources: run.steps.flatMap(({ step }) => [folderOf(step), join(folderOf(step), 'src')]),
    locate: (file, line) => locateInStep(run.folder ?? runs, file, line),
  };
}

/** Whether a step may have failed because MLflow's files cannot hold all names: `loss` and `loss/test`. A database can. */
function isFileClash(steps: readonly StepResult[]): boolean {
  return steps.some(({ tail }) => /(?:NotA|IsA)DirectoryError|FileExistsError/.test(tail.join('\n')));
}

/** The outputs of steps that hold an MLflow model. */
async function modelOutputs(steps: readonly StepResult[]): Promise<Record<string, string>> {
  const models: Record<string, string> = {};
  for (const { outputs } of steps) {
    for (const [name, path] of Object.entries(outputs)) {
      if (await readFile(join(path, 'MLmodel')).catch(() => null)) models[name] = path;
    }
  }
  return models;
}

function locateInStep(folder: string, file: string, line: number): ScriptPlace {
  const [top, step, code, ...rest] = relative(folder, file).split(sep);
  if (top !== 'steps' || step === undefined || code === undefined || rest.length === 0)
    return { step: null, file, line };
  return { step, file: rest.join('/'), line };
}

interface EntryAnswer {
  readonly problem?: string;
  readonly metrics?: Readonly<Record<string, number>>;
}

/** Runs one function in a copy of the notebook's folder. */
async function runEntry(
  request: VerifyRequest,
  { file, name }: Extract<JudgedPipeline, { kind: 'entry' }>,
  place: PipelinePlace,
): Promise<PipelineRun> {
  const copy = join(place.workplace, 'copy');
  const record = join(place.workplace, 'record');
  const log = join(place.workplace, 'log.txt');
  await copyFolder(request.root, copy, request.out, place.data);
  const inside = relative(request.root, file);
  const isInside = !inside.startsWith('..') && existsSync(join(copy, inside));
  const script = isInside ? join(copy, inside) : file;
  const cwd = dirname(join(copy, request.notebooks[0]?.file ?? ''));
  const { python, onEvent } = request;
  const env = {
    ...steadyEnvironment(python, place.workplace),
    ...watchVariables(place, record),
    PYTHONPATH: [verifyResource('step_start'), process.env['PYTHONPATH']].filter(Boolean).join(delimiter),
  };
  onEvent({ kind: 'state', step: name, state: 'running', seconds: 0 });
  const started = performance.now();
  const answer = await askPython<EntryAnswer>(
    { python, script: 'run_entry.py', cwd, env, signal: place.signal },
    { script, name, log },
  );
  const problem = typeof answer === 'string' ? answer : (answer.problem ?? null);
  const seconds = (performance.now() - started) / 1000;
  const state = problem === null ? 'done' : 'failed';
  const step: StepResult = { ...noResult, step: name, state, seconds, log, outputs: { files: copy } };
  onEvent({ kind: 'state', step: name, state, seconds });
  return {
    ok: problem === null,
    problem,
    record,
    steps: [step],
    models: {},
    codes: {},
    sources: [dirname(script)],
    locate: (path, line) => ({ step: null, file: relative(isInside ? copy : dirname(file), path), line }),
  };
}

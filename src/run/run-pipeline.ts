import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createReport, type Report } from '../diagnostics.ts';
import { hintFor } from '../nearest-name.ts';
import { diskFiles } from './load/job-files.ts';
import type { Graph, Pipeline } from './load/job-model.ts';
import { loadPipeline } from './load/load-pipeline.ts';
import type { Loader } from './load/load-yaml.ts';
import { endAbandoned } from './process/end-processes.ts';
import { createSlots } from './process/slots.ts';
import { listNotReproduced } from './report/not-reproduced.ts';
import { chooseSteps } from './resolve/choose-steps.ts';
import { resolveGraph } from './resolve/resolve.ts';
import { findEarlierOutputs, makeRunFolder, type RunPlaces, recordRun, runPlaces } from './run-folder.ts';
import { runGraph } from './run-graph.ts';
import type { RunOptions } from './run-options.ts';
import type { RunResult } from './run-result.ts';
import type { RunSession } from './run-session.ts';
import { prepareSoftware, type Software } from './software/prepare-software.ts';
import { collectSnapshot, findStray, type Snapshot } from './step/snapshot.ts';
import { startTracking, type Tracking } from './step/tracking.ts';

/** Runs a pipeline job's YAML on this machine. All that can be known to be wrong is reported before anything starts. */
export async function runPipeline(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const report = createReport();
  const file = resolve(options.pipeline);
  const places = runPlaces(dirname(file), options.runs, options.fleeting);
  const planned = planRun(options, file, report);
  const earlier = options.step === undefined ? new Map() : await findEarlierOutputs(places, file);
  const graph = chooseSteps(report, { graph: planned.graph, named: nodesOf(planned.pipeline) }, options.step, earlier);
  const snapshots = report.hasErrors()
    ? new Map<string, Snapshot>()
    : await collectSnapshots(report, graph, projectOf(dirname(file)), places);
  const software = await prepareAll(options, report, graph, snapshots, places);
  const result = emptyResult(report, { pipeline: planned.pipeline, graph, software }, options);
  if (planned.pipeline === null || report.hasErrors() || options.dryRun) {
    return { ...result, ok: !report.hasErrors(), seconds: secondsSince(started) };
  }
  const folder = await makeRunFolder(places).catch((error: Error) => {
    report.add('run-folder-not-writable', null, { folder: places.runs, problem: error.message });
    return null;
  });
  if (folder === null) return { ...result, seconds: secondsSince(started), diagnostics: report.diagnostics };
  const left = endAbandoned(places.runs);
  if (left > 0) {
    const those = left === 1 ? 'a process' : `${left} processes`;
    options.onEvent?.({ kind: 'note', text: `ended ${those} left behind by a run that was killed` });
  }
  const ready = { folder, pipeline: planned.pipeline, graph, snapshots, software, places, report, earlier };
  const done = await execute(options, ready);
  const finished = { ...result, ...done, seconds: secondsSince(started), diagnostics: report.diagnostics };
  await recordRun(folder, file, finished).catch((error: Error) => {
    options.onEvent?.({ kind: 'note', text: `the record of this run could not be written: ${error.message}` });
  });
  return finished;
}

function nodesOf(pipeline: Pipeline | null): readonly string[] | null {
  if (pipeline === null) return null;
  return [...pipeline.jobs.loaded.map((job) => job.name), ...pipeline.jobs.broken];
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function planRun(options: RunOptions, file: string, report: Report): { pipeline: Pipeline | null; graph: Graph } {
  const loader: Loader = { files: diskFiles, report, root: dirname(file), project: projectOf(dirname(file)), open: [] };
  const pipeline = loadPipeline(loader, file, options.settings ?? []);
  if (pipeline === null) return { pipeline, graph: { steps: [], outputs: [] } };
  const mapped = Object.fromEntries(Object.entries(options.data ?? {}).map(([name, path]) => [name, resolve(path)]));
  const places = { mapped, used: new Set<string>() };
  const graph = resolveGraph(loader, pipeline, places);
  for (const name of Object.keys(mapped)) {
    if (places.used.has(name)) continue;
    const hint = hintFor(name, Object.keys(pipeline.inputs), 'the pipeline has no inputs');
    report.add('run-option-unknown', null, { option: `--data ${name}`, hint });
  }
  return { pipeline, graph };
}

async function collectSnapshots(
  report: Report,
  graph: Graph,
  project: string,
  places: RunPlaces,
): Promise<ReadonlyMap<string, Snapshot>> {
  const snapshots = new Map<string, Snapshot>();
  for (const step of graph.steps) {
    const snapshot = await collectSnapshot(step.component, [places.runs]);
    const stray = await findStray(snapshot, project);
    if (stray !== null) {
      const component = step.component.name;
      report.add('code-outside-project', step.component.commandSpan, { component, path: stray, project });
    }
    snapshots.set(step.id, snapshot);
  }
  return snapshots;
}

/** The folder that a pipeline belongs to: the nearest one above that is a repository or has a config, else its own. */
function projectOf(folder: string): string {
  const marks = ['.git', 'cellwright.yml', '.cellwright'];
  for (let above = folder; ; above = dirname(above)) {
    if (marks.some((mark) => existsSync(join(above, mark)))) return above;
    if (above === dirname(above)) return folder;
  }
}

async function prepareAll(
  options: RunOptions,
  report: Report,
  graph: Graph,
  snapshots: ReadonlyMap<string, Snapshot>,
  places: RunPlaces,
): Promise<Software> {
  if (report.hasErrors()) return { steps: new Map(), mlflowPython: null, differing: [] };
  const software = await prepareSoftware(report, graph, snapshots, {
    python: options.python === undefined ? null : resolve(options.python),
    venv: options.venv ?? false,
    makes: !options.dryRun,
    environments: places.environments,
    note: (text) => options.onEvent?.({ kind: 'note', text }),
    signal: options.signal,
  });
  for (const step of graph.steps) {
    if (step.sweep === null || (software.mlflowPython !== null && !options.withoutMlflow)) continue;
    const problem = 'its metric is read from MLflow, which the Python of the steps does not have';
    report.add('sweep-not-runnable', step.sweep.span, { step: step.id, problem });
  }
  return software;
}

interface Prepared {
  readonly pipeline: Pipeline | null;
  readonly graph: Graph;
  readonly software: Software;
}

function emptyResult(report: Report, { pipeline, graph, software }: Prepared, options: RunOptions): RunResult {
  const choices = { venv: options.venv ?? false, trials: options.trials ?? null, differing: software.differing };
  return {
    ok: false,
    pipeline: pipeline?.name ?? null,
    folder: null,
    seconds: 0,
    steps: [],
    outputs: {},
    store: null,
    notReproduced: pipeline === null ? [] : listNotReproduced(pipeline, graph, choices),
    diagnostics: report.diagnostics,
  };
}

interface Ready {
  readonly folder: string;
  readonly pipeline: Pipeline;
  readonly graph: Graph;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly software: Software;
  readonly places: RunPlaces;
  readonly report: Report;
  readonly earlier: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

type Executed = Pick<RunResult, 'ok' | 'steps' | 'outputs' | 'store'> & { readonly folder: string };

async function execute(options: RunOptions, ready: Ready): Promise<Executed> {
  const { folder, graph, places, report, software } = ready;
  const emit = options.onEvent ?? (() => {});
  emit({ kind: 'planned', steps: graph.steps.map((step) => step.id), folder });
  const stopping = new AbortController();
  const signal = options.signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, options.signal]);
  const tracking = options.withoutMlflow ? null : lazyTracking(ready, software.mlflowPython);
  const jobs = options.jobs ?? availableParallelism();
  const session: RunSession = {
    report,
    folder,
    cache: places.cache,
    known: new Map(),
    tracking,
    software: software.steps,
    snapshots: ready.snapshots,
    signal,
    slots: createSlots(jobs),
    reuses: !options.force && !ready.pipeline.forceRerun,
    timeout: options.timeout ?? null,
    trials: options.trials ?? null,
    seed: options.seed ?? 0,
    variables: options.variables ?? {},
    passed: options.passed ?? [],
    emit,
  };
  const steps = await runGraph(session, graph, {
    jobs,
    continueOnFailure: ready.pipeline.continueOnStepFailure,
    earlier: ready.earlier,
    stop: () => stopping.abort(),
  });
  const ok = steps.every((step) => step.state === 'done' || step.state === 'reused');
  await tracking?.close(ok);
  const problem = tracking?.problem() ?? null;
  if (problem !== null) emit({ kind: 'note', text: `MLflow was not used: ${problem}` });
  const refused = tracking?.refused() ?? null;
  if (refused !== null && !options.fleeting) {
    emit({
      kind: 'note',
      text: `MLflow keeps its runs in files, since it cannot open a SQLite store here: ${refused}`,
    });
  }
  const made = new Map(steps.map((step) => [step.step, step]));
  const outputs = graph.outputs.flatMap(({ name, step, output }): [string, string][] => {
    const result = made.get(step);
    const path = result?.state === 'done' || result?.state === 'reused' ? result.outputs[output] : undefined;
    return path === undefined ? [] : [[name, path]];
  });
  return {
    ok,
    folder,
    steps,
    outputs: Object.fromEntries(outputs),
    store: tracking?.store() ?? null,
  };
}

/** MLflow's process starts with the first step that is really run: when all results are reused it is not needed. */
function lazyTracking({ pipeline, places }: Ready, python: string | null): Tracking | null {
  if (python === null) return null;
  let started: Tracking | null = null;
  const start = () => {
    const { experiment, name } = pipeline;
    started ??= startTracking({
      python,
      folder: places.runs,
      stores: places.stores,
      artifacts: places.artifacts,
      experiment,
      name,
    });
    return started;
  };
  return {
    begin: (name) => start().begin(name),
    end: (run, ok) => start().end(run, ok),
    close: async (ok) => started?.close(ok),
    problem: () => started?.problem() ?? null,
    store: () => started?.store() ?? null,
    refused: () => started?.refused() ?? null,
  };
}
